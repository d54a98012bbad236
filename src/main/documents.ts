import { err, ok, type Result } from '../base/index.ts'
import type {
  Calls,
  DocumentName,
  DocumentToSave,
  DocumentVersion,
  LessonToEdit,
  OpenDocument,
  TopicToEdit,
} from '../ipc/contract.ts'
import type { Journal, Library, Templates, WriteProblem } from '../library/index.ts'
import { openLesson, themesInSchoolColours } from './lessons.ts'

/** A lesson with the versions of its files and whatever a sudden end has left unsaved. */
export async function editLesson(
  library: Library,
  templates: Templates,
  journal: Journal,
  lessonId: string,
): Promise<Result<LessonToEdit, 'not-found' | 'unreadable' | 'no-template'>> {
  const opened = await openLesson(library, templates, lessonId)
  if (!opened.ok) return opened
  const names: readonly DocumentName[] = [
    { kind: 'lesson', id: lessonId },
    ...opened.value.topics.map(({ id }): DocumentName => ({ kind: 'topic', id })),
  ]
  return ok({
    ...opened.value,
    themes: await themesInSchoolColours(library, templates),
    versions: await versionsOf(library, names),
    recovered: await journal.read(`lesson-${lessonId}`),
  })
}

export async function editTopic(
  library: Library,
  journal: Journal,
  topicId: string,
): Promise<Result<TopicToEdit, 'not-found' | 'unreadable'>> {
  const read = await library.topics.read(topicId)
  if (!read.ok) return err(read.error.code === 'not-in-library' ? 'not-found' : 'unreadable')
  const { document, version } = read.value
  return ok({
    topic: document,
    versions: [{ kind: 'topic', id: topicId, version }],
    recovered: await journal.read(`topic-${topicId}`),
  })
}

export async function readDocument(
  library: Library,
  { kind, id }: DocumentName,
): Promise<
  Result<{ readonly document: OpenDocument; readonly version: string }, 'not-found' | 'unreadable'>
> {
  if (kind === 'lesson') {
    const read = await library.lessons.read(id)
    if (!read.ok) return err(read.error.code === 'not-in-library' ? 'not-found' : 'unreadable')
    return ok({ document: { kind, document: read.value.document }, version: read.value.version })
  }
  const read = await library.topics.read(id)
  if (!read.ok) return err(read.error.code === 'not-in-library' ? 'not-found' : 'unreadable')
  return ok({ document: { kind, document: read.value.document }, version: read.value.version })
}

/** One after the other; a document that somebody else has changed is named and left alone. */
export async function saveDocuments(
  library: Library,
  documents: readonly DocumentToSave[],
): Promise<Calls['saveDocuments']['result']> {
  const saved: DocumentVersion[] = []
  const changedOutside: DocumentName[] = []
  for (const one of documents) {
    const { kind, document, basedOn } = one
    const name = { kind, id: document.id }
    const options = basedOn === '' ? {} : { basedOn }
    const written =
      one.kind === 'lesson'
        ? await library.lessons.write(one.document, options)
        : await library.topics.write(one.document, options)
    if (written.ok) saved.push({ ...name, version: written.value.version })
    else if (written.error.code === 'changed-on-disk') changedOutside.push(name)
    else return err(problemOf(written.error))
  }
  return ok({ saved, changedOutside })
}

function problemOf({ code }: WriteProblem): 'cannot-write' | 'damaged' | 'newer' {
  if (code === 'newer-on-disk') return 'newer'
  return code === 'cannot-write' ? 'cannot-write' : 'damaged'
}

/** The files that are no longer as they were; one that is gone is left to be written anew. */
export async function findChanged(
  library: Library,
  versions: readonly DocumentVersion[],
): Promise<readonly DocumentName[]> {
  const now = await versionsOf(library, versions)
  return versions
    .filter(({ kind, id, version }) => {
      const found = now.find((one) => one.kind === kind && one.id === id)
      return found !== undefined && found.version !== version
    })
    .map(({ kind, id }) => ({ kind, id }))
}

async function versionsOf(
  library: Library,
  names: readonly DocumentName[],
): Promise<readonly DocumentVersion[]> {
  const read = await Promise.all(names.map((name) => readDocument(library, name)))
  return names.flatMap(({ kind, id }, i): readonly DocumentVersion[] => {
    const one = read[i]
    return one?.ok ? [{ kind, id, version: one.value.version }] : []
  })
}
