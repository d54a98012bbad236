import { uniqueId } from '../../base/index.ts'
import type {
  DocumentName,
  DocumentToSave,
  DocumentVersion,
  OpenDocument,
} from '../../ipc/contract.ts'
import type { Documents } from '../../lesson/index.ts'
import type { Topic } from '../../topic/index.ts'
import type { Surroundings } from './surroundings.ts'

export function nameKey({ kind, id }: DocumentName): string {
  return `${kind}#${id}`
}

/** What has changed since it was saved, with the versions that it was made on. */
export function documentsToSave(
  saved: Documents,
  present: Documents,
  versions: Versions,
): readonly DocumentToSave[] {
  const versionOf = (name: DocumentName): string => versions.get(nameKey(name)) ?? ''
  const { lesson, topics } = present
  const lessons: readonly DocumentToSave[] =
    lesson && lesson !== saved.lesson
      ? [
          {
            kind: 'lesson',
            document: lesson,
            basedOn: versionOf({ kind: 'lesson', id: lesson.id }),
          },
        ]
      : []
  const changed = [...topics.values()].filter((topic) => saved.topics.get(topic.id) !== topic)
  return [
    ...lessons,
    ...changed.map((document): DocumentToSave => ({
      kind: 'topic',
      document,
      basedOn: versionOf({ kind: 'topic', id: document.id }),
    })),
  ]
}

/** The documents with one of them replaced; one that is not open is no concern of theirs. */
export function withDocument(documents: Documents, one: OpenDocument): Documents {
  if (one.kind === 'lesson')
    return documents.lesson?.id === one.document.id
      ? { ...documents, lesson: one.document }
      : documents
  if (!documents.topics.has(one.document.id)) return documents
  return { ...documents, topics: new Map(documents.topics).set(one.document.id, one.document) }
}

/** A document under a new id, with a title that says where it comes from. */
export function asCopy(one: OpenDocument, { newId, now }: Surroundings): OpenDocument {
  const id = uniqueId(newId(one.document.id), new Set([one.document.id]))
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(now())
  const title = `${one.document.title} (other copy, ${day})`
  return one.kind === 'lesson'
    ? { kind: one.kind, document: { ...one.document, id, title } }
    : { kind: one.kind, document: { ...one.document, id, title } }
}

/** Versions of files by `nameKey`. */
export type Versions = ReadonlyMap<string, string>

export function withVersions(versions: Versions, more: readonly DocumentVersion[]): Versions {
  const all = new Map(versions)
  for (const one of more) all.set(nameKey(one), one.version)
  return all
}

export function topicMap(topics: readonly Topic[]): ReadonlyMap<string, Topic> {
  return new Map(topics.map((topic) => [topic.id, topic]))
}
