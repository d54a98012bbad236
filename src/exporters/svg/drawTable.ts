import { hexOf, type Stroke, type TableCell, type TableContent, type Theme } from '../../page/index.ts'
import { drawLines } from './drawText.ts'
import { strokeLook } from './drawShape.ts'
import { attributes } from './escape.ts'

/** Fills first, then text, then rules, so that no fill covers a neighbour's rule. */
export function drawTable(table: TableContent, theme: Theme): string {
  const cells = table.rows.flatMap((row) => row.cells)
  const fills = cells.map(({ fill, x, y, w, h }) => (fill === undefined ? '' : `<rect${attributes({ x, y, width: w, height: h, fill: hexOf(theme, fill.colour) })}/>`))
  const texts = cells.map((cell) => drawLines(cell.lines, theme))
  return [...fills, ...texts, ...cells.map((cell) => drawBorders(cell, theme))].join('')
}

function drawBorders({ x, y, w, h, borders }: TableCell, theme: Theme): string {
  const rule = (stroke: Stroke | undefined, x1: number, y1: number, x2: number, y2: number): string =>
    stroke === undefined ? '' : `<line${attributes({ x1, y1, x2, y2, ...strokeLook(stroke, theme) })}/>`
  return (
    rule(borders.top, x, y, x + w, y) +
    rule(borders.right, x + w, y, x + w, y + h) +
    rule(borders.bottom, x, y + h, x + w, y + h) +
    rule(borders.left, x, y, x, y + h)
  )
}
