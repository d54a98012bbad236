import type { Lesson } from '../../lesson/index.ts'
import type { Topic } from '../../topic/index.ts'
import type { CatalogueEntry } from '../catalogue.ts'
import type { LessonFacts } from '../lessonKind.ts'
import type { DocumentName } from '../documentKind.ts'
import type { OpenShelf } from '../shelf.ts'
import type { TopicSummary } from '../summaries.ts'
import type { SearchedFile } from './searchService.ts'

/** All documents of two shelves; the same array as long as neither has changed. */
export function createFileList(
  topics: OpenShelf<Topic, TopicSummary>,
  lessons: OpenShelf<Lesson, LessonFacts>,
): () => Promise<readonly SearchedFile[]> {
  let from: readonly (readonly unknown[])[] = []
  let list: readonly SearchedFile[] = []
  return async () => {
    const held = [await topics.documents(), await lessons.documents()] as const
    if (held[0] === from[0] && held[1] === from[1]) return list
    from = held
    list = [...filesOf('topic', held[0]), ...filesOf('lesson', held[1])]
    return list
  }
}

function filesOf(
  document: DocumentName,
  entries: readonly CatalogueEntry<unknown>[],
): readonly SearchedFile[] {
  return entries.flatMap(({ id, version, path }) =>
    id === undefined ? [] : [{ document, id, version, path }],
  )
}
