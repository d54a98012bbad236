import { isBlank, joinText, plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  type CellSpec,
  heightOf,
  millimetres,
  paginateText,
  type Paragraph,
  paragraphsOf,
  shapeBox,
} from '../../page/index.ts'
import type { Piece, SheetContext } from '../blockKind.ts'
import { wordsFit } from './fit.ts'
import { type Blank, type Grid, nameOfCell } from './grid.ts'
import { specOf } from './sheetPack.ts'
import { tableBox, tablePiece } from './sheetTable.ts'
import { ANSWER_EDGE, BLACK, HAIR, sheetStyleOf } from './sheetText.ts'

/** Least room to write a note in. */
const BLANK_HEIGHT = millimetres(22)
const PAD = { x: 6, y: 5 } as const
/** Share of the width for the heads of rows; beside one column of notes, and beside several. */
const HEAD_SHARE = { one: 0.34, several: 0.2 } as const
/** A column of handwriting, in ems of the type. */
const LEAST_EMS = 8
const MOST_HIGH = 260
const MOST_HEAD_LINES = 3
/** Characters. */
const LONGEST_CORNER = 24
const RULE = { colour: BLACK, width: HAIR } as const
const HEAD_RULE = { colour: BLACK, width: 1.5 } as const
const EDGE = { colour: BLACK, width: ANSWER_EDGE } as const

interface Cell {
  readonly text: RichText
  readonly blank?: Blank | undefined
}

