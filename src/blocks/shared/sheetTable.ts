import type { Box } from '../../page/index.ts'
import type { Piece } from '../blockKind.ts'

/** A table by its rows; heights are in points and the same whichever copy is drawn. */
export interface FlowingTable<R> {
  readonly rows: readonly R[]
  readonly heightOf: (row: R) => number
  /** Some of the rows under the head, as if it stood at the top of a page, after `from` others. */
  readonly draw: (
    rows: readonly R[],
    from: number,
  ) => { readonly height: number; readonly boxes: readonly Box[] }
}

/**
 * A table in one piece, which a page may end after any of its rows; the head is drawn again above
 * the rows that follow. Only what a page really gets is drawn.
 */
export function tablePiece<R>({ rows, heightOf, draw }: FlowingTable<R>): Piece {
  const head = draw([], 0).height
  const heights = rows.map(heightOf)
  const part = (from: number, to: number): Piece => ({
    height: heights.slice(from, to).reduce((sum, height) => sum + height, head),
    get boxes() {
      return draw(rows.slice(from, to), from).boxes
    },
    before: 0,
    keepWithNext: false,
    split: (room) => {
      let end = from
      let left = room - head
      // One row at least stays for the next page.
      while (end < to - 1 && (heights[end] ?? 0) <= left) {
        left -= heights[end] ?? 0
        end++
      }
      return end === from ? undefined : [part(from, end), part(end, to)]
    },
  })
  return part(0, rows.length)
}
