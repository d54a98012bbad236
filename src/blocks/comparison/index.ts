import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo, resolveOne } from '../contentRef.ts'
import { blanksOf, gridOf, titleOf } from './grid.ts'
import { layOutSlide } from './layout.ts'
import { layOutMarkScheme, layOutWorksheet, marksOf } from './sheet.ts'
import { type ComparisonBlock, comparisonSchema } from './schema.ts'

/** Two or more things side by side, in a real table; on paper with cells to fill in. */
export const comparisonKind: BlockKind<ComparisonBlock> = {
  kind: 'comparison',
  label: 'Comparison',
  schema: comparisonSchema,
  create(topic, id) {
    const [table] = itemsOfKind(topic, 'table')
    return (
      table && {
        id,
        kind: 'comparison',
        table: refTo(topic, table),
        layout: 'as-given',
        reveal: 'together',
        blanks: 'half',
        seed: `${topic.id}-${id}`,
      }
    )
  },
  refs: ({ table }) => [{ ref: table, accepts: ['table'] }],
  marks: marksOf,
  minutes: () => 5,
  outline(block, topics) {
    const resolved = resolveOne(topics, block.table, 'table')
    const grid = gridOf(resolved.item, block.layout)
    // Where the sheet's own task gives all, notes still leave something to find out.
    const blanks = blanksOf(block.blanks === 'none' ? { ...block, blanks: 'half' } : block, grid)
    return { title: titleOf(block, resolved), points: [], questions: [], table: { grid, blanks } }
  },
  layOut: { slide: layOutSlide, worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}
