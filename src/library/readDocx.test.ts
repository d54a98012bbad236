import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importNotes } from '../import/index.ts'
import { readDocx } from './readDocx.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
const body = (content: string): string =>
  `<?xml version="1.0"?><w:document ${W}><w:body>${content}</w:body></w:document>`
const STYLES = `<?xml version="1.0"?><w:styles ${W}>${['Title', 'heading 1'].map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace('heading ', 'Heading')}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`

function docx(document: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    'word/styles.xml': strToU8(STYLES),
    'word/document.xml': strToU8(document),
    ...more,
  })
}

describe('Word documents', () => {
  it('become HTML that imports with title and headings', async () => {
    const read = await readDocx(
      docx(
        body(
          paragraph('Coasts', 'Title') +
            paragraph('Waves', 'Heading1') +
            paragraph('Waves are made by wind that blows over the sea.') +
            paragraph('Beaches', 'Heading1') +
            paragraph('Beaches are made of sand and shingle.'),
        ),
      ),
    )
    expect(read).toMatchObject({ ok: true })
    const imported = importNotes({ text: read.ok ? read.value : '', format: 'html' })
    expect(
      imported.ok && imported.value.labels.map(({ label, level, text }) => [label, level, text]),
    ).toEqual([
      ['title', undefined, 'Coasts'],
      ['heading', 1, 'Waves'],
      ['paragraph', undefined, 'Waves are made by wind that blows over the sea.'],
      ['heading', 1, 'Beaches'],
      ['paragraph', undefined, 'Beaches are made of sand and shingle.'],
    ])
  })

  it.each([
    ['no zip', strToU8('hello'), 'not-a-zip'],
    ['an empty file', new Uint8Array(), 'not-a-zip'],
    ['another kind of zip', zipSync({ 'a.txt': strToU8('x') }), 'not-a-word-document'],
    [
      'a name that points outside',
      docx(body(''), { '../../evil.txt': strToU8('x') }),
      'zip-unsafe-name',
    ],
    [
      'a zip bomb',
      docx(body(''), { 'word/media/a.bin': new Uint8Array(60_000_000) }),
      'zip-too-large',
    ],
    ['entities that grow', docx(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${body('')}`), 'zip-has-doctype'],
    ['broken XML', docx('<w:document'), 'unreadable'],
  ] as const)('refuses %s', async (_, bytes, code) => {
    expect(await readDocx(bytes)).toEqual({ ok: false, error: code })
  })

  it('refuses wrong checksums and sizes', async () => {
    const good = docx(body(paragraph('Coasts')))
    let refused = 0
    for (let at = 40; at < good.length; at += 97) {
      const bad = Uint8Array.from(good)
      bad[at] = (bad[at] ?? 0) ^ 0xff
      if (!(await readDocx(bad)).ok) refused++
    }
    expect(refused).toBeGreaterThan(5)
  })
})
