import { type Lesson, lessonMarks } from '../lesson/index.ts'
import type { Topic } from '../topic/index.ts'
import type { CatalogueEntry } from './catalogue.ts'
import type { LessonFacts } from './lessonKind.ts'
import type { OpenShelf } from './shelf.ts'
import type { TopicSummary } from './summaries.ts'

/** The marks of a lesson file, and the versions of everything that they were counted from. */
export interface CountedMarks {
  readonly path: string
  readonly basis: string
  readonly marks: number
}

export interface MarksCounter {
  /** By path. Counts again only where the lesson or a topic of it has changed. */
  readonly count: (
    lessons: readonly CatalogueEntry<LessonFacts>[],
  ) => Promise<ReadonlyMap<string, number>>
  readonly counted: () => readonly CountedMarks[]
}

export function createMarksCounter(
  lessons: OpenShelf<Lesson, LessonFacts>,
  topics: OpenShelf<Topic, TopicSummary>,
  known: readonly CountedMarks[],
): MarksCounter {
  const counted = new Map(known.map((each) => [each.path, each]))
  const count: MarksCounter['count'] = async (found) => {
    const versions = new Map(
      (await topics.sorted()).documents.map(({ id, version }) => [id, version]),
    )
    const read = new Map<string, Promise<Topic | undefined>>()
    const topicOf = (id: string): Promise<Topic | undefined> => {
      const held =
        read.get(id) ?? topics.read(id).then((t) => (t.ok ? t.value.document : undefined))
      read.set(id, held)
      return held
    }
    const marks = new Map<string, number>()
    for (const { path, version, summary } of found) {
      if (summary === undefined) continue
      const basis = [version, ...summary.topicIds.map((id) => versions.get(id) ?? '')].join()
      let known = counted.get(path)
      if (known?.basis !== basis) {
        const lesson = await lessons.readFile(path)
        if (!lesson.ok) continue
        const its = await Promise.all(summary.topicIds.map(topicOf))
        const byId = new Map(its.flatMap((topic) => (topic ? [[topic.id, topic] as const] : [])))
        known = { path, basis, marks: lessonMarks(lesson.value.document, byId) }
        counted.set(path, known)
      }
      marks.set(path, known.marks)
    }
    return marks
  }
  return { count, counted: () => [...counted.values()] }
}
