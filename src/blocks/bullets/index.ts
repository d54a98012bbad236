import { sectionsOf } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo } from '../contentRef.ts'
import { layOutSlide, outlineOf } from './layout.ts'
import { type BulletsBlock, bulletsSchema } from './schema.ts'

const SHOWN = [
  'paragraph',
  'bullet',
  'keyTerm',
  'theme',
  'faq',
  'misconception',
  'figure',
  'objective',
  'heading',
  'extract',
  'table',
] as const

/** An explanation in bullets and short paragraphs. */
export const bulletsKind: BlockKind<BulletsBlock> = {
  kind: 'bullets',
  label: 'Explanation',
  schema: bulletsSchema,
  create(topic, id) {
    const section = sectionsOf(topic, 3).find(({ items }) =>
      items.some((item) => item.kind === 'bullet'),
    )
    if (section === undefined) return undefined
    const items = section.items
      .filter((item) => item.kind === 'bullet')
      .map((item) => refTo(topic, item))
    const heading = section.heading ? { heading: refTo(topic, section.heading) } : {}
    return { id, kind: 'bullets', ...heading, items, reveal: 'together', layout: 'side' }
  },
  refs: (block) => [
    ...(block.section ? [{ ref: block.section, accepts: ['heading'] as const }] : []),
    ...(block.heading
      ? [{ ref: block.heading, accepts: ['heading', 'faq', 'table', 'figure', 'extract'] as const }]
      : []),
    ...block.items.map((ref) => ({ ref, accepts: SHOWN })),
  ],
  // About a minute a point for saying, showing and asking.
  minutes: (block) => Math.max(2, Math.min(8, block.items.length)),
  outline: outlineOf,
  layOut: { slide: layOutSlide },
}
