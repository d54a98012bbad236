import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { detectFormat, importNotes } from '../import/index.ts'
import { MOST_BYTES_OF_NOTES, readNotes } from './readNotes.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function word(document: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(document),
    ...more,
  })
}

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const body = (content: string): string =>
  `<?xml version="1.0"?><w:document ${W}><w:body>${content}</w:body></w:document>`

/** Reads bytes as the app does, all the way. */
async function read(
  bytes: Uint8Array,
  name = 'notes.txt',
): Promise<{ readonly result: string; readonly milliseconds: number; readonly words: string }> {
  const start = performance.now()
  const notes = await readNotes(bytes, name)
  let result: string
  let words = ''
  if (!notes.ok) result = 'why' in notes.error ? notes.error.why : notes.error.code
  else {
    const { text, format } = notes.value
    const imported = importNotes({ text, format: format ?? detectFormat(text) })
    result = imported.ok ? 'read' : imported.error.code
    words = imported.ok ? JSON.stringify(imported.value.topic.items) : ''
  }
  return { result, milliseconds: performance.now() - start, words }
}

/** Changes the size that a zip's directory and local header state of its first entry. */
function lieAboutSize(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip)
  const view = new DataView(bytes.buffer)
  view.setUint32(22, 5, true)
  for (let at = bytes.length - 46; at >= 0; at--)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 5, true)
  return bytes
}

/** A PNG that says it is 30,000 pixels square and holds next to nothing. */
const HUGE_PICTURE = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 6, 0, 0, 0, 0, 0, 0, 0],
])

const nested = (tag: string): string =>
  `${`<${tag}>`.repeat(100_000)}deep${`</${tag}>`.repeat(100_000)}`
