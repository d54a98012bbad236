import { counted, joinText, plainText } from '../../base/index.ts'
import type { SchemeContext, SchemeEntry, SheetContext, Task } from '../blockKind.ts'
import { resolveOne, type Topics } from '../contentRef.ts'
import { gridPiece } from '../shared/sheetGrid.ts'
import { blanksOf, gridOf, titleOf } from './grid.ts'
import type { ComparisonBlock } from './schema.ts'

/** The table with cells to fill in. Rule K7 of the layout's SPEC. */
export function layOutWorksheet(block: ComparisonBlock, context: SheetContext): Task {
  const resolved = resolveOne(context.topics, block.table, 'table')
  const grid = gridOf(resolved.item, block.layout)
  const blanks = blanksOf(block, grid)
  return {
    title: plainText(titleOf(block, resolved)),
    instruction:
      block.instruction ??
      (blanks.length === 0 ? '' : 'Fill in the empty boxes. Each is worth one mark.'),
    marks: blanks.length,
    pieces: [gridPiece(context, { grid, blanks })],
  }
}

/** What each empty cell should hold, a mark each; nothing where all is given. */
export function layOutMarkScheme(
  block: ComparisonBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  const resolved = resolveOne(context.topics, block.table, 'table')
  const blanks = blanksOf(block, gridOf(resolved.item, block.layout))
  if (blanks.length === 0) return []
  return [
    {
      number: `${context.number}`,
      prompt: titleOf(block, resolved),
      tariff: blanks.length,
      rows: blanks.map(({ name, answer }, i) => ({
        label: `${i + 1}`,
        lines: [
          {
            text: joinText([{ text: name === '' ? '' : `${name}: `, bold: true }], answer),
            marks: '1',
          },
        ],
      })),
      total: `Maximum ${counted(blanks.length, 'mark')}`,
      guidance: [
        'One mark for each box. Boxes are counted from left to right, row by row.',
        'Credit other words that say the same, and other correct points of comparison.',
      ],
    },
  ]
}

export function marksOf(block: ComparisonBlock, topics: Topics): number {
  const { item } = resolveOne(topics, block.table, 'table')
  return blanksOf(block, gridOf(item, block.layout)).length
}
