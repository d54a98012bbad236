import { isBlank } from '../../base/index.ts'
import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo } from '../contentRef.ts'
import { layOutSlide, questionOf } from './layout.ts'
import { type DiscussionBlock, discussionSchema } from './schema.ts'

/** Think, pair, share: one question in large type and the minutes for each step. */
export const discussionKind: BlockKind<DiscussionBlock> = {
  kind: 'discussion',
  label: 'Discussion',
  schema: discussionSchema,
  create(topic, id) {
    const asked = itemsOfKind(topic, 'faq').find((item) => !isBlank(item.question ?? ''))
    if (topic.question === undefined && asked === undefined) return undefined
    return {
      id,
      kind: 'discussion',
      ...(topic.question === undefined ? {} : { question: topic.question }),
      ...(topic.question === undefined && asked ? { item: refTo(topic, asked) } : {}),
      phases: [
        { name: 'Think', minutes: 1, starters: ['Pick a side. Note one fact.'] },
        { name: 'Pair', minutes: 2, starters: ['“I think… because…”'] },
        {
          name: 'Share',
          minutes: 3,
          starters: ['“I agree, and would add…”', '“The evidence points the other way, since…”'],
        },
      ],
      layout: 'timed',
    }
  },
  refs: ({ item }) => (item ? [{ ref: item, accepts: ['faq', 'question'] }] : []),
  minutes: ({ phases }) =>
    Math.max(
      1,
      phases.reduce((sum, phase) => sum + phase.minutes, 0),
    ),
  outline: (block, topics) => ({ title: questionOf(block, topics), points: [], questions: [] }),
  layOut: { slide: layOutSlide },
}
