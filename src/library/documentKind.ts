import type { Result } from '../base/index.ts'
import type { ReadError } from '../topic/index.ts'

export type DocumentName = 'topic' | 'lesson'

export interface FoundFiles {
  readonly documents: readonly string[]
  /** Temporary files that a crash may have left. */
  readonly leftovers: readonly string[]
}

/** What the library has to know about the kind of document that a shelf holds. */
export interface DocumentKind<T extends { readonly id: string }, Summary> {
  readonly name: DocumentName
  readonly parse: (text: string) => Result<T, ReadError>
  /** What is understood of a document that a newer program wrote. */
  readonly parseNewer: (text: string) => Result<T, ReadError>
  readonly toJson: (document: T) => unknown
  readonly summarise: (document: T) => Summary
  readonly titleOf: (document: T) => string
  readonly withName: (document: T, id: string, title: string) => T
  /**
   * Paths of all files that may hold such a document, in a fixed order. Throws as the disk does.
   * @param known paths of a former look; what lies beside them is not looked for again
   */
  readonly findFiles: (known?: readonly string[]) => Promise<FoundFiles>
  /** Where a new document goes whose file is called `name`. */
  readonly pathFor: (name: string) => string
  /** The other way round; undefined for a path that a sync program made up. */
  readonly nameOf: (path: string) => string | undefined
  /** What a sync program has added to the usual name of a file. */
  readonly additionOf: (path: string) => string
  /** Names that a new document cannot have. */
  readonly takenNames: () => Promise<readonly string[]>
  /** Where a file that belongs to the document lies, such as `figures/map.png`. */
  readonly besidePath: (path: string, file: string) => string
  /** What is moved as a whole when the document is: its folder, or its only file. */
  readonly placeOf: (path: string) => string
}
