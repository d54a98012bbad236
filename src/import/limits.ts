import { err, ok, type Result } from '../base/index.ts'
import type { ImportError } from './types.ts'

/** Four novels of notes. Beyond this it is not notes, and the review could not be shown. */
export const MAX_CHARACTERS = 4_000_000
/** Six hundred pages of print; so many are read in two seconds. */
export const MAX_LINES = 30_000
/** Deeper nesting than any page has; beyond it tags are ignored and their text is kept. */
export const MAX_TAG_DEPTH = 200

/** Refuses what is too large to be notes, before anything is parsed. */
export function checkSize(text: string): Result<string, ImportError> {
  if (text.length > MAX_CHARACTERS) {
    return err({ code: 'too-large', characters: text.length, limit: MAX_CHARACTERS })
  }
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  if (lines > MAX_LINES) return err({ code: 'too-many-lines', lines, limit: MAX_LINES })
  return ok(text)
}
