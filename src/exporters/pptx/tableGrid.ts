import type { Borders, Stroke, TableCell, TableContent } from '../../page/index.ts'

/** What stands at a place of the grid: a cell, the rest of a merged one, or nothing. */
export interface GridPlace {
  readonly cell: TableCell | undefined
  /** True where the cell begins. */
  readonly origin: boolean
}

export type Side = 'left' | 'right' | 'top' | 'bottom'
export type Edges = Partial<Record<Side, Stroke>>

export function gridOf(table: TableContent): readonly (readonly GridPlace[])[] {
  const grid: GridPlace[][] = table.rows.map(() =>
    table.columns.map(() => ({ cell: undefined, origin: true })),
  )
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
  const own = grid.map((row, r) =>
    row.map(({ cell }, c): Edges => {
      if (cell === undefined) return {}
      const { left, right, top, bottom } = cell.borders
      // The place where a cell begins speaks for the whole of it; some programs ask no other.
      if (grid[r]?.[c]?.origin === true) return definedEdges(cell.borders)
      return {
        ...(left && place(r, c - 1) !== cell && { left }),
        ...(right && place(r, c + 1) !== cell && { right }),
        ...(top && place(r - 1, c) !== cell && { top }),
        ...(bottom && place(r + 1, c) !== cell && { bottom }),
      }
    }),
  )
  const facing = (
    side: Side,
    r: number,
    c: number,
    dr: number,
    dc: number,
    theirs: Side,
  ): Edges => {
    const stroke =
      place(r + dr, c + dc) === place(r, c) ? undefined : own[r + dr]?.[c + dc]?.[theirs]
    return stroke === undefined ? {} : { [side]: stroke }
  }
  return own.map((row, r) =>
    row.map((edges, c): Edges => ({
      ...facing('left', r, c, 0, -1, 'right'),
      ...facing('right', r, c, 0, 1, 'left'),
      ...facing('top', r, c, -1, 0, 'bottom'),
      ...facing('bottom', r, c, 1, 0, 'top'),
      ...edges,
    })),
  )
}

function definedEdges({ left, right, top, bottom }: Borders): Edges {
  return {
    ...(left && { left }),
    ...(right && { right }),
    ...(top && { top }),
    ...(bottom && { bottom }),
  }
}
