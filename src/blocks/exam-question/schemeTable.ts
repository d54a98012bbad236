import { plainText } from '../../base/index.ts'
import {
  type Box,
  type CellSpec,
  faceOf,
  type ParagraphSpec,
  rectBox,
  setTable,
  styleOf,
  textBox,
} from '../../page/index.ts'
import type { ItemOf } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { GRID } from '../shared/slideGrid.ts'
import { spreadRows } from '../shared/spreadRows.ts'
import { examFrame } from './examFrame.ts'

type Question = ItemOf<'question'>

const TOTAL_HEIGHT = 46
const TOTAL_GAP = 14
const TOTAL_PAD = 16
const PADDINGS = [9, 5, 3] as const
const CONTINUED_PADDING = 7
/** Between the text of two columns, on either side. */
export const PADDING = 8

export interface SchemeTable {
  readonly head: readonly string[]
  readonly columns: readonly number[]
  readonly rows: readonly (readonly ParagraphSpec['text'][])[]
  readonly total: string
  /** The rows come with a click each, otherwise with one. */
  readonly oneByOne: boolean
  readonly summary: string
}

/** A slide but for its notes. */
export type Drawn = Omit<SlideDraft, 'notes'>

/** On one slide where that fits, otherwise over several, each with the head of the table. */
export function tableSlides(
  context: SlideContext,
  item: Question,
  table: SchemeTable,
): readonly Drawn[] | undefined {
  const { measurer } = context
  const { frame, marks } = examFrame(context, item, 'how it is marked')
  if (frame.carried.length > 0) return undefined
  const top = frame.heading.bottom + 8
  const totalRoom = table.total === '' ? 0 : TOTAL_GAP + TOTAL_HEIGHT
  const room = GRID.bottom - top - totalRoom
  const set = (padding: number, from: number, to: number): ReturnType<typeof setTable> =>
    setTable(measurer, {
      x: GRID.left,
      y: top,
      columns: table.columns,
      headerRows: 1,
      summary: table.summary,
      padding: { x: PADDING, y: padding },
      flush: true,
      rows: [
        { cells: headCells(context, table) },
        ...table.rows.slice(from, to).map((row, r) => ({
          cells: bodyCells(context, table, row, from + r === to - 1),
          reveal: table.oneByOne ? r + 1 : 1,
        })),
      ],
    })
  const count = table.rows.length
  const padding = PADDINGS.find((y) => set(y, 0, count).height <= room)
  const cells = set(padding ?? CONTINUED_PADDING, 0, count).content.rows.map(({ height }) => height)
  const [head = 0, ...heights] = cells
  const ranges = padding === undefined ? spreadRows(heights, room - head) : [{ from: 0, to: count }]
  return ranges?.map(({ from, to }) => {
    const { content, height, width } = set(padding ?? CONTINUED_PADDING, from, to)
    const box: Box = {
      id: 'scheme',
      x: GRID.left,
      y: top,
      w: width,
      h: height,
      role: 'table',
      answer: true,
      alt: table.summary,
      content,
    }
    const isLast = to === count
    const total =
      table.total === '' || !isLast
        ? []
        : totalBoxes(context, table, top + height + TOTAL_GAP, to - from + 1)
    return {
      layout: 'full',
      title: `${plainText(item.prompt)}: how it is marked`,
      boxes: [...frame.boxes, marks, box, ...total],
      footer: true,
    }
  })
}

function totalBoxes(
  context: SlideContext,
  table: SchemeTable,
  y: number,
  reveal: number,
): readonly Box[] {
  const { measurer, theme } = context
  const style = styleOf(theme, 'bodyBold')
  const words = measurer.width(table.total, faceOf(style.font, style.bold), style.size)
  // Below the second column, but with room for its words on one line.
  const second = table.columns.length > 2 ? (table.columns[0] ?? 0) + PADDING : 0
  const spare = GRID.full.w - Math.ceil(words) - 2 * TOTAL_PAD - 2
  const x = GRID.left + Math.max(0, Math.min(second, spare))
  const w = GRID.right - x
  return [
    rectBox('total-box', x, y, w, TOTAL_HEIGHT, {
      fill: 'answerTint',
      stroke: { colour: 'answer', width: theme.shape.answerLine },
      reveal,
      answer: true,
    }),
    textBox(measurer, {
      id: 'total',
      x: x + TOTAL_PAD,
      y,
      w: w - 2 * TOTAL_PAD,
      h: TOTAL_HEIGHT,
      valign: 'middle',
      paragraphs: [{ text: table.total, style }],
      reveal,
      answer: true,
    }),
  ]
}

function headCells(context: SlideContext, table: SchemeTable): readonly CellSpec[] {
  const last = table.head.length - 1
  const bottom = { colour: 'ink', width: context.theme.shape.heavy } as const
  return table.head.map((text, column) => ({
    column,
    header: 'column',
    borders: { bottom },
    paragraphs: [
      {
        text,
        style: styleOf(context.theme, 'smallBold', 'accent'),
        align: column === last ? 'right' : 'left',
      },
    ],
  }))
}

function bodyCells(
  context: SlideContext,
  table: SchemeTable,
  row: readonly ParagraphSpec['text'][],
  lastRow: boolean,
): readonly CellSpec[] {
  const { theme } = context
  const bottom = lastRow
    ? ({ colour: 'ink', width: theme.shape.rule } as const)
    : ({ colour: 'rule', width: theme.shape.hair } as const)
  return row.map((text, column) => ({
    column,
    answer: true,
    borders: { bottom },
    header: column === 0 ? ('row' as const) : undefined,
    paragraphs: [
      {
        text,
        style: styleOf(theme, 'small'),
        align: column === row.length - 1 ? ('right' as const) : ('left' as const),
      },
    ],
  }))
}
