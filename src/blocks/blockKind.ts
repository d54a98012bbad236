import type { z } from 'zod'
import type { RichText } from '../base/index.ts'
import type { Box, FontId, Paragraph, SlideLayout, TextMeasurer, Theme } from '../page/index.ts'
import type { ItemKind, ItemOf, Topic, YearRange } from '../topic/index.ts'
import type { ContentRef, Topics } from './contentRef.ts'
import type { Blank, Grid } from './shared/grid.ts'

export interface BlockBase {
  /** Unique in its lesson; never changes. */
  readonly id: string
  readonly kind: string
}

/**
 * What a kind of block has to say for itself. A kind appears in an output by having the function
 * for it; the layout and the exporters never ask which kind it is.
 */
export interface BlockKind<B extends BlockBase> {
  readonly kind: B['kind']
  /** What a teacher calls it. */
  readonly label: string
  readonly schema: z.ZodType<B>
  /** A first block of the kind for this topic, or undefined where the topic has nothing for it. */
  readonly create: (topic: Topic, id: string) => B | undefined
  /** Every item shown, each with the kinds of item that may stand there. */
  readonly refs: (block: B) => readonly RefUse[]
  /** Minutes a class needs for it, when it is put on a slide. */
  readonly minutes: (block: B, topics: Topics) => number
  /** Marks of its task on a sheet; absent, the tariffs of its questions. */
  readonly marks?: (block: B, topics: Topics) => number
  /** Questions that the block itself holds: their schemes are checked as those of a topic are. */
  readonly questions?: (block: B, topics: Topics) => readonly ItemOf<'question'>[]
  /** What its slide says, in words: guided notes and the teacher's plan follow it. */
  readonly outline?: (block: B, topics: Topics) => Outline
  readonly layOut: {
    readonly slide?: (block: B, context: SlideContext) => readonly SlideDraft[]
    readonly worksheet?: (block: B, context: SheetContext) => Task
    /** For a kind that needs whole pages of a worksheet to itself, instead of `worksheet`. */
    readonly sheetPages?: (block: B, context: SheetContext) => SheetPages
    readonly markScheme?: (block: B, context: SchemeContext) => readonly SchemeEntry[]
  }
}

export interface RefUse {
  readonly ref: ContentRef
  readonly accepts: readonly ItemKind[]
}

/** What a slide is about. */
export interface Outline {
  readonly title: RichText
  /** What pupils should take away, in order. */
  readonly points: readonly RichText[]
  /** What the teacher asks, with the answers. */
  readonly questions: readonly {
    readonly prompt: RichText
    readonly answer: RichText
    /** What there is to choose from. */
    readonly options?: readonly RichText[] | undefined
  }[]
  /** A table that it shows, and what pupils are to find out of it. */
  readonly table?: { readonly grid: Grid; readonly blanks: readonly Blank[] } | undefined
  /** Told, not taught, such as objectives: notes have it whole, with nothing to fill in. */
  readonly told?: true | undefined
}

