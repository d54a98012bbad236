import { type TableCell, type TableContent, type TableRule, tableRules } from '../../page/index.ts'
import { drawFill } from './drawShape.ts'
import { drawParagraphs } from './drawText.ts'
import { attributes } from './escape.ts'
import { type Look, strokeLook } from './look.ts'

/** Fills first, then text, then rules, so that no fill covers a neighbour's rule. */
export function drawTable(table: TableContent, look: Look, id: string): string {
  const shown = table.rows.filter((row) => look.shows(row.reveal))
  const cells = shown.flatMap((row) => row.cells)
  const fills = cells.map((cell, i) =>
    cell.fill === undefined ? '' : drawFill(cell, cell.fill, look, `${id}-${i}`),
  )
  const rows = shown.map(
    (row) => `<g role="row">${row.cells.map((cell) => drawCell(cell, look)).join('')}</g>`,
  )
  const frame = attributes({ role: 'table', 'aria-label': table.summary || undefined })
  return `${hidden(fills.join(''))}<g${frame}>${rows.join('')}</g>${hidden(
    tableRules(shown)
      .map((rule) => drawRule(rule, look))
      .join(''),
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

function drawRule({ stroke, ...ends }: TableRule, { theme }: Look): string {
  const cap = stroke.cap ?? 'square'
  return `<line${attributes({ ...ends, ...strokeLook(stroke, theme), 'stroke-linecap': cap })}/>`
}
