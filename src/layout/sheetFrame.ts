import type { Copy, Piece, SheetStyle, Task } from '../blocks/index.ts'
import { clipYears, tickStep, yearToX } from '../blocks/shared/ruler.ts'
import {
  ANSWER_EDGE,
  BLACK,
  HAIR,
  sheetStyleOf,
  textLeft,
  WHITE,
} from '../blocks/shared/sheetText.ts'
import {
  type Box,
  faceOf,
  paginateText,
  paragraphsOf,
  rectBox,
  ruleBox,
  shapeBox,
  textBox,
  type TextMeasurer,
  type TextStyle,
} from '../page/index.ts'
import type { YearRange } from '../topic/index.ts'

export interface SheetHead {
  readonly title: string
  readonly sub: string
  readonly marks: number
  readonly copy: Copy
  /** Years of the ruler; absent, there is none. */
  readonly period: YearRange | undefined
  /** Years that the sheet is about. */
  readonly focus: YearRange | undefined
}

export interface Means {
  readonly measurer: TextMeasurer
  readonly sheet: SheetStyle
}

const TOTAL = { width: 84, height: 42 } as const
const LABEL_WIDTH = 104
const GAP = 12
const NAME_ROW = 25.5
const FIELDS = [
  { name: 'Name', width: 251 },
  { name: 'Class', width: 96 },
] as const

/** Head of the first page: ruler, title, total, and boxes for a name. Rule F11 of SPEC.md. */
export function sheetHeader(
  { measurer, sheet }: Means,
  head: SheetHead,
): { readonly boxes: readonly Box[]; readonly bottom: number } {
  const { left, right } = sheet
  const y = sheet.top + (head.period === undefined ? 0 : 26)
  const width = right - left - TOTAL.width - LABEL_WIDTH - 2 * GAP
  const title = textBox(measurer, {
    id: 'title',
    role: 'title',
    x: left,
    y,
    w: width,
    paragraphs: [{ text: head.title, style: sheetStyleOf(sheet, 'title') }],
    wrap: 'balanced',
  })
  const sub = textBox(measurer, {
    id: 'sub',
    x: left,
    y: y + title.h,
    w: width,
    paragraphs: [{ text: head.sub, style: sheetStyleOf(sheet, 'sub') }],
  })
  const rowY = y + Math.max(title.h + sub.h, TOTAL.height) + GAP
  return {
    boxes: [
      ...(head.period === undefined ? [] : sheetRuler(measurer, sheet, head.period, head.focus)),
      title,
      sub,
      ...(head.copy === 'answers'
        ? copyLabel(measurer, sheet, right - TOTAL.width - GAP - LABEL_WIDTH, y, TOTAL.height, 13)
        : []),
      ...totalBoxes(measurer, sheet, head, y),
      ...nameRow(measurer, sheet, head.copy, rowY),
    ],
    bottom: rowY + NAME_ROW + 18,
  }
}

function totalBoxes(
  measurer: TextMeasurer,
  sheet: SheetStyle,
  head: SheetHead,
  y: number,
): readonly Box[] {
  const x = sheet.right - TOTAL.width
  const style = sheetStyleOf(sheet, 'total')
  const text = head.copy === 'answers' ? `${head.marks} / ${head.marks}` : `/ ${head.marks}`
  return [
    rectBox('total-box', x, y, TOTAL.width, TOTAL.height, {
      stroke: { colour: BLACK, width: ANSWER_EDGE },
    }),
    textBox(measurer, {
      id: 'total-label',
      x: x + 7,
      y: y + 5,
      w: 50,
      paragraphs: [{ text: 'Total', style: sheetStyleOf(sheet, 'label') }],
    }),
    textBox(measurer, {
      id: 'total',
      x: x + 4,
      y: y + TOTAL.height - style.leading - 4,
      w: TOTAL.width - 12,
      paragraphs: [
        { text, style: fitted(measurer, text, style, TOTAL.width - 12), align: 'right' },
      ],
    }),
  ]
}

/** "120 / 120" is wider than its box at the full size. */
function fitted(measurer: TextMeasurer, text: string, style: TextStyle, width: number): TextStyle {
  const needed = measurer.width(text, faceOf(style.font, style.bold), style.size)
  return needed <= width ? style : { ...style, size: Math.floor((style.size * width) / needed) }
}

