import { describe, expect, it } from 'vitest'
import { compareLines } from '../../../fixtures/compareLines.ts'
import { openPdf, textsOfPdf } from '../../../fixtures/readPdf.ts'
import { elementsOf, openSvg, textsOfSvg } from '../../../fixtures/readSvg.ts'
import {
  measurer,
  readFont,
  setting,
  starterAssets,
  starterLesson,
  starterTopic,
  theme,
  themeIds,
} from '../../../fixtures/starter.ts'
import { layOutMarkScheme, layOutSlides, layOutWorksheet } from '../../layout/index.ts'
import {
  type Box,
  type CellSpec,
  type Fill,
  type FontId,
  FONTS,
  type Marker,
  type Page,
  type PageSet,
  type ParagraphSpec,
  setTable,
  shapeBox,
  styleOf,
  textBox,
} from '../../page/index.ts'
import { drawPdf } from '../pdf/index.ts'
import { drawSvg } from './index.ts'

const lectern = theme('lectern')
const body = styleOf(lectern, 'body')
const HOSTILE = `<script>alert("1")</script> & ']]>' -- \u0000\u0008\ud800 end`
const HATCH: Fill = {
  colour: '#FFFFFF',
  hatch: { colour: '#000000', gap: 6, width: 1.2, angle: 45 },
}
const LETTER: Marker = { kind: 'text', text: 'a)', colour: 'accent' }

function box(
  id: string,
  y: number,
  paragraphs: readonly ParagraphSpec[],
  rest: Partial<Box> = {},
): Box {
  return { ...textBox(measurer, { id, x: 48, y, w: 400, paragraphs }), ...rest }
}

function tableBox(): Box {
  const cell = (column: number, text: string, rest: Partial<CellSpec> = {}): CellSpec => ({
    column,
    paragraphs: [{ text, style: body }],
    ...rest,
  })
  const { content, width, height } = setTable(measurer, {
    x: 500,
    y: 60,
    columns: [120, 200],
    headerRows: 1,
    summary: 'Who & when',
    padding: { x: 6, y: 4 },
    rows: [
      {
        cells: [
          cell(0, 'Year', { header: 'column' }),
          cell(1, 'Event', { header: 'column', fill: { colour: 'panel' } }),
        ],
      },
      {
        cells: [
          cell(0, '1922', { header: 'row' }),
          cell(1, 'The Treaty of Rapallo', { borders: { top: { colour: 'rule', width: 1 } } }),
        ],
      },
    ],
  })
  return { id: 'table', x: 500, y: 60, w: width, h: height, role: 'table', content }
}

function page(boxes: readonly Box[]): Page {
  return {
    id: 'page-1',
    kind: 'slide',
    width: 960,
    height: 540,
    layout: 'blank',
    background: 'paper',
    title: HOSTILE,
    boxes,
    notes: [],
  }
}

const everything = page([
  box('title', 40, [{ text: HOSTILE, style: styleOf(lectern, 'heading') }], { role: 'title' }),
  box('heading', 90, [{ text: 'Второй: Łódź, Київ, ½ → ffi', style: body }], {
    role: 'heading',
    level: 3,
  }),
  box('text', 130, [
    {
      text: [
        { text: 'x' },
        { text: '2', super: true },
        { text: ' and H' },
        { text: '2', sub: true },
        { text: 'O, ' },
        { text: 'bold', bold: true },
        { text: ' italic', italic: true },
        { text: ' link', link: 'https://example.org/?a=1&b="2"' },
      ],
      style: body,
    },
  ]),
  box(
    'list',
    180,
    [
      { text: 'One', style: body, indent: 26, marker: { kind: 'square', colour: 'accent' } },
      { text: 'Two', style: body, indent: 26, marker: LETTER, reveal: 1 },
    ],
    { role: 'list' },
  ),
  shapeBox('hatched', 'ellipse', 48, 300, 80, 60, {
    fill: HATCH,
    stroke: { colour: 'ink', width: 1, dash: [0, 3], cap: 'round' },
  }),
  shapeBox('told', 'rect', 148, 300, 80, 60, {
    fill: 'accent',
    role: 'figure',
    alt: 'A "square" of <colour>',
  }),
  {
    id: 'picture',
    x: 248,
    y: 300,
    w: 80,
    h: 60,
    role: 'figure',
    alt: 'Map',
    content: { kind: 'image', asset: 'map' },
  },
  box('later', 400, [{ text: 'Answer', style: body }], { reveal: 2 }),
  box('decoration', 500, [{ text: 'Footer', style: body }], { role: 'artifact' }),
  tableBox(),
])
const document: PageSet = { title: 'Test', language: 'en-GB', theme: lectern, pages: [everything] }
const drawn = drawSvg(everything, document)

