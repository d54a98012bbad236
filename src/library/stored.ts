/** The format that a document was written in, and the one that this program knows. */
export interface NewerFormat {
  readonly found: number
  readonly known: number
}

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