function nameRow(measurer: TextMeasurer, sheet: SheetStyle, copy: Copy, y: number): readonly Box[] {
  let x = sheet.left
  return [
    ...FIELDS,
    { name: 'Date', width: sheet.right - sheet.left - 251 - 96 - 2 * GAP },
  ].flatMap(({ name, width }): Box[] => {
    const at = x
    x += width + GAP
    const field =
      copy === 'pupil' ? { field: { name: name.toLowerCase(), label: name, multiline: false } } : {}
    return [
      rectBox(`${name}-box`, at, y, width, NAME_ROW, {
        stroke: { colour: BLACK, width: HAIR },
        ...field,
      }),
      textBox(measurer, {
        id: name,
        x: at + 7,
        y,
        w: 60,
        h: NAME_ROW,
        valign: 'middle',
        paragraphs: [{ text: name, style: sheetStyleOf(sheet, 'label') }],
      }),
    ]
  })
}

function copyLabel(
  measurer: TextMeasurer,
  sheet: SheetStyle,
  x: number,
  y: number,
  h: number,
  size: number,
): readonly Box[] {
  const style = sheetStyleOf(sheet, 'task', { size, leading: size + 4, colour: WHITE })
  return [
    shapeBox('copy-ground', 'rect', x, y, LABEL_WIDTH, h, { fill: BLACK }),
    textBox(measurer, {
      id: 'copy',
      x,
      y,
      w: LABEL_WIDTH,
      h,
      valign: 'middle',
      paragraphs: [{ text: 'Answer copy', style, align: 'centre' }],
    }),
  ]
}

/** The scale of years that heads every slide, as it stands on paper. */
function sheetRuler(
  measurer: TextMeasurer,
  sheet: SheetStyle,
  period: YearRange,
  focus: YearRange | undefined,
): readonly Box[] {
  const { left: x, right } = sheet
  const w = right - x
  const y = sheet.top
  const stroke = { colour: BLACK, width: HAIR } as const
  const style = sheetStyleOf(sheet, 'tiny')
  const step = tickStep(period)
  const boxes: Box[] = [ruleBox('ruler', x, y, right, y, stroke)]
  const ticks: { readonly year: number; readonly x: number }[] = []
  for (let year = period.from; year <= period.to; year += step)
    ticks.push({ year, x: yearToX(period, year, x, w) })
  let free = x
  for (const tick of ticks) {
    const long = tick.year === period.from || tick.year % (step * 5) === 0
    boxes.push(ruleBox(`ruler-${tick.year}`, tick.x, y, tick.x, y + (long ? 7 : 4), stroke))
    if (!long || tick.x < free || tick.x + 30 > right) continue
    boxes.push(
      textBox(measurer, {
        id: `ruler-label-${tick.year}`,
        role: 'artifact',
        x: tick.x + 2.5,
        y: y + 4,
        w: 30,
        paragraphs: [{ text: `${tick.year}`, style }],
      }),
    )
    free = tick.x + 28
  }
  boxes.push(ruleBox('ruler-end', right, y, right, y + 7, stroke))
  const clipped = clipYears(focus, period)
  if (clipped === undefined || (clipped.from === period.from && clipped.to === period.to))
    return boxes
  const from = yearToX(period, clipped.from, x, w)
  const to = yearToX(period, clipped.to + 1, x, w)
  const text = clipped.from === clipped.to ? `${clipped.from}` : `${clipped.from}–${clipped.to}`
  const before = from - 48 >= x
  return [
    ...boxes,
    shapeBox('ruler-bar', 'rect', from, y - 5, to - from, 5, { fill: BLACK }),
    textBox(measurer, {
      id: 'ruler-focus',
      role: 'artifact',
      x: before ? from - 48 : to + 4,
      y: y - 9.5,
      w: 44,
      paragraphs: [{ text, style: { ...style, bold: true }, align: before ? 'right' : 'left' }],
    }),
  ]
}

/** Head of the later pages: a line for the name, or what kind of copy this is. */
export function runningHead(
  { measurer, sheet }: Means,
  copy: Copy,
): { readonly boxes: readonly Box[]; readonly bottom: number } {
  const bottom = sheet.top + 24
  if (copy === 'answers')
    return { boxes: copyLabel(measurer, sheet, sheet.left, sheet.top - 4, 18, 11), bottom }
  const name = textBox(measurer, {
    id: 'Name',
    x: sheet.left,
    y: sheet.top,
    w: 30,
    paragraphs: [{ text: 'Name', style: sheetStyleOf(sheet, 'label') }],
  })
  return {
    boxes: [
      name,
      ruleBox('name-rule', sheet.left + 30, sheet.top + 11, sheet.left + 251, sheet.top + 11, {
        colour: BLACK,
        width: HAIR,
      }),
    ],
    bottom,
  }
}

