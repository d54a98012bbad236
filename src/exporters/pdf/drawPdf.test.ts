import { beforeAll, describe, expect, it } from 'vitest'
import { compareLines } from '../../../fixtures/compareLines.ts'
import { pdfFaults } from '../../../fixtures/pdfFaults.ts'
import { openPdf, textsOfPdf } from '../../../fixtures/readPdf.ts'
import { textsOfSvg } from '../../../fixtures/readSvg.ts'
import {
  mapTexts,
  measurer,
  readFont,
  setting,
  starterAssets,
  starterLesson,
  starterTopic,
  theme,
} from '../../../fixtures/starter.ts'
import { layOutMarkScheme, layOutSlides, layOutWorksheet } from '../../layout/index.ts'
import {
  type Box,
  boundsOf,
  type Face,
  linesOfBox,
  type Page,
  type PageSet,
  textBox,
  type TextStyle,
} from '../../page/index.ts'
import { drawSvg } from '../svg/index.ts'
import { drawPdf } from './drawPdf.ts'

const files = new Map<Face, Uint8Array>()

function fonts(face: Face): Uint8Array {
  const bytes = files.get(face) ?? readFont(face)
  files.set(face, bytes)
  return bytes
}

async function draw(document: PageSet): Promise<Uint8Array> {
  return await drawPdf(document, { fonts, assets: starterAssets })
}

const topic = starterTopic()
const lesson = starterLesson()
const [worksheet] = lesson.worksheets
if (worksheet === undefined) throw new Error('The starter lesson has a worksheet')
const given = setting(topic)
const documents: readonly (readonly [string, PageSet])[] = [
  ['worksheet', layOutWorksheet(lesson, worksheet, given, 'pupil')],
  ['answer copy', layOutWorksheet(lesson, worksheet, given, 'answers')],
  ['mark scheme', layOutMarkScheme(lesson, worksheet, given)],
  ['slides', layOutSlides(lesson, given)],
]

/** A sheet with this box and nothing else. */
function onePage(box: Box): PageSet {
  const page: Page = {
    id: 'p',
    kind: 'sheet',
    width: 500,
    height: 300,
    layout: 'blank',
    background: '#FFFFFF',
    title: 'x',
    boxes: [box],
    notes: [],
  }
  return { title: 'x', language: 'en-GB', theme: theme('lectern'), pages: [page] }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

describe.each(documents)('the %s as PDF', (_, document) => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await draw(document)
  })

  it('has the same lines as the pages, and so has the preview', async () => {
    const drawn = await textsOfPdf(await openPdf(bytes))
    expect(drawn).toHaveLength(document.pages.length)
    document.pages.forEach((page, i) => {
      expect(compareLines(page, drawn[i] ?? []), page.id).toEqual([])
      expect(compareLines(page, textsOfSvg(drawSvg(page, document))), page.id).toEqual([])
    })
  })

  it('is the same twice', async () => {
    expect(Buffer.compare(Buffer.from(await draw(document)), Buffer.from(bytes))).toBe(0)
  })

  it('can be heard, searched and printed', async () => {
    expect(await pdfFaults(bytes, document)).toEqual([])
  })
})

describe('the checks themselves', () => {
  it('notice a line that stands elsewhere', async () => {
    const [, document] = documents[0] as readonly [string, PageSet]
    const [first] = document.pages
    const drawn = (await textsOfPdf(await openPdf(await draw(document))))[0] ?? []
    expect(
      first &&
        compareLines(
          first,
          drawn.map((item) => ({ ...item, x: item.x + 0.5 })),
        ),
    ).not.toEqual([])
  })
})

describe('a box on its side', () => {
  it('stands in PDF and preview where its page was turned to', async () => {
    const style = { font: 'arial', size: 12, leading: 16, bold: false, colour: 'ink', tracking: 0 }
    const paragraphs = [{ text: 'Turned', style: style as TextStyle }]
    const upright = textBox(measurer, { id: 'a', x: 40, y: 20, w: 100, paragraphs })
    const document = onePage({ ...upright, turn: { x: 200, y: 280 } })
    const [[drawn] = []] = await textsOfPdf(await openPdf(await draw(document)))
    const baseline = linesOfBox(upright)[0]?.baseline ?? 0
    expect(drawn?.x).toBeCloseTo(200 + baseline, 1)
    expect(drawn?.baseline).toBeCloseTo(280 - 40, 1)
    expect(boundsOf(document.pages[0]?.boxes[0] as Box)).toEqual({ x: 220, y: 140, w: 16, h: 100 })
    const [page] = document.pages
    expect(page && drawSvg(page, document)).toContain('matrix(0 -1 1 0 200 280)')
    expect(await pdfFaults(await draw(document), document)).toEqual(['has no heading'])
  })
})

describe('text in a PDF', () => {
  it('can be read out of it in every script, with nothing missing', async () => {
    const text = 'Łódź Київ ½ → x² Ωmega ⇌ ☐ ✓ 😀'
    const style = {
      font: 'readable',
      size: 12,
      leading: 16,
      bold: false,
      colour: 'ink',
      tracking: 0,
    } as const
    const box = textBox(measurer, { id: 'a', x: 40, y: 40, w: 400, paragraphs: [{ text, style }] })
    const drawn = await textsOfPdf(await openPdf(await draw(onePage(box))))
    expect(
      squeeze(
        drawn
          .flat()
          .map((item) => item.text)
          .join(''),
      ),
    ).toBe(squeeze(text))
  })

  it('carries links with their words', async () => {
    const style = {
      font: 'arial',
      size: 12,
      leading: 16,
      bold: false,
      colour: 'ink',
      tracking: 0,
    } as const
    const box = textBox(measurer, {
      id: 'a',
      x: 40,
      y: 40,
      w: 400,
      paragraphs: [
        { text: [{ text: 'See ' }, { text: 'the archive', link: 'https://example.org/' }], style },
      ],
    })
    const pdf = await openPdf(await draw(onePage(box)))
    const annotations = (await (await pdf.getPage(1)).getAnnotations()) as {
      url: string
      contentsObj: { str: string }
    }[]
    expect(annotations.map((a) => [a.url, a.contentsObj.str])).toEqual([
      ['https://example.org/', 'the archive'],
    ])
  })

  it('finishes with three times the text', async () => {
    const long = mapTexts(topic, (text) => `${text} ${text} ${text}`)
    const set = layOutWorksheet(lesson, worksheet, setting(long), 'pupil')
    expect((await openPdf(await draw(set))).numPages).toBe(set.pages.length)
  })

  it('has a labelled field for each answer when it is to be filled in, and none on paper', async () => {
    const [, sheet] = documents[0] as readonly [string, PageSet]
    const wanted = sheet.pages.flatMap((page) =>
      page.boxes.flatMap((box) => box.field?.label ?? []),
    )
    const labels = async (fillable: boolean): Promise<readonly string[]> => {
      const bytes = await drawPdf(sheet, { fonts, assets: new Map() }, { fillable })
      const pdf = await openPdf(bytes)
      const pages = await Promise.all(
        sheet.pages.map(
          async (_, i) =>
            (await (await pdf.getPage(i + 1)).getAnnotations()) as { alternativeText: string }[],
        ),
      )
      return pages.flat().map((annotation) => annotation.alternativeText)
    }
    expect(wanted.length).toBeGreaterThan(6)
    expect(await labels(true)).toEqual(wanted)
    expect(await labels(false)).toEqual([])
  })
})
