import { plainText } from '../../base/index.ts'
import { kindOf, refKey, refsOfBlock, resolveRef, type Topics } from '../../blocks/index.ts'
import { type ItemOf, ledger, ledgerProblemWording } from '../../topic/index.ts'
import type { Lesson } from '../lesson.ts'
import { blocksOfLesson, refsOfLesson } from '../references.ts'
import { type Check, placeOf } from './check.ts'

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
    message: `“${plainText(question.prompt)}” (${working}): ${ledgerProblemWording(problem, question.marks)}`,
  }))
}
