import { isBlank, joinText, type RichText } from '../../base/index.ts'

/** What a table says, with the names of its columns. */
export interface Grid {
  readonly head: readonly RichText[]
  readonly rows: readonly (readonly RichText[])[]
}

/** A cell that the sheet leaves empty, by its place in the grid as it is laid out. */
export interface Blank {
  /** From 0, without the head. */
  readonly row: number
  /** From 1: the first column names the rows. */
  readonly column: number
  /** Row and column in words. */
  readonly name: string
  readonly answer: RichText
}

/** "Aims, Britain", where columns cannot stand side by side. */
export function nameOfCell(grid: Grid, row: number, column: number): RichText {
  const parts = [grid.rows[row]?.[0] ?? '', grid.head[column] ?? '']
  const shown = parts.filter((text) => !isBlank(text))
  return joinText(...shown.flatMap((text, i) => (i === 0 ? [text] : [', ', text])))
}