function boxOf(svg: string, id: string): ReturnType<typeof elementsOf>[number] {
  const found = elementsOf(openSvg(svg), 'g').find((group) => group.getAttribute('data-box') === id)
  if (found === undefined) throw new Error(`There is no box ${id}`)
  return found
}

describe('a page as SVG', () => {
  it('is well-formed XML, whatever a teacher types', () => {
    expect(() => openSvg(drawn)).not.toThrow()
    expect(elementsOf(openSvg(drawn), 'script')).toHaveLength(0)
    expect(
      textsOfSvg(drawn)
        .map(({ text }) => text.trim())
        .join(' '),
    ).toContain('<script>alert("1")</script> & \']]>\'')
  })

  it('notices XML that is not well formed', () => {
    expect(() => openSvg('<svg><text>a</svg>')).toThrow()
  })

  it('has no styles, scripts or handlers, which the content policy would stop', () => {
    const names = elementsOf(openSvg(drawn)).flatMap((element) =>
      Array.from(
        { length: element.attributes.length },
        (_, i) => element.attributes.item(i)?.name ?? '',
      ),
    )
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([])
    expect(elementsOf(openSvg(drawn), 'style')).toHaveLength(0)
  })

  it('draws every line where the page has it', () => {
    expect(compareLines(everything, textsOfSvg(drawn))).toEqual([])
  })

  it('notices a line that stands elsewhere, reads differently or is too many', () => {
    const texts = textsOfSvg(drawn)
    const moved = texts.map((text, i) =>
      i === 3 ? { ...text, baseline: text.baseline + 0.2 } : text,
    )
    const renamed = texts.map((text, i) => (i === 3 ? { ...text, text: 'other' } : text))
    expect(compareLines(everything, moved)).not.toEqual([])
    expect(compareLines(everything, renamed)).not.toEqual([])
    expect(compareLines(everything, [...texts, { text: 'more', x: 1, baseline: 1 }])).not.toEqual(
      [],
    )
    expect(compareLines(everything, texts.slice(1))).not.toEqual([])
  })

  it('raises and lowers scripts', () => {
    const texts = textsOfSvg(drawn)
    const x = texts.find(({ text }) => text === 'x')
    const [superscript, subscript] = texts.filter(({ text }) => text === '2')
    expect(superscript?.baseline).toBeLessThan(x?.baseline ?? 0)
    expect(subscript?.baseline).toBeGreaterThan(x?.baseline ?? 0)
    expect(texts.find(({ text }) => text === 'O, ')?.baseline).toBe(x?.baseline)
  })

  it('says what each box is', () => {
    const facts = (id: string): (string | null)[] =>
      ['role', 'aria-level', 'aria-label', 'aria-hidden'].map(
        (name) => boxOf(drawn, id).getAttribute(name) || null,
      )
    expect(facts('title')).toEqual(['heading', '1', null, null])
    expect(facts('heading')).toEqual(['heading', '3', null, null])
    expect(facts('list')).toEqual(['list', null, null, null])
    expect(facts('told')).toEqual(['img', null, 'A "square" of <colour>', null])
    expect(facts('decoration')).toEqual([null, null, null, 'true'])
    expect(facts('hatched')).toEqual([null, null, null, 'true'])
  })

  it('tells header cells from others', () => {
    const roles = elementsOf(openSvg(drawn), 'g').map((group) => group.getAttribute('role'))
    expect(roles.filter((role) => role === 'columnheader')).toHaveLength(2)
    expect(roles.filter((role) => role === 'rowheader')).toHaveLength(1)
    expect(roles.filter((role) => role === 'cell')).toHaveLength(1)
  })

  it('shows on each click what appears then', () => {
    const read = (revealed?: number): string =>
      textsOfSvg(drawSvg(everything, document, { revealed }))
        .map(({ text }) => text)
        .join(' ')
    expect(read(0)).not.toMatch(/Two|Answer/)
    expect(read(1)).toMatch(/Two/)
    expect(read(1)).not.toMatch(/Answer/)
    expect(read()).toMatch(/Two.*Answer/)
  })

  it('fills a box with its picture, where the address is known', () => {
    expect(elementsOf(openSvg(drawn), 'image')).toHaveLength(0)
    const svg = drawSvg(everything, document, { assets: new Map([['map', 'lib:///a?b=1&c="2"']]) })
    const [image] = elementsOf(openSvg(svg), 'image')
    expect(image?.getAttribute('href')).toBe('lib:///a?b=1&c="2"')
    expect(image?.getAttribute('preserveAspectRatio')).toBe('none')
  })

  it('sets the ids of two copies apart', () => {
    const idsOf = (svg: string): readonly (string | null)[] =>
      elementsOf(openSvg(svg), 'pattern').map((pattern) => pattern.getAttribute('id'))
    const other = drawSvg(everything, document, { idPrefix: 'thumb' })
    expect(idsOf(drawn)).toEqual(['page-1-hatched-hatch'])
    expect(idsOf(other)).toEqual(['thumb-hatched-hatch'])
    expect(other).toContain('url(#thumb-hatched-hatch)')
  })

  it('names fonts as the window calls them', () => {
    expect(drawn).toContain('font-family="Arimo, sans-serif"')
    const svg = drawSvg(everything, document, { fontFamily: (face) => `Page ${face}` })
    expect(svg).toContain('font-family="Page Arimo-Bold, sans-serif"')
  })
})

