import {
  BorderStyle,
  type IBorderOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Flow, Halves } from './flow.ts'
import type { Pen } from './pen.ts'
import { spacer } from './spacer.ts'
import { twips } from './units.ts'

export const NO_RULE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const NO_RULES = {
  top: NO_RULE,
  right: NO_RULE,
  bottom: NO_RULE,
  left: NO_RULE,
  insideHorizontal: NO_RULE,
  insideVertical: NO_RULE,
} as const

type Drawn = readonly (Paragraph | Table)[]

/** Two columns as a row of two cells, which may hold tables themselves. */
export function drawHalves(
  pen: Pen,
  { before, widths, left, right }: Halves,
  draw: (flow: readonly Flow[], measure: number) => Drawn,
): Drawn {
  const cell = (width: number, children: Drawn): TableCell =>
    new TableCell({
      width: { size: twips(width), type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      // Word wants a paragraph after the last table of a cell.
      children: [...children, spacer(2)],
    })
  const [first, gap, second] = widths
  pen.summaries.push('')
  const cells = [cell(first, draw(left, first)), cell(gap, []), cell(second, draw(right, second))]
  return [
    spacer(before),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(first + gap + second), type: WidthType.DXA },
      columnWidths: widths.map(twips),
      borders: NO_RULES,
      rows: [new TableRow({ children: cells })],
    }),
  ]
}
