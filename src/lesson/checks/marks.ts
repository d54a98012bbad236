import { plainText } from '../../base/index.ts'
import { kindOf, refKey, refsOfBlock, resolveRef, type Topics } from '../../blocks/index.ts'
import { type ItemOf, ledger, type LedgerProblem } from '../../topic/index.ts'
import type { Lesson } from '../lesson.ts'
import { blocksOfLesson, refsOfLesson } from '../references.ts'
import { type Check, placeOf } from './check.ts'

const PROBLEMS: Readonly<Record<LedgerProblem, string>> = {
  'no-scheme': 'it has no mark scheme',
  'no-points': 'its mark scheme is empty',
  'tariff-differs': 'its points do not add up to its marks',
  'too-few-to-choose-from': 'it asks for more points than the scheme has',
  'uneven-choice': 'the points to choose from are not worth the same',
  'maximum-cuts-choice': 'its maximum takes away marks that the points give',
  'maximum-unreachable': 'its maximum is more than the points can give',
  'needs-unknown-point': 'a point depends on one that is not there',
  'levels-not-contiguous': 'its levels overlap or leave a gap',
  'levels-do-not-start-at-one': 'its lowest level does not start at 1 mark',
  'levels-do-not-reach-tariff': 'its top level does not end at its marks',
}

/** Marks that a scheme cannot give hold an export back: a wrong total must not reach a class. */
export function checkMarks(lesson: Lesson, topics: Topics): readonly Check[] {
  const seen = new Set<string>()
  const ofTopics = refsOfLesson(lesson).flatMap((place): readonly Check[] => {
    const item = resolveRef(topics, place.ref)?.item
    const key = refKey(place.ref)
    if (item?.kind !== 'question' || seen.has(key)) return []
    seen.add(key)
    const { topicId, itemId } = place.ref
    return problemsOf(item).map((check) => ({
      ...check,
      place: placeOf(place),
      item: { topicId, itemId },
    }))
  })
  const ofBlocks = blocksOfLesson(lesson).flatMap((place): readonly Check[] => {
    const { block } = place
    const isWhole = refsOfBlock(block).every(({ ref }) => resolveRef(topics, ref) !== undefined)
    const own = isWhole ? (kindOf(block)?.questions?.(block, topics) ?? []) : []
    return own.flatMap((question) =>
      problemsOf(question).map((check) => ({ ...check, place: placeOf(place) })),
    )
  })
  return [...ofTopics, ...ofBlocks]
}

function problemsOf(question: ItemOf<'question'>): readonly Check[] {
  const { problems, working } = ledger(question)
  return problems.map((problem): Check => ({
    code: problem === 'no-scheme' ? 'no-scheme' : 'marks-disagree',
    severity: problem === 'no-scheme' ? 'advice' : 'blocks',
    message: `“${plainText(question.prompt)}” [${question.marks}]: ${PROBLEMS[problem]} (${working}).`,
  }))
}