describe('words in their measured places', () => {
  it('say the same, none out of its line, without holding letters to a width', () => {
    const pages = layOutSlides(starterLesson(), setting(starterTopic())).pages
    for (const one of pages) {
      const held = drawSvg(one, { theme: lectern, language: 'en-GB' })
      const placed = drawSvg(
        one,
        { theme: lectern, language: 'en-GB' },
        { widthOf: measurer.width },
      )
      expect(placed).not.toContain('textLength')
      const words = (svg: string): string => svg.replaceAll(/<[^>]*>/g, '')
      expect(words(placed)).toBe(words(held))
    }
    const line = box('a', 100, [{ text: 'To Versailles', style: body }])
    const [, second] = drawSvg(
      page([line]),
      { theme: lectern, language: 'en-GB' },
      { widthOf: measurer.width },
    ).match(/<tspan x="([\d.]+)">Versailles/) ?? ['']
    const face = line.content.kind === 'text' ? line.content.lines[0]?.pieces[0]?.face : undefined
    expect(Number(second)).toBeCloseTo(
      48 + measurer.width('To ', face ?? 'Arimo-Regular', body.size),
      1,
    )
  })
})

describe('the lines of preview and PDF', () => {
  const files = new Map<string, Uint8Array>()
  const fonts: Parameters<typeof drawPdf>[1]['fonts'] = (face) => {
    const bytes = files.get(face) ?? readFont(face)
    files.set(face, bytes)
    return bytes
  }

  async function differences(pages: PageSet): Promise<readonly string[]> {
    const pdf = await textsOfPdf(
      await openPdf(await drawPdf(pages, { fonts, assets: starterAssets })),
    )
    return pages.pages.flatMap((each, i) => [
      ...compareLines(each, textsOfSvg(drawSvg(each, pages))).map((found) => `SVG: ${found}`),
      ...compareLines(each, pdf[i] ?? []).map((found) => `PDF: ${found}`),
    ])
  }

  it.each(themeIds)('are those of the pages in the theme %s', async (id) => {
    const topic = starterTopic()
    const lesson = starterLesson()
    const given = setting(topic, id)
    const sheets = lesson.worksheets.flatMap((sheet) => [
      layOutWorksheet(lesson, sheet, given, 'pupil'),
      layOutWorksheet(lesson, sheet, given, 'answers'),
      layOutMarkScheme(lesson, sheet, given),
    ])
    for (const pages of [layOutSlides(lesson, given), ...sheets]) {
      expect(await differences(pages)).toEqual([])
    }
  })

  it.each(Object.keys(FONTS) as FontId[])('are those of a page set in %s', async (font) => {
    const styled = { ...body, font }
    const text =
      'AVATAR Te 10\u00a0marks, 23\u202fAugust 1939: Łódź, Київ, Ελλάδα, ffi fl ½ → x\u0301 ☐ ✓'
    const boxes = [
      box('plain', 40, [{ text, style: styled }]),
      box('bold', 200, [
        { text: [{ text, bold: true, italic: true }], style: { ...styled, tracking: 1 } },
      ]),
    ]
    expect(await differences({ ...document, pages: [page(boxes)] })).toEqual([])
  })
})
