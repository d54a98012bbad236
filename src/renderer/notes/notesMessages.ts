import type { Result } from '../../base/index.ts'
import type {
  Correction,
  Imported,
  ImportError,
  ImportInput,
  ImportOptions,
} from '../../import/index.ts'
import type { Portion } from './portions.ts'

/** What the worker is asked: to read notes, or to read the last ones again with more said about them. */
export type NotesWork =
  | { readonly ask: 'read'; readonly input: ImportInput; readonly options: ImportOptions }
  | { readonly ask: 'correct'; readonly corrections: readonly Correction[] }

export interface NotesQuestion {
  readonly number: number
  readonly work: NotesWork
}

export type NotesResult = Result<Imported, ImportError | { readonly code: 'unexpected' }>

/** The portions come first; the result has all that is in none of them. */
export type NotesAnswer =
  | { readonly number: number; readonly portion: Portion }
  | { readonly number: number; readonly result: NotesResult }
