import type { BlockKind } from '../blockKind.ts'
import { EVENT_ITEMS, pickEvents, resolveEvents } from '../shared/events.ts'
import { marksOf, sequenceOf } from './events.ts'
import { type SequenceBlock, sequenceSchema } from './schema.ts'
import { INSTRUCTIONS, layOutMarkScheme, layOutWorksheet } from './sheet.ts'
import { layOutSlide } from './slide.ts'

const MOST = 8
const FEWEST = 4

/** Events to put in order, by letter. */
export const sequenceKind: BlockKind<SequenceBlock> = {
  kind: 'sequence',
  label: 'Put in order',
  schema: sequenceSchema,
  create(topic, id) {
    const events = pickEvents(topic, MOST)
    if (events.length < FEWEST) return undefined
    return {
      id,
      kind: 'sequence',
      title: 'Put the events in order',
      instruction: INSTRUCTIONS.letters,
      events,
      seed: `${topic.id}-${id}`,
      marking: 'neighbours',
      reveal: 'one-by-one',
    }
  },
  refs: (block) => block.events.map(({ ref }) => ({ ref, accepts: EVENT_ITEMS })),
  marks: marksOf,
  minutes: (block) => Math.max(3, Math.ceil(block.events.length / 2) + 1),
  outline: (block, topics) => ({
    title: block.title,
    points: resolveEvents(topics, block.events).dated.map(({ date, text }) => [
      { text: `${date}: `, bold: true as const },
      { text: typeof text === 'string' ? text : text.map((run) => run.text).join('') },
    ]),
    questions: [
      {
        prompt: block.title,
        answer: sequenceOf(block, topics)
          .ordered.map(({ letter }) => letter)
          .join(', '),
      },
    ],
  }),
  layOut: { slide: layOutSlide, worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}
