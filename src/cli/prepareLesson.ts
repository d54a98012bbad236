import { ok, type Result } from '../base/index.ts'
import type { Topics } from '../blocks/index.ts'
import { assembleLesson, type Assembled, type Lesson } from '../lesson/index.ts'
import type { Library, Stored } from '../library/index.ts'
import type { Topic } from '../topic/index.ts'
import { findDocument } from './findDocument.ts'
import { fail, type Failure } from './outcome.ts'
import { findProblem, unknownName } from './wording.ts'
import type { Workplace } from './workplace.ts'

export interface PreparedLesson {
  readonly lesson: Lesson
  readonly topics: Topics
  /** The topics' files by id: pictures lie beside them. */
  readonly topicPaths: ReadonlyMap<string, string>
}

/** Shape of a lesson where nobody asked for another. */
export const USUAL_RECIPE = 'single-lesson'

/** The lesson of that id with its topics; for a topic's id, a lesson made from it on the spot. */
export async function prepareLesson(
  { library, templates }: Workplace,
  id: string,
): Promise<Result<PreparedLesson, Failure>> {
  const found = await findDocument(library, id)
  if (!found.ok) return found
  let lesson: Lesson
  if (found.value.kind === 'lesson') lesson = found.value.lesson
  else {
    const assembled = assemble(templates, found.value.topic, USUAL_RECIPE, {})
    if (!assembled.ok) return assembled
    lesson = assembled.value.lesson
  }
  const topics = new Map<string, Topic>()
  const topicPaths = new Map<string, string>()
  for (const topicId of lesson.topicIds) {
    const topic = await readTopic(library, topicId)
    if (!topic.ok) return topic
    // A topic that is not there is told by the references that lead to it.
    if (topic.value === undefined) continue
    topics.set(topicId, topic.value.document)
    topicPaths.set(topicId, topic.value.path)
  }
  return ok({ lesson, topics, topicPaths })
}

async function readTopic(
  library: Library,
  id: string,
): Promise<Result<Stored<Topic> | undefined, Failure>> {
  const topic = await library.topics.read(id)
  if (topic.ok) return ok(topic.value)
  return topic.error.code === 'not-in-library'
    ? ok(undefined)
    : fail(3, findProblem(topic.error, []))
}

/** Makes a lesson by the recipe of that name. */
export function assemble(
  { recipes }: Workplace['templates'],
  topic: Topic,
  recipeName: string,
  choices: { readonly minutes?: number | undefined },
): Result<Assembled, Failure> {
  const recipe = recipes.get(recipeName)
  if (recipe === undefined) return fail(2, unknownName('recipe', recipeName, recipes.keys()))
  return ok(assembleLesson(topic, recipe, choices))
}
