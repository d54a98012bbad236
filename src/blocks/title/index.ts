import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo } from '../contentRef.ts'
import { layOutSlide } from './layout.ts'
import { type TitleBlock, titleSchema } from './schema.ts'

/** The first slide: title, question and the topic's own events hanging from the ruler. */
export const titleKind: BlockKind<TitleBlock> = {
  kind: 'title',
  label: 'Title',
  schema: titleSchema,
  create(topic, id) {
    // The term that shares the topic's name is what the lesson turns on.
    const focus = itemsOfKind(topic, 'keyTerm').find((item) =>
      topic.title.includes(String(item.term)),
    )
    return { id, kind: 'title', date: '', ...(focus ? { focus: refTo(topic, focus) } : {}) }
  },
  refs: (block) =>
    block.focus
      ? [{ ref: block.focus, accepts: ['keyTerm', 'bullet', 'paragraph', 'heading', 'theme'] }]
      : [],
  minutes: () => 0,
  layOut: { slide: layOutSlide },
}
