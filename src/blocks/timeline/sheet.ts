import { counted, createRandom, plainText, shuffleWithoutFixedPoint } from '../../base/index.ts'
import {
  type Box,
  faceOf,
  millimetres,
  paginateText,
  paragraphsOf,
  rectBox,
  ruleBox,
  shapeBox,
  textBox,
} from '../../page/index.ts'
import { hideDates, mainText } from '../../topic/index.ts'
import type {
  LayoutContext,
  Piece,
  SchemeContext,
  SchemeEntry,
  SheetContext,
  Task,
} from '../blockKind.ts'
import type { Topics } from '../contentRef.ts'
import { type EventShown, resolveEvents } from '../shared/events.ts'
import { specOf } from '../shared/sheetPack.ts'
import { answerEdge } from '../shared/sheetSpace.ts'
import { BLACK, HAIR, sheetStyleOf, textLeft } from '../shared/sheetText.ts'
import type { TimelineBlock } from './schema.ts'

/** The column of dates is as wide as the longest, within these bounds. */
const DATE_WIDTH = { least: millimetres(30), most: millimetres(50) } as const
const DATE_PAD = 6
const STOP = 7
const TEXT_Y = 4
const GAP = 14
const ROW_SPACE = 12
const MOST_HIGH = 320

interface Row extends Pick<EventShown, 'text'> {
  /** Empty where the topic no longer gives one. */
  readonly date: string
  /** True where pupils have to find the date. */
  readonly isGap: boolean
}

function rowsOf(block: TimelineBlock, { topics }: Pick<LayoutContext, 'topics'>): readonly Row[] {
  const { dated, undated } = resolveEvents(topics, block.events)
  const rest = undated.map(({ item }): Row => ({ text: mainText(item), date: '', isGap: false }))
  const order = shuffleWithoutFixedPoint(
    dated.map((_, i) => i),
    createRandom(block.seed),
  )
  const count = block.sheet === 'read' ? 0 : Math.ceil(dated.length / 2)
  const gaps = new Set(order.slice(0, count))
  return [...dated.map(({ text, date }, i) => ({ text, date, isGap: gaps.has(i) })), ...rest]
}

/** Events down a line, in their order; every second date or so is for the pupil to write. */
export function layOutWorksheet(block: TimelineBlock, context: SheetContext): Task {
  const rows = rowsOf(block, context)
  const gaps = rows.filter(({ isGap }) => isGap)
  const dateWidth = dateWidthOf(context, rows)
  return {
    title: plainText(block.title),
    instruction: block.instruction,
    marks: gaps.length,
    pieces: [
      ...rows.flatMap((row, i) =>
        rowPieces(context, { row, index: i, count: rows.length, dateWidth }),
      ),
    ],
  }
}

function dateWidthOf({ measurer, sheet }: SheetContext, rows: readonly Row[]): number {
  const style = sheetStyleOf(sheet, 'number')
  const face = faceOf(style.font, true)
  const widths = rows.map(({ date }) => measurer.width(date, face, style.size) + 2 * DATE_PAD + 2)
  return Math.min(DATE_WIDTH.most, Math.max(DATE_WIDTH.least, ...widths))
}

interface RowSpec {
  readonly row: Row
  readonly index: number
  readonly count: number
  readonly dateWidth: number
}

function rowPieces(context: SheetContext, spec: RowSpec): readonly Piece[] {
  const { row, index, count, dateWidth } = spec
  const { measurer, sheet } = context
  const left = textLeft(sheet)
  const lineX = left + dateWidth + GAP
  const x = lineX + GAP
  const style = sheetStyleOf(sheet, 'body')
  const text = row.isGap ? hideDates(plainText(row.text)) : row.text
  const parts = paginateText(
    measurer,
    paragraphsOf([{ text, style }]),
    sheet.right - x,
    () => MOST_HIGH,
  )
  return parts.map((part, p): Piece => {
    const id = p === 0 ? `event-${index + 1}` : `event-${index + 1}-${p + 1}`
    const box = textBox(measurer, {
      id,
      x,
      y: TEXT_Y,
      w: sheet.right - x,
      paragraphs: part.map(specOf),
      wrap: 'tidy',
    })
    const date = dateBoxes(context, spec)
    const bottom = Math.max(box.y + box.h, p === 0 ? date.bottom : 0)
    const height = bottom + ROW_SPACE
    const isFirst = index === 0 && p === 0
    const isLast = index === count - 1 && p === parts.length - 1
    const middle = TEXT_Y + style.leading / 2
    const line = ruleBox(
      `${id}-line`,
      lineX,
      isFirst ? middle : 0,
      lineX,
      isLast && p === 0 ? middle : height,
      { colour: BLACK, width: 1.5 },
    )
    const stop = shapeBox(`${id}-stop`, 'rect', lineX - STOP / 2, middle - STOP / 2, STOP, STOP, {
      fill: BLACK,
    })
    return {
      height,
      boxes: [...(p === 0 ? [line, stop] : [line]), ...(p === 0 ? date.boxes : []), box],
      before: 0,
      keepWithNext: false,
    }
  })
}

function dateBoxes(
  { measurer, sheet, copy, number }: SheetContext,
  { row, index, dateWidth }: RowSpec,
): { readonly boxes: readonly Box[]; readonly bottom: number } {
  const x = textLeft(sheet)
  const id = `date-${index + 1}`
  const style = sheetStyleOf(sheet, 'number')
  const spec = {
    id,
    x: x + DATE_PAD,
    w: dateWidth - 2 * DATE_PAD,
    paragraphs: [{ text: row.date, style, align: 'right' as const }],
  }
  const text = textBox(measurer, { ...spec, y: TEXT_Y })
  if (!row.isGap) return { boxes: row.date === '' ? [] : [text], bottom: text.y + text.h }
  const h = Math.max(sheet.letterBox, text.h + 6)
  const y = Math.max(0, TEXT_Y - (h - style.leading) / 2)
  const answer = [
    answerEdge(`${id}-edge`, x, y, dateWidth, h),
    textBox(measurer, { ...spec, y, h, valign: 'middle', answer: true }),
  ]
  const field = {
    name: id,
    label: `Date of event ${index + 1} of task ${number}`,
    multiline: false,
  }
  const empty = rectBox(`${id}-edge`, x, y, dateWidth, h, {
    stroke: { colour: BLACK, width: HAIR },
    field,
  })
  return { boxes: copy === 'answers' ? answer : [empty], bottom: y + h }
}

/** A mark for each date that the sheet leaves out. */
export function layOutMarkScheme(
  block: TimelineBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  const gaps = rowsOf(block, context).flatMap((row, i) =>
    row.isGap ? [{ ...row, place: i + 1 }] : [],
  )
  if (gaps.length === 0) return []
  return [
    {
      number: `${context.number}`,
      prompt: block.title,
      tariff: gaps.length,
      rows: gaps.map(({ date, text, place }) => ({
        label: `${place}`,
        lines: [
          { text: [{ text: date, bold: true }, { text: `  ${plainText(text)}` }], marks: '1' },
        ],
      })),
      total: `Maximum ${counted(gaps.length, 'mark')}`,
      guidance: [
        'One mark for each date. Rows are counted from the top of the line.',
        'Where the answer has a day or month, the year alone earns the mark.',
      ],
    },
  ]
}

export function marksOf(block: TimelineBlock, topics: Topics): number {
  return rowsOf(block, { topics }).filter(({ isGap }) => isGap).length
}
