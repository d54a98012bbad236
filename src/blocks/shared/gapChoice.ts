import { createRandom, type Random } from '../../base/index.ts'
import { type Candidate, candidatesIn, type Vocabulary } from './vocabulary.ts'

/** A gap in one of several texts. */
export interface ChosenGap extends Candidate {
  /** Index of its text. */
  readonly text: number
}

export interface GapWishes {
  readonly most: number
  readonly seed: string
  /** In each text, the character from which gaps may stand. */
  readonly from?: readonly number[]
}

/** Longer answers make every gap wide: only a teacher may ask for them. */
const LONGEST = 18
/** Characters between two gaps of a text, so that each keeps words around it to go by. */
const APART = 18
/** A gap for so many words of its text at most. */
const WORDS_FOR_ONE = 6
const WEIGHT: Readonly<Record<Candidate['sort'], number>> = { term: 3, name: 2, date: 2, word: 0 }
/** Years are easily confused with each other, so no more than this share of the gaps asks for one. */
const MOST_DATES = 0.4

/**
 * Chooses gaps by rule and seed: key terms before names and years before recurring words; every
 * answer once; a gap in each text before a second one in any.
 */
export function chooseGaps(
  texts: readonly string[],
  vocabulary: Vocabulary,
  { most, seed, from = [] }: GapWishes,
): readonly ChosenGap[] {
  const random = createRandom(seed)
  const whole = texts.join(' ').toLowerCase()
  const ranked = texts
    .flatMap((text, index) =>
      candidatesIn(text, vocabulary).map((candidate) => ({ ...candidate, text: index })),
    )
    .filter(({ answer, start, text }) => answer.length <= LONGEST && start >= (from[text] ?? 0))
    .map((gap) => ({ gap, rank: rankOf(gap, whole, random) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ gap }) => gap)
  const chosen: ChosenGap[] = []
  const room = texts.map((text) =>
    Math.max(1, Math.floor(text.split(/\s+/).length / WORDS_FOR_ONE)),
  )
  for (let round = 1; round <= Math.max(0, ...room); round++) {
    for (const gap of ranked) {
      if (chosen.length >= most) break
      const own = chosen.filter((other) => other.text === gap.text)
      if (own.length >= Math.min(round, room[gap.text] ?? 1)) continue
      if (own.some((other) => gap.start < other.end + APART && other.start < gap.end + APART))
        continue
      if (chosen.some((other) => same(other.answer, gap.answer))) continue
      const dates = chosen.filter((other) => other.sort === 'date').length
      if (gap.sort === 'date' && dates + 1 > Math.max(1, most * MOST_DATES)) continue
      chosen.push(gap)
    }
  }
  return chosen.sort((a, b) => a.text - b.text || a.start - b.start)
}

/** Chance decides among equals; an answer that stands elsewhere in the texts is a poorer question. */
function rankOf(gap: ChosenGap, whole: string, random: Random): number {
  const again = whole.split(gap.answer.toLowerCase()).length > 2
  return WEIGHT[gap.sort] - (again ? 1 : 0) + random() * 0.9
}

/** True where two answers are one word to a pupil. */
export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/**
 * Words that belong in no gap although they could: of the same sorts as the answers, from texts of
 * the topic that are not on the sheet.
 */
export function chooseDistractors(
  answers: readonly Pick<Candidate, 'sort' | 'answer'>[],
  shown: readonly string[],
  others: readonly string[],
  vocabulary: Vocabulary,
  { most, seed }: GapWishes,
): readonly string[] {
  const random = createRandom(seed)
  const onSheet = shown.join(' ').toLowerCase()
  const wanted: readonly Candidate['sort'][] = answers
    .map(({ sort }) => sort)
    .filter((sort) => sort !== 'word')
  const ranked = others
    .flatMap((text) => candidatesIn(text, vocabulary))
    .filter(
      ({ answer, sort }) =>
        answer.length <= LONGEST &&
        wanted.includes(sort) &&
        !onSheet.includes(answer.toLowerCase()),
    )
    .map((candidate) => ({ candidate, rank: random() }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ candidate }) => candidate)
  const found: Candidate[] = []
  // One of each sort first.
  for (const fresh of [true, false])
    for (const candidate of ranked) {
      if (found.length >= most) break
      if (fresh && found.some((other) => other.sort === candidate.sort)) continue
      if (found.some((other) => same(other.answer, candidate.answer))) continue
      found.push(candidate)
    }
  return found.map(({ answer }) => answer)
}
