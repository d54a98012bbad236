import type { BlockKind } from '../blockKind.ts'
import { refTo } from '../contentRef.ts'
import { askedOf, ASKABLE, shortItems } from './asked.ts'
import { layOutSlide } from './layout.ts'
import { type DoNowBlock, doNowSchema } from './schema.ts'

const WHEN = ['last-lesson', 'last-week', 'last-term', 'further'] as const

/** Four questions from memory, from ever longer ago, while the class settles. */
export const doNowKind: BlockKind<DoNowBlock> = {
  kind: 'do-now',
  label: 'Do now',
  schema: doNowSchema,
  create(topic, id) {
    const questions = shortItems(topic)
      .slice(0, WHEN.length)
      .map((item, i) => ({ when: WHEN[i] ?? 'further', item: refTo(topic, item) }))
    if (questions.length < WHEN.length) return undefined
    return { id, kind: 'do-now', title: 'Four questions from memory', questions, layout: 'grid' }
  },
  refs: (block) => block.questions.map(({ item }) => ({ ref: item, accepts: ASKABLE })),
  minutes: () => 5,
  outline: (block, topics) => ({
    title: block.title,
    points: [],
    questions: askedOf(block, topics).map(({ prompt, answer }) => ({ prompt, answer })),
  }),
  layOut: { slide: layOutSlide },
}
