/** Letters, digits and what joins them within a word. Nothing else is searched for. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
const ASCII = /^[a-z0-9]+$/i
const MARKS = /\p{M}|['’]/gu

export interface FoundWord {
  /** Without accents, in lower case. */
  readonly word: string
  /** Where it stands in the text, end not included. */
  readonly from: number
  readonly to: number
}

/** "Łódź" is found by "lodz": as a teacher types, not as a dictionary spells. */
export function plainWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase()
  return word.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/ł/g, 'l')
}

export function wordsIn(text: string): readonly FoundWord[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: plainWord(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
}
