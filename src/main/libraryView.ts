import { stat } from 'node:fs/promises'
import { basename, relative, sep } from 'node:path'
import { plainText } from '../base/index.ts'
import type { BrokenFile, LessonRow, LibraryView, TopicRow } from '../ipc/contract.ts'
import { type Lesson, lessonMarks } from '../lesson/index.ts'
import type { FindProblem, Library, ReadProblem, Shelf, Stored } from '../library/index.ts'
import { itemsOfKind, questionMarks, textsOf, type Topic } from '../topic/index.ts'

/** Everything the library screen lists, broken files among it. */
export async function describeLibrary(library: Library): Promise<LibraryView> {
  const [topics, lessons] = await Promise.all([readAll(library.topics), readAll(library.lessons)])
  const byId = new Map(topics.documents.map(({ document }) => [document.id, document]))
  const all = lessons.documents.map(({ document }) => document)
  const lessonRows = await Promise.all(lessons.documents.map((stored) => lessonRow(stored, byId)))
  return {
    folder: basename(library.folder),
    topics: await Promise.all(topics.documents.map((stored) => topicRow(stored, all))),
    lessons: lessonRows.sort((a, b) => b.changedAt - a.changedAt),
    broken: [
      ...topics.problems.map((problem) => brokenFile(library.folder, 'topic', problem)),
      ...lessons.problems.map((problem) => brokenFile(library.folder, 'lesson', problem)),
    ],
  }
}

interface Everything<T> {
  readonly documents: readonly Stored<T>[]
  readonly problems: readonly ReadProblem[]
}

/** Reads whole files: one that can be listed and not opened has to be known as broken at once. */
async function readAll<T, S extends { readonly id: string }>(
  shelf: Shelf<T, S>,
): Promise<Everything<T>> {
  const { documents, problems } = await shelf.list()
  const read = await Promise.all(documents.map(({ summary }) => shelf.read(summary.id)))
  return {
    documents: read.flatMap((result) => (result.ok ? [result.value] : [])),
    problems: [
      ...problems,
      ...read.flatMap((result) => (result.ok ? [] : readProblem(result.error))),
    ],
  }
}

function readProblem(problem: FindProblem): readonly ReadProblem[] {
  return problem.code === 'not-in-library' ? [] : [problem]
}

async function topicRow(
  { document: topic, path }: Stored<Topic>,
  lessons: readonly Lesson[],
): Promise<TopicRow> {
  const { board, level, unit } = topic.qualification
  return {
    id: topic.id,
    title: topic.title,
    boardAndLevel: [`${board} ${level}`.trim(), unit].filter((part) => part !== '').join(', '),
    items: topic.items.length,
    marks: questionMarks(itemsOfKind(topic, 'question')),
    usedIn: lessons.filter((lesson) => lesson.topicIds.includes(topic.id)).length,
    changedAt: await changedAt(path),
    words: topic.items.flatMap(textsOf).map(plainText).join(' ').toLowerCase(),
  }
}

async function lessonRow(
  { document: lesson, path }: Stored<Lesson>,
  topics: ReadonlyMap<string, Topic>,
): Promise<LessonRow> {
  return {
    id: lesson.id,
    title: lesson.title,
    topicTitles: lesson.topicIds.flatMap((id) => topics.get(id)?.title ?? []),
    minutes: lesson.minutes,
    marks: lessonMarks(lesson, topics),
    slides: lesson.slides.length,
    changedAt: await changedAt(path),
  }
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  )
}

function brokenFile(
  folder: string,
  document: BrokenFile['document'],
  problem: ReadProblem,
): BrokenFile {
  const file = relative(folder, problem.path).split(sep).join('/')
  return problem.code === 'bad-document'
    ? { document, file, problem: problem.error }
    : { document, file, problem: { code: problem.code, system: problem.system } }
}
