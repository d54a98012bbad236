import { invariant } from '../base/index.ts'
import type { TextMeasurer } from './measure.ts'
import type {
  Borders,
  CellPadding,
  Fill,
  TableCell,
  TableContent,
  TableRow,
  VerticalAlign,
} from './page.ts'
import { paragraphsOf, type ParagraphSpec, setText } from './setText.ts'

export interface CellSpec {
  readonly column: number
  readonly columnSpan?: number | undefined
  readonly rowSpan?: number | undefined
  readonly header?: 'column' | 'row' | undefined
  readonly paragraphs: readonly ParagraphSpec[]
  readonly valign?: VerticalAlign | undefined
  readonly borders?: Borders | undefined
  readonly fill?: Fill | undefined
  readonly answer?: true | undefined
}

export interface TableSpec {
  readonly x: number
  readonly y: number
  readonly columns: readonly number[]
  readonly headerRows: number
  readonly summary: string
  readonly padding: { readonly x: number; readonly y: number }
  /** True where text at the table's edges stands flush with the ends of its rules. */
  readonly flush?: true | undefined
  readonly rows: readonly {
    readonly cells: readonly CellSpec[]
    readonly minHeight?: number | undefined
    readonly reveal?: number | undefined
  }[]
  readonly wrap?: 'greedy' | 'tidy' | undefined
}

/**
 * Measures and places a table. A row is as high as its highest cell; a cell that spans rows makes
 * the last of them higher when it needs more than they give.
 */
export function setTable(
  measurer: TextMeasurer,
  spec: TableSpec,
): { readonly content: TableContent; readonly width: number; readonly height: number } {
  const lefts = runningSums(spec.columns, spec.x)
  const heights = rowHeights(measurer, spec)
  const tops = runningSums(heights, spec.y)
  const rows: TableRow[] = spec.rows.map((row, r) => ({
    height: at(heights, r),
    ...(row.reveal === undefined ? {} : { reveal: row.reveal }),
    cells: row.cells.map((cell) => placeCell(measurer, spec, cell, r, lefts, tops)),
  }))
  return {
    content: {
      kind: 'table',
      columns: spec.columns,
      headerRows: spec.headerRows,
      summary: spec.summary,
      rows,
    },
    width: at(lefts, lefts.length - 1) - spec.x,
    height: at(tops, tops.length - 1) - spec.y,
  }
}

function placeCell(
  measurer: TextMeasurer,
  spec: TableSpec,
  cell: CellSpec,
  row: number,
  lefts: readonly number[],
  tops: readonly number[],
): TableCell {
  const columnSpan = cell.columnSpan ?? 1
  const rowSpan = cell.rowSpan ?? 1
  const x = at(lefts, cell.column)
  const y = at(tops, row)
  const w = at(lefts, cell.column + columnSpan) - x
  const h = at(tops, row + rowSpan) - y
  const paragraphs = paragraphsOf(cell.paragraphs)
  const valign = cell.valign ?? 'top'
  const padding = paddingOf(spec, cell)
  const { lines } = setText(measurer, paragraphs, {
    x: x + padding.x,
    y: y + padding.y,
    width: w - acrossOf(padding),
    height: h - 2 * padding.y,
    valign,
    wrap: spec.wrap,
  })
  return {
    column: cell.column,
    columnSpan,
    rowSpan,
    x,
    y,
    w,
    h,
    header: cell.header,
    paragraphs,
    lines,
    valign,
    padding,
    borders: cell.borders ?? {},
    fill: cell.fill,
    answer: cell.answer,
  }
}

function rowHeights(measurer: TextMeasurer, spec: TableSpec): readonly number[] {
  const heights = spec.rows.map((row) => row.minHeight ?? 0)
  const needs = spec.rows.flatMap((row, r) =>
    row.cells.map((cell) => ({
      r,
      span: cell.rowSpan ?? 1,
      need: cellHeight(measurer, spec, cell),
    })),
  )
  // Short spans first: what they need may already be enough for the longer ones.
  for (const { r, span, need } of needs.sort((a, b) => a.span - b.span)) {
    const last = r + span - 1
    invariant(last < heights.length, 'A cell must not span more rows than the table has')
    const have = heights.slice(r, last + 1).reduce((sum, height) => sum + height, 0)
    if (need > have) heights[last] = at(heights, last) + need - have
  }
  return heights
}

/** Text that is not set to the right keeps its padding there, since it does not show. */
function paddingOf({ columns, flush, padding }: TableSpec, cell: CellSpec): CellPadding {
  if (flush === undefined) return padding
  const isLast = cell.column + (cell.columnSpan ?? 1) === columns.length
  const atRight = isLast && cell.paragraphs.every(({ align }) => align === 'right')
  return {
    ...padding,
    ...(cell.column === 0 ? { x: 0, right: padding.x } : {}),
    ...(atRight ? { right: 0 } : {}),
  }
}

function acrossOf({ x, right = x }: CellPadding): number {
  return x + right
}

/** What a cell needs, padding included. */
function cellHeight(measurer: TextMeasurer, spec: TableSpec, cell: CellSpec): number {
  const from = cell.column
  const width = spec.columns
    .slice(from, from + (cell.columnSpan ?? 1))
    .reduce((sum, w) => sum + w, 0)
  const { height } = setText(measurer, paragraphsOf(cell.paragraphs), {
    x: 0,
    y: 0,
    width: width - acrossOf(paddingOf(spec, cell)),
    wrap: spec.wrap,
  })
  return height + 2 * spec.padding.y
}

function runningSums(values: readonly number[], start: number): readonly number[] {
  const sums = [start]
  for (const value of values) sums.push(at(sums, sums.length - 1) + value)
  return sums
}

function at(values: readonly number[], index: number): number {
  const value = values[index]
  invariant(value !== undefined, 'A table cell must lie inside its table')
  return value
}
