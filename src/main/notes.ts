import { err, ok, type Result } from '../base/index.ts'
import type { Calls } from '../ipc/contract.ts'
import { type Library, type NotesProblem, readNotes } from '../library/index.ts'
import type { Topic } from '../topic/index.ts'

/** The text of a file of notes; Word documents are read on a thread of their own. */
export async function readNotesFile({
  name,
  bytes,
}: Calls['readNotesFile']['argument']): Promise<Calls['readNotesFile']['result']> {
  const read = await readNotes(bytes, name)
  if (!read.ok) return err(problemOf(read.error))
  return ok({ text: read.value.text, format: read.value.format ?? null })
}

function problemOf(problem: NotesProblem): NotesFileProblem {
  switch (problem.code) {
    case 'not-notes':
      return problem.kind
    case 'bad-document':
      return problem.why
    case 'empty':
    case 'file-too-large':
      return problem.code
  }
}

type NotesFileProblem = Exclude<
  Extract<Calls['readNotesFile']['result'], { readonly ok: false }>['error'],
  'unexpected'
>

/** Puts a topic that was read from notes into the library, under a free id and file name. */
export async function addTopic(
  library: Library,
  topic: Topic,
): Promise<Result<{ readonly topicId: string }, 'cannot-write' | 'damaged'>> {
  const created = await library.topics.create(topic)
  if (created.ok) return ok({ topicId: created.value.document.id })
  return err(created.error.code === 'cannot-write' ? 'cannot-write' : 'damaged')
}
