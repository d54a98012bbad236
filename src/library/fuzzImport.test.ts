import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { detectFormat, importNotes } from '../import/index.ts'
import { topicSchema } from '../topic/index.ts'
import { NOTES_FORMATS, type NotesFileFormat, readNotes } from './readNotes.ts'

// Mutated files of every format: each is read or refused, never thrown on, and soon. The full run is
// LECTERN_FUZZ=2000 npx vitest run src/library/fuzzImport.test.ts
const FILES = Number(process.env['LECTERN_FUZZ'] ?? 60)
/** Milliseconds of the processor after which a file counts as a hang, and of the clock: others share it. */
const HANG = 2000
const HANG_BY_CLOCK = 15_000

type Bytes = Uint8Array<ArrayBufferLike>
type Random = () => number
type Read = (bytes: Bytes, format: NotesFileFormat) => Promise<void>

const root = resolve(import.meta.dirname, '../../fixtures/import')
const seeds = ['tuned', 'held-out'].flatMap((set) =>
  readdirSync(`${root}/${set}`)
    .filter((name) => !name.endsWith('.tsv'))
    .map((name) => readFileSync(`${root}/${set}/${name}`)),
)

/** What breaks readers: tags, signs, ends of lines, marks, numbers of zips and of encodings. */
const TOKENS = [
  ...['<div>', '</div>', '<table><tr><td>', '<li>', '<!--', ']]>', '&#x0;', '&amp', '<script>'],
  ...['**', '```', '$$', '| a | b |\n|---|---|\n', '# ', '- ', '[', '](', '{:', '+++', '---\n'],
  ...['Level 3 (7–9 marks):', '[6 marks]', 'Answers\n', 'FAQ\n', 'Glossary\n', 'a\tb\tc\n', '(1)'],
  ...[
    '\r',
    '\n\n\n',
    '\u2028',
    '\u0000',
    '\ufeff',
    '\ufffe',
    'â€™',
    '\u202e',
    '999999999999',
    '-1',
  ],
  ...['PK\u0003\u0004', '<!DOCTYPE x>', '<w:tbl><w:tr>', '<w:p/>', '</w:body>'],
].map((token) => new TextEncoder().encode(token))

function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('Nothing to pick from')
  return found
}

/** One to twelve changes: bits, cuts, copies, tokens, parts of other files. */
function mutate(random: Random, source: Bytes): Bytes {
  let bytes: Bytes = Uint8Array.from(source)
  for (let left = 1 + Math.floor(random() * 12); left > 0; left--) {
    const at = Math.floor(random() * (bytes.length + 1))
    const to = Math.min(bytes.length, at + Math.floor(random() * 300))
    const join = (...parts: Bytes[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]))
    switch (Math.floor(random() * 6)) {
      case 0:
        if (at < bytes.length) bytes[at] = Math.floor(random() * 256)
        break
      case 1:
        bytes = join(bytes.subarray(0, at), bytes.subarray(to))
        break
      case 2:
        bytes = join(bytes.subarray(0, to), bytes.subarray(at))
        break
      case 3:
        bytes = join(bytes.subarray(0, at), pick(random, TOKENS), bytes.subarray(at))
        break
      case 4: {
        const other = pick(random, seeds)
        const from = Math.floor(random() * other.length)
        bytes = join(bytes.subarray(0, at), other.subarray(from, from + 200), bytes.subarray(at))
        break
      }
      default:
        if (random() < 0.2) bytes = bytes.subarray(0, at)
    }
  }
  return bytes
}

async function wordDocument(): Promise<Bytes> {
  const blob = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'Coasts', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'Waves', heading: HeadingLevel.HEADING_1 }),
          new Paragraph('Waves are made by wind. They carry energy to the shore.'),
          new Paragraph({ text: 'constructive', bullet: { level: 0 } }),
          new Paragraph({ text: 'destructive', bullet: { level: 0 } }),
          new Table({
            rows: ['a', 'b'].map(
              (cell) =>
                new TableRow({
                  children: [cell, 'x'].map(
                    (text) => new TableCell({ children: [new Paragraph(text)] }),
                  ),
                }),
            ),
          }),
          new Paragraph('1. Describe a spit. [2 marks]'),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(blob))
}

