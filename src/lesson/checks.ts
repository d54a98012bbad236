import { counted, plainText } from '../base/index.ts'
import { type Block, refKey, resolveRef, type Topics } from '../blocks/index.ts'
import { itemLabel, ledger, type LedgerProblem } from '../topic/index.ts'
import { leftOutOf } from './assemble.ts'
import type { Lesson } from './lesson.ts'
import {
  blocksOfLesson,
  type MissingRef,
  missingRefs,
  refsOfLesson,
  type RefPlace,
} from './references.ts'

export type CheckCode =
  | 'missing-item'
  | 'unknown-block'
  | 'marks-disagree'
  | 'no-scheme'
  | 'source-changed'
  | 'minutes-over'
  | 'minutes-under'
  | 'picture-missing'
  | 'picture-without-description'
  | 'picture-without-credit'
  | 'not-used'

/** Something about a lesson that a teacher should know before it is handed out. */
export interface Check {
  readonly code: CheckCode
  /** What blocks holds an export back, unless the teacher insists; the rest is advice. */
  readonly severity: 'blocks' | 'advice'
  readonly message: string
  /** Slide or worksheet and its number, from 1; absent where the whole lesson is meant. */
  readonly place?:
    | { readonly where: 'slide' | 'worksheet'; readonly number: number; readonly blockId: string }
    | undefined
}

/**
 * Everything that is wrong or unwise about a lesson, what blocks an export first.
 *
 * @param missing its references that lead nowhere, where they have been looked up already
 */
export function checkLesson(
  lesson: Lesson,
  topics: Topics,
  missing: readonly MissingRef[] = missingRefs(lesson, topics),
): readonly Check[] {
  const checks = [
    ...checkReferences(missing),
    ...checkBlocks(lesson),
    ...checkMarks(lesson, topics),
    ...checkWording(lesson, topics),
    ...checkPictures(lesson, topics),
    ...checkMinutes(lesson),
    ...checkUse(lesson, topics),
  ]
  return [
    ...checks.filter((check) => check.severity === 'blocks'),
    ...checks.filter((check) => check.severity === 'advice'),
  ]
}

function placeOf({
  where,
  index,
  block,
}: {
  readonly where: 'slide' | 'worksheet'
  readonly index: number
  readonly block: Block
}): NonNullable<Check['place']> {
  return { where, number: index + 1, blockId: block.id }
}

function inWords({ where, index }: Pick<RefPlace, 'where' | 'index'>): string {
  return where === 'slide' ? `Slide ${index + 1}` : 'The worksheet'
}

function checkReferences(missing: readonly MissingRef[]): readonly Check[] {
  return missing.map((place) => {
    const { topicId, itemId } = place.ref
    const what = {
      'no-topic': `the topic “${topicId}”, which is not in this library`,
      'no-item': `“${itemId}” of the topic “${topicId}”, which is no longer there`,
      'wrong-kind': `“${itemId}” of the topic “${topicId}”, which cannot stand there`,
    }[place.reason]
    return {
      code: 'missing-item',
      severity: 'blocks',
      place: placeOf(place),
      message: `${inWords(place)} needs ${what}.`,
    }
  })
}

function checkBlocks(lesson: Lesson): readonly Check[] {
  return blocksOfLesson(lesson).flatMap((place): readonly Check[] =>
    place.block.kind !== 'unknown'
      ? []
      : [
          {
            code: 'unknown-block',
            severity: 'blocks',
            place: placeOf(place),
            message: `${inWords(place)} has a part of the kind “${String(place.block.original['kind'])}”, which this version of Lectern does not know. It is kept as it is, but cannot be exported.`,
          },
        ],
  )
}

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

function checkMarks(lesson: Lesson, topics: Topics): readonly Check[] {
  const seen = new Set<string>()
  return refsOfLesson(lesson).flatMap((place): readonly Check[] => {
    const item = resolveRef(topics, place.ref)?.item
    const key = refKey(place.ref)
    if (item?.kind !== 'question' || seen.has(key)) return []
    seen.add(key)
    const { problems, working } = ledger(item)
    return problems.map((problem): Check => ({
      code: problem === 'no-scheme' ? 'no-scheme' : 'marks-disagree',
      severity: problem === 'no-scheme' ? 'advice' : 'blocks',
      place: placeOf(place),
      message: `“${plainText(item.prompt)}” [${item.marks}]: ${PROBLEMS[problem]} (${working}).`,
    }))
  })
}

function checkWording(lesson: Lesson, topics: Topics): readonly Check[] {
  return refsOfLesson(lesson).flatMap((place): readonly Check[] => {
    const resolved = resolveRef(topics, place.ref)
    if (!resolved?.stale) return []
    return [
      {
        code: 'source-changed',
        severity: 'advice',
        place: placeOf(place),
        message: `${inWords(place)} has its own wording of “${itemLabel(resolved.item)}”, and the topic has changed since.`,
      },
    ]
  })
}

function checkPictures(lesson: Lesson, topics: Topics): readonly Check[] {
  return refsOfLesson(lesson).flatMap((place): readonly Check[] => {
    const item = resolveRef(topics, place.ref)?.item
    if (item?.kind !== 'figure') return []
    const say = (code: CheckCode, message: string): Check => ({
      code,
      severity: 'advice',
      place: placeOf(place),
      message: `${inWords(place)}: ${message}`,
    })
    return [
      ...(item.picture.kind === 'missing'
        ? [say('picture-missing', `the picture “${itemLabel(item)}” is still to be added.`)]
        : []),
      ...(item.alt.trim() === ''
        ? [
            say(
              'picture-without-description',
              `“${itemLabel(item)}” has no description for pupils who cannot see it.`,
            ),
          ]
        : []),
      ...(item.credit.trim() === '' || item.licence.trim() === ''
        ? [say('picture-without-credit', `“${itemLabel(item)}” has no credit or licence.`)]
        : []),
    ]
  })
}

function checkMinutes(lesson: Lesson): readonly Check[] {
  const planned = lesson.slides.reduce((sum, slide) => sum + slide.minutes, 0)
  if (planned === lesson.minutes || lesson.slides.length === 0) return []
  const over = planned > lesson.minutes
  return [
    {
      code: over ? 'minutes-over' : 'minutes-under',
      severity: 'advice',
      message: `The slides plan ${counted(planned, 'minute')}, ${Math.abs(planned - lesson.minutes)} ${over ? 'more' : 'fewer'} than the lesson’s ${lesson.minutes}.`,
    },
  ]
}

function checkUse(lesson: Lesson, topics: Topics): readonly Check[] {
  return lesson.topicIds.flatMap((id): readonly Check[] => {
    const topic = topics.get(id)
    const unused = topic === undefined ? [] : leftOutOf(topic, lesson)
    if (topic === undefined || unused.length === 0) return []
    return [
      {
        code: 'not-used',
        severity: 'advice',
        message: `${counted(unused.length, 'item')} of “${topic.title}” ${unused.length === 1 ? 'is' : 'are'} not in this lesson.`,
      },
    ]
  })
}
