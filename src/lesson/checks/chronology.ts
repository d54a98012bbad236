import type { Topics } from '../../blocks/index.ts'
import { chronologyDoubts } from '../../topic/index.ts'
import type { Lesson } from '../lesson.ts'
import { refsOfLesson } from '../references.ts'
import { type Check, placeOf } from './check.ts'

/** What cannot have happened in that order, in the items that the lesson shows. */
export function checkChronology(lesson: Lesson, topics: Topics): readonly Check[] {
  const shown = refsOfLesson(lesson)
  return lesson.topicIds.flatMap((topicId): readonly Check[] => {
    const topic = topics.get(topicId)
    if (topic === undefined) return []
    return chronologyDoubts(topic).flatMap(({ itemId, message }): readonly Check[] => {
      const place = shown.find(({ ref }) => ref.topicId === topicId && ref.itemId === itemId)
      if (place === undefined) return []
      return [{ code: 'chronology', severity: 'advice', place: placeOf(place), message }]
    })
  })
}
