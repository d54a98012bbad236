import type { ReadError } from '../topic/index.ts'
import type { DocumentName } from './documentKind.ts'
import type { Stored } from './stored.ts'

/** Why a document or a template could not be read. */
export type ReadProblem =
  | { readonly code: 'bad-document'; readonly path: string; readonly error: ReadError }
  | UnreadableFile

export interface UnreadableFile {
  readonly code: 'unreadable-file'
  readonly path: string
  readonly system: string
}

export type FindProblem =
  | ReadProblem
  | { readonly code: 'not-in-library'; readonly document: DocumentName; readonly id: string }

export type WriteProblem<T = unknown> =
  /** The file that was there before is untouched. `system` is the system's code, such as ENOSPC. */
  | { readonly code: 'cannot-write'; readonly path: string; readonly system: string }
  /** What was to be written could not have been read again. */
  | { readonly code: 'would-not-read'; readonly path: string; readonly error: ReadError }
  /** A newer program wrote the file that stands there. */
  | { readonly code: 'newer-on-disk'; readonly path: string }
  | DamagedOnDisk
  /** Somebody else changed the file since it was read: offer mine, theirs, or both. */
  | { readonly code: 'changed-on-disk'; readonly path: string; readonly theirs: Stored<T> }

export type PictureProblem =
  | UnreadableFile
  | { readonly code: 'outside-library'; readonly path: string }
  | { readonly code: 'unknown-picture-type'; readonly path: string }
  | { readonly code: 'damaged-picture'; readonly path: string }
  | { readonly code: 'picture-too-large'; readonly path: string }

/** A file stands there that cannot be read; it may hold work that can still be rescued. */
export interface DamagedOnDisk {
  readonly code: 'damaged-on-disk'
  readonly path: string
}
