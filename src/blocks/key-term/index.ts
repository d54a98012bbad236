import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo, resolveOne } from '../contentRef.ts'
import { layOutSlide } from './layout.ts'
import { type KeyTermBlock, keyTermSchema } from './schema.ts'

/** One term with its meaning behind a click. */
export const keyTermKind: BlockKind<KeyTermBlock> = {
  kind: 'key-term',
  label: 'Key term',
  schema: keyTermSchema,
  create(topic, id) {
    const [item] = itemsOfKind(topic, 'keyTerm')
    return item && { id, kind: 'key-term', term: refTo(topic, item) }
  },
  refs: (block) => [{ ref: block.term, accepts: ['keyTerm'] }],
  minutes: () => 2,
  outline: (block, topics) => {
    const { item } = resolveOne(topics, block.term, 'keyTerm')
    return {
      title: 'Key term',
      points: [],
      questions: [{ prompt: item.term, answer: item.definition }],
    }
  },
  layOut: { slide: layOutSlide },
}
