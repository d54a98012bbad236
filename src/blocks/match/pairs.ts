import { createRandom, type RichText, shuffleWithoutFixedPoint } from '../../base/index.ts'
import type { LayoutContext } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { capitalLetter } from '../shared/sheetText.ts'
import type { MatchBlock } from './schema.ts'

/** Letters refer to each other, so a table stays whole though more of a page stays empty. F1. */
export const MOST_WASTE = 0.6

export interface Pair {
  readonly term: RichText
  /** Letter of its meaning. */
  readonly letter: string
  readonly definition: RichText
}

export interface Matched {
  readonly pairs: readonly Pair[]
  readonly meanings: readonly RichText[]
}

/** The pairs in the order of the terms, and the meanings in the order of their letters. */
export function pairsOf(block: MatchBlock, { topics }: LayoutContext): Matched {
  const items = resolveAll(topics, block.terms, 'keyTerm').map(({ item }) => item)
  const order = shuffleWithoutFixedPoint(
    items.map((_, i) => i),
    createRandom(block.seed),
  )
  const letters = new Map(order.map((item, position) => [item, capitalLetter(position)]))
  return {
    pairs: items.map((item, i) => ({
      term: item.term,
      definition: item.definition,
      letter: letters.get(i) ?? '',
    })),
    meanings: order.map((item) => items[item]?.definition ?? ''),
  }
}
