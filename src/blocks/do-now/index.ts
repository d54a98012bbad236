import type { BlockKind } from '../blockKind.ts'
import { refTo } from '../contentRef.ts'
import { askedOf, ASKABLE, shortItems } from './asked.ts'
import { layOutSlide } from './layout.ts'
import { type DoNowBlock, doNowSchema } from './schema.ts'

const WHEN = ['last-lesson', 'last-week', 'last-term', 'further'] as const

/** Four questions while the class settles: from memory, or on what is to come. */
export const doNowKind: BlockKind<DoNowBlock> = {
  kind: 'do-now',
  label: 'Do now',
  schema: doNowSchema,
  create(topic, id) {
    const items = shortItems(topic).slice(0, WHEN.length)
    if (items.length < WHEN.length) return undefined
    const isRecall = items.every((item) => item.kind === 'question' && item.purpose === 'retrieval')
    return {
      id,
      kind: 'do-now',
      title: isRecall ? 'Four questions from memory' : 'What do you know already?',
      // Only questions on earlier lessons can say how long ago they were learned.
      questions: items.map((item, i) =>
        isRecall ? { when: WHEN[i], item: refTo(topic, item) } : { item: refTo(topic, item) },
      ),
      layout: 'grid',
    }
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
