import type { Check, MissingRef } from '../../lesson/index.ts'
import type { OpenedLesson } from '../../ipc/contract.ts'

/** A page ready to be shown. */
export interface PageView {
  readonly id: string
  readonly title: string
  /** Points. */
  readonly width: number
  readonly height: number
  readonly markup: string
  readonly notes: readonly string[]
}

/** Everything that is seen of a lesson. */
export interface LaidOut {
  readonly slides: readonly PageView[]
  readonly worksheet: readonly PageView[]
  readonly markScheme: readonly PageView[]
  readonly checks: readonly Check[]
}

/** Why there is nothing to see. */
export type LayoutProblem =
  | { readonly code: 'missing-content'; readonly missing: readonly MissingRef[] }
  /** A mistake of ours; the lesson itself is as it was. */
  | { readonly code: 'unexpected' }

/** What the worker is asked and what it answers. */
export interface LayoutQuestion {
  readonly number: number
  readonly opened: OpenedLesson
}
