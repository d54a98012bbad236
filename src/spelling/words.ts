/** A word that can be right or wrong, and where it stands. */
export interface WordInText {
  readonly word: string
  /** UTF-16 code units from the start of the text; `end` is the one after the last. */
  readonly start: number
  readonly end: number
}

// A letter, then letters and digits; apostrophes and full stops only between them ("don’t", "e.g").
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu
const ADDRESS = /\S*(?:@|:\/\/|www\.)\S*/g

/**
 * The words of a text that spelling applies to. Left out: addresses, abbreviations with full stops,
 * single letters, whatever holds a digit, and words in capitals, which are names of bodies and exams.
 */
export function wordsIn(text: string): readonly WordInText[] {
  const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
  return [...text.matchAll(WORD)].flatMap(({ index: start, 0: word }) => {
    const end = start + word.length
    const isAddress = addresses.some((one) => start >= one.start && end <= one.end)
    return isAddress || !isSpelt(word) ? [] : [{ word, start, end }]
  })
}

/** The word under a cursor, at its edges too. */
export function wordAt(text: string, offset: number): WordInText | undefined {
  return wordsIn(text).find(({ start, end }) => offset >= start && offset <= end)
}

function isSpelt(word: string): boolean {
  const stem = word.replace(/['’]s$/u, '')
  return stem.length > 1 && !/[\p{N}.]/u.test(word) && stem !== stem.toUpperCase()
}
