import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { isBlank, plainText } from '../base/index.ts'
import { importNotes, type Imported, type Label } from '../import/index.ts'
import { readNotes, type NotesFileFormat } from './readNotes.ts'

// One document, written out as plain text, Markdown, a web page and a Word document.
const root = resolve(import.meta.dirname, '../../fixtures/import/tuned')

const NAMES = [
  'history-weimar',
  'biology-membranes',
  'computing-networks',
  'economics-failure',
  'history-coldwar-caps',
  'religious-studies-page',
]

async function read(bytes: Uint8Array, format: NotesFileFormat): Promise<Imported> {
  const notes = await readNotes(bytes, 'notes', format)
  if (!notes.ok) throw new Error(notes.error.code)
  const imported = importNotes({ text: notes.value.text, format: notes.value.format ?? 'plain' })
  if (!imported.ok) throw new Error(imported.error.code)
  return imported.value
}

/** The lines that are part of the notes; what was left out as page furniture is not written again. */
function lines(imported: Imported): readonly Label[] {
  return imported.labels.filter(({ label }) => label !== 'blank' && label !== 'dropped')
}

const withoutSign = (text: string): string => text.trim().replace(/^(?:[•*–-]|\d{1,2}[.)]) +/, '')
const isTerm = (line: Label): boolean => line.label === 'term-definition'
/** A term may be a point of a list, or a paragraph of its own. */
const isPoint = (line: Label): boolean =>
  line.label === 'bullet' || (isTerm(line) && withoutSign(line.text) !== line.text.trim())
const termOf = (text: string): readonly [string, string] => {
  const at = /(?::| –| -| =) /.exec(text)?.index ?? 0
  return [text.slice(0, at), text.slice(at)]
}

function asMarkdown(imported: Imported): string {
  const out: string[] = []
  let inTable = false
  for (const line of lines(imported)) {
    const text = line.text.trim()
    if (line.label === 'row') {
      const cells = text.split('\t')
      out.push(`${inTable ? '' : '\n'}| ${cells.join(' | ')} |`)
      if (!inTable) out.push(`|${cells.map(() => '---').join('|')}|`)
      inTable = true
      continue
    }
    inTable = false
    if (line.label === 'title') out.push('', `# ${text}`, '')
    else if (line.label === 'heading')
      out.push('', `${'#'.repeat((line.level ?? 1) + 1)} ${text}`, '')
    else if (line.label === 'numbered') out.push(text)
    else if (isTerm(line)) {
      const [term, meaning] = termOf(withoutSign(text))
      out.push(...(isPoint(line) ? [] : ['']), `${isPoint(line) ? '- ' : ''}**${term}**${meaning}`)
    } else if (isPoint(line)) out.push(`- ${withoutSign(text)}`)
    else out.push('', text)
  }
  return `${out.join('\n')}\n`
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function asHtml(imported: Imported): string {
  const out: string[] = []
  let open = ''
  const within = (box: string): void => {
    if (open !== box) out.push(open === '' ? '' : `</${open}>`, box === '' ? '' : `<${box}>`)
    open = box
  }
  for (const line of lines(imported)) {
    const text = escape(line.text.trim())
    within(
      isPoint(line)
        ? 'ul'
        : (({ row: 'table', numbered: 'ol' } as Record<string, string>)[line.label] ?? ''),
    )
    if (line.label === 'title') out.push(`<h1>${text}</h1>`)
    else if (line.label === 'heading')
      out.push(`<h${(line.level ?? 1) + 1}>${text}</h${(line.level ?? 1) + 1}>`)
    else if (line.label === 'row')
      out.push(
        `<tr>${text
          .split('\t')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
      )
    else if (isTerm(line)) {
      const [term, meaning] = termOf(withoutSign(text))
      const box = isPoint(line) ? 'li' : 'p'
      out.push(`<${box}><strong>${term}</strong>${meaning}</${box}>`)
    } else if (isPoint(line) || line.label === 'numbered') out.push(`<li>${withoutSign(text)}</li>`)
    else out.push(`<p>${text}</p>`)
  }
  within('')
  return `<!doctype html><html><body>${out.join('\n')}</body></html>`
}

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

async function asWord(imported: Imported): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = []
  let rows: TableRow[] = []
  const closeTable = (): void => {
    if (rows.length > 0) children.push(new Table({ rows }))
    rows = []
  }
  for (const line of lines(imported)) {
    const text = line.text.trim()
    if (line.label === 'row') {
      const cells = text.split('\t')
      rows.push(
        new TableRow({
          children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
        }),
      )
      continue
    }
    closeTable()
    const [term, meaning] = termOf(withoutSign(text))
    const parts: ParagraphChild[] = isTerm(line)
      ? [new TextRun({ text: term, bold: true }), new TextRun(meaning)]
      : [new TextRun(withoutSign(text))]
    if (line.label === 'title') children.push(new Paragraph({ text, heading: HeadingLevel.TITLE }))
    else if (line.label === 'heading')
      children.push(new Paragraph({ text, heading: LEVELS[(line.level ?? 1) - 1] ?? LEVELS[0] }))
    else if (isPoint(line)) children.push(new Paragraph({ children: parts, bullet: { level: 0 } }))
    else if (line.label === 'numbered')
      children.push(
        new Paragraph({ text: withoutSign(text), numbering: { reference: 'list', level: 0 } }),
      )
    else children.push(isTerm(line) ? new Paragraph({ children: parts }) : new Paragraph(text))
  }
  closeTable()
  const numbering = {
    config: [
      { reference: 'list', levels: [{ level: 0, format: 'decimal' as const, text: '%1.' }] },
    ],
  }
  return new Uint8Array(
    await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })),
  )
}

const isRuns = (value: unknown): value is { readonly text: string }[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (run: unknown) =>
      typeof run === 'object' &&
      run !== null &&
      'text' in run &&
      !('kind' in run) &&
      !('id' in run),
  )

/** What a topic says, without ids, line numbers and bold type. */
function essence({ topic }: Imported): readonly string[] {
  return [
    `title ${topic.title}`,
    ...topic.items.map(({ id: _, source: __, ...item }) =>
      JSON.stringify(item, (_key, value: unknown) => (isRuns(value) ? plainText(value) : value)),
    ),
  ].filter((line) => !isBlank(line))
}

describe('the same document in four formats', () => {
  it.each(NAMES)('%s gives the same topic', async (name) => {
    const plain = await read(readFileSync(`${root}/${name}.txt`), 'plain')
    const expected = essence(plain)
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
    expect(essence(await read(encode(asMarkdown(plain)), 'markdown'))).toEqual(expected)
    expect(essence(await read(encode(asHtml(plain)), 'html'))).toEqual(expected)
    expect(essence(await read(await asWord(plain), 'docx'))).toEqual(expected)
  })

  it('differs where a word differs (control)', async () => {
    const plain = await read(readFileSync(`${root}/history-weimar.txt`), 'plain')
    const changed = asMarkdown(plain).replaceAll('Weimar', 'Vienna')
    expect(essence(await read(new TextEncoder().encode(changed), 'markdown'))).not.toEqual(
      essence(plain),
    )
  })
})
