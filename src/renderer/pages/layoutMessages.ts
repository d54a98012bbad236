import type { Wanted } from '../../ipc/contract.ts'
import type { TextTarget } from '../../lesson/index.ts'
import type { CountedFile } from './countPages.ts'
import type { Focus, LessonToShow } from './laidOut.ts'
import type { Shipment } from './sharing.ts'

/** What the worker is asked. A session is one lesson being looked at. */
export type LayoutQuestion =
  | {
      readonly ask: 'show'
      readonly session: number
      /** A `LessonToShow`. */
      readonly shown: Shipment
      readonly focus: Focus
    }
  | { readonly ask: 'end'; readonly session: number }
  | {
      /** How much more of a text fits on the slide being looked at. */
      readonly ask: 'room'
      readonly session: number
      readonly slideId: string
      readonly target: TextTarget
    }
  | {
      readonly ask: 'count'
      /** Counts what an earlier, unfinished question asked no more. */
      readonly number: number
      /** Absent: the one of the question before. */
      readonly shown?: LessonToShow | undefined
      readonly wanted: readonly Wanted[]
    }

/** One file of an export, as it would come out. */
export interface CountAnswer {
  readonly number: number
  readonly file: CountedFile
}

/** Lines by which a text can grow; undefined where that has no meaning. */
export interface RoomAnswer {
  readonly roomOf: number
  readonly key: string
  readonly lines: number | undefined
}

/** What it answers, more than once a question: what is looked at first, then the rest. */
export interface LayoutAnswer {
  readonly session: number
  /** A `LaidOut`; undefined where laying out has failed. */
  readonly laidOut: Shipment | undefined
  /** True where everything is up to date. */
  readonly done: boolean
}
