import { normaliseText } from '../../base/index.ts'

const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Soft hyphens, zero-width characters and byte order marks: they print nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** Most lines hold nothing to tidy but their spaces. */
const TIDY = /^[\x20-\x7e£•–—‘’“”…]*$/

/** One line of text as it is stored: plain spaces, no invisible characters, NFC, trimmed. */
export function tidyLine(line: string): string {
  return tidyRun(line).trim()
}

/** The same for a stretch inside a line: its outer spaces matter. */
export function tidyRun(text: string): string {
  const tidied = TIDY.test(text)
    ? text
    : normaliseText(text.replace(INVISIBLE, '').replace(ODD_SPACES, ' '))
  return tidied.includes('  ') ? tidied.replace(/ {2,}/g, ' ') : tidied
}

/** Newlines of every system, and the two of Unicode, as "\n"; a leading byte order mark removed. */
export function unifyNewlines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
}
