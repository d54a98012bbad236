import { boldText, type RichText, runsOf } from '../base/index.ts'
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

/** How a plan is set: its type, and whether a row has its answers after the questions. */
export interface PlanLook {
  readonly style: TextStyle
  readonly isClose: boolean
}

/** Widths in points of 493.28: slide, stage, minutes, what happens, listen for. */
const SHARES = [40, 82, 28, 203, 140.28] as const
/** Slide, minutes, what happens. */
const CLOSE_SHARES = [36, 25.5, 431.78] as const
const PADDING_X = 4

/** Less where the type is smaller, so that a lesson stays on one page. */
function paddingY({ style, isClose }: PlanLook): number {
  return isClose ? 1.25 : (style.leading - 10) * 1.5
}
/** A text higher than this goes on in a row below. */
const MOST_HIGH = 220

export interface SetRow {
  readonly cells: readonly CellSpec[]
  readonly height: number
}

/** Height of the row of heads, in points. */
export function headHeight(look: PlanLook): number {
  return look.style.leading + 2 * paddingY(look)
}

/** The rows with their heights; a row with a very long text becomes several. */
export function layOutRows(
  { measurer, sheet }: Means,
  rows: readonly PlanRow[],
  look: PlanLook,
): readonly SetRow[] {
  const { style, isClose } = look
  const columns = columnsOf(sheet, look)
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
    const minutes = row.minutes === 0 ? '–' : `${row.minutes}`
    const texts: readonly (readonly RichText[])[] = isClose
      ? [[row.number], [minutes], [row.inOne]]
      : [[row.number], [boldText(row.stage)], [minutes], row.happens, row.listenFor]
    const parts = texts.map(cut)
    const count = Math.max(...parts.map(({ length }) => length))
    return Array.from({ length: count }, (_, part): SetRow => {
      const cells = parts.map((column, c): CellSpec => ({
        column: c,
        paragraphs: (column[part] ?? []).map(({ runs, ...rest }) => ({
          ...rest,
          text: runs,
          align: c === minutesColumn(look) ? 'right' : 'left',
        })),
        ...(c === (isClose ? 0 : 1) && part === 0 ? { header: 'row' } : {}),
        borders: { bottom: { colour: BLACK, width: HAIR } },
      }))
      const { height } = setTable(measurer, {
        ...frame(columns, look),
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
  look: PlanLook,
  y: number,
): Box {
  const names = look.isClose ? planWording.closeHeads : planWording.heads
  const heads = names.map((text, column): CellSpec => ({
    column,
    header: 'column',
    paragraphs: [
      {
        text,
        style: { ...look.style, bold: true },
        align: column === minutesColumn(look) ? 'right' : 'left',
      },
    ],
    borders: { bottom: { colour: BLACK, width: 1.2 } },
  }))
  const { content, width, height } = setTable(measurer, {
    ...frame(columnsOf(sheet, look), look),
    x: sheet.left,
    y,
    rows: [{ cells: heads }, ...rows],
  })
  return { id: 'table', x: sheet.left, y, w: width, h: height, role: 'table', content }
}

function frame(
  columns: readonly number[],
  look: PlanLook,
): Omit<Parameters<typeof setTable>[1], 'x' | 'y' | 'rows'> {
  return {
    columns,
    headerRows: 1,
    summary: planWording.summary,
    padding: { x: PADDING_X, y: paddingY(look) },
    wrap: 'tidy',
  }
}

function columnsOf(sheet: Means['sheet'], { isClose }: PlanLook): readonly number[] {
  const shares = isClose ? CLOSE_SHARES : SHARES
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => (share * (sheet.right - sheet.left)) / whole)
}

function minutesColumn({ isClose }: PlanLook): number {
  return isClose ? 1 : 2
}
