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
