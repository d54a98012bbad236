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
import { drawCellText, paragraphsOf } from './drawText.ts'
import type { Pen } from './pen.ts'
import { groundOf } from './groundOf.ts'
import { spacer } from './spacer.ts'
import { eighths, twips } from './units.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const RULE = { style: BorderStyle.SINGLE, size: eighths(1), color: '000000' } as const

/** Things side by side, as a table of one row with no rules but those of its boxes. */
export function drawColumns(
  pen: Pen,
  { cells, before, indent }: Columns,
  measure: number,
): readonly (Paragraph | Table)[] {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0)
  const room = measure - indent
  const scale = total > room && total > 0 ? room / total : 1
  const widths = cells.map(({ width }) => twips(width * scale))
  const height = Math.max(...cells.map((cell) => cell.height))
  pen.summaries.push('')
  return [
    spacer(before),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      indent: { size: twips(indent), type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: NONE,
        right: NONE,
        bottom: NONE,
        left: NONE,
        insideHorizontal: NONE,
        insideVertical: NONE,
      },
      rows: [
        new TableRow({
          cantSplit: true,
          height: { value: twips(height), rule: HeightRule.ATLEAST },
          children: cells.map(({ isRuled, ground, boxes }, i) => {
            const side = isRuled ? RULE : NONE
            const texts = boxes.flatMap(paragraphsOf)
            return new TableCell({
              width: { size: widths[i] ?? 0, type: WidthType.DXA },
              margins: { left: 80, right: 80, top: 20, bottom: 20 },
              verticalAlign: VerticalAlignTable.CENTER,
              borders: { top: side, right: side, bottom: side, left: side },
              ...groundOf(pen, ground),
              children: texts.length === 0 ? [new Paragraph({})] : drawCellText(pen, texts),
            })
          }),
        }),
      ],
    }),
  ]
}
