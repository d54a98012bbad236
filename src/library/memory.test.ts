import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

// What the largest and the most hostile files of notes take, each in a process of its own: only there
// is the memory that was ever used at once known.
const MOST_MEGABYTES = 512
/** Milliseconds of the processor: far beyond the two seconds promised, for slow and busy machines. */
const LONGEST = 10_000

const here = dirname(fileURLToPath(import.meta.url))

/** Reads one file as the app does and says what that took. */
const READ_ONCE = `
import { readFileSync, writeSync } from 'node:fs'
import { readNotes } from '${join(here, 'readNotes.ts')}'
import { detectFormat, importNotes } from '${join(here, '../import/index.ts')}'
const [file, name, hold] = process.argv.slice(2)
const held = []
if (hold) for (let left = Number(hold); left > 0; left--) held.push(Buffer.alloc(2 ** 20, left))
const notes = await readNotes(readFileSync(file), name)
let said = notes.ok ? 'read' : notes.error.why ?? notes.error.code
if (notes.ok) {
  const { text, format } = notes.value
  const imported = importNotes({ text, format: format ?? detectFormat(text) })
  said = imported.ok ? 'read' : imported.error.code
}
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
const work = Math.round((userCPUTime + systemCPUTime) / 1000)
writeSync(1, JSON.stringify({ said, megabytes: Math.round(maxRSS / 1024), work }))
process.exit(held.length > 1e6 ? 1 : 0)
`

interface Taken {
  readonly said: string
  readonly megabytes: number
  readonly work: number
}

let folder = ''
let program = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-memory-'))
  const entry = join(folder, 'readOnce.ts')
  await writeFile(entry, READ_ONCE)
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    ssr: { noExternal: /^(?!mammoth|node:)/ },
    build: {
      ssr: entry,
      // Inside the project, so that packages are found from there.
      outDir: join(here, '../../node_modules/.lectern-memory'),
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'readOnce.mjs' } },
    },
  })
  program = join(here, '../../node_modules/.lectern-memory/readOnce.mjs')
}, 60_000)

async function take(name: string, bytes: Uint8Array | string, hold = ''): Promise<Taken> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [program, file, name, hold], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (data: Buffer) => (output += data.toString()))
    child.on('error', fail)
    child.on('exit', () => {
      settle(JSON.parse(output) as Taken)
    })
  })
}

const CONTENT_TYPES = strToU8(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
)
const RELATIONS = strToU8(
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
)

function wordFile(document: Uint8Array): Uint8Array {
  return zipSync({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': document,
  })
}

function wordDocument(paragraphs: readonly string[]): Uint8Array {
  return inWord(paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join(''))
}

function inWord(body: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )
}

/** Sentences that differ, so that they cannot be packed away. */
function manyLines(count: number, length: number): readonly string[] {
  let state = 1
  return Array.from({ length: count }, () => {
    let line = 'A '
    while (line.length < length) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      line += `${state.toString(36)} `
    }
    return `${line.trim()}.`
  })
}

const nested = (tag: string): string =>
  `${`<${tag}>`.repeat(100_000)}x${`</${tag}>`.repeat(100_000)}`

describe('memory and work that files of notes take', () => {
  it.each<[title: string, name: string, make: () => Uint8Array | string, said: string]>([
    ['a zip bomb', 'bomb.docx', () => wordFile(new Uint8Array(300 * 2 ** 20)), 'zip-too-large'],
    [
      'the largest Word document that is read',
      'large.docx',
      () => wordFile(wordDocument(manyLines(7900, 300))),
      'read',
    ],
    [
      'a Word document of many tiny paragraphs',
      'tiny.docx',
      () => wordFile(wordDocument(manyLines(7900, 60))),
      'read',
    ],
    [
      'a Word document of one long table',
      'rows.docx',
      () => {
        const rows = manyLines(7900, 5).map(
          (text) => `<w:tr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr>`,
        )
        return wordFile(inWord(`<w:tbl>${rows.join('')}</w:tbl>`))
      },
      'read',
    ],
    [
      'a Word document of more paragraphs than can be read soon',
      'paragraphs.docx',
      () => wordFile(wordDocument(manyLines(8100, 20))),
      'zip-too-large',
    ],
    [
      'a Word document of more tags than can be read soon',
      'tags.docx',
      () => wordFile(inWord(`<w:p>${'<w:r/>'.repeat(151_000)}</w:p>`)),
      'zip-too-large',
    ],
    [
      'entities that grow',
      'entities.docx',
      () =>
        wordFile(
          strToU8(
            `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><x>&c;</x>`,
          ),
        ),
      'zip-has-doctype',
    ],
    ['100,000 nested boxes', 'nested.html', () => nested('div'), 'read'],
    ['100,000 nested tables', 'tables.html', () => nested('table'), 'read'],
    ['one line of 4 million characters', 'line.txt', () => 'word and '.repeat(444_000), 'read'],
    [
      'a text of 30,000 lines',
      'lines.txt',
      () => manyLines(29_900, 120).join('\n').slice(0, 3_999_000),
      'read',
    ],
    ['a text of 10 MB', 'long.txt', () => 'One more line.\n'.repeat(700_000), 'too-large'],
    ['a page of 10 MB', 'long.html', () => '<p>One more line.</p>'.repeat(500_000), 'too-large'],
    ['a file of 60 MB', 'huge.txt', () => new Uint8Array(60 * 2 ** 20).fill(97), 'file-too-large'],
  ])(
    '%s',
    async (title, name, make, said) => {
      const taken = await take(name, make())
      console.info(`${title}: ${taken.said}, ${taken.megabytes} MB, ${taken.work} ms of work`)
      expect(taken.said).toBe(said)
      expect(taken.megabytes).toBeLessThanOrEqual(MOST_MEGABYTES)
      expect(taken.work).toBeLessThanOrEqual(LONGEST)
    },
    60_000,
  )

  it('notices what takes more (control)', async () => {
    const taken = await take('small.txt', 'Cells\nCells divide.', String(MOST_MEGABYTES + 50))
    expect(taken.megabytes).toBeGreaterThan(MOST_MEGABYTES)
  }, 60_000)
})
