import type { Box, Stroke, TableCell, TableContent } from '../../page/index.ts'
import { drawParagraphs } from './drawText.ts'
import { applyStroke } from './drawShape.ts'
import type { Element, Pen } from './pen.ts'

/** A table with its header cells named as such; fills and rules are decoration. */
export function drawTable(pen: Pen, box: Box, table: TableContent, parent: Element): void {
  const cells = table.rows.flatMap((row) => row.cells)
  pen.artifact(() => {
    for (const { fill, x, y, w, h } of cells) if (fill !== undefined) pen.pdf.rect(x, y, w, h).fill(pen.colour(fill.colour))
  })
  const bbox = [box.x, box.y, box.x + box.w, box.y + box.h] as const
  const element = pen.element(parent, 'Table', { bbox, alt: table.summary }, undefined)
  for (const row of table.rows) {
    const rowElement = pen.element(element, 'TR', undefined, undefined)
    for (const cell of row.cells) drawCell(pen, cell, rowElement)
    rowElement.end()
  }
  element.end()
  pen.artifact(() => {
    for (const cell of cells) drawBorders(pen, cell)
  })
}

const SCOPES = { column: 'Column', row: 'Row' } as const

function drawCell(pen: Pen, cell: TableCell, row: Element): void {
  const type = cell.header === undefined ? 'TD' : 'TH'
  const options = cell.header === undefined ? undefined : { scope: SCOPES[cell.header] }
  const element = pen.element(row, type, options, undefined)
  addSpans(element, cell)
  drawParagraphs(pen, cell.paragraphs, cell.lines, element, 'P')
  element.end()
}

/** The library has no option for spans, so they are added to the element's table attributes. */
function addSpans(element: Element, { columnSpan, rowSpan }: TableCell): void {
  if (columnSpan === 1 && rowSpan === 1) return
  const { data } = (element as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } }).dictionary
  data['A'] = {
    ...(data['A'] as Record<string, unknown> | undefined),
    O: 'Table',
    ...(columnSpan === 1 ? {} : { ColSpan: columnSpan }),
    ...(rowSpan === 1 ? {} : { RowSpan: rowSpan }),
  }
}

function drawBorders(pen: Pen, { x, y, w, h, borders }: TableCell): void {
  const rule = (stroke: Stroke | undefined, x1: number, y1: number, x2: number, y2: number): void => {
    if (stroke === undefined) return
    applyStroke(pen, stroke)
    pen.pdf.moveTo(x1, y1).lineTo(x2, y2).stroke()
  }
  rule(borders.top, x, y, x + w, y)
  rule(borders.right, x + w, y, x + w, y + h)
  rule(borders.bottom, x, y + h, x + w, y + h)
  rule(borders.left, x, y, x, y + h)
}
