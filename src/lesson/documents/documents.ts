import type { Topics } from '../../blocks/index.ts'
import type { Topic } from '../../topic/index.ts'
import type { Lesson } from '../lesson.ts'
import { type RefPlace, usesOfItem } from '../references.ts'

/**
 * What is open and edited together: a lesson with the topics it draws on, or topics alone. It is
 * replaced as a whole; what an edit leaves alone stays the very same object, so that layout,
 * saving and undo can tell by identity what has changed.
 */
export interface Documents {
  readonly lesson?: Lesson | undefined
  readonly topics: Topics
}

/** A change of what is open. Giving back the same object says that there is nothing to do. */
export type Edit = (documents: Documents) => Documents

/** An edit of the lesson alone; without an open lesson it does nothing. */
export function changeLesson(change: (lesson: Lesson, topics: Topics) => Lesson): Edit {
  return (documents) => {
    const { lesson, topics } = documents
    const changed = lesson && change(lesson, topics)
    return changed === lesson ? documents : { ...documents, lesson: changed }
  }
}

/** An edit of one topic; every lesson that refers to it follows. */
export function changeTopic(topicId: string, change: (topic: Topic) => Topic): Edit {
  return (documents) => {
    const topic = documents.topics.get(topicId)
    const changed = topic && change(topic)
    if (changed === undefined || changed === topic) return documents
    return { ...documents, topics: new Map(documents.topics).set(topicId, changed) }
  }
}

/** Everywhere in the open lesson where an item shows. */
export function placesOfItem(
  { lesson }: Documents,
  topicId: string,
  itemId: string,
): readonly RefPlace[] {
  return lesson ? usesOfItem(lesson, topicId, itemId) : []
}
