import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { drawStack, drawText, type Neighbours, spaceAbove } from './drawText.ts'
import type { Flow, Panel } from './flow.ts'
import { NO_RULE } from './drawHalves.ts'
import type { Pen } from './pen.ts'
import { eighths, twips } from './units.ts'

const HELPED: readonly Flow['kind'][] = ['lines', 'table', 'columns']

/** Texts in a frame, as a table with a row for each and their marks in a column of their own. */
export function drawPanel(
  pen: Pen,
  { before, indent, width, stroke, inset, marksAt, rows }: Panel,
  { above, below }: Neighbours,
): readonly (Paragraph | Table)[] {
  const rule = { style: BorderStyle.SINGLE, size: eighths(stroke.width), color: '000000' } as const
  const widths = marksAt === undefined ? [width] : [marksAt, width - marksAt]
  pen.summaries.push('')
  // Help stands with what it helps with.
  const introduces = below !== undefined && HELPED.includes(below.kind)
  // The room between the two is not the panel's.
  const inside = introduces ? { ...below, before: 0 } : undefined
  return [
    ...spaceAbove(above, before),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(width), type: WidthType.DXA },
      indent: { size: twips(indent), type: WidthType.DXA },
      columnWidths: widths.map(twips),
      rows: rows.map(({ text, height }, i) => {
        const isLast = i === rows.length - 1
        const keepNext = !isLast || introduces
        const cellOf = (column: number, children: readonly Paragraph[]): TableCell =>
          new TableCell({
            width: { size: twips(widths[column] ?? 0), type: WidthType.DXA },
            margins: {
              left: column === 0 ? twips(inset.left) : 0,
              right: column === widths.length - 1 ? twips(inset.right) : 0,
              top: i === 0 ? twips(inset.top) : 0,
              bottom: isLast ? twips(inset.top) : 0,
            },
            borders: {
              top: i === 0 ? rule : NO_RULE,
              bottom: isLast ? rule : NO_RULE,
              left: column === 0 ? rule : NO_RULE,
              right: column === widths.length - 1 ? rule : NO_RULE,
            },
            children: children.length === 0 ? [new Paragraph({ keepNext })] : children,
          })
        const own = { ...text, trailing: undefined }
        const next = isLast ? inside : text
        const measure = (widths[0] ?? 0) - inset.left - (marksAt === undefined ? inset.right : 0)
        const marks = text.trailing === undefined ? [] : [text.trailing.box]
        return new TableRow({
          cantSplit: true,
          height: { value: twips(height), rule: HeightRule.ATLEAST },
          children: [
            cellOf(0, drawText(pen, own, measure, { above: undefined, below: next })),
            ...(marksAt === undefined ? [] : [cellOf(1, drawStack(pen, marks, keepNext))]),
          ],
        })
      }),
    }),
  ]
}
