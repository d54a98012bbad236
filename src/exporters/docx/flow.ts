import type { Box, Colour, Page, TableContent } from '../../page/index.ts'

/** What a sheet says, without places on a page: Word finds those itself. Lengths are in points. */
export type Flow =
  | SectionStart
  | PageBreak
  | Halves
  | TextRow
  | Columns
  | WritingLines
  | FlowTable
  | Picture
  | CutLine

/** Paper of another size begins here, or pages without heads and feet. */
export interface SectionStart {
  readonly kind: 'section'
  /** The first page of its kind: its heads and feet are those of the section. */
  readonly page: Page
  readonly width: number
  readonly height: number
  readonly margins: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
}

/** What follows begins a page. */
export interface PageBreak {
  readonly kind: 'break'
}

/** Two columns of their own beside each other. */
export interface Halves {
  readonly kind: 'halves'
  /** Widths of the left one, of the space between, and of the right one. */
  readonly widths: readonly [number, number, number]
  readonly left: readonly Flow[]
  readonly right: readonly Flow[]
}

/** A line to cut along. */
export interface CutLine {
  readonly kind: 'cut'
}

/** Text with what stands beside it on its first and on its last line. */
export interface TextRow {
  readonly kind: 'text'
  /** The number in front, hanging in the margin of the text. */
  readonly label: Framed | undefined
  readonly body: Framed
  /** The marks, flush right on the last line. */
  readonly trailing: Box | undefined
  /** Space above. */
  readonly before: number
  /** From the left margin to the text. */
  readonly indent: number
}

/** A text box with the frame or ground that is drawn under it. */
export interface Framed {
  readonly box: Box
  readonly isRuled: boolean
  /** The colour it stands on. */
  readonly ground: Colour | undefined
}

/** Things side by side that are more than a number, a text and its marks. */
export interface Columns {
  readonly kind: 'columns'
  readonly before: number
  readonly indent: number
  readonly cells: readonly {
    readonly width: number
    readonly height: number
    readonly isRuled: boolean
    readonly ground: Colour | undefined
    readonly boxes: readonly Box[]
  }[]
}

/** Lines to write on. */
export interface WritingLines {
  readonly kind: 'lines'
  readonly count: number
  readonly pitch: number
  readonly indent: number
}

export interface FlowTable {
  readonly kind: 'table'
  readonly content: TableContent
  readonly before: number
  readonly indent: number
  /** Cells to write in, as "row column". */
  readonly writable: ReadonlySet<string>
}

/** A picture, or a drawing, which only its description can stand for in Word. */
export interface Picture {
  readonly kind: 'picture'
  readonly box: Box
  readonly asset: string | undefined
  readonly indent: number
}
