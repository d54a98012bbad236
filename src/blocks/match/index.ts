import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo } from '../contentRef.ts'
import { type MatchBlock, matchSchema } from './schema.ts'
import { layOutMarkScheme } from './scheme.ts'
import { layOutWorksheet } from './sheet.ts'

/** Fewer than three terms answer themselves; more than eight do not fit in one glance. */
const FEWEST = 3
const MOST = 8

/** Terms to match with their meanings, by letter. */
export const matchKind: BlockKind<MatchBlock> = {
  kind: 'match',
  label: 'Match terms and meanings',
  schema: matchSchema,
  create(topic, id) {
    const terms = itemsOfKind(topic, 'keyTerm').slice(0, MOST)
    if (terms.length < FEWEST) return undefined
    return {
      id,
      kind: 'match',
      title: 'Match each term to its meaning',
      instruction: 'Write one letter in each box.',
      terms: terms.map((item) => refTo(topic, item)),
      seed: `${topic.id}-${id}`,
    }
  },
  refs: (block) => block.terms.map((ref) => ({ ref, accepts: ['keyTerm'] })),
  marks: (block) => block.terms.length,
  minutes: (block) => Math.max(2, Math.ceil(block.terms.length / 2)),
  layOut: { worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}
