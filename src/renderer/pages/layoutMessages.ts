import type { Focus } from './laidOut.ts'
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

/** What it answers, more than once a question: what is looked at first, then the rest. */
export interface LayoutAnswer {
  readonly session: number
  /** A `LaidOut`; undefined where laying out has failed. */
  readonly laidOut: Shipment | undefined
  /** True where everything is up to date. */
  readonly done: boolean
}
