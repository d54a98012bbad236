import { type NewId, uniqueId } from '../../base/index.ts'
import type { Lesson } from '../lesson.ts'
import { blocksOfLesson } from '../references.ts'

/** Makes ids that nothing in the lesson has; each call's answer is taken from then on. */
export function freshIds(lesson: Lesson, newId: NewId): NewId {
  const taken = new Set([
    ...lesson.slides.map(({ id }) => id),
    ...lesson.worksheets.map(({ id }) => id),
    ...blocksOfLesson(lesson).map(({ block }) => block.id),
  ])
  return (wanted) => {
    const id = uniqueId(newId(wanted).slice(0, LONGEST), taken)
    taken.add(id)
    return id
  }
}

// The schema allows 80 characters; a number may still be put behind.
const LONGEST = 70
