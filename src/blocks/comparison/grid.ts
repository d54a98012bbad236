import { createRandom, isBlank, plainText, type RichText } from '../../base/index.ts'
import { type ItemOf, sectionOf } from '../../topic/index.ts'
import type { Resolved } from '../contentRef.ts'
import type { Blank, Grid } from '../shared/grid.ts'
import type { ComparisonBlock } from './schema.ts'

/**
 * What stands over the table: the block's own title, the table's, or the heading that the table
 * stands under where the notes gave it no name.
 */
export function titleOf(
  { title }: ComparisonBlock,
  { topic, item }: Resolved<ItemOf<'table'>>,
): RichText {
  if (title !== undefined) return title
  return isBlank(item.title) ? (sectionOf(topic, item.id)?.text ?? '') : item.title
}

/** Every row as long as the longest; turned, columns become rows. */
export function gridOf({ head, rows }: ItemOf<'table'>, layout: ComparisonBlock['layout']): Grid {
  const count = Math.max(head.length, ...rows.map((row) => row.length))
  const filled = (row: readonly RichText[]): readonly RichText[] =>
    Array.from({ length: count }, (_, i) => row[i] ?? '')
  const all = [head, ...rows].map(filled)
  const turned = Array.from({ length: count }, (_, c) => all.map((row) => row[c] ?? ''))
  const [first = [], ...rest] = layout === 'turned' ? turned : all
  return { head: first, rows: rest }
}

/**
 * The cells that pupils fill in, row by row: the chosen ones, all, or about half of each row, by the
 * block's seed. A cell without text has nothing to find out.
 */
export function blanksOf(block: ComparisonBlock, grid: Grid): readonly Blank[] {
  const cells = grid.rows.map((row, r) =>
    row.flatMap((answer, column): Blank[] => {
      if (column === 0 || isBlank(answer)) return []
      const name = [row[0] ?? '', grid.head[column] ?? '']
        .map((text) => plainText(text).trim())
        .filter((text) => text !== '')
        .join(', ')
      return [{ row: r, column, name, answer }]
    }),
  )
  const { blanks } = block
  if (blanks === 'none') return []
  if (blanks === 'all') return cells.flat()
  if (blanks !== undefined && blanks !== 'half') {
    const chosen = new Set(
      blanks.map(({ row, column }) =>
        block.layout === 'turned' ? `${column - 1} ${row + 1}` : `${row} ${column}`,
      ),
    )
    return cells.flat().filter(({ row, column }) => chosen.has(`${row} ${column}`))
  }
  const random = createRandom(block.seed ?? block.id)
  return cells.flatMap((row, r) => {
    // Rows of an odd number take turns in being the fuller one.
    const count = r % 2 === 0 ? Math.ceil(row.length / 2) : Math.floor(row.length / 2)
    const start = Math.floor(random() * row.length)
    return row.filter((_, i) => (i - start + row.length) % row.length < count)
  })
}