/** Half of the Word documents are damaged as files; half are sound zips of damaged XML. */
function mutateWord(random: Random, source: Bytes): Bytes {
  if (random() < 0.5) return mutate(random, source)
  const files = unzipSync(source)
  const name = random() < 0.7 ? 'word/document.xml' : pick(random, Object.keys(files))
  return zipSync({ ...files, [name]: mutate(random, files[name] ?? new Uint8Array()) })
}

interface Found {
  readonly crashes: readonly string[]
  readonly hangs: readonly string[]
}

async function fuzz(format: NotesFileFormat, count: number, read: Read): Promise<Found> {
  const crashes: string[] = []
  const hangs: string[] = []
  let longest = 0
  const word = format === 'docx' ? await wordDocument() : undefined
  for (let seed = 1; seed <= count; seed++) {
    const random = randomFrom(seed * 7919 + format.length)
    const bytes = word ? mutateWord(random, word) : mutate(random, pick(random, seeds))
    const start = performance.now()
    const before = process.cpuUsage()
    try {
      await read(bytes, format)
    } catch (error) {
      crashes.push(`${format} ${seed}: ${error instanceof Error ? error.message : String(error)}`)
    }
    const { user, system } = process.cpuUsage(before)
    const took = (user + system) / 1000
    longest = Math.max(longest, took)
    if (took > HANG || performance.now() - start > HANG_BY_CLOCK)
      hangs.push(`${format} ${seed}: ${Math.round(took)} ms`)
  }
  console.info(`${format}: ${count} files, at most ${Math.round(longest)} ms of work for one`)
  return { crashes, hangs }
}

/** Reads as the app does. What was read must be a topic that holds every line. */
async function readAsLectern(bytes: Bytes, format: NotesFileFormat): Promise<void> {
  const notes = await readNotes(bytes, 'notes', format)
  if (!notes.ok) return
  const { text } = notes.value
  const imported = importNotes({ text, format: notes.value.format ?? detectFormat(text) })
  if (!imported.ok) return
  const { topic, labels, dropped } = imported.value
  const parsed = topicSchema.safeParse(topic)
  if (!parsed.success) throw new Error(parsed.error.message)
  const ids = new Set(topic.items.map(({ id }) => id))
  const lost = labels.filter(
    ({ line, label, itemId }) =>
      !['blank', 'title', 'spec'].includes(label) &&
      (label === 'dropped' ? !dropped.some((drop) => drop.line === line) : !ids.has(itemId ?? '')),
  )
  if (lost.length > 0) throw new Error(`Lines ${lost.map(({ line }) => line).join()} went nowhere`)
}

describe('mutated files', () => {
  it.each(NOTES_FORMATS)(
    `%s: ${FILES} are read or refused`,
    async (format) => {
      expect(await fuzz(format, FILES, readAsLectern)).toEqual({ crashes: [], hangs: [] })
    },
    60_000 + FILES * 1000,
  )

  it('counts a reader that throws, and one that hangs (control)', async () => {
    const throwing = await fuzz('html', 20, (bytes) =>
      bytes.length % 2 === 0 ? Promise.reject(new Error('even')) : Promise.resolve(),
    )
    expect(throwing.crashes.length).toBeGreaterThan(0)
    const slow = await fuzz('plain', 1, () => {
      const before = process.cpuUsage()
      for (let work = 0; work < HANG + 50;) {
        for (let i = 0; i < 1e7; i++) work += Math.sqrt(i) * 0
        const { user, system } = process.cpuUsage(before)
        work = (user + system) / 1000
      }
      return Promise.resolve()
    })
    expect(slow.hangs).toHaveLength(1)
  })
})
