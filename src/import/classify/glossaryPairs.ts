import { opensLikeMeaning } from '../cues/definitions.ts'
import { meansFront } from '../forms/cards.ts'
import type { Piece } from '../types.ts'
import type { Facts } from './facts.ts'

/**
 * A glossary in two-line form needs no name over it: three or more short lines without a stop, each
 * followed by one sentence that mostly reads as a meaning ("A comparison that …").
 */
export function glossaryPairs(
  pieces: readonly Piece[],
  facts: readonly Facts[],
): ReadonlyMap<number, 'term' | 'definition'> {
  const pairs = new Map<number, 'term' | 'definition'>()
  for (let from = 0; from < facts.length;) {
    let to = from
    let meanings = 0
    while (isTermLine(facts[to], pieces[to]) && isMeaningLine(facts[to + 1])) {
      const back = pieces[to + 1]?.text ?? ''
      if (opensLikeMeaning(back) && meansFront(pieces[to]?.text ?? '', back)) meanings++
      to += 2
    }
    const count = (to - from) / 2
    if (count >= 3 && meanings >= count * 0.6)
      for (let i = from; i < to; i++) pairs.set(i, (i - from) % 2 === 0 ? 'term' : 'definition')
    from = Math.max(to, from + 1)
  }
  return pairs
}

function isTermLine(facts: Facts | undefined, piece: Piece | undefined): boolean {
  return (
    facts !== undefined &&
    facts.words <= 5 &&
    /^[^(].*\p{L}/u.test(piece?.text ?? '') &&
    facts.end === '' &&
    facts.sign === undefined &&
    facts.zone === undefined &&
    facts.tariff === undefined &&
    facts.sentences <= 1
  )
}

function isMeaningLine(facts: Facts | undefined): boolean {
  return (
    facts !== undefined &&
    facts.words >= 4 &&
    facts.words <= 32 &&
    facts.sentences === 1 &&
    facts.sign === undefined &&
    facts.end !== '?' &&
    facts.end !== ':'
  )
}
