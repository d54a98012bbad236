import type { Run } from '../base/index.ts'
import type { Face } from './fonts.ts'
import type { Colour, TextStyle, Theme } from './theme.ts'

/** A finished document, ready to be drawn. */
export interface PageSet {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly theme: Theme
  readonly pages: readonly Page[]
}

/** Named arrangements of a slide; PowerPoint gets a real layout for each. */
export type SlideLayout = 'title' | 'side' | 'full' | 'statement' | 'term' | 'figure' | 'blank'

/** All lengths are in points, from the top left corner of the page. */
export interface Page {
  /** Stable: the slide's or sheet's id, with a number where content continues. */
  readonly id: string
  readonly kind: 'slide' | 'sheet'
  readonly width: number
  readonly height: number
  readonly layout: SlideLayout
  readonly background: Colour
  /** Plain text; names the page in outlines and bookmarks. */
  readonly title: string
  /** In reading order, which is also painting order. */
  readonly boxes: readonly Box[]
  /** Speaker notes, one string a paragraph. */
  readonly notes: readonly string[]
  /** Nothing on it is asked: among questions alone it has no place. */
  readonly answersOnly?: true
}

/**
 * What a box is for somebody who cannot see it. `artifact` is decoration, running heads and
 * writing lines. There is at most one `title` a page; `heading` has a level from 2.
 */
export type Role = 'title' | 'heading' | 'text' | 'list' | 'table' | 'figure' | 'artifact'

export interface Box {
  /** Unique on its page and stable between runs. */
  readonly id: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly role: Role
  /** For headings. */
  readonly level?: 2 | 3 | undefined
  /** The click on which the box appears, from 1; absent: it is there from the start. */
  readonly reveal?: number | undefined
  /** True where the box holds an answer. Pupil copies must have none; slides only behind a reveal. */
  readonly answer?: true | undefined
  /** What a figure shows, for readers who cannot see it. */
  readonly alt?: string | undefined
  /** The main text of a slide, which becomes PowerPoint's body placeholder. */
  readonly placeholder?: 'title' | 'body' | 'subtitle' | undefined
  /** Something to fill in, in a form that can be. */
  readonly field?: FormField | undefined
  /** On a page that stands on its side on another, as only paper has it. */
  readonly turn?: Turn | undefined
  readonly content: Content
}

/**
 * The box is drawn a quarter turn to the left. All its places are those on its own page, whose top
 * left corner stands here, at the foot of its room, with its top edge running up from it.
 */
export interface Turn {
  readonly x: number
  readonly y: number
}

export interface FormField {
  readonly name: string
  /** Read aloud and shown as a tooltip. */
  readonly label: string
  readonly multiline: boolean
}

export type Content = TextContent | ShapeContent | ImageContent | TableContent

export type Align = 'left' | 'centre' | 'right'
export type VerticalAlign = 'top' | 'middle' | 'bottom'

export interface StyledRun extends Run {
  readonly colour?: Colour | undefined
  /** The run is room to write in, or what was written there: see `gapRun` and `filledGapRun`. */
  readonly gap?: Gap | undefined
}

/** Room for a word in the middle of a line, as wide as it says whatever stands in it. */
export interface Gap {
  /** Points. */
  readonly width: number
  /** Size of what stands in it, in points. */
  readonly size: number
  /** A number stands at its start, an answer in its middle. */
  readonly align: 'start' | 'centre'
}

export interface Marker {
  readonly kind: 'square' | 'bullet' | 'text'
  /** The number or letter, when kind is `text`. */
  readonly text?: string | undefined
  readonly colour: Colour
  readonly bold?: true | undefined
}

/** One logical paragraph, unbroken: PowerPoint and Word wrap it again themselves. */
export interface Paragraph {
  readonly runs: readonly StyledRun[]
  readonly style: TextStyle
  readonly align: Align
  /** Space above, in points; ignored on the first paragraph of a box. */
  readonly before: number
  /** Left indent of the text, in points; the marker stands in it. */
  readonly indent: number
  readonly marker?: Marker | undefined
  readonly reveal?: number | undefined
}

