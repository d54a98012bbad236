import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { outlineOfQuestions } from '../shared/boardAnswers.ts'
import { askedOf } from './asked.ts'
import { shortAnswers } from './practice.ts'
import { type ShortAnswerBlock, shortAnswerSchema } from './schema.ts'
import { layOutMarkScheme } from './scheme.ts'
import { layOutWorksheet } from './sheet.ts'
import { layOutSlide } from './slide.ts'

const MOST_AT_FIRST = 4

/** Questions to answer in a few words or sentences; on the board, with the answer behind a click. */
export const shortAnswerKind: BlockKind<ShortAnswerBlock> = {
  kind: 'short-answer',
  label: 'Short answer',
  schema: shortAnswerSchema,
  create(topic, id) {
    const questions = itemsOfKind(topic, 'question').filter(
      (item) => item.purpose === 'knowledge-check' && item.options === undefined,
    )
    if (questions.length === 0) return undefined
    return shortAnswers(topic, id, questions.slice(0, MOST_AT_FIRST))
  },
  refs: (block) => block.questions.map((ref) => ({ ref, accepts: ['question'] })),
  minutes: (block) => 3 * block.questions.length,
  outline: (block, topics) =>
    outlineOfQuestions(
      block.title,
      askedOf(block, topics).map(({ question }) => question),
    ),
  layOut: { slide: layOutSlide, worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}
