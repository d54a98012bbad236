import type { OpenedLesson } from '../../ipc/contract.ts'
import type { BlockFrame, PlacedText } from '../../layout/index.ts'
import type { Check } from '../../lesson/index.ts'

/** A page ready to be shown. */
export interface PageView {
  readonly id: string
  /** The slide or worksheet that it shows. */
  readonly holderId: string
  readonly title: string
  /** Points. */
  readonly width: number
  readonly height: number
  readonly markup: string
  /** How it looks before its first click, its second, and so on; only where a show was asked for. */
  readonly steps: readonly string[]
  readonly notes: readonly string[]
  /** Where its words can be changed. */
  readonly texts: readonly PlacedText[]
  /** Where its blocks stand; on slides a block has the whole page. */
  readonly frames: readonly BlockFrame[]
  /** A white page that stands for a slide until it is laid out. */
  readonly isPending?: true | undefined
}

/** Everything that is seen of a lesson. */
export interface LaidOut {
  readonly slides: readonly PageView[]
  readonly worksheet: readonly PageView[]
  readonly markScheme: readonly PageView[]
  readonly checks: readonly Check[]
}

/** Why there is nothing to see: a mistake of ours; the lesson itself is as it was. */
export interface LayoutProblem {
  readonly code: 'unexpected'
}

/** What is laid out. */
export type LessonToShow = OpenedLesson

/** What the teacher is looking at: it comes first. */
export interface Focus {
  readonly tab: 'slides' | 'worksheet' | 'mark-scheme'
  readonly slideId?: string | undefined
  /** For a show: slides only, with what they look like before each click. */
  readonly isShow?: true | undefined
  /** Words are being typed: the rest waits for a pause between them. */
  readonly isTyping?: boolean | undefined
  /** For a small picture of it: the slide of `slideId` and the worksheet, and nothing else. */
  readonly isCover?: true | undefined
}
