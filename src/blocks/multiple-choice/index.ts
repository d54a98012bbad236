import { itemsOfKind, questionMarks } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo } from '../contentRef.ts'
import { choiceOf } from '../shared/choices.ts'
import { outlineOfQuestions } from '../shared/boardAnswers.ts'
import { askedOf, layOutMarkScheme, layOutSlide, layOutWorksheet } from './layout.ts'
import { type MultipleChoiceBlock, multipleChoiceSchema } from './schema.ts'

const MOST_AT_FIRST = 4

/** Questions with options A to D; the key and its reason come with a click. */
export const multipleChoiceKind: BlockKind<MultipleChoiceBlock> = {
  kind: 'multiple-choice',
  label: 'Multiple choice',
  schema: multipleChoiceSchema,
  create(topic, id) {
    const written = itemsOfKind(topic, 'question').filter((item) => item.options !== undefined)
    const terms = itemsOfKind(topic, 'keyTerm').filter(
      (item) =>
        choiceOf({ item, topic, overridden: false, stale: false }, topic.id)?.options !== undefined,
    )
    const items = written.length > 0 ? written : terms
    if (items.length === 0) return undefined
    return {
      id,
      kind: 'multiple-choice',
      title: 'Choose the right answer',
      instruction: 'Write one letter in each box.',
      questions: items.slice(0, MOST_AT_FIRST).map((item) => refTo(topic, item)),
      seed: topic.id,
      layout: 'side',
      task: { heading: 'Whiteboards', text: 'Show one letter when I count to three.' },
    }
  },
  refs: (block) =>
    block.questions.map((ref) => ({ ref, accepts: ['question', 'keyTerm'] as const })),
  marks: (block, topics) => questionMarks(askedOf(block, topics).map(({ question }) => question)),
  minutes: (block) => 2 * block.questions.length,
  outline: (block, topics) =>
    outlineOfQuestions(
      block.title,
      askedOf(block, topics).map(({ question }) => question),
    ),
  layOut: { slide: layOutSlide, worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}
