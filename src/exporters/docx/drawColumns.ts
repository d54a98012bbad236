import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { drawLetter } from './drawLetter.ts'
import { NO_RULE, NO_RULES } from './drawHalves.ts'
import { paragraphsOf } from './drawSigns.ts'
import { drawStack, type Neighbours, spaceAbove } from './drawText.ts'
import type { Column, ColumnRow, Columns } from './flow.ts'
import { groundOf } from './groundOf.ts'
import type { Pen } from './pen.ts'
import { LOW } from './spacer.ts'
import { eighths, twips } from './units.ts'

const RULE = { style: BorderStyle.SINGLE, size: eighths(1), color: '000000' } as const

/** Things side by side, as a table with no rules but those of their boxes. */
export function drawColumns(
  pen: Pen,
  { rows, before }: Columns,
  measure: number,
  { above, below }: Neighbours,
): readonly (Paragraph | Table)[] {
  const grid = gridOf(rows, measure)
  const [start = 0] = grid
  const widths = grid.slice(1).map((edge, i) => edge - (grid[i] ?? 0))
  pen.summaries.push('')
  // The rows stay together, and with the lines or the passage that they are for.
  const introduces =
    below?.kind === 'lines' ||
    below?.kind === 'columns' ||
    (below?.kind === 'text' && below.label === undefined && below.body.box.role !== 'heading')
  return [
    ...spaceAbove(above, before),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips((grid.at(-1) ?? 0) - start), type: WidthType.DXA },
      indent: { size: twips(start), type: WidthType.DXA },
      columnWidths: widths.map(twips),
      borders: NO_RULES,
      rows: rows.flatMap((row, i) => {
        const keepNext = i < rows.length - 1 || introduces
        return [
          ...(row.before < LEAST_SPACE ? [] : [spaceRow(row.before, widths)]),
          drawRow(pen, row, grid, keepNext),
        ]
      }),
    }),
  ]
}

/** Points. */
const LEAST_SPACE = 1
const SAME_EDGE = 1.5

/** Where the cells of all rows begin and end, in points from the left margin. */
function gridOf(rows: readonly ColumnRow[], measure: number): readonly number[] {
  const edges = rows
    .flatMap((row) => [row.indent, ...placesOf(row).map(({ end }) => end)])
    .map((edge) => Math.min(edge, measure))
    .sort((a, b) => a - b)
  return edges.filter((edge, i) => i === 0 || edge - (edges[i - 1] ?? 0) > SAME_EDGE)
}

function placesOf({ indent, cells }: ColumnRow): readonly { cell: Column; end: number }[] {
  let end = indent
  return cells.map((cell) => ({ cell, end: (end += cell.width) }))
}

/** The edge of the grid that is nearest. */
function edgeAt(grid: readonly number[], place: number): number {
  const distances = grid.map((edge) => Math.abs(edge - place))
  return distances.indexOf(Math.min(...distances))
}

function drawRow(pen: Pen, row: ColumnRow, grid: readonly number[], keepNext: boolean): TableRow {
  const height = Math.max(...row.cells.map((cell) => cell.height))
  const cells: TableCell[] = []
  let at = 0
  const add = (to: number, cell: Column | undefined): void => {
    if (to <= at) return
    const width = (grid[to] ?? 0) - (grid[at] ?? 0)
    cells.push(drawCell(pen, cell, { width, span: to - at }, keepNext))
    at = to
  }
  add(edgeAt(grid, row.indent), undefined)
  for (const { cell, end } of placesOf(row)) add(edgeAt(grid, end), cell)
  add(grid.length - 1, undefined)
  return new TableRow({
    cantSplit: true,
    height: { value: twips(height), rule: HeightRule.ATLEAST },
    children: cells,
  })
}

function spaceRow(height: number, widths: readonly number[]): TableRow {
  return new TableRow({
    height: { value: twips(height), rule: HeightRule.EXACT },
    children: [
      new TableCell({
        columnSpan: widths.length,
        margins: { top: 0, bottom: 0 },
        borders: { top: NO_RULE, right: NO_RULE, bottom: NO_RULE, left: NO_RULE },
        children: [new Paragraph({ ...LOW, keepNext: true })],
      }),
    ],
  })
}

function drawCell(
  pen: Pen,
  cell: Column | undefined,
  { width, span }: { readonly width: number; readonly span: number },
  keepNext: boolean,
): TableCell {
  const { edges, inset, isLetter, boxes, ground } = cell ?? NOTHING
  const hasFrame = edges.length > 0 && !isLetter
  const side = (edge: Column['edges'][number]): typeof RULE | typeof NO_RULE =>
    hasFrame && edges.includes(edge) ? RULE : NO_RULE
  const texts = boxes.flatMap(paragraphsOf)
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    columnSpan: span,
    margins: {
      left: twips(inset.left),
      right: twips(inset.right),
      top: twips(hasFrame ? 0 : inset.top),
      bottom: 0,
    },
    verticalAlign:
      hasFrame || ground !== undefined ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    borders: {
      top: side('top'),
      right: side('right'),
      bottom: side('bottom'),
      left: side('left'),
    },
    ...groundOf(pen, ground),
    children:
      isLetter && cell !== undefined
        ? drawLetter(pen, texts, cell, width, keepNext)
        : texts.length === 0
          ? [new Paragraph({ ...(hasFrame ? {} : LOW), keepNext })]
          : drawStack(pen, boxes, keepNext),
  })
}

const NOTHING: Pick<Column, 'edges' | 'inset' | 'isLetter' | 'boxes' | 'ground'> = {
  edges: [],
  inset: { left: 0, right: 0, top: 0 },
  isLetter: false,
  boxes: [],
  ground: undefined,
}
