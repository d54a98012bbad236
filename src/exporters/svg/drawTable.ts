import type { Stroke, TableCell, TableContent } from '../../page/index.ts'
import { drawFill } from './drawShape.ts'
import { drawParagraphs } from './drawText.ts'
import { attributes } from './escape.ts'
import { type Look, strokeLook } from './look.ts'

/** Fills first, then text, then rules, so that no fill covers a neighbour's rule. */
export function drawTable(table: TableContent, look: Look, id: string): string {
  const cells = table.rows.flatMap((row) => row.cells)
  const fills = cells.map((cell, i) =>
    cell.fill === undefined ? '' : drawFill(cell, cell.fill, look, `${id}-${i}`),
  )
  const rows = table.rows.map(
    (row) => `<g role="row">${row.cells.map((cell) => drawCell(cell, look)).join('')}</g>`,
  )
  const frame = attributes({ role: 'table', 'aria-label': table.summary || undefined })
  return `${hidden(fills.join(''))}<g${frame}>${rows.join('')}</g>${hidden(
    cells.map((cell) => drawBorders(cell, look)).join(''),
  )}`
}

function hidden(markup: string): string {
  return markup === '' ? '' : `<g aria-hidden="true">${markup}</g>`
}

const ROLES = { column: 'columnheader', row: 'rowheader' } as const

function drawCell(
  { header, columnSpan, rowSpan, paragraphs, lines }: TableCell,
  look: Look,
): string {
  const frame = attributes({
    role: header === undefined ? 'cell' : ROLES[header],
    'aria-colspan': columnSpan > 1 ? columnSpan : undefined,
    'aria-rowspan': rowSpan > 1 ? rowSpan : undefined,
  })
  return `<g${frame}>${drawParagraphs(paragraphs, lines, look)}</g>`
}

function drawBorders({ x, y, w, h, borders }: TableCell, { theme }: Look): string {
  const rule = (
    stroke: Stroke | undefined,
    x1: number,
    y1: number,
    x2: number,
    y2: number,
  ): string =>
    stroke === undefined
      ? ''
      : `<line${attributes({ x1, y1, x2, y2, ...strokeLook(stroke, theme), 'stroke-linecap': stroke.cap ?? 'square' })}/>`
  return (
    rule(borders.top, x, y, x + w, y) +
    rule(borders.right, x + w, y, x + w, y + h) +
    rule(borders.bottom, x, y + h, x + w, y + h) +
    rule(borders.left, x, y, x, y + h)
  )
}
