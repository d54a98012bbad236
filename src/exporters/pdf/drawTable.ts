import { type TableCell, type TableContent, type TableRow, tableRules } from '../../page/index.ts'
import { drawParagraphs } from './drawParagraphs.ts'
import { drawPlainLines } from './drawText.ts'
import { paintFill, paintStroke } from './drawShape.ts'
import { type Element, pdfString } from './library.ts'
import type { Pen } from './pen.ts'

/** Fills first, then text, then rules, so that no fill covers a neighbour's rule. */
export function drawTable(pen: Pen, parent: Element, table: TableContent): void {
  const cells = table.rows.flatMap((row) => row.cells)
  paintFills(pen, cells)
  const element = pen.open(parent, 'Table', {}, { O: 'Table', Summary: pdfString(table.summary) })
  for (const row of table.rows) {
    const line = pen.open(element, 'TR')
    for (const cell of row.cells) {
      const field = pen.open(line, cell.header === undefined ? 'TD' : 'TH', {}, attributesOf(cell))
      drawParagraphs(pen, field, cell.paragraphs, cell.lines)
      field.end()
    }
    line.end()
  }
  element.end()
  paintRules(pen, table.rows)
}

/** A table that is decoration. */
export function drawPlainTable(pen: Pen, table: TableContent): void {
  const cells = table.rows.flatMap((row) => row.cells)
  paintFills(pen, cells)
  pen.artifact(() => cells.forEach((cell) => drawPlainLines(pen, cell.lines)))
  paintRules(pen, table.rows)
}

function attributesOf({
  header,
  rowSpan,
  columnSpan,
}: TableCell): Readonly<Record<string, unknown>> | undefined {
  if (header === undefined && rowSpan === 1 && columnSpan === 1) return undefined
  return {
    O: 'Table',
    ...(header === undefined ? {} : { Scope: header === 'column' ? 'Column' : 'Row' }),
    ...(rowSpan === 1 ? {} : { RowSpan: rowSpan }),
    ...(columnSpan === 1 ? {} : { ColSpan: columnSpan }),
  }
}

function paintFills(pen: Pen, cells: readonly TableCell[]): void {
  const filled = cells.flatMap((cell) =>
    cell.fill === undefined ? [] : [{ cell, fill: cell.fill }],
  )
  if (filled.length === 0) return
  pen.artifact(() => {
    for (const { cell, fill } of filled)
      paintFill(pen, fill, cell, () => pen.pdf.rect(cell.x, cell.y, cell.w, cell.h))
  })
}

function paintRules(pen: Pen, rows: readonly TableRow[]): void {
  pen.artifact(() => {
    for (const { stroke, x1, y1, x2, y2 } of tableRules(rows))
      paintStroke(pen, stroke, () => {
        pen.pdf.moveTo(x1, y1)
        pen.pdf.lineTo(x2, y2)
      })
  })
}