interface SheetGrid {
  readonly head: readonly RichText[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What one row of the table shows on one page: a long one goes on in a second. */
interface RowPart {
  readonly cells: readonly {
    readonly paragraphs: readonly Paragraph[]
    readonly blank?: Blank | undefined
  }[]
  readonly isFirst: boolean
}

interface GridSpec {
  /** Before the ids of its boxes, where a task has several. */
  readonly id?: string
  readonly grid: Grid
  readonly blanks: readonly Blank[]
}

/** A table with cells to fill in, a page to end after any row of it. Rule K7 of the layout's SPEC. */
export function gridPiece(context: SheetContext, { id, grid, blanks }: GridSpec): Piece {
  const whole = sideBySide(grid, blanks)
  const shown = hasRoom(context, whole) ? whole : oneBelowAnother(grid, blanks)
  const columns = columnsOf(context, shown.head.length)
  const rows = shown.rows.flatMap((row) => partsOf(context, row, columns))
  const prefix = id === undefined ? '' : `${id}-`
  return tablePiece({
    rows,
    heightOf: (row) => heightOfRow(context, row, columns),
    draw: (some, from) =>
      drawTable(context, { prefix, head: shown.head, columns, rows: some, from }),
  })
}

function sideBySide({ head, rows }: Grid, blanks: readonly Blank[]): SheetGrid {
  return {
    head,
    rows: rows.map((row, r) =>
      row.map((text, c): Cell => ({ text, blank: blankAt(blanks, r, c) })),
    ),
  }
}

/** A row for each cell, where the paper or a word is too narrow for columns. */
function oneBelowAnother(grid: Grid, blanks: readonly Blank[]): SheetGrid {
  const [corner = ''] = grid.head
  const first = grid.rows.length === 0 ? joinText(...grid.head) : corner
  // What stands in the corner heads the column of names, where it is short enough for a head.
  const isHead = !isBlank(first) && plainText(first).length <= LONGEST_CORNER
  return {
    head: [isHead ? first : 'Compare', 'Note'],
    rows: [
      ...(isBlank(first) || isHead ? [] : [[{ text: first }, { text: '' }]]),
      ...grid.rows.flatMap((row, r) =>
        row.flatMap((text, c): (readonly Cell[])[] =>
          c === 0 && row.length > 1
            ? []
            : [[{ text: nameOfCell(grid, r, c) }, { text, blank: blankAt(blanks, r, c) }]],
        ),
      ),
    ],
  }
}

function blankAt(blanks: readonly Blank[], r: number, c: number): Blank | undefined {
  return blanks.find(({ row, column }) => row === r && column === c)
}

function columnsOf({ sheet }: SheetContext, count: number): readonly number[] {
  const width = sheet.right - sheet.left
  if (count < 2) return [width]
  const first = width * HEAD_SHARE[count === 2 ? 'one' : 'several']
  return [first, ...Array.from({ length: count - 1 }, () => (width - first) / (count - 1))]
}

function hasRoom(context: SheetContext, { head, rows }: SheetGrid): boolean {
  const { measurer, sheet } = context
  const columns = columnsOf(context, head.length)
  const bold = sheetStyleOf(sheet, 'number')
  const fits = (text: RichText, c: number): boolean =>
    wordsFit(measurer, plainText(text), bold, (columns[c] ?? 0) - 2 * PAD.x)
  const headHeight = Math.max(
    0,
    ...head.map((text, c) =>
      heightOf(
        measurer,
        paragraphsOf([{ text, style: bold }]),
        Math.max(1, (columns[c] ?? 0) - 2 * PAD.x),
      ),
    ),
  )
  return (
    (sheet.columns === 2 || head.length <= 3) &&
    Math.min(...columns.slice(1), Infinity) >= LEAST_EMS * sheet.type.body.size &&
    head.every(fits) &&
    headHeight <= MOST_HEAD_LINES * bold.leading &&
    rows.every((row) => row.every(({ text }, c) => fits(text, c)))
  )
}

function partsOf(
  { measurer, sheet }: SheetContext,
  row: readonly Cell[],
  columns: readonly number[],
): readonly RowPart[] {
  const cut = row.map(({ text, blank }, c) => {
    const style = sheetStyleOf(sheet, c === 0 || blank !== undefined ? 'number' : 'body')
    const width = (columns[c] ?? 0) - 2 * PAD.x
    return paginateText(measurer, paragraphsOf([{ text, style }]), width, () => MOST_HIGH)
  })
  const count = Math.max(1, ...cut.map((parts) => parts.length))
  return Array.from({ length: count }, (_, part) => ({
    isFirst: part === 0,
    cells: row.map(({ blank }, c) => ({ paragraphs: cut[c]?.[part] ?? [], blank })),
  }))
}

/** Room for the pupil's words and for the answer, whichever copy is drawn. */
function heightOfRow(
  { measurer }: SheetContext,
  { cells, isFirst }: RowPart,
  columns: readonly number[],
): number {
  const texts = cells.map(
    ({ paragraphs }, c) =>
      heightOf(measurer, paragraphs, (columns[c] ?? 0) - 2 * PAD.x) + 2 * PAD.y,
  )
  const isWritten = isFirst && cells.some(({ blank }) => blank !== undefined)
  return Math.max(isWritten ? BLANK_HEIGHT : 0, ...texts)
}

function drawTable(
  context: SheetContext,
  part: {
    readonly prefix: string
    readonly head: readonly RichText[]
    readonly columns: readonly number[]
    readonly rows: readonly RowPart[]
    readonly from: number
  },
): { readonly height: number; readonly boxes: readonly Box[] } {
  const { measurer, sheet, copy } = context
  const { prefix, head, columns, rows, from } = part
  const style = sheetStyleOf(sheet, 'number')
  const { box, content } = tableBox(measurer, sheet, `${prefix}grid-${from + 1}`, {
    columns,
    headerRows: 1,
    summary: 'A table to compare, with a head for each row and column.',
    padding: PAD,
    rows: [
      {
        cells: head.map((text, column): CellSpec => ({
          column,
          header: 'column',
          valign: 'bottom',
          borders: { top: RULE, left: RULE, right: RULE, bottom: HEAD_RULE },
          paragraphs: [{ text, style }],
        })),
      },
      ...rows.map((row) => ({
        minHeight: heightOfRow(context, row, columns),
        cells: row.cells.map(({ paragraphs, blank }, column): CellSpec => {
          const isAnswer = blank !== undefined && copy === 'answers' && paragraphs.length > 0
          const isHidden = blank !== undefined && copy === 'pupil'
          const edge = isAnswer ? EDGE : RULE
          return {
            column,
            ...(column === 0 ? { header: 'row' as const } : {}),
            borders: { top: edge, right: edge, bottom: edge, left: edge },
            paragraphs: isHidden ? [] : paragraphs.map(specOf),
            ...(isAnswer ? { answer: true as const } : {}),
          }
        }),
      })),
    ],
  })
  const fields = rows.flatMap((row, r) =>
    row.cells.flatMap(({ blank }, c): Box[] => {
      const place = content.rows[r + 1]?.cells[c]
      if (copy !== 'pupil' || !row.isFirst || blank === undefined || !place) return []
      const name = `${prefix}cell-${blank.row + 1}-${blank.column}`
      const field = { name, label: blank.name === '' ? name : blank.name, multiline: true }
      return [shapeBox(name, 'rect', place.x + 2, place.y + 2, place.w - 4, place.h - 4, { field })]
    }),
  )
  return { height: box.h, boxes: [box, ...fields] }
}
