import { type RichText, runsOf } from '../base/index.ts'
import { BLACK, HAIR } from '../blocks/shared/sheetText.ts'
import {
  type Box,
  type CellSpec,
  paginateText,
  type Paragraph,
  paragraphsOf,
  setTable,
  type TextStyle,
} from '../page/index.ts'
import type { PlanRow } from './planRows.ts'
import { planWording } from './planWording.ts'
import type { Means } from './sheetFrame.ts'

/** Widths in points of 493.28: slide, stage, minutes, what happens, listen for. */
const SHARES = [34, 82, 28, 209, 140.28] as const
const WHOLE = SHARES.reduce((sum, share) => sum + share, 0)
const PADDING_X = 4

/** Less where the type is smaller, so that a lesson stays on one page. */
function paddingY(style: TextStyle): number {
  return (style.leading - 10) * 1.5
}
/** A text higher than this goes on in a row below. */
const MOST_HIGH = 220

export interface SetRow {
  readonly cells: readonly CellSpec[]
  readonly height: number
}

/** Height of the row of heads, in points. */
export function headHeight(style: TextStyle): number {
  return style.leading + 2 * paddingY(style)
}

/** The rows with their heights; a row with a very long text becomes several. */
export function layOutRows(
  { measurer, sheet }: Means,
  rows: readonly PlanRow[],
  style: TextStyle,
): readonly SetRow[] {
  const columns = columnsOf(sheet)
  const cut = (texts: readonly RichText[], column: number): readonly (readonly Paragraph[])[] =>
    paginateText(
      measurer,
      paragraphsOf(
        texts.map((text, i) => ({ text: runsOf(text), style, before: i === 0 ? 0 : 2 })),
      ),
      (columns[column] ?? 0) - 2 * PADDING_X,
      () => MOST_HIGH,
    )
  return rows.flatMap((row) => {
    const parts = [
      cut([row.number], 0),
      cut([[{ text: row.stage, bold: true }]], 1),
      cut([row.minutes === 0 ? '–' : `${row.minutes}`], 2),
      cut(row.happens, 3),
      cut(row.listenFor, 4),
    ]
    const count = Math.max(...parts.map(({ length }) => length))
    return Array.from({ length: count }, (_, part): SetRow => {
      const cells = parts.map((column, c): CellSpec => ({
        column: c,
        paragraphs: (column[part] ?? []).map(({ runs, ...rest }) => ({
          ...rest,
          text: runs,
          align: c === 2 ? 'right' : 'left',
        })),
        ...(c === 1 && part === 0 ? { header: 'row' } : {}),
        borders: { bottom: { colour: BLACK, width: HAIR } },
      }))
      const { height } = setTable(measurer, {
        ...frame(columns, style),
        x: 0,
        y: 0,
        rows: [{ cells }],
      })
      return { cells, height }
    })
  })
}

/** As many rows from the first as fit the height. */
export function rowsToFit(rows: readonly SetRow[], room: number): readonly SetRow[] {
  let height = 0
  const over = rows.findIndex((row) => (height += row.height) > room)
  return over === -1 ? rows : rows.slice(0, over)
}

/** The rows as one table under its heads. */
export function planTable(
  { measurer, sheet }: Means,
  rows: readonly SetRow[],
  style: TextStyle,
  y: number,
): Box {
  const heads = planWording.heads.map((text, column): CellSpec => ({
    column,
    header: 'column',
    paragraphs: [{ text, style: { ...style, bold: true }, align: column === 2 ? 'right' : 'left' }],
    borders: { bottom: { colour: BLACK, width: 1.2 } },
  }))
  const { content, width, height } = setTable(measurer, {
    ...frame(columnsOf(sheet), style),
    x: sheet.left,
    y,
    rows: [{ cells: heads }, ...rows],
  })
  return { id: 'table', x: sheet.left, y, w: width, h: height, role: 'table', content }
}

function frame(
  columns: readonly number[],
  style: TextStyle,
): Omit<Parameters<typeof setTable>[1], 'x' | 'y' | 'rows'> {
  return {
    columns,
    headerRows: 1,
    summary: planWording.summary,
    padding: { x: PADDING_X, y: paddingY(style) },
    wrap: 'tidy',
  }
}

function columnsOf(sheet: Means['sheet']): readonly number[] {
  return SHARES.map((share) => (share * (sheet.right - sheet.left)) / WHOLE)
}
