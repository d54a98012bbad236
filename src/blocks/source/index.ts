import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo, resolveOne } from '../contentRef.ts'
import { answerTo, questionsOf, tasksFor } from './questions.ts'
import { type SourceBlock, sourceSchema } from './schema.ts'
import { layOutMarkScheme, layOutWorksheet } from './sheet.ts'
import { layOutSlide } from './slide.ts'

/** A source with where it comes from, and what to ask of it. */
export const sourceKind: BlockKind<SourceBlock> = {
  kind: 'source',
  label: 'Source',
  schema: sourceSchema,
  create(topic, id) {
    const [extract] = itemsOfKind(topic, 'extract')
    if (extract === undefined) return undefined
    return {
      id,
      kind: 'source',
      title: 'Ask the source',
      instruction: 'Refer to its lines by number.',
      extract: refTo(topic, extract),
      layout: 'side',
      tasks: tasksFor(extract),
    }
  },
  refs: (block) => [{ ref: block.extract, accepts: ['extract'] }],
  marks: (block) => block.tasks.reduce((sum, { marks }) => sum + marks, 0),
  questions: (block, topics) =>
    questionsOf(block, resolveOne(topics, block.extract, 'extract').item),
  minutes: (block) => Math.max(5, 2 * block.tasks.length),
  outline: (block, topics) => {
    const { item } = resolveOne(topics, block.extract, 'extract')
    return {
      title: block.title,
      // Who made the source is given, not found out.
      told: true,
      points: [item.provenance],
      questions: item.prompts.map((prompt, i) => ({
        prompt,
        answer: answerTo(block, i),
      })),
    }
  },
  layOut: { slide: layOutSlide, worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}
