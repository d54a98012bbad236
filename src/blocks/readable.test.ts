/** What every kind owes its readers: contrast, answers that stand out, and fields that have names. */
import { describe, expect, it } from 'vitest'
import { contrastFaults } from '../../fixtures/contrastFaults.ts'
import { sheetFaults } from '../../fixtures/pageFaults.ts'
import { openPdf } from '../../fixtures/readPdf.ts'
import {
  paperIds,
  readFont,
  readText,
  setting,
  starterLesson,
  starterTopic,
  themeIds,
} from '../../fixtures/starter.ts'
import { drawPdf } from '../exporters/pdf/index.ts'
import { inBlackAndWhite, layOutSlides, layOutWorksheet } from '../layout/index.ts'
import type { Lesson, Worksheet } from '../lesson/index.ts'
import { type Box, contrastRatio, type Page, type PageSet, type Paragraph } from '../page/index.ts'
import { type Block, blockKinds, type Copy, sheetStyleSchema } from './index.ts'

const topic = starterTopic()
const blocks: readonly Block[] = blockKinds.map((kind) => {
  const block = kind.create(topic, `block-${kind.kind}`)
  if (block === undefined) throw new Error(`Nothing to make a block ${kind.kind} from`)
  return block
})
const kindOfBlock = (block: Block) => blockKinds.find(({ kind }) => kind === block.kind)
const onSheets = blocks.filter((block) => {
  const layOut = kindOfBlock(block)?.layOut
  return layOut?.worksheet !== undefined || layOut?.sheetPages !== undefined
})
const onSlides = blocks.filter((block) => kindOfBlock(block)?.layOut.slide !== undefined)
const sheet: Worksheet = { id: 'sheet', title: 'Worksheet', scaffold: 'support', blocks: onSheets }
const lesson: Lesson = {
  ...starterLesson(),
  slides: onSlides.map((block) => ({
    id: block.kind,
    blocks: [block],
    notes: ['Told to the teacher.'],
    minutes: 5,
  })),
  worksheets: [sheet],
}

function draw(copy: Copy, paper: string): PageSet {
  return layOutWorksheet(lesson, sheet, setting(topic, 'lectern', paper), copy)
}

const BLUE = '#8888FF'

function paint(set: PageSet, colour: typeof BLUE): PageSet {
  const line = (box: Box): Box =>
    box.content.kind === 'text'
      ? {
          ...box,
          content: {
            ...box.content,
            lines: box.content.lines.map((each) => ({
              ...each,
              pieces: each.pieces.map((piece) => ({ ...piece, colour })),
            })),
          },
        }
      : box
  return { ...set, pages: set.pages.map((page) => ({ ...page, boxes: page.boxes.map(line) })) }
}

describe('contrast', () => {
  it.each(themeIds)('is enough on every slide of the theme %s, in colour and in grey', (theme) => {
    const given = setting(topic, theme)
    expect(contrastFaults(layOutSlides(lesson, given))).toEqual([])
    const grey = { ...given, theme: inBlackAndWhite(given.theme) }
    expect(contrastFaults(layOutSlides(lesson, grey))).toEqual([])
  })

  it.each(paperIds)('is enough on the paper %s', (paper) => {
    for (const copy of ['pupil', 'answers'] as const)
      expect(contrastFaults(draw(copy, paper))).toEqual([])
  })

  it('the check sees pale text (negative control)', () => {
    expect(contrastFaults(paint(draw('pupil', 'core'), BLUE)).length).toBeGreaterThan(20)
  })
})

describe('the paper for copiers', () => {
  const paper = setting(topic, 'lectern', 'grey').paper

  it('has black and white alone, so nothing is meant by a hue, and no hair lines', () => {
    for (const copy of ['pupil', 'answers'] as const)
      expect(sheetFaults(draw(copy, 'grey'), paper, copy)).toEqual([])
    expect(contrastRatio(paper.background, '#000000')).toBeGreaterThanOrEqual(4.5)
    expect(draw('pupil', 'grey').pages.map(({ background }) => background)).toEqual(
      draw('pupil', 'grey').pages.map(() => '#FFFFFF'),
    )
  })
})

type Extent = Pick<Box, 'x' | 'y' | 'w' | 'h'>

function holds(outer: Extent, inner: Extent): boolean {
  return (
    outer.x <= inner.x + 1 &&
    outer.y <= inner.y + 1 &&
    outer.x + outer.w >= inner.x + inner.w - 1 &&
    outer.y + outer.h >= inner.y + inner.h - 1
  )
}

/** How much a question can earn is said beside its answer, and is none. */
const TOTAL = /Maximum \d/