/** Rule, title and page number under every page: never part of what is read aloud. */
export function sheetFooter(
  { measurer, sheet }: Means,
  title: string,
  page: string,
): readonly Box[] {
  const style = sheetStyleOf(sheet, 'foot')
  const y = sheet.bottom + 16
  const half = (sheet.right - sheet.left) / 2
  return [
    ruleBox('foot-rule', sheet.left, y - 8, sheet.right, y - 8, { colour: BLACK, width: HAIR }),
    textBox(measurer, {
      id: 'foot-title',
      role: 'artifact',
      x: sheet.left,
      y,
      w: half,
      paragraphs: [{ text: oneLine(measurer, title, style, half), style }],
    }),
    textBox(measurer, {
      id: 'foot-page',
      role: 'artifact',
      x: sheet.left + half,
      y,
      w: half,
      paragraphs: [{ text: page, style, align: 'right' }],
    }),
  ]
}

/** Running heads repeat a title, so they alone may cut it. */
export function oneLine(
  measurer: TextMeasurer,
  text: string,
  style: TextStyle,
  width: number,
): string {
  const fits = (part: string): boolean =>
    measurer.width(part, faceOf(style.font, style.bold), style.size) <= width
  if (fits(text)) return text
  let cut = text.slice(0, 200)
  while (cut !== '' && !fits(`${cut}…`)) cut = cut.slice(0, -1).trimEnd()
  return `${cut}…`
}

const SQUARE = 22
const MARKS_WIDTH = 70
/** A head higher than this, with an endless title or instruction, may break over pages. */
const MOST_HIGH = 240

/** Number, title, marks and instruction over a task. Rule F5 of SPEC.md. */
export function taskHead({ measurer, sheet }: Means, task: Task, number: number): readonly Piece[] {
  const x = textLeft(sheet)
  const w = sheet.right - x - MARKS_WIDTH
  const style = sheetStyleOf(sheet, 'task')
  const numeral = sheetStyleOf(sheet, 'task', { size: style.size - 1, colour: WHITE })
  const titles = paginateText(
    measurer,
    paragraphsOf([{ text: task.title, style }]),
    w,
    () => MOST_HIGH,
  )
  const heads = titles.map((part, i): Piece => {
    const [paragraph] = part
    const text = { text: paragraph?.runs ?? [], style }
    const high = textBox(measurer, {
      id: `title-${i + 1}`,
      role: 'heading',
      level: 2,
      x,
      y: 0,
      w,
      paragraphs: [text],
    })
    const h = Math.max(high.h, i === 0 ? SQUARE : 0)
    const title = textBox(measurer, {
      id: `title-${i + 1}`,
      role: 'heading',
      level: 2,
      x,
      y: 0,
      w,
      h,
      valign: 'middle',
      paragraphs: [text],
    })
    const boxes =
      i > 0
        ? [title]
        : [
            shapeBox('square', 'rect', sheet.left, 0, SQUARE, SQUARE, { fill: BLACK }),
            textBox(measurer, {
              id: 'numeral',
              x: sheet.left,
              y: 0,
              w: SQUARE,
              h: SQUARE,
              valign: 'middle',
              paragraphs: [{ text: `${number}`, style: numeral, align: 'centre' }],
            }),
            title,
            ...(task.marks === 0
              ? []
              : [
                  textBox(measurer, {
                    id: 'marks',
                    x: sheet.right - MARKS_WIDTH,
                    y: 0,
                    w: MARKS_WIDTH,
                    h: SQUARE,
                    valign: 'middle',
                    paragraphs: [{ text: `[${task.marks}]`, style, align: 'right' }],
                  }),
                ]),
          ]
    return { height: h + 2, boxes, before: i === 0 ? 20 : 0, keepWithNext: true }
  })
  const instruction = paragraphsOf([
    { text: task.instruction, style: sheetStyleOf(sheet, 'instruction') },
  ]).filter(({ runs }) => runs.length > 0)
  const lines = paginateText(measurer, instruction, sheet.right - x, () => MOST_HIGH).map(
    (part, i): Piece => {
      const box = textBox(measurer, {
        id: `instruction-${i + 1}`,
        x,
        y: 0,
        w: sheet.right - x,
        paragraphs: part.map(({ runs, ...rest }) => ({ ...rest, text: runs })),
        wrap: 'tidy',
      })
      return { height: box.h, boxes: [box], before: 0, keepWithNext: true }
    },
  )
  return withSpaceBelow([...heads, ...lines])
}

/** Ten points between a head and the first piece of its task. */
function withSpaceBelow(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, i) =>
    i === pieces.length - 1 ? { ...piece, height: piece.height + 10 } : piece,
  )
}