/** A stretch of one line in one face, at its place on the page. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly face: Face
  readonly size: number
  readonly colour: Colour
  /** Extra space after each character, in points. */
  readonly tracking: number
  /** Points above the baseline, negative below: for superscripts and subscripts. */
  readonly rise: number
  readonly link?: string | undefined
  /** On the first piece of a gap: its width, in points. */
  readonly gap?: number | undefined
}

/** A line as every output of ours draws it. */
export interface Line {
  /** Index into the paragraphs of its text. */
  readonly paragraph: number
  /** The characters of the paragraph that stand on this line: from `start` up to `end`. */
  readonly start: number
  readonly end: number
  /** Absolute, in points from the top of the page. */
  readonly baseline: number
  readonly x: number
  readonly width: number
  readonly pieces: readonly Piece[]
  /** On the first line of a paragraph with a marker. */
  readonly marker?:
    | {
        readonly marker: Marker
        readonly x: number
        readonly piece?: Piece | undefined
        readonly size: number
      }
    | undefined
}

export interface TextContent {
  readonly kind: 'text'
  readonly paragraphs: readonly Paragraph[]
  readonly lines: readonly Line[]
  readonly valign: VerticalAlign
}

export interface Stroke {
  readonly colour: Colour
  readonly width: number
  /** On and off, in points. */
  readonly dash?: readonly [number, number] | undefined
  readonly cap?: 'butt' | 'round' | undefined
}

/** Patterns instead of grey tints: a photocopier drops flat greys. */
export interface Fill {
  readonly colour: Colour
  readonly hatch?:
    | {
        readonly colour: Colour
        readonly gap: number
        readonly width: number
        readonly angle: number
      }
    | undefined
}

export type PathCommand =
  | { readonly op: 'M' | 'L'; readonly x: number; readonly y: number }
  | {
      readonly op: 'C'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly x: number
      readonly y: number
    }
  | { readonly op: 'Z' }

export interface ShapeContent {
  readonly kind: 'shape'
  /** `line` runs from the box's top left to its bottom right corner. */
  readonly shape: 'rect' | 'ellipse' | 'line' | 'path'
  /** For `path`: absolute page coordinates. */
  readonly path?: readonly PathCommand[] | undefined
  readonly fill?: Fill | undefined
  readonly stroke?: Stroke | undefined
}

export interface Asset {
  readonly bytes: Uint8Array
  readonly type: 'image/png' | 'image/jpeg'
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** The picture fills the box; its bytes are looked up by `asset` in what the exporter is given. */
export interface ImageContent {
  readonly kind: 'image'
  readonly asset: string
}

export interface Borders {
  readonly top?: Stroke | undefined
  readonly right?: Stroke | undefined
  readonly bottom?: Stroke | undefined
  readonly left?: Stroke | undefined
}

/** In points: `x` on the left, and on the right as well where that has none of its own. */
export interface CellPadding {
  readonly x: number
  readonly y: number
  readonly right?: number
}

export interface TableCell {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  /** Absolute place of the whole cell. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** A header of its column or of its row. */
  readonly header?: 'column' | 'row' | undefined
  readonly paragraphs: readonly Paragraph[]
  readonly lines: readonly Line[]
  readonly valign: VerticalAlign
  readonly padding: CellPadding
  readonly borders: Borders
  readonly fill?: Fill | undefined
  readonly answer?: true | undefined
}

export interface TableRow {
  readonly height: number
  /** The click on which the row appears, from 1; absent: with the table. */
  readonly reveal?: number | undefined
  readonly cells: readonly TableCell[]
}

export interface TableContent {
  readonly kind: 'table'
  /** Widths, in points. */
  readonly columns: readonly number[]
  readonly headerRows: number
  /** Read aloud before the table. */
  readonly summary: string
  readonly rows: readonly TableRow[]
}
