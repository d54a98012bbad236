import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo, resolveAll } from '../contentRef.ts'
import { layOutSlide } from './layout.ts'
import { type KeyTermsBlock, keyTermsSchema } from './schema.ts'

const MOST_AT_FIRST = 4

/** The words of a lesson on one slide, each meaning behind a click. */
export const keyTermsKind: BlockKind<KeyTermsBlock> = {
  kind: 'key-terms',
  label: 'Key terms',
  schema: keyTermsSchema,
  create(topic, id) {
    const terms = itemsOfKind(topic, 'keyTerm').slice(0, MOST_AT_FIRST)
    if (terms.length < 2) return undefined
    return {
      id,
      kind: 'key-terms',
      title: 'Words for today',
      terms: terms.map((item) => refTo(topic, item)),
      hide: 'meanings',
      layout: 'rows',
    }
  },
  refs: (block) => block.terms.map((ref) => ({ ref, accepts: ['keyTerm'] })),
  minutes: (block) => Math.max(2, block.terms.length),
  outline: (block, topics) => ({
    title: block.title,
    points: [],
    questions: resolveAll(topics, block.terms, 'keyTerm').map(({ item }) => ({
      prompt: item.term,
      answer: item.definition,
    })),
  }),
  layOut: { slide: layOutSlide },
}
