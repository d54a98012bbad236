import type { SheetStyle } from '../blocks/index.ts'
import { BLACK, HAIR, sheetStyleOf } from '../blocks/shared/sheetText.ts'
import {
  A4,
  A4_LANDSCAPE,
  type Box,
  type Page,
  type PageSet,
  placePage,
  rectBox,
  ruleBox,
  SLIDE,
  textBox,
} from '../page/index.ts'
import { type PrintedReveals, type PrintedSlide, printedSlides } from './printSlides.ts'
import { oneLine } from './oneLine.ts'
import { sheetFooter } from './runningHead.ts'
import type { Means } from './sheetFrame.ts'

/** Slides on one page; beside three there are lines to write on. */
export type SlidesPerPage = 1 | 2 | 3 | 6

/** How slides stand on a page: columns and rows of cells, and the part of its cell a slide takes. */
interface Arrangement {
  readonly size: { readonly width: number; readonly height: number }
  readonly columns: number
  readonly rows: number
  /** Points; the rest of the cell has lines. */
  readonly slideWidth?: number
}

const ARRANGEMENTS: Readonly<Record<SlidesPerPage, Arrangement>> = {
  1: { size: A4_LANDSCAPE, columns: 1, rows: 1 },
  2: { size: A4, columns: 1, rows: 2 },
  3: { size: A4, columns: 1, rows: 3, slideWidth: 264 },
  6: { size: A4, columns: 2, rows: 3 },
}

const TITLE_HEIGHT = 30
const LABEL_HEIGHT = 15
const GAP = 18

/** The slides on paper, several a page. Rules H1 to H4 of SPEC.md. */
export function layOutHandout(
  slides: PageSet,
  means: Means,
  perPage: SlidesPerPage,
  reveals: PrintedReveals,
): PageSet {
  const arrangement = ARRANGEMENTS[perPage]
  const sheet = sheetFor(means.sheet, arrangement)
  const frame = { ...means, sheet }
  const printed = printedSlides(slides, reveals)
  const count = Math.max(1, Math.ceil(printed.length / perPage))
  const title = `${slides.title}: slides`
  const pages = Array.from({ length: count }, (_, p): Page => ({
    id: `handout-${p + 1}`,
    kind: 'sheet',
    ...arrangement.size,
    layout: 'blank',
    background: '#FFFFFF',
    title: `${title}, page ${p + 1}`,
    boxes: [
      handoutTitle(frame, title, p === 0),
      ...printed
        .slice(p * perPage, (p + 1) * perPage)
        .flatMap((slide, i) => cell(frame, arrangement, slide, i)),
      ...sheetFooter(frame, slides.title, `Page ${p + 1} of ${count}`),
    ],
    notes: [],
  }))
  return { ...slides, title, pages }
}

/** The paper's margins on a page of that size. */
function sheetFor(sheet: SheetStyle, { size }: Arrangement): SheetStyle {
  return {
    ...sheet,
    right: size.width - sheet.left,
    bottom: size.height - (A4.height - sheet.bottom),
  }
}

function handoutTitle({ measurer, sheet }: Means, text: string, isFirst: boolean): Box {
  const style = sheetStyleOf(sheet, 'task')
  const width = sheet.right - sheet.left
  return textBox(measurer, {
    id: 'title',
    role: isFirst ? 'title' : 'artifact',
    x: sheet.left,
    y: sheet.top,
    w: width,
    paragraphs: [{ text: oneLine(measurer, text, style, width), style }],
  })
}

function cell(
  { measurer, sheet }: Means,
  { columns, rows, slideWidth }: Arrangement,
  { page, number, isAnswered }: PrintedSlide,
  index: number,
): readonly Box[] {
  const top = sheet.top + TITLE_HEIGHT
  const width = (sheet.right - sheet.left - GAP * (columns - 1)) / columns
  const height = (sheet.bottom - top) / rows
  const x = sheet.left + (index % columns) * (width + GAP)
  const y = top + Math.floor(index / columns) * height
  const room = height - LABEL_HEIGHT - 4
  const scale = Math.min((slideWidth ?? width) / SLIDE.width, room / SLIDE.height)
  const w = SLIDE.width * scale
  const h = SLIDE.height * scale
  const prefix = `slide-${number}${isAnswered ? '-answered' : ''}`
  return [
    // The slide may have a label or lines of its own.
    ...placePage(page, { x, y, scale, prefix: `${prefix}-shows`, as: 'part' }),
    rectBox(`${prefix}-edge`, x, y, w, h, { stroke: { colour: BLACK, width: HAIR } }),
    textBox(measurer, {
      id: `${prefix}-label`,
      x,
      y: y + h + 3,
      w,
      paragraphs: [
        {
          text: `Slide ${number}${isAnswered ? ', with answers' : ''}`,
          style: sheetStyleOf(sheet, 'label'),
        },
      ],
    }),
    ...(slideWidth === undefined
      ? []
      : writingLines(sheet, `${prefix}-line`, x + w + GAP, sheet.right, y, y + height - GAP)),
  ]
}

/** Dotted like every writing line of a sheet; the first stands a pitch below the slide's top. */
function writingLines(
  sheet: SheetStyle,
  id: string,
  left: number,
  right: number,
  top: number,
  bottom: number,
): readonly Box[] {
  const { pitch, width } = sheet.answerLine
  return Array.from({ length: Math.floor((bottom - top) / pitch) }, (_, i) => {
    const y = top + (i + 1) * pitch
    return ruleBox(`${id}-${i + 1}`, left, y, right, y, {
      colour: BLACK,
      width,
      dash: [0, 3],
      cap: 'round',
    })
  })
}
