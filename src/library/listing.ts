import type { DocumentCopy } from './copies.ts'
import type { ReadProblem } from './problems.ts'
import type { NewerFormat } from './stored.ts'

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
