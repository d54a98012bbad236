import type { Stroke, TableCell, TableContent } from '../../page/index.ts'

/** What stands at a place of the grid: a cell, the rest of a merged one, or nothing. */
export interface GridPlace {
  readonly cell: TableCell | undefined
  /** True where the cell begins. */
  readonly origin: boolean
}

export type Side = 'left' | 'right' | 'top' | 'bottom'
export type Edges = Partial<Record<Side, Stroke>>

export function gridOf(table: TableContent): readonly (readonly GridPlace[])[] {
  const grid: GridPlace[][] = table.rows.map(() => table.columns.map(() => ({ cell: undefined, origin: true })))
  table.rows.forEach((row, r) => {
    for (const cell of row.cells) {
      for (let y = r; y < r + cell.rowSpan; y++) {
        for (let x = cell.column; x < cell.column + cell.columnSpan; x++) {
          const places = grid[y]
          if (places?.[x] !== undefined) places[x] = { cell, origin: y === r && x === cell.column }
        }
      }
    }
  })
  return grid
}

/**
 * The borders of every place. Programs disagree about whose border counts between two cells, so
 * both get it; and the parts of a merged cell each get the piece of its outline that they touch.
 */
export function edgesOf(grid: readonly (readonly GridPlace[])[]): readonly (readonly Edges[])[] {
  const place = (r: number, c: number): TableCell | undefined => grid[r]?.[c]?.cell
  const own = grid.map((row, r) => row.map(({ cell }, c): Edges => {
    if (cell === undefined) return {}
    const { left, right, top, bottom } = cell.borders
    return {
      ...(left && place(r, c - 1) !== cell && { left }),
      ...(right && place(r, c + 1) !== cell && { right }),
      ...(top && place(r - 1, c) !== cell && { top }),
      ...(bottom && place(r + 1, c) !== cell && { bottom }),
    }
  }))
  return own.map((row, r) => row.map((edges, c): Edges => ({
    ...shared('left', own[r]?.[c - 1]?.right),
    ...shared('right', own[r]?.[c + 1]?.left),
    ...shared('top', own[r - 1]?.[c]?.bottom),
    ...shared('bottom', own[r + 1]?.[c]?.top),
    ...edges,
  })))
}

function shared(side: Side, stroke: Stroke | undefined): Edges {
  return stroke === undefined ? {} : { [side]: stroke }
}
