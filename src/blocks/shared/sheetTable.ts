import { type Box, setTable, type TableContent, type TextMeasurer } from '../../page/index.ts'
import type { Piece, SheetStyle } from '../blockKind.ts'

/** A table by its rows; heights are in points and the same whichever copy is drawn. */
export interface FlowingTable<R> {
  readonly rows: readonly R[]
  readonly heightOf: (row: R) => number
  /** Some of the rows under the head, as if it stood at the top of a page, after `from` others. */
  readonly draw: (
    rows: readonly R[],
    from: number,
  ) => { readonly height: number; readonly boxes: readonly Box[] }
  /** Rows that go on overleaf at least, where there are more than as many before them; usually one. */
  readonly fewest?: number
  /** Share of a page that may stay empty before the table is cut, where it is not the usual one. */
  readonly mostWaste?: number
}

/**
 * A table in one piece, which a page may end after any of its rows; the head is drawn again above
 * the rows that follow. Only what a page really gets is drawn.
 */
export function tablePiece<R>(table: FlowingTable<R>): Piece {
  const { rows, heightOf, draw, fewest = 1, mostWaste } = table
  const head = draw([], 0).height
  const heights = rows.map(heightOf)
  const part = (from: number, to: number): Piece => ({
    height: heights.slice(from, to).reduce((sum, height) => sum + height, head),
    get boxes() {
      return draw(rows.slice(from, to), from).boxes
    },
    before: 0,
    keepWithNext: false,
    mostWaste,
    split: (room) => {
      let end = from
      let left = room - head
      // One row at least stays for the next page.
      while (end < to - 1 && (heights[end] ?? 0) <= left) {
        left -= heights[end] ?? 0
        end++
      }
      if (to - end < fewest && to - fewest > from) end = to - fewest
      return end === from ? undefined : [part(from, end), part(end, to)]
    },
  })
  return part(0, rows.length)
}

/** A table of a sheet, its text as the paper breaks it, as the box that stands on the page. */
export function tableBox(
  measurer: TextMeasurer,
  { left }: SheetStyle,
  id: string,
  table: Omit<Parameters<typeof setTable>[1], 'x' | 'y' | 'wrap'>,
): { readonly box: Box; readonly content: TableContent } {
  const { content, width, height } = setTable(measurer, { ...table, x: left, y: 0, wrap: 'tidy' })
  const place = { x: left, y: 0, w: width, h: height }
  return { content, box: { id, ...place, role: 'table', alt: table.summary, content } }
}
