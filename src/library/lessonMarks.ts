import { type Lesson, lessonMarks } from '../lesson/index.ts'
import type { Topic } from '../topic/index.ts'
import type { CatalogueEntry } from './catalogue.ts'
import { inBatches } from './inBatches.ts'
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
  let counted = new Map(known.map((each) => [each.path, each]))
  const count: MarksCounter['count'] = async (found) => {
    const versions = new Map(
      (await topics.sorted()).documents.map(({ id, version }) => [id, version]),
    )
    const read = new Map<string, Promise<Topic | undefined>>()
    const topicOf = (id: string): Promise<Topic | undefined> => {
      const held =
        read.get(id) ?? topics.view(id).then((t) => (t.ok ? t.value.document : undefined))
      read.set(id, held)
      return held
    }
    const marksOf = async ({ path, version, summary }: CatalogueEntry<LessonFacts>) => {
      if (summary === undefined) return []
      const basis = [version, ...summary.topicIds.map((id) => versions.get(id) ?? '')].join()
      const known = counted.get(path)
      if (known?.basis === basis) return [known]
      const lesson = await lessons.readFile(path)
      if (!lesson.ok) return []
      const its = await Promise.all(summary.topicIds.map(topicOf))
      const byId = new Map(its.flatMap((topic) => (topic ? [[topic.id, topic] as const] : [])))
      return [{ path, basis, marks: lessonMarks(lesson.value.document, byId) }]
    }
    const all = (await inBatches(found, marksOf)).flat()
    counted = new Map(all.map((each) => [each.path, each]))
    return new Map(all.map(({ path, marks }) => [path, marks]))
  }
  return { count, counted: () => [...counted.values()] }
}