const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i] ?? 'a'};`.repeat(10)}">`)
  .join('')}]>`

// Each case is refused with its reason, or read, within two seconds (twice that here: other work
// shares the machine that tests run on).
const LONGEST = 4000

describe('hostile and broken files', () => {
  const cases: readonly (readonly [name: string, make: () => Uint8Array, result: string])[] = [
    ['an empty file', () => new Uint8Array(), 'empty'],
    ['blank lines only', () => strToU8('\n \r\n\t\n'), 'empty'],
    ['10 MB of text', () => strToU8('Rivers flow downhill. '.repeat(480_000)), 'too-large'],
    ['10 MB of lines', () => strToU8('x\n'.repeat(2_000_000)), 'too-many-lines'],
    ['a file of 41 MB', () => new Uint8Array(MOST_BYTES_OF_NOTES + 1), 'file-too-large'],
    ['a single line of 60 kB', () => strToU8('word '.repeat(12_000)), 'read'],
    ['a single line of 60 kB without spaces', () => strToU8('x'.repeat(60_000)), 'read'],
    [
      'random bytes',
      () => Uint8Array.from({ length: 9000 }, (_, i) => (i * 7919) % 251),
      'not-notes',
    ],
    ['a PDF', () => strToU8('%PDF-1.7\n1 0 obj'), 'not-notes'],
    ['a picture', () => HUGE_PICTURE, 'not-notes'],
    ['an old Word document', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'not-notes'],
    ['100,000 nested tags', () => strToU8(`<html>${nested('div')}`), 'read'],
    ['100,000 nested lists', () => strToU8(`<html>${nested('ul')}`), 'read'],
    ['entities in HTML', () => strToU8(`${entities}<p>&j;</p>`), 'read'],
    ['entities in a Word document', () => word(`${entities}${body('')}`), 'zip-has-doctype'],
    [
      'nested tags in a Word document',
      () => word(body(`${'<w:r>'.repeat(20_000)}${'</w:r>'.repeat(20_000)}`)),
      'unreadable',
    ],
    [
      'a zip bomb of one part',
      () => word(body(''), { 'word/media/a.bin': new Uint8Array(60_000_000) }),
      'zip-too-large',
    ],
    [
      'a zip bomb of many parts',
      () =>
        word(
          body(''),
          Object.fromEntries(
            Array.from({ length: 120 }, (_, i) => [`word/a${i}.bin`, new Uint8Array(2 ** 20)]),
          ),
        ),
      'zip-too-large',
    ],
    [
      'a Word document of 93 MB of text',
      () => word(body(paragraph('Coasts are worn away. ').repeat(1_300_000))),
      'zip-too-large',
    ],
    [
      '2,001 parts',
      () =>
        word(
          body(''),
          Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`a${i}`, strToU8('x')])),
        ),
      'zip-too-large',
    ],
    ['a name with ..', () => word(body(''), { '../evil': strToU8('x') }), 'zip-unsafe-name'],
    ['a name with a drive', () => word(body(''), { 'C:evil': strToU8('x') }), 'zip-unsafe-name'],
    ['a name from the root', () => word(body(''), { '/etc/x': strToU8('x') }), 'zip-unsafe-name'],
    ['a name with \\', () => word(body(''), { '..\\evil': strToU8('x') }), 'zip-unsafe-name'],
    ['sizes that lie', () => lieAboutSize(word(body(paragraph('Coasts')))), 'zip-damaged'],
    [
      'a wrong checksum',
      () => {
        const bytes = word(body(paragraph('Coasts')))
        bytes[14] = (bytes[14] ?? 0) ^ 1
        new DataView(bytes.buffer).setUint32(
          bytes.findIndex((_, i) => bytes[i] === 0x50 && bytes[i + 2] === 1 && bytes[i + 3] === 2) +
            16,
          1,
          true,
        )
        return bytes
      },
      'zip-damaged',
    ],
    ['half a Word document', () => word(body(paragraph('Coasts'))).subarray(0, 500), 'not-a-zip'],
    ['another zip', () => zipSync({ 'a.txt': strToU8('x') }), 'not-a-word-document'],
    [
      'a picture of 30,000 pixels square in a Word document',
      () => word(body(paragraph('Coasts are worn away.')), { 'word/media/a.png': HUGE_PICTURE }),
      'read',
    ],
  ]

  it.each(cases)('%s', async (_, make, expected) => {
    const bytes = make()
    const { result, milliseconds } = await read(bytes)
    expect(result).toBe(expected)
    expect(milliseconds).toBeLessThan(LONGEST)
  })

  it('does read a sound Word document (control)', async () => {
    const { result, words } = await read(word(body(paragraph('Coasts are worn away.'))))
    expect(result).toBe('read')
    expect(words).toContain('Coasts are worn away.')
  })
})

describe('encodings', () => {
  const text = 'Café society – naïve “quotes” and £5'
  const utf16 = (order: 'le' | 'be', mark: boolean): Uint8Array => {
    const marked = (mark ? '\ufeff' : '') + text
    const bytes = new Uint8Array(marked.length * 2)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < marked.length; i++)
      view.setUint16(i * 2, marked.charCodeAt(i), order === 'le')
    return bytes
  }
  const windows = Uint8Array.from(
    [...text].map(
      (character) =>
        ({ '–': 0x96, '“': 0x93, '”': 0x94 })[character] ?? character.codePointAt(0) ?? 0,
    ),
  )

  it.each([
    ['UTF-8', strToU8(text)],
    ['UTF-8 with a mark', strToU8(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16('le', true)],
    ['UTF-16, big end first', utf16('be', true)],
    ['UTF-16 without a mark', utf16('le', false)],
    ['UTF-16 without a mark, big end first', utf16('be', false)],
    ['Windows-1252', windows],
  ])('reads %s', async (_, bytes) => {
    const notes = await readNotes(bytes, 'notes.txt')
    expect(notes.ok && notes.value.text.replace('\ufeff', '')).toBe(text)
  })

  it('reads UTF-8 that is cut off inside a character', async () => {
    const notes = await readNotes(strToU8('Café – é').subarray(0, -1), 'notes.txt')
    expect(notes.ok && notes.value.text).toContain('Café –')
  })
})

describe('formats', () => {
  it.each([
    ['a.md', 'markdown'],
    ['a.HTML', 'html'],
    ['a.htm', 'html'],
    ['a.txt', undefined],
    ['-', undefined],
  ])('tells %s by its name', async (name, format) => {
    const notes = await readNotes(strToU8('Rivers'), name)
    expect(notes.ok && notes.value.format).toBe(format === undefined ? undefined : format)
  })

  it('tells a Word document by its first bytes, whatever it is called', async () => {
    const notes = await readNotes(word(body(paragraph('Coasts'))), 'notes.txt')
    expect(notes.ok && notes.value).toMatchObject({ format: 'html' })
  })
})
