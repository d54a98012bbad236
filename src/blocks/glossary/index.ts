import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo } from '../contentRef.ts'
import { type GlossaryBlock, glossarySchema } from './schema.ts'
import { layOutMarkScheme, layOutWorksheet } from './sheet.ts'

/** The terms of the topic with their meanings, to keep or to complete. */
export const glossaryKind: BlockKind<GlossaryBlock> = {
  kind: 'glossary',
  label: 'Glossary',
  schema: glossarySchema,
  create(topic, id) {
    const terms = itemsOfKind(topic, 'keyTerm')
    if (terms.length === 0) return undefined
    return {
      id,
      kind: 'glossary',
      title: 'Glossary',
      terms: terms.map((item) => refTo(topic, item)),
      layout: 'blank-meanings',
    }
  },
  refs: (block) => block.terms.map((ref) => ({ ref, accepts: ['keyTerm'] })),
  marks: (block) => (block.layout === 'given' ? 0 : block.terms.length),
  minutes: (block) => Math.max(2, block.terms.length),
  layOut: { worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}
