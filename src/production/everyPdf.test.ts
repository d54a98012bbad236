/** Every kind, on every paper, in every theme and in every other output, as PDF. */
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { everyKindLesson, everyKindSheet } from '../../fixtures/everyKind.ts'
import { hasQpdf, pdfFaults, qpdfFaults } from '../../fixtures/pdfFaults.ts'
import {
  mapTexts,
  paperIds,
  readFont,
  setting,
  starterAssets,
  starterTopic,
  theme,
  themeIds,
} from '../../fixtures/starter.ts'
import { drawPdf, type PdfOptions } from '../exporters/pdf/index.ts'
import { layOutMarkScheme } from '../layout/index.ts'
import type { Box, Face, PageSet, TableRow } from '../page/index.ts'
import { createLayOut, jobsOf } from './jobs.ts'
import type { OutputOptions, Wanted } from './outputs.ts'

const files = new Map<Face, Uint8Array>()
function fonts(face: Face): Uint8Array {
  const bytes = files.get(face) ?? readFont(face)
  files.set(face, bytes)
  return bytes
}
const draw = (document: PageSet, options?: PdfOptions): Promise<Uint8Array> =>
  drawPdf(document, { fonts, assets: starterAssets }, options)

/** Signs that not every font has, in every long text. */
const SIGNS = ['Łódź', 'Київ', '½', '→', 'x²', '⇌', '☐', '✓']
const topic = mapTexts(starterTopic(), (text) =>
  text.length > 80 ? `${text} (${SIGNS.join(' ')})` : text,
)

/** Every output of one theme shares what is laid out. */
const layOuts = new Map(
  themeIds.map((id) => {
    const given = setting(topic, id)
    return [id, createLayOut(everyKindLesson, given, given.papers ?? new Map())] as const
  }),
)

function laidOut(wanted: Wanted, themeId = 'lectern'): PageSet {
  const [job] = jobsOf(everyKindLesson, [wanted], theme(themeId))
  const document = job && layOuts.get(themeId)?.(job)
  if (document === undefined) throw new Error('There is nothing to make')
  return document
}

/** Several outputs in one file, as most of the time goes into its fonts. */
function together(wanted: readonly Wanted[], themeId = 'lectern'): PageSet {
  const documents = wanted.map((each) => laidOut(each, themeId))
  const pages = documents.flatMap((document, i) =>
    document.pages.map((page) => ({ ...page, id: `${wanted[i]?.kind}: ${page.id}` })),
  )
  return { ...laidOut({ kind: 'mark-scheme' }, themeId), pages }
}

async function faultsOf(document: PageSet, options?: PdfOptions): Promise<readonly string[]> {
  const bytes = await draw(document, options)
  return [...(await pdfFaults(bytes, document, SIGNS)), ...qpdfFaults(bytes)]
}

const bothCopies = (options: OutputOptions): readonly Wanted[] => [
  { kind: 'worksheet', options },
  { kind: 'answers', options },
]
const printed = (options: OutputOptions): Wanted => ({ kind: 'slides-pdf', options })
const inAllThemes: readonly Wanted[] = [
  printed({}),
  { kind: 'mark-scheme' },
  { kind: 'plan' },
  ...bothCopies({}),
]

describe('a PDF with every kind', () => {
  it.each([...paperIds.filter((id) => id !== 'core'), 'booklet'])(
    'is sound on paper: %s',
    async (print) => {
      expect(await faultsOf(together(bothCopies({ print })))).toEqual([])
    },
    60_000,
  )

  it.each(themeIds)(
    'is sound as slides, sheets, mark scheme and plan in the theme %s',
    async (id) => {
      expect(await faultsOf(together(inAllThemes, id))).toEqual([])
    },
    60_000,
  )

  it('is sound as handouts', async () => {
    const handouts = ([1, 2, 3, 6] as const).map((handout) => printed({ handout }))
    const answered = printed({ handout: 6, reveals: 'answered', print: 'grey' })
    expect(await faultsOf(together([...handouts, answered]))).toEqual([])
  }, 60_000)

  it('is sound with fields to type in', async () => {
    const fillable = together(
      ['core', 'large24'].map((print) => ({ kind: 'worksheet', options: { print } })),
    )
    expect(await faultsOf(fillable, { fillable: true })).toEqual([])
  }, 60_000)
})

