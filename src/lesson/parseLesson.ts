import type { Result } from '../base/index.ts'
import { type Migration, type ReadError, readNewer, readVersioned } from '../topic/index.ts'
import { LESSON_FORMAT, type Lesson, lessonSchema } from './lesson.ts'

/** Ordered, complete and named: the steps that lead a lesson to the current format. */
export const lessonMigrations: readonly Migration[] = []

/** Reads the text of a .lesson.json of any format version up to the current one. */
export function parseLesson(text: string): Result<Lesson, ReadError> {
  return readVersioned(text, lessonSchema, LESSON_FORMAT, lessonMigrations)
}

/** What can be shown of a lesson that a newer program wrote. */
export function parseNewerLesson(text: string): Result<Lesson, ReadError> {
  return readNewer(text, lessonSchema, LESSON_FORMAT)
}
