import type { DocumentCopy } from './copies.ts'
import type { NewerFormat, ReadProblem } from './problems.ts'

export interface Stored<T> {
  readonly document: T
  readonly path: string
  /** Stands for these very bytes; give it back when saving to notice changes by somebody else. */
  readonly version: string
  /** Why it may be looked at and not changed: a newer program wrote it. */
  readonly readOnly?: NewerFormat | undefined
  /** Not what this program saved last: another computer, another program or a fault changed it. */
  readonly changedElsewhere: boolean
}

export interface Listed<Summary> {
  readonly path: string
  /** Milliseconds since 1970, as the disk says. */
  readonly changedAt: number
  readonly summary: Summary
  readonly readOnly?: NewerFormat | undefined
}

export interface Listing<Summary> {
  readonly documents: readonly Listed<Summary>[]
  /** Files that could not be read: shown, so that nothing vanishes from a list silently. */
  readonly problems: readonly ReadProblem[]
  /** Second files of a document that sync programs have kept. */
  readonly copies: readonly DocumentCopy[]
}