describe('what is wrong with a PDF is noticed (negative controls)', () => {
  const scheme = laidOut({ kind: 'mark-scheme' })
  const figures = laidOut(printed({})).pages.filter(({ boxes }) =>
    boxes.some(({ content }) => content.kind === 'image'),
  )
  const slides = { ...scheme, pages: figures.slice(0, 2) }
  const faults = async (bytes: Uint8Array, document: PageSet): Promise<string> =>
    (await pdfFaults(bytes, document)).join('\n')
  const change = (document: PageSet, box: (box: Box) => Box): PageSet => ({
    ...document,
    pages: document.pages.map((page) => ({ ...page, boxes: page.boxes.map(box) })),
  })

  it.each([
    ['has a header cell without scope', /\/Scope \/Column/g, '/Scape /Column'],
    ['jumps to heading 2', /\/S \/H1/g, '/S /H2'],
    ['has no heading', /\/S \/H\d/g, '/S /P '],
    ['does not embed', /(\/BaseFont \/[A-Z]{6})\+/g, '$1-'],
    ['does not embed a font that it describes', /\/FontFile/g, '/FontLost'],
    ['has no font', /\/BaseFont/g, '/BassFont'],
    ['names the path /home/', /\/Title \(.{6}/s, '/Title (/home/'],
  ])('%s', async (fault, from, to) => {
    const raw = Buffer.from(await draw(scheme)).toString('latin1')
    expect(raw).toMatch(from)
    expect(await faults(Buffer.from(raw.replace(from, to), 'latin1'), scheme)).toContain(fault)
  })

  it('other words, an order that is not the model’s, and a page too many', async () => {
    const bytes = await draw(scheme)
    const turned = scheme.pages.map((page) => ({ ...page, boxes: page.boxes.toReversed() }))
    expect(await faults(bytes, { ...scheme, pages: turned })).toContain(' reads “')
    expect(await faults(bytes, { ...scheme, pages: scheme.pages.slice(1) })).toContain('pages')
    expect(await pdfFaults(bytes, scheme, ['Ω'])).toEqual(['does not say Ω'])
  })

  it('a figure without a description, or with another', async () => {
    const described = (alt: string): PageSet =>
      change(slides, (box) => (box.alt === undefined ? box : { ...box, alt }))
    expect(await faults(await draw(slides), slides)).toBe('')
    const silent = described('')
    expect(await faults(await draw(silent), silent)).toContain('figure without a description')
    expect(await faults(await draw(described('Other')), slides)).toContain('describes “Other”')
  })

  it('a table without a header', async () => {
    const headless = change(scheme, (box) =>
      box.content.kind === 'table'
        ? { ...box, content: { ...box.content, rows: box.content.rows.map(withoutHeader) } }
        : box,
    )
    expect(await faults(await draw(headless), headless)).toContain('table without a header')
  })

  it('paint that nothing marks', async () => {
    const pdf = new PDFDocument({ tagged: true })
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    const done = new Promise((resolve) => pdf.on('end', resolve))
    pdf.rect(10, 10, 20, 20).fill('#000000').end()
    await done
    expect(await faults(Buffer.concat(chunks), scheme)).toContain('paints 1 times outside')
  })

  it('a letter that no font has', async () => {
    const given = setting(mapTexts(starterTopic(), (text) => `${text} 𐎀`))
    const unread = layOutMarkScheme(everyKindLesson, everyKindSheet, given)
    expect(await faults(await draw(unread), unread)).toContain('has no letter for 𐎀')
  })

  it('fields that are missing, or in another order', async () => {
    const sheet = laidOut({ kind: 'worksheet' })
    const bytes = await draw(sheet, { fillable: true })
    const turned = sheet.pages.map((page) => ({ ...page, boxes: page.boxes.toReversed() }))
    expect(await faults(bytes, sheet)).toBe('')
    expect(await faults(bytes, { ...sheet, pages: turned })).toContain('asks for “')
    const lost = Buffer.from(bytes).toString('latin1').replaceAll('/TU (', '/TV (')
    expect(await faults(Buffer.from(lost, 'latin1'), sheet)).toContain('asks for “”')
  })

  it('a file that is cut off, where qpdf is there to say so', async () => {
    const bytes = await draw(scheme)
    expect(qpdfFaults(bytes)).toEqual([])
    if (hasQpdf) expect(qpdfFaults(bytes.subarray(0, bytes.length / 2))).toHaveLength(1)
  })
})

function withoutHeader(row: TableRow): TableRow {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, header: undefined })) }
}
