import { join, relative } from 'node:path'
import { readCache, writeCache } from './cacheFile.ts'
import type { CatalogueEntry } from './catalogue.ts'
import type { FileSystem } from './fileSystem.ts'
import type { CountedMarks } from './lessonMarks.ts'
import type { LessonFacts } from './lessonKind.ts'
import type { TopicSummary } from './summaries.ts'

/** Another number whenever an entry or a summary holds something else than before. */
const FORMAT = 1

export interface KnownDocuments {
  readonly topics: readonly CatalogueEntry<TopicSummary>[]
  readonly lessons: readonly CatalogueEntry<LessonFacts>[]
  readonly marks: readonly CountedMarks[]
}

const NOTHING: KnownDocuments = { topics: [], lessons: [], marks: [] }

/** What a former run knew of the files of a library. Paths are kept relative to it. */
export async function readKnown(
  files: FileSystem,
  path: string,
  library: string,
): Promise<KnownDocuments> {
  const body = await readCache(files, path)
  if (body === undefined) return NOTHING
  const read = JSON.parse(body) as KnownDocuments & { readonly format: number }
  if (read.format !== FORMAT) return NOTHING
  const here = <S>(entry: CatalogueEntry<S>): CatalogueEntry<S> =>
    withPath(entry, join(library, entry.path))
  return {
    topics: read.topics.map(here),
    lessons: read.lessons.map(here),
    marks: read.marks.map((each) => ({ ...each, path: join(library, each.path) })),
  }
}

export async function writeKnown(
  files: FileSystem,
  path: string,
  library: string,
  { topics, lessons, marks }: KnownDocuments,
): Promise<void> {
  const inside = <S>(entry: CatalogueEntry<S>): CatalogueEntry<S> =>
    withPath(entry, relative(library, entry.path))
  const body = {
    format: FORMAT,
    topics: topics.map(inside),
    lessons: lessons.map(inside),
    marks: marks.map((each) => ({ ...each, path: relative(library, each.path) })),
  }
  await writeCache(files, path, JSON.stringify(body))
}

function withPath<S>(entry: CatalogueEntry<S>, path: string): CatalogueEntry<S> {
  const { problem } = entry
  return problem === undefined
    ? { ...entry, path }
    : { ...entry, path, problem: { ...problem, path } }
}
