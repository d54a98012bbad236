import { ok, type Result } from '../base/index.ts'
import type { Lesson } from '../lesson/index.ts'
import type { Library } from '../library/index.ts'
import type { Topic } from '../topic/index.ts'
import { fail, type Failure } from './outcome.ts'
import { findProblem, neitherInLibrary } from './wording.ts'

export type FoundDocument =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'topic'; readonly topic: Topic }

/** The lesson of that id, otherwise the topic. */
export async function findDocument(
  library: Library,
  id: string,
): Promise<Result<FoundDocument, Failure>> {
  const lesson = await library.lessons.read(id)
  if (lesson.ok) return ok({ kind: 'lesson', lesson: lesson.value.document })
  if (lesson.error.code !== 'not-in-library') return fail(3, findProblem(lesson.error, []))
  const topic = await library.topics.read(id)
  if (topic.ok) return ok({ kind: 'topic', topic: topic.value.document })
  if (topic.error.code !== 'not-in-library') return fail(3, findProblem(topic.error, []))
  return fail(
    3,
    neitherInLibrary(id, [...(await idsOf(library.lessons)), ...(await idsOf(library.topics))]),
  )
}

export async function findTopic(library: Library, id: string): Promise<Result<Topic, Failure>> {
  const topic = await library.topics.read(id)
  if (topic.ok) return ok(topic.value.document)
  return fail(3, findProblem(topic.error, await idsOf(library.topics)))
}

async function idsOf(shelf: Library['lessons'] | Library['topics']): Promise<readonly string[]> {
  return (await shelf.list()).documents.map(({ summary }) => summary.id)
}
