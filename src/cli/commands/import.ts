import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { counted, listInWords, ok, type Result, uniqueId } from '../../base/index.ts'
import {
  detectFormat,
  formatLabels,
  type Imported,
  type ImportInput,
  importNotes,
} from '../../import/index.ts'
import { NOTES_FORMATS, readNotes } from '../../library/index.ts'
import { fail, type Failure, type Outcome } from '../outcome.ts'
import type { Request } from '../usage.ts'
import { importProblem, notesProblem, notesUnreadable, SEE_HELP, writeProblem } from '../wording.ts'
import type { Workplace } from '../workplace.ts'

export async function importCommand(workplace: Workplace, request: Request): Promise<Outcome> {
  const { options } = request
  const input = await readInput(workplace, request)
  if (!input.ok) return input
  const imported = importNotes(input.value)
  if (!imported.ok) return fail(3, importProblem(imported.error))

  const saved = options['save'] === true ? await save(workplace, imported.value) : undefined
  if (saved?.ok === false) return saved
  const topic = saved?.value.topic ?? imported.value.topic
  const { asks, dropped, labels } = imported.value
  const summary = [
    `${topic.title} (${topic.id}): ${counted(topic.items.length, 'item')}, ${counted(asks.length, 'question')} to you, ${counted(dropped.length, 'line')} left out.`,
    ...asks.map((ask) => `  line ${ask.lines[0] ?? '–'}: ${ask.question}`),
    saved === undefined ? 'Not saved; add --save to keep it.' : `Saved as ${saved.value.path}`,
  ]
  return ok({
    text:
      options['labels'] === true
        ? formatLabels(imported.value).replace(/\n$/, '')
        : summary.join('\n'),
    json: { topic, asks, dropped, labels, path: saved?.value.path },
  })
}

async function readInput(
  { surroundings }: Workplace,
  { subject, options }: Request,
): Promise<Result<ImportInput, Failure>> {
  const asked = options['format']
  const format = NOTES_FORMATS.find((name) => name === asked)
  if (asked !== undefined && format === undefined) {
    return fail(
      2,
      `--format takes one of ${listInWords(NOTES_FORMATS)}, not “${String(asked)}”. ${SEE_HELP}`,
    )
  }
  const named =
    subject === '-' ? 'from standard input' : resolve(surroundings.workingFolder, subject)
  let bytes: Uint8Array
  try {
    bytes = subject === '-' ? await surroundings.readStandardInput() : await readFile(named)
  } catch (error) {
    return fail(3, notesUnreadable(named, error))
  }
  const notes = await readNotes(bytes, subject, format)
  if (!notes.ok) return fail(3, notesProblem(named, notes.error))
  const { text } = notes.value
  return ok({ text, format: notes.value.format ?? detectFormat(text) })
}

/** Keeps the topic under an id of its own: what is in the library is never replaced. */
async function save(
  { library }: Workplace,
  { topic }: Imported,
): Promise<Result<{ readonly topic: Imported['topic']; readonly path: string }, Failure>> {
  const { documents } = await library.topics.list()
  const id = uniqueId(topic.id, new Set(documents.map(({ summary }) => summary.id)))
  const renamed = { ...topic, id }
  const written = await library.topics.write(renamed)
  if (!written.ok) return fail(1, writeProblem(written.error))
  return ok({ topic: renamed, path: written.value.path })
}
