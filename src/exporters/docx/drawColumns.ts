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
import type { Columns } from './flow.ts'
import { NO_RULE, NO_RULES } from './drawHalves.ts'
import { drawCellText, type Neighbours, paragraphsOf } from './drawText.ts'
import type { Pen } from './pen.ts'
import { groundOf } from './groundOf.ts'
import { spacer } from './spacer.ts'
import { eighths, twips } from './units.ts'

const RULE = { style: BorderStyle.SINGLE, size: eighths(1), color: '000000' } as const

/** Points. */
const CLOSE = 10
const NARROW = 40
const USUAL = { left: 80, right: 80, top: 20, bottom: 20 } as const
const TIGHT = { ...USUAL, left: 0, right: 0 } as const

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
  const widths = cells.map(({ width }) => twips(width * scale))
  const height = Math.max(...cells.map((cell) => cell.height))
  pen.summaries.push('')
  // Rows of options follow each other closely, and stay together; a statement stays with its lines.
  const keepNext = below?.kind === 'lines' || (below?.kind === 'columns' && below.before <= CLOSE)
  // Rows of one box touch.
  const isNextRow = above?.kind === 'columns' && before < 1 && cells.every((cell) => cell.isRuled)
  return [
    ...(isNextRow ? [] : [spacer(before)]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      indent: { size: twips(indent), type: WidthType.DXA },
      columnWidths: widths,
      borders: NO_RULES,
      rows: [
        new TableRow({
          cantSplit: true,
          height: { value: twips(height), rule: HeightRule.ATLEAST },
          children: cells.map(({ width, isRuled, ground, boxes }, i) => {
            const side = isRuled ? RULE : NO_RULE
            const texts = boxes.flatMap(paragraphsOf)
            return new TableCell({
              width: { size: widths[i] ?? 0, type: WidthType.DXA },
              margins: width < NARROW ? TIGHT : USUAL,
              verticalAlign: VerticalAlignTable.CENTER,
              borders: { top: side, right: side, bottom: side, left: side },
              ...groundOf(pen, ground),
              children:
                texts.length === 0
                  ? [new Paragraph({ keepNext })]
                  : drawCellText(pen, texts, keepNext),
            })
          }),
        }),
      ],
    }),
  ]
}
