import type { Box, Colour, Page, Stroke, TableContent } from '../../page/index.ts'

/** What a sheet says, without places on a page: Word finds those itself. Lengths are in points. */
export type Flow =
  | SectionStart
  | PageBreak
  | Halves
  | Panel
  | TextRow
  | Columns
  | WritingLines
  | FlowTable
  | Picture
  | CutLine
  | Rule

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
  readonly before: number
  /** Widths of the left one, of the space between, and of the right one. */
  readonly widths: readonly [number, number, number]
  readonly left: readonly Flow[]
  readonly right: readonly Flow[]
}

/** Texts in one frame, such as an answer in its box. */
export interface Panel {
  readonly kind: 'panel'
  readonly before: number
  readonly indent: number
  readonly width: number
  readonly stroke: Stroke
  /** From the frame to its texts. */
  readonly inset: { readonly left: number; readonly right: number; readonly top: number }
  /** From the frame to the marks beside the texts, if any. */
  readonly marksAt: number | undefined
  readonly rows: readonly { readonly text: TextRow; readonly height: number }[]
}

/** A line from side to side that parts what stands above it from what stands below. */
export interface Rule {
  readonly kind: 'rule'
  readonly before: number
  readonly indent: number
  readonly width: number
  readonly stroke: Stroke
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
  /** The marks, flush right on the last line, or a box for a letter. */
  readonly trailing: Framed | undefined
  /** Space above. */
  readonly before: number
  /** From the left margin to the text. */
  readonly indent: number
}

/** A box with the frame or ground that is drawn under it. */
export interface Framed {
  readonly box: Box
  /** The rectangle ruled around it. */
  readonly frame: Box | undefined
  /** The colour it stands on. */
  readonly ground: Colour | undefined
}

export type Edge = 'top' | 'right' | 'bottom' | 'left'

/** Things side by side that are more than a number, a text and its marks. */
export interface Columns {
  readonly kind: 'columns'
  readonly before: number
  readonly rows: readonly ColumnRow[]
}

export interface ColumnRow {
  /** Space above, from the row before. */
  readonly before: number
  readonly indent: number
  readonly cells: readonly Column[]
}

export interface Column {
  readonly width: number
  readonly height: number
  /** The sides at which a rule is drawn. */
  readonly edges: readonly Edge[]
  /** A box for one letter, which keeps its own size. */
  readonly isLetter: boolean
  readonly ground: Colour | undefined
  /** From the sides of the cell to what stands in it. */
  readonly inset: { readonly left: number; readonly right: number; readonly top: number }
  readonly boxes: readonly Box[]
}

/** Lines to write on. */
export interface WritingLines {
  readonly kind: 'lines'
  /** Space above. */
  readonly before: number
  readonly count: number
  readonly pitch: number
  readonly indent: number
  /** They go on overleaf in print, and so they may in Word. */
  readonly mayBreak?: true
}

export interface FlowTable {
  readonly kind: 'table'
  readonly content: TableContent
  readonly before: number
  readonly indent: number
  /** Cells to write in, by "row column". */
  readonly writable: ReadonlyMap<string, Space>
}

/** Room to write in inside a cell. */
export interface Space {
  readonly width: number
  readonly height: number
  /** How many lines are ruled in it; none: it is a box. */
  readonly lines: number
  /** From line to line. */
  readonly pitch: number
}

/** A picture, or a drawing, which only its description can stand for in Word. */
export interface Picture {
  readonly kind: 'picture'
  readonly box: Box
  readonly asset: string | undefined
  readonly indent: number
}
