import type { Lesson } from '../lesson.ts'
import { blocksOfLesson, type MissingRef } from '../references.ts'
import { type Check, inWords, placeOf } from './check.ts'

/** Everything that a lesson shows must be there, and of a kind that can stand there. */
export function checkReferences(missing: readonly MissingRef[]): readonly Check[] {
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

/** A block of a kind from a newer version. */
export function checkBlocks(lesson: Lesson): readonly Check[] {
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
