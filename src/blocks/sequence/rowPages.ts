import { styleOf, type TextStyle } from '../../page/index.ts'
import type { SlideContext } from '../blockKind.ts'
import { type RowRange, spreadRows } from '../shared/spreadRows.ts'

const MOST_ROW = 84

export interface RowPage {
  /** Index of its first row. */
  readonly from: number
  readonly rows: readonly { readonly y: number; readonly h: number }[]
  /** Where the last row ends. */
  readonly end: number
}

/** Rows on as few slides as possible, in the largest type that takes no more, spread over the room. */
export function rowPages(
  { theme }: SlideContext,
  area: { readonly y: number; readonly h: number },
  rows: {
    readonly fits: (style: TextStyle) => boolean
    readonly heights: (style: TextStyle) => readonly number[]
  },
): { readonly style: TextStyle; readonly pages: readonly RowPage[] } | undefined {
  const [best] = (['body', 'small'] as const)
    .map((name) => styleOf(theme, name))
    .filter(rows.fits)
    .flatMap((style) => {
      const needed = rows.heights(style)
      const ranges = spreadRows(needed, area.h)
      return ranges === undefined ? [] : [{ style, needed, ranges }]
    })
    .sort((a, b) => a.ranges.length - b.ranges.length)
  if (best === undefined) return undefined
  const heightOf = ({ from, to }: RowRange): number =>
    best.needed.slice(from, to).reduce((sum, height) => sum + height, 0)
  const equal = equalRanges(best.needed.length, best.ranges.length)
  const ranges = equal.every((range) => heightOf(range) <= area.h) ? equal : best.ranges
  const pages = ranges.map(({ from, to }): RowPage => {
    const needed = best.needed.slice(from, to)
    const spare = (area.h - heightOf({ from, to })) / Math.max(1, to - from)
    const heights = needed.map((h) => h + Math.max(0, Math.min(spare, MOST_ROW - h)))
    const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, h) => sum + h, area.y))
    return {
      from,
      rows: heights.map((h, i) => ({ y: tops[i] ?? area.y, h })),
      end: heights.reduce((sum, h) => sum + h, area.y),
    }
  })
  return { style: best.style, pages }
}

/** As many rows on each of so many slides, where they fit: four and four rather than three and five. */
function equalRanges(count: number, slides: number): readonly RowRange[] {
  const each = Math.ceil(count / Math.max(1, slides))
  return Array.from({ length: slides }, (_, i) => ({
    from: i * each,
    to: Math.min(count, (i + 1) * each),
  })).filter(({ from, to }) => from < to || count === 0)
}
