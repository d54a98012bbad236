import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { counted, ok, type Result, uniqueId } from '../../base/index.ts'
import {
  formatLabels,
  type Imported,
  type ImportInput,
  importNotes,
  type NotesFormat,
} from '../../import/index.ts'
import { fail, type Failure, type Outcome } from '../outcome.ts'
import type { Request } from '../usage.ts'
import { importProblem, notesUnreadable, SEE_HELP, writeProblem } from '../wording.ts'
import type { Workplace } from '../workplace.ts'

const FORMATS: readonly NotesFormat[] = ['plain', 'markdown', 'html']

const FORMAT_OF_ENDING: Readonly<Record<string, NotesFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
}

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
  const format =
    asked === undefined
      ? (FORMAT_OF_ENDING[extname(subject).toLowerCase()] ?? 'plain')
      : FORMATS.find((name) => name === asked)
  if (format === undefined) {
    return fail(2, `--format takes ${FORMATS.join(', ')}, not “${String(asked)}”. ${SEE_HELP}`)
  }
  if (subject === '-') {
    return ok({ text: new TextDecoder().decode(await surroundings.readStandardInput()), format })
  }
  const path = resolve(surroundings.workingFolder, subject)
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return fail(3, notesUnreadable(path, error))
  }
  // A zero byte stands in no text: a Word document or a picture, say.
  if (bytes.includes(0)) return fail(3, notesUnreadable(path, undefined))
  return ok({ text: new TextDecoder().decode(bytes), format })
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
