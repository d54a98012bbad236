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
import { drawStack, type Neighbours, paragraphsOf, spaceAbove } from './drawText.ts'
import type { Column, Columns } from './flow.ts'
import { groundOf } from './groundOf.ts'
import type { Pen } from './pen.ts'
import { eighths, twips } from './units.ts'

const RULE = { style: BorderStyle.SINGLE, size: eighths(1), color: '000000' } as const

/** Points. */
const CLOSE = 10

/** Things side by side, as a table of one row with no rules but those of its boxes. */
export function drawColumns(
  pen: Pen,
  { cells, before, indent }: Columns,
  measure: number,
  { above, below }: Neighbours,
): readonly (Paragraph | Table)[] {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0)
  const room = measure - indent
  const scale = total > room && total > 0 ? room / total : 1
  const widths = cells.map(({ width }) => width * scale)
  const height = Math.max(...cells.map((cell) => cell.height))
  pen.summaries.push('')
  // Rows of options follow each other closely, and stay together; a statement stays with its lines.
  const keepNext = below?.kind === 'lines' || (below?.kind === 'columns' && below.before <= CLOSE)
  // Rows of one box touch.
  const isNextRow =
    above?.kind === 'columns' && before < 1 && cells.every(({ edges }) => edges.length > 0)
  return [
    ...(isNextRow ? [] : spaceAbove(above, before)),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(total * scale), type: WidthType.DXA },
      indent: { size: twips(indent), type: WidthType.DXA },
      columnWidths: widths.map(twips),
      borders: NO_RULES,
      rows: [
        new TableRow({
          cantSplit: true,
          height: { value: twips(height), rule: HeightRule.ATLEAST },
          children: cells.map((cell, i) => drawColumn(pen, cell, widths[i] ?? 0, keepNext)),
        }),
      ],
    }),
  ]
}

function drawColumn(pen: Pen, cell: Column, width: number, keepNext: boolean): TableCell {
  const { edges, inset, isLetter, boxes } = cell
  const hasFrame = edges.length > 0 && !isLetter
  const side = (edge: Column['edges'][number]): typeof RULE | typeof NO_RULE =>
    hasFrame && edges.includes(edge) ? RULE : NO_RULE
  const texts = boxes.flatMap(paragraphsOf)
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    margins: {
      left: twips(inset.left),
      right: twips(inset.right),
      top: twips(hasFrame ? 0 : inset.top),
      bottom: 0,
    },
    verticalAlign:
      hasFrame || cell.ground !== undefined ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    borders: {
      top: side('top'),
      right: side('right'),
      bottom: side('bottom'),
      left: side('left'),
    },
    ...groundOf(pen, cell.ground),
    children: isLetter
      ? drawLetter(pen, texts, cell, width, keepNext)
      : texts.length === 0
        ? [new Paragraph({ keepNext })]
        : drawStack(pen, boxes, keepNext),
  })
}
