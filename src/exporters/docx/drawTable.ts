import {
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { type Borders, hexOf, type Stroke, type TableCell as Cell } from '../../page/index.ts'
import { drawLetter } from './drawLetter.ts'
import { drawLines } from './drawLines.ts'
import { CLOSE, drawCellText, type Neighbours, spaceAbove } from './drawText.ts'
import type { FlowTable, Space } from './flow.ts'
import { NO_RULE, NO_RULES } from './drawHalves.ts'
import { groundOf } from './groundOf.ts'
import type { Pen } from './pen.ts'
import { isSquare } from './readColumns.ts'
import { STYLES } from './styles.ts'
import { eighths, twips } from './units.ts'

const WRITE: IBorderOptions = { style: BorderStyle.SINGLE, size: eighths(1), color: '000000' }

/** A real table with its header rows marked; no row is cut by the end of a page. */
export function drawTable(
  pen: Pen,
  { content, before, indent, writable }: FlowTable,
  measure: number,
  { above, below }: Neighbours,
): readonly (Paragraph | Table)[] {
  const total = content.columns.reduce((sum, width) => sum + width, 0)
  const scale = total > measure - indent ? (measure - indent) / total : 1
  const widths = content.columns.map((width) => twips(width * scale))
  pen.summaries.push(content.summary)
  const hasCaption =
    below?.kind === 'panel' ||
    (below?.kind === 'text' && below.label === undefined && below.before <= CLOSE)
  const together = keptRows(content.rows, Math.min(WHOLE, measure * WHOLE_SHARE), hasCaption)
  return [
    ...spaceAbove(above, before),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      indent: { size: twips(indent), type: WidthType.DXA },
      columnWidths: widths,
      borders: NO_RULES,
      tableLook: { firstRow: content.headerRows > 0, noHBand: true, noVBand: true },
      rows: gridOf(content.rows, content.columns.length).map(
        (row, i) =>
          new TableRow({
            tableHeader: i < content.headerRows,
            cantSplit: true,
            height: { value: twips(row.height), rule: HeightRule.ATLEAST },
            children: row.cells.map(({ cell, column, span, merge }) =>
              drawCell(pen, {
                cell,
                merge,
                span,
                width: sumOf(widths.slice(column, column + span)),
                space: writable.get(`${i} ${column}`),
                keepNext: together.has(i),
                isHead: i < content.headerRows,
              }),
            ),
          }),
      ),
    }),
  ]
}

interface GridCell {
  /** Absent where the page has nothing, which Word must be told. */
  readonly cell: Cell | undefined
  readonly column: number
  readonly span: number
  readonly merge: 'restart' | 'continue' | undefined
}

/** Every row with a cell for every column: gaps filled, merged cells carried on downwards. */
function gridOf(
  rows: FlowTable['content']['rows'],
  columns: number,
): readonly { readonly height: number; readonly cells: readonly GridCell[] }[] {
  const below = new Map<number, { readonly cell: Cell; readonly left: number }>()
  return rows.map(({ height, cells }) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
    const drawn: GridCell[] = []
    for (let column = 0; column < columns;) {
      const carried = below.get(column)
      const cell = carried?.cell ?? byColumn.get(column)
      const span = cell?.columnSpan ?? 1
      if (carried !== undefined) {
        if (carried.left > 1) below.set(column, { cell: carried.cell, left: carried.left - 1 })
        else below.delete(column)
        drawn.push({ cell: carried.cell, column, span, merge: 'continue' })
      } else {
        const merges = cell !== undefined && cell.rowSpan > 1
        if (merges) below.set(column, { cell, left: cell.rowSpan - 1 })
        drawn.push({ cell, column, span, merge: merges ? 'restart' : undefined })
      }
      column += span
    }
    return { height, cells: drawn }
  })
}

/** Points; a set of rows no higher than this stays on one page, and so does a whole table. */
const LOW = 260
const WHOLE = 400
/** Of the width of the text: on a small page no more of its height than on a large one. */
const WHOLE_SHARE = 0.8
/** Points from a border at the left to the text. */
const LEAST_PAD = 5

/**
 * Rows that stay with the next one: those of a small table, or under one name, or the first and the
 * last two of these; a row before a total, and the last of all where words about the table follow.
 */
function keptRows(
  rows: FlowTable['content']['rows'],
  mostWhole: number,
  hasCaption: boolean,
): ReadonlySet<number> {
  const kept = new Set<number>()
  const isWhole = sumOf(rows.map((row) => row.height)) <= mostWhole
  rows.forEach(({ cells }, start) => {
    const isLast = start === rows.length - 1
    const total = rows[start + 1]?.cells[0]
    if (isLast ? hasCaption : isWhole || (total?.column === 0 && total.columnSpan > 1))
      kept.add(start)
    const span = cells.find(({ column }) => column === 0)?.rowSpan ?? 1
    const end = start + span - 1
    const height = sumOf(rows.slice(start, end + 1).map((row) => row.height))
    for (let row = start; row < end; row++)
      if (height <= LOW || row === start || row === end - 1) kept.add(row)
  })
  return kept
}

function drawCell(
  pen: Pen,
  {
    cell,
    merge,
    span,
    width,
    space,
    keepNext,
    isHead,
  }: Pick<GridCell, 'cell' | 'merge' | 'span'> & {
    width: number
    space: Space | undefined
    keepNext: boolean
    isHead: boolean
  },
): TableCell {
  const texts = cell === undefined || merge === 'continue' ? [] : cell.paragraphs
  const isLetter = space !== undefined && space.lines === 0 && isSquare(space)
  const isBox = space !== undefined && space.lines === 0 && !isLetter
  const pad = cell?.padding.x ?? 0
  const padRight = cell?.padding.right ?? pad
  const inner = width / twips(1) - pad - padRight
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    ...(merge === undefined
      ? {}
      : {
          verticalMerge:
            merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
        }),
    verticalAlign: cell?.valign === 'middle' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    margins: {
      left: twips(cell?.borders.left === undefined ? pad : Math.max(pad, LEAST_PAD)),
      right: twips(padRight),
      top: twips(cell?.padding.y ?? 0),
      bottom: twips(cell?.padding.y ?? 0),
    },
    borders: isBox
      ? { top: WRITE, right: WRITE, bottom: WRITE, left: WRITE }
      : bordersOf(pen, cell?.borders ?? {}),
    ...groundOf(pen, cell?.fill?.colour),
    children: isLetter
      ? drawLetter(pen, texts, space, inner, keepNext)
      : space !== undefined && space.lines > 0
        ? [
            drawLines(
              { kind: 'lines', before: 0, count: space.lines, pitch: space.pitch, indent: 0 },
              inner,
            ),
          ]
        : texts.length === 0
          ? [new Paragraph({ keepNext })]
          : drawCellText(pen, texts, keepNext, isHead ? { style: STYLES.tableHead } : {}),
  })
}

function bordersOf(pen: Pen, borders: Borders): Readonly<Record<keyof Borders, IBorderOptions>> {
  const side = (stroke: Stroke | undefined): IBorderOptions =>
    stroke === undefined
      ? NO_RULE
      : {
          style: stroke.dash === undefined ? BorderStyle.SINGLE : BorderStyle.DOTTED,
          size: eighths(stroke.width),
          color: hexOf(pen.theme, stroke.colour).slice(1),
        }
  return {
    top: side(borders.top),
    right: side(borders.right),
    bottom: side(borders.bottom),
    left: side(borders.left),
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
