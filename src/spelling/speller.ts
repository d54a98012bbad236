import nspell from 'nspell'
import { moreWords } from './moreWords.ts'

/** A Hunspell dictionary: its rules (`.aff`) and its words (`.dic`), as text. */
export interface Dictionary {
  readonly aff: string
  readonly dic: string
}

export interface Speller {
  readonly knows: (word: string) => boolean
  /** What may have been meant, likeliest first. */
  readonly suggest: (word: string) => readonly string[]
}

const MOST_SUGGESTED = 5

// Hyphens part words here, so what stands before one has to be known by itself ("anti-fascist").
const PREFIXES = new Set(
  'anti co counter de ex inter intra mid multi neo non para post pre pro pseudo re semi sub ultra un'.split(
    ' ',
  ),
)

/** The commonest words of English: of two equally near guesses these are meant. */
const COMMON = new Set(
  'the of and to in is it that was he for on are as with his they at be this from have or by had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may long after before because between where through'.split(
    ' ',
  ),
)

const LETTERS = 'etaoinsrhldcumfpgwybvkxjqz'
/** Cost up to which a slip is of the likelier kind. */
const LIKELY = 4

/** Reading the dictionary takes about a second: not for the window's own thread. */
export function createSpeller({ aff, dic }: Dictionary): Speller {
  const dictionary = nspell(aff, dic)
  const more = new Set(moreWords())
  const knows = (word: string): boolean => {
    const straight = word.replaceAll('’', "'")
    const bare = straight.replace(/'s$|(?<=s)'$/u, '')
    return [straight, bare, withoutAccents(bare)].some(
      (form) =>
        PREFIXES.has(form.toLowerCase()) ||
        more.has(form) ||
        more.has(form.charAt(0).toLowerCase() + form.slice(1)) ||
        dictionary.correct(form),
    )
  }
  return {
    knows,
    suggest: (word) => {
      const straight = word.replaceAll('’', "'")
      const near = known(editsOf(straight.toLowerCase()), straight, knows)
      const grown = inTwo(straight, knows)
      const found =
        near.length + grown.length > 0
          ? [...near.slice(0, 2), ...grown, ...near.slice(2)]
          : known(twoEdits(straight.toLowerCase()), straight, knows)
      const cased = found.map((one) => caseLike(word, one).replaceAll("'", '’'))
      return [...new Set(cased)].filter((one) => one !== word).slice(0, MOST_SUGGESTED)
    },
  }
}

/** What a word becomes by one slip of the fingers or of memory, with how unlikely that slip is. */
function editsOf(word: string): ReadonlyMap<string, number> {
  const costs = new Map<string, number>()
  const offer = (candidate: string, cost: number): void => {
    const total = cost + (candidate[0] === word[0] ? 0 : 3)
    if (candidate !== word && total < (costs.get(candidate) ?? Infinity))
      costs.set(candidate, total)
  }
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    const [next = '', after = ''] = tail
    if (at > 0 && at < word.length) offer(`${head}'${tail}`, 1)
    if (after !== '') offer(head + after + next + tail.slice(2), 2)
    if (next !== '') offer(head + tail.slice(1), next === head.at(-1) ? 2 : 5)
    for (const letter of LETTERS) {
      offer(head + letter + tail, letter === next || letter === head.at(-1) ? 2 : 4)
      if (next !== '') offer(head + letter + tail.slice(1), areVowels(letter, next) ? 3 : 5)
    }
  }
  return costs
}

/** Two slips, one of them of the likelier kind. */
function twoEdits(word: string): ReadonlyMap<string, number> {
  const costs = new Map<string, number>()
  for (const [once, first] of editsOf(word)) {
    if (first > LIKELY) continue
    for (const [twice, second] of editsOf(once))
      costs.set(twice, Math.min(first + second, costs.get(twice) ?? Infinity))
  }
  return costs
}

/** The words among guesses, likeliest first. */
function known(
  guesses: ReadonlyMap<string, number>,
  word: string,
  knows: (word: string) => boolean,
): readonly string[] {
  const isName = /^\p{Lu}/u.test(word)
  return [...guesses]
    .map(([guess, cost]) => ({ guess, cost: cost - (COMMON.has(guess) ? 4 : 0) }))
    .sort((a, b) => a.cost - b.cost)
    .flatMap(({ guess }) => {
      // Of the shortest words only the common ones are ever meant.
      if (guess === word.toLowerCase() || (guess.length < 3 && !COMMON.has(guess))) return []
      if (knows(guess)) return [guess]
      return isName && knows(capitalised(guess)) ? [capitalised(guess)] : []
    })
    .slice(0, MOST_SUGGESTED)
}

/** Two words that grew together: "alot". */
function inTwo(word: string, knows: (word: string) => boolean): readonly string[] {
  const found: string[] = []
  for (let at = 1; at < word.length; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    const isWord = first.length > 1 ? knows(first) : /^[ai]$/i.test(first)
    if (isWord && second.length > 1 && COMMON.has(first.toLowerCase()) && knows(second))
      found.push(`${first} ${second}`)
    else if (/^a$/i.test(first) && second.length > 2 && knows(second))
      found.push(`${first} ${second}`)
  }
  return found.slice(0, 2)
}

const areVowels = (a: string, b: string): boolean => /^[aeiou]{2}$/.test(a + b)
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

function caseLike(word: string, suggestion: string): string {
  return /^\p{Lu}/u.test(word) ? capitalised(suggestion) : suggestion
}
