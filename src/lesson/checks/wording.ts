import { resolveRef, type Topics } from '../../blocks/index.ts'
import type { Lesson } from '../lesson.ts'
import { refsOfLesson } from '../references.ts'
import { type Check, inWords, placeOf, quoted } from './check.ts'

/** Local wording whose source has changed since. */
export function checkWording(lesson: Lesson, topics: Topics): readonly Check[] {
  return refsOfLesson(lesson).flatMap((place): readonly Check[] => {
    const resolved = resolveRef(topics, place.ref)
    if (!resolved?.stale) return []
    return [
      {
        code: 'source-changed',
        severity: 'advice',
        place: placeOf(place),
        message: `${inWords(place)} has its own wording of ${quoted(resolved.item)}, and the topic has changed since.`,
      },
    ]
  })
}