function isBold(paragraphs: readonly Paragraph[]): boolean {
  const withGaps = paragraphs.filter(({ runs }) => runs.some(({ gap }) => gap !== undefined))
  return (withGaps.length > 0 ? withGaps : paragraphs)
    .filter(({ runs }) => !TOTAL.test(runs.map(({ text }) => text).join('')))
    .every(({ runs, style }) => {
      // In a text with gaps the answers are what stands in them.
      const gaps = runs.filter(({ gap }) => gap !== undefined)
      return (gaps.length > 0 ? gaps : runs).every(({ bold }) => style.bold || bold === true)
    })
}

/** Answers that are not bold, or that no edge sets off. */
function plainAnswers(page: Page): readonly string[] {
  const edges = page.boxes.filter(
    ({ content }) =>
      content.kind === 'shape' && content.stroke !== undefined && content.stroke.width >= 0.75,
  )
  return page.boxes.flatMap((box) => {
    const { content } = box
    if (content.kind === 'table')
      return content.rows
        .flatMap((row) => row.cells)
        .filter((cell) => cell.answer === true && cell.paragraphs.length > 0)
        .filter((cell) => {
          const sides = Object.values(cell.borders).filter((side) => side !== undefined)
          const isBoxed = sides.length === 4 || edges.some((edge) => holds(cell, edge))
          return !isBoxed || !isBold(cell.paragraphs)
        })
        .map(() => `${page.id}/${box.id}: a cell`)
    if (box.answer !== true || content.kind !== 'text') return []
    const own = box.id.replace(/-[a-z]+$/, '-box')
    const isBoxed = edges.some(
      (edge) => holds(edge, box) || edge.id === own || (holds(box, edge) && hasGap(box)),
    )
    return [
      ...(isBoxed ? [] : [`${page.id}/${box.id}: no edge`]),
      ...(isBold(content.paragraphs) ? [] : [`${page.id}/${box.id}: not bold`]),
    ]
  })
}

function hasGap({ content }: Box): boolean {
  return (
    content.kind === 'text' && content.paragraphs.some(({ runs }) => runs.some(({ gap }) => gap))
  )
}

describe('answers', () => {
  const pages = draw('answers', 'core').pages

  it('are bold and boxed in the answer copy of every kind', () => {
    expect(pages.flatMap(plainAnswers)).toEqual([])
  })

  it('the check sees answers without an edge (negative control)', () => {
    const bare = pages.map((page) => ({
      ...page,
      boxes: page.boxes.filter(({ content }) => content.kind !== 'shape'),
    }))
    expect(bare.flatMap(plainAnswers)).not.toEqual([])
  })
})

describe('a sheet to fill in', () => {
  it('has one named and labelled field for each answer, in reading order', async () => {
    const set = draw('pupil', 'core')
    const wanted = set.pages.map((page) => page.boxes.flatMap((box) => box.field ?? []))
    const fonts = new Map<string, Uint8Array>()
    const bytes = await drawPdf(
      set,
      {
        fonts: (face) => {
          const font = fonts.get(face) ?? readFont(face)
          fonts.set(face, font)
          return font
        },
        assets: new Map(),
      },
      { fillable: true },
    )
    const pdf = await openPdf(bytes)
    const names: string[] = []
    for (const [i, fields] of wanted.entries()) {
      const page = await pdf.getPage(i + 1)
      const found = (await page.getAnnotations()) as {
        fieldName: string
        alternativeText: string
      }[]
      expect(found.map(({ alternativeText }) => alternativeText)).toEqual(
        fields.map(({ label }) => label),
      )
      names.push(...found.map(({ fieldName }) => fieldName))
    }
    expect(names.length).toBeGreaterThan(40)
    expect(names.filter((name) => name === '')).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a paper file', () => {
  const core = JSON.parse(readText('templates/papers/core.json')) as Record<string, unknown>

  it.each<[string, Record<string, unknown>]>([
    ['whose text leaves the page', { right: 2000 }],
    ['without room for text', { right: 120 }],
    ['whose foot leaves the page', { bottom: 2000 }],
    ['too dark to read on', { background: '#555555' }],
    ['with a colour that is none', { background: 'cream' }],
    ['with lines nobody can write on', { answerLine: { pitch: 9, perMark: 2, width: 1 } }],
    ['with lines no copier keeps', { answerLine: { pitch: 24, perMark: 2, width: 0.3 } }],
    ['with a setting that there is not', { colour: 'red' }],
    ['with three columns', { columns: 3 }],
  ])('%s is refused', (_, change) => {
    expect(sheetStyleSchema.safeParse(core).success).toBe(true)
    expect(sheetStyleSchema.safeParse({ ...core, ...change }).success).toBe(false)
  })
})
