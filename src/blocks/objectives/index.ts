import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo, resolveAll } from '../contentRef.ts'
import { HEADING, layOutSlide } from './layout.ts'
import { type ObjectivesBlock, objectivesSchema } from './schema.ts'

const MOST_TERMS = 4

/** What the class will be able to do by the end. */
export const objectivesKind: BlockKind<ObjectivesBlock> = {
  kind: 'objectives',
  label: 'Objectives',
  schema: objectivesSchema,
  create(topic, id) {
    const items = itemsOfKind(topic, 'objective')
    if (items.length === 0) return undefined
    const outcome = items.find((item) => item.role === 'outcome')
    return {
      id,
      kind: 'objectives',
      ...(outcome ? { outcome: refTo(topic, outcome) } : {}),
      objectives: items.filter((item) => item !== outcome).map((item) => refTo(topic, item)),
      terms: itemsOfKind(topic, 'keyTerm')
        .slice(0, MOST_TERMS)
        .map((item) => refTo(topic, item)),
    }
  },
  refs: (block) => [
    ...[...(block.outcome ? [block.outcome] : []), ...block.objectives].map((ref) => ({
      ref,
      accepts: ['objective'] as const,
    })),
    ...block.terms.map((ref) => ({ ref, accepts: ['keyTerm'] as const })),
  ],
  minutes: () => 2,
  outline: (block, topics) => ({
    title: HEADING,
    points: resolveAll(
      topics,
      [...(block.outcome ? [block.outcome] : []), ...block.objectives],
      'objective',
    ).map(({ item }) => item.text),
    questions: [],
    told: true,
  }),
  layOut: { slide: layOutSlide },
}
