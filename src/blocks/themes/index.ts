import { boldText, joinText } from '../../base/index.ts'
import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo, resolveAll } from '../contentRef.ts'
import { layOutSlide } from './layout.ts'
import { type ThemesBlock, themesSchema } from './schema.ts'

/** The threads of the topic side by side, to draw it together. */
export const themesKind: BlockKind<ThemesBlock> = {
  kind: 'themes',
  label: 'Summary of themes',
  schema: themesSchema,
  create(topic, id) {
    const themes = itemsOfKind(topic, 'theme').map((item) => refTo(topic, item))
    return themes.length === 0
      ? undefined
      : { id, kind: 'themes', title: 'Threads through the topic', themes }
  },
  refs: (block) => block.themes.map((ref) => ({ ref, accepts: ['theme'] })),
  minutes: (block) => Math.max(2, block.themes.length),
  outline: (block, topics) => ({
    title: block.title,
    points: resolveAll(topics, block.themes, 'theme').map(({ item }) =>
      joinText(boldText(item.title), ': ', item.text),
    ),
    questions: [],
  }),
  layOut: { slide: layOutSlide },
}
