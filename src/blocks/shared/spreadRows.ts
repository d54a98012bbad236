/** Rows from one index up to another. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

// Heights are sums of decimal fractions.
const ROUNDING = 0.01

/**
 * Deals rows out over as few slides as hold them, with about as much on each; undefined where a
 * single row is higher than the room.
 */
export function spreadRows(
  heights: readonly number[],
  room: number,
): readonly RowRange[] | undefined {
  if (heights.some((height) => height > room + ROUNDING)) return undefined
  const full = fillRows(heights, room)
  const total = heights.reduce((sum, height) => sum + height, 0)
  for (let share = total / full.length; share < room; share += 6) {
    const even = fillRows(heights, share)
    if (even.length === full.length && even.every(({ from, to }) => heightOf(from, to) <= room))
      return even
  }
  return full

  function heightOf(from: number, to: number): number {
    return heights.slice(from, to).reduce((sum, height) => sum + height, 0)
  }
}

function fillRows(heights: readonly number[], room: number): readonly RowRange[] {
  const ranges: RowRange[] = []
  let from = 0
  let used = 0
  heights.forEach((height, i) => {
    if (i > from && used + height > room + ROUNDING) {
      ranges.push({ from, to: i })
      from = i
      used = 0
    }
    used += height
  })
  return from < heights.length || heights.length === 0
    ? [...ranges, { from, to: heights.length }]
    : ranges
}
