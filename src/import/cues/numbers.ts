const WORDS: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
]
const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
])

/** The first number of a text, in figures or as a word. */
export function numberIn(text: string): number | undefined {
  const figures = /\d{1,4}/.exec(text)
  if (figures) return Number(figures[0])
  const word = text.trim().toLowerCase()
  const index = WORDS.indexOf(word)
  return index >= 0 ? index : TENS.get(word)
}