/** What every layout function is given. */
export interface LayoutContext {
  readonly measurer: TextMeasurer
  readonly theme: Theme
  readonly topics: Topics
  /** Sizes in pixels of the pictures at hand, by `pictureName`; one that is missing has none. */
  readonly pictures: ReadonlyMap<string, PictureSize>
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The name by which pages and exporters know a picture of a topic. */
export function pictureName(topicId: string, file: string): string {
  return `${topicId}/${file}`
}

export interface SlideContext extends LayoutContext {
  readonly lesson: {
    readonly title: string
    readonly subtitle: string
    readonly className: string
    readonly unit: string
  }
  /** Years of the ruler along the top edge; absent, the slide counts no years. */
  readonly period: YearRange | undefined
  /** Minutes planned for the slide. */
  readonly minutes: number
}

/** One slide without its footer. A block that needs more room gives more than one. */
export interface SlideDraft {
  readonly layout: SlideLayout
  readonly title: string
  readonly boxes: readonly Box[]
  /** False on slides that stand alone, such as the title. */
  readonly footer: boolean
  /** Where the footer ends, beside a picture that reaches the slide's edges. */
  readonly footerRight?: number
  /** For the teacher: what to say or do, and the answers. */
  readonly notes: readonly string[]
  /** True where it asks nothing: its question stands on a slide before. */
  readonly answersOnly?: true
}

/** The pupil's copy or the teacher's copy with answers: the same places, more ink. */
export type Copy = 'pupil' | 'answers'

export interface SheetContext extends LayoutContext {
  readonly copy: Copy
  readonly sheet: SheetStyle
  /** Number of the task on its sheet, from 1. */
  readonly number: number
  /** How much help the sheet gives; questions, ids and marks are the same at every level. */
  readonly scaffold: Scaffold
  /** The slides of the lesson in order, for sheets that follow them. */
  readonly slides: readonly Outline[]
}

/** Support: word bank, sentence starters, a first step. Stretch: a counter-argument to answer. */
export type Scaffold = 'support' | 'core' | 'stretch'

/**
 * A paper format: measures in points, faces, and what the format asks of every task; see
 * `templates/papers/`. `columns`, `indent` and `letterBox` are for kinds to follow, the others are
 * seen to by the layout.
 */
export interface SheetStyle {
  readonly id: string
  /** What a teacher calls it. */
  readonly name: string
  readonly page: { readonly width: number; readonly height: number }
  readonly background: `#${string}`
  /** Who stands around the tasks: a worksheet's head and foot, or those of an exam paper. */
  readonly frame: SheetFrameName
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** From the left edge to the text of a task. */
  readonly hang: number
  /** From the text of a question to the text of its parts and options. */
  readonly indent: number
  /** 1: nothing stands beside anything else, so a table of pairs becomes two lists. */
  readonly columns: 1 | 2
  /** False: no scale of years heads the sheet. */
  readonly ruler: boolean
  /** True: every task begins a page. */
  readonly oneTaskAPage: boolean
  /** True: lines may close up where that saves a page; for readers who need no wide spacing. */
  readonly closesUp?: boolean | undefined
  /** Share of the usual space between pieces that a sheet has where it closes up. F20. */
  readonly air?: number | undefined
  /** False: stress is shown in bold alone. */
  readonly italics: boolean
  /** Height of the boxes for name, class and date. */
  readonly nameRow: number
  readonly font: FontId
  readonly type: Readonly<
    Record<
      SheetStyleName,
      { readonly size: number; readonly leading: number; readonly bold: boolean }
    >
  >
  readonly answerLine: {
    readonly pitch: number
    readonly perMark: number
    readonly width: number
    /** Share of its lines that a long space can do without where that saves a page. F20. */
    readonly spare?: number | undefined
  }
  readonly letterBox: number
}

export type SheetFrameName = 'worksheet' | 'exam'

export type SheetStyleName =
  | 'title'
  | 'sub'
  | 'label'
  | 'task'
  | 'instruction'
  | 'body'
  | 'number'
  | 'total'
  | 'small'
  | 'foot'
  | 'tiny'

/** A task of a worksheet: a head and pieces that flow over pages. */
export interface Task {
  readonly title: string
  readonly instruction: RichText
  /** Total of its questions, in marks; 0 for material that earns none. */
  readonly marks: number
  readonly pieces: readonly Piece[]
  /** Its questions carry the number of the task, as in "3 (a)"; an exam paper then adds no head. */
  readonly numbersItself?: true | undefined
}

/** Pages of a worksheet that a block fills alone; the layout adds nothing to them. */
export interface SheetPages {
  readonly title: string
  /** Total of its questions, in marks; 0 for material that earns none. */
  readonly marks: number
  readonly pages: readonly {
    /** Points. */
    readonly width: number
    readonly height: number
    readonly boxes: readonly Box[]
  }[]
}

/**
 * Something that stays together on a page. Boxes are placed as if the piece began at the page's
 * left margin and y = 0.
 */
export interface Piece {
  readonly height: number
  readonly boxes: readonly Box[]
  /** Space above, in points; dropped at the top of a page. */
  readonly before: number
  /** Never the last on its page: it introduces what follows. */
  readonly keepWithNext: boolean
  /** Share of a page that may stay empty before the piece is cut, where it is not the usual one. */
  readonly mostWaste?: number | undefined
  /**
   * Cuts the piece so that its first part is at most `room` high, where that can be done well. The
   * layout asks when much of a page would stay empty; both copies are cut at the same places.
   */
  readonly split?: ((room: number) => readonly [Piece, Piece] | undefined) | undefined
  /** The piece at most `room` high, where it can be smaller without loss: a picture. */
  readonly shrink?: ((room: number) => Piece | undefined) | undefined
  /** The piece grown to `room`, for one that ends a sheet alone on its page: lines to write on. */
  readonly fill?: ((room: number) => Piece) | undefined
}

export interface SchemeContext extends LayoutContext {
  /** Number of the task on its sheet, from 1. */
  readonly number: number
  /** That of the sheet, since questions are numbered alike; absent, a worksheet's. */
  readonly frame?: SheetFrameName | undefined
}

/** One question of a mark scheme, as content: the sheet's layout makes the table. */
export interface SchemeEntry {
  /** As printed beside the question: "3 a". */
  readonly number: string
  readonly prompt: RichText
  /** Marks. */
  readonly tariff: number
  readonly rows: readonly SchemeRow[]
  /** "Any 2 of 3. Maximum 6 marks". */
  readonly total: string
  readonly guidance: readonly RichText[]
  /** Bands beside the content, top first; then `rows` hold the indicative content. */
  readonly levels?: readonly { readonly range: string; readonly text: RichText }[] | undefined
}

export interface SchemeRow {
  readonly label: string
  readonly lines: readonly {
    readonly text: RichText
    readonly marks: string
    readonly bullet?: true | undefined
    readonly bold?: true | undefined
  }[]
}

export type { Paragraph }
