import type { RichText } from '../base/index.ts'
import type { Topic } from '../topic/index.ts'

export type NotesFormat = 'plain' | 'markdown' | 'html'

/** What a line of the notes can be, in the order in which ties are broken. */
export const LINE_LABELS = [
  'title',
  'spec',
  'heading',
  'paragraph',
  'bullet',
  'numbered',
  'term-definition',
  'term',
  'definition',
  'row',
  'figure',
  'faq-question',
  'faq-answer',
  'question',
  'marks',
  'option',
  'scheme-header',
  'scheme-point',
  'answer',
  'dropped',
  'blank',
] as const

export type LineLabel = (typeof LINE_LABELS)[number]

/** Levels of headings, 1 the highest. A title is not a heading. */
export type HeadingLevel = 1 | 2 | 3

/** What became of one line of `topic.source.text`. */
export interface Label {
  /** Counted from 1. */
  readonly line: number
  readonly label: LineLabel
  /** Present on headings. */
  readonly level?: HeadingLevel | undefined
  /** True where the teacher is asked to look. */
  readonly ask: boolean
  /** 0 to 1: how far ahead of the next best label this one is. */
  readonly confidence: number
  /** The item that the line went into; absent on title, specification, dropped and blank lines. */
  readonly itemId?: string | undefined
  readonly text: string
}

export type AskCode =
  | 'title'
  | 'label'
  | 'bullets-or-paragraphs'
  /** The same doubt about lines that stand apart. */
  | 'alike-lines'
  | 'heading-level'
  | 'faq-grouping'
  | 'no-marks'
  | 'marks-disagree'
  | 'total-disagrees'
  | 'no-answer-key'
  | 'credit-unknown'
  | 'duplicate-term'
  | 'no-content'
  | 'encoding'

/** What a teacher can say about the reading: the same type serves a click and a typed answer. */
export type Correction =
  | {
      readonly kind: 'label'
      readonly line: number
      readonly label: LineLabel
      readonly level?: HeadingLevel | undefined
    }
  /** A line that was left out belongs to the notes after all; what it is stays open. */
  | { readonly kind: 'keep'; readonly line: number }
  | { readonly kind: 'title'; readonly text: string }
  /** The question of an FAQ group that stood in the notes without one. */
  | { readonly kind: 'faq-question'; readonly line: number; readonly text: string }
  /** Whether a new FAQ group starts on this line. */
  | { readonly kind: 'faq-start'; readonly line: number; readonly starts: boolean }
  /** The tariff of the question that this line belongs to. */
  | { readonly kind: 'marks'; readonly line: number; readonly marks: number }
  /** The teacher has looked and is content: the ask about these lines goes away. */
  | { readonly kind: 'confirm'; readonly line: number; readonly code: AskCode }

export interface Choice {
  readonly text: string
  readonly corrections: readonly Correction[]
}

/** Something that the notes do not settle. */
export interface Ask {
  readonly code: AskCode
  /** The lines concerned, ascending. The first is where the question is shown. */
  readonly lines: readonly number[]
  /** In plain words, for the teacher. */
  readonly question: string
  /** The first choice is what the import did. */
  readonly choices: readonly Choice[]
  /** 0 to 1. */
  readonly confidence: number
}

export type DropReason =
  'page-furniture' | 'hidden' | 'outside-article' | 'markup' | 'metadata' | 'repeated' | 'teacher'

export interface Dropped {
  readonly line: number
  readonly text: string
  readonly reason: DropReason
}

export interface ImportInput {
  readonly text: string
  readonly format: NotesFormat
}

export interface ImportOptions {
  readonly corrections?: readonly Correction[] | undefined
  /** Named by the teacher beforehand, where known. */
  readonly subject?: string | undefined
  readonly title?: string | undefined
}

export interface Imported {
  readonly topic: Topic
  readonly asks: readonly Ask[]
  readonly dropped: readonly Dropped[]
  /** One for each line of `topic.source.text`. */
  readonly labels: readonly Label[]
  /** What gave this result, so that a correction can be applied by reading the notes again. */
  readonly input: ImportInput
  readonly options: ImportOptions
}

export type ImportError =
  | { readonly code: 'too-large'; readonly characters: number; readonly limit: number }
  | { readonly code: 'too-many-lines'; readonly lines: number; readonly limit: number }

/** Structure that a format states outright. Plain text states none. */
export type Shape =
  | 'heading'
  | 'paragraph'
  | 'bullet'
  | 'numbered'
  | 'term'
  | 'definition'
  | 'row'
  | 'figure'
  /** The part of an accordion that is always visible. */
  | 'summary'
  /** Program text or a displayed formula, taken as it stands. */
  | 'code'

/** What the name of the box around a piece says it is. */
export type Hint = 'question' | 'answer' | 'scheme' | 'option'

/** One stretch of the notes that is read as a unit: a line, or several lines that were wrapped. */
export interface Piece {
  /** Lines of the source text, counted from 1, both included. */
  readonly from: number
  readonly to: number
  /** Clean text without its list sign. One line. */
  readonly text: string
  /** The same with formatting, where there is any. */
  readonly rich: RichText
  readonly shape?: Shape | undefined
  /** Level as the format states it, 1 to 6. */
  readonly level?: number | undefined
  /** The list sign that stood in front: "•", "3.", "(a)", "B)". */
  readonly sign?: string | undefined
  /** Cells of a table row. */
  readonly cells?: readonly RichText[] | undefined
  /** The first row of a table, or one of `th`. */
  readonly tableHead?: boolean | undefined
  /** Which table a row is of. */
  readonly table?: number | undefined
  /** The text that is bold from the start, if the piece starts bold. */
  readonly boldLead?: string | undefined
  /** Alternative text of the picture. */
  readonly alt?: string | undefined
  readonly drop?: DropReason | undefined
  readonly hint?: Hint | undefined
  /** The notes' own table of contents names it. */
  readonly inContents?: boolean | undefined
  /** Whether furniture of the page stood above or below. */
  readonly besideFurniture?: 'one' | 'both' | undefined
  /** A key ticked or starred in the notes. */
  readonly ticked?: boolean | undefined
}

/** What a format reader hands to the classifier. */
export interface SourceDocument {
  /** The text that line numbers refer to: as pasted, or for HTML as it reads on the page. */
  readonly text: string
  readonly pieces: readonly Piece[]
  /** A title stated outside the text (front matter, the page's title). */
  readonly statedTitle?: string | undefined
  readonly repaired?: boolean | undefined
  readonly suspectedEncoding?: boolean | undefined
}
