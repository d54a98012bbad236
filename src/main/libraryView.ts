import { basename, relative, sep } from 'node:path'
import type {
  BinRow,
  BrokenFile,
  DocumentName,
  LessonRow,
  LibraryView,
  TopicRow,
} from '../ipc/contract.ts'
import type { LessonSummary, Library, Listed, ReadProblem, TopicSummary } from '../library/index.ts'

/** When a document was last opened; 0 where nobody has. */
export type LastOpened = (name: DocumentName) => number

/** Everything the library screen lists, from summaries: no document is opened for it. */
export async function describeLibrary(
  library: Library,
  lastOpened: LastOpened,
): Promise<LibraryView> {
  const known = library.peek()
  // The first look at the disk takes its time: until then the list of the last run will do.
  const [topics, lessons, bin] = await Promise.all([
    known.isComplete ? library.topics.list() : known.topics,
    known.isComplete ? library.lessons.list() : known.lessons,
    library.listBin(),
  ])
  const titles = new Map(topics.documents.map(({ summary }) => [summary.id, summary.title]))
  const uses = countUses(lessons.documents)
  return {
    folder: basename(library.folder),
    topics: topics.documents
      .map((listed) => topicRow(listed, uses, lastOpened))
      .sort((a, b) => b.usedAt - a.usedAt),
    lessons: lessons.documents
      .map((listed) => lessonRow(listed, titles, lastOpened))
      .sort((a, b) => b.usedAt - a.usedAt),
    broken: [
      ...topics.problems.map((problem) => brokenFile(library.folder, 'topic', problem)),
      ...lessons.problems.map((problem) => brokenFile(library.folder, 'lesson', problem)),
    ],
    bin: bin.map(({ key, document, title, deletedAt }): BinRow => ({
      key,
      kind: document,
      title,
      deletedAt: deletedAt.getTime(),
    })),
    isComplete: known.isComplete,
  }
}

function countUses(lessons: readonly Listed<LessonSummary>[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { summary } of lessons)
    for (const id of new Set(summary.topicIds)) uses.set(id, (uses.get(id) ?? 0) + 1)
  return uses
}

function topicRow(
  { summary, changedAt }: Listed<TopicSummary>,
  uses: ReadonlyMap<string, number>,
  lastOpened: LastOpened,
): TopicRow {
  const { id, title, board, level, unit, items, marks } = summary
  return {
    id,
    title,
    boardAndLevel: [`${board} ${level}`.trim(), unit].filter((part) => part !== '').join(', '),
    items,
    marks,
    usedIn: uses.get(id) ?? 0,
    changedAt,
    usedAt: Math.max(changedAt, lastOpened({ kind: 'topic', id })),
  }
}

function lessonRow(
  { summary, changedAt }: Listed<LessonSummary>,
  titles: ReadonlyMap<string, string>,
  lastOpened: LastOpened,
): LessonRow {
  const { id, title, minutes, marks, slides, topicIds } = summary
  return {
    id,
    title,
    topicTitles: topicIds.flatMap((topicId) => titles.get(topicId) ?? []),
    minutes,
    marks,
    slides,
    changedAt,
    usedAt: Math.max(changedAt, lastOpened({ kind: 'lesson', id })),
  }
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
