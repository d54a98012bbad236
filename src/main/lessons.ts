import { err, ok, type Result } from '../base/index.ts'
import type { OpenedLesson } from '../ipc/contract.ts'
import type { Library, Templates } from '../library/index.ts'
import { addressPictures } from './lessonPictures.ts'

type OpenProblem = 'not-found' | 'unreadable' | 'no-template'

/** A lesson with those of its topics that can be read, its theme and its paper. */
export async function openLesson(
  library: Library,
  templates: Templates,
  lessonId: string,
): Promise<Result<OpenedLesson, OpenProblem>> {
  const read = await library.lessons.read(lessonId)
  if (!read.ok) return err(read.error.code === 'not-in-library' ? 'not-found' : 'unreadable')
  const lesson = read.value.document
  const topics = await Promise.all(lesson.topicIds.map((id) => library.topics.read(id)))
  const theme = templates.themes.get(lesson.theme) ?? templates.themes.get('lectern')
  const paper = templates.papers.get('core') ?? [...templates.papers.values()][0]
  if (theme === undefined || paper === undefined) return err('no-template')
  return ok({
    lesson,
    topics: topics.flatMap((topic) => (topic.ok ? [topic.value.document] : [])),
    theme,
    paper,
    pictures: await addressPictures(library, lesson.topicIds),
  })
}
