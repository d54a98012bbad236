import { normaliseText } from './richText.ts'

/** Characters of one paste that are taken: more is no paragraph, and cleaning it would take time. */
export const MOST_PASTED = 5_000

// What word processors put before the words of a list, and marks that nobody sees.
const LIST_SIGN = /^[ \t]*(?:[\u2022\u00b7\u25aa\u25cf\uf0b7\u2013-]|o)[ \t\u00a0]+/gm
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g

/**
 * What was copied from somewhere as one paragraph of plain text: no signs of lists, no breaks, no
 * control characters, single spaces.
 */
export function cleanPaste(text: string): { readonly text: string; readonly isCut: boolean } {
  const taken = text.slice(0, MOST_PASTED)
  const clean = taken.replace(LIST_SIGN, '').replace(UNSEEN, '')
  return {
    text: normaliseText(clean)
      .replace(/[ \u00a0]{2,}/g, ' ')
      .trim(),
    isCut: taken.length < text.length,
  }
}

/** Characters and lines of one paste that become items: more are notes, which are imported. */
const MOST_OF_LINES = 100_000
const MOST_LINES = 200

export interface PastedLine {
  readonly text: string
  /** A sign of a list stood before it. */
  readonly isListed: boolean
}

/** What was copied from somewhere as clean lines, empty ones left out. */
export function cleanLines(text: string): {
  readonly lines: readonly PastedLine[]
  readonly isCut: boolean
} {
  const all = text
    .slice(0, MOST_OF_LINES)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => ({ text: cleanPaste(line).text, isListed: line.search(LIST_SIGN) === 0 }))
    .filter((line) => line.text !== '')
  const lines = all.slice(0, MOST_LINES)
  return { lines, isCut: lines.length < all.length || text.length > MOST_OF_LINES }
}
