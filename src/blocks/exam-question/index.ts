import { itemsOfKind } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { outlineOfQuestions } from '../shared/boardAnswers.ts'
import { examPractice } from './practice.ts'
import { type ExamQuestionBlock, examQuestionSchema } from './schema.ts'
import { layOutMarkScheme } from './scheme.ts'
import { layOutWorksheet } from './sheet.ts'
import { layOutSlide } from './slide.ts'

/** Exam practice: the question as an exam would put it, and how it is marked. */
export const examQuestionKind: BlockKind<ExamQuestionBlock> = {
  kind: 'exam-question',
  label: 'Exam practice',
  schema: examQuestionSchema,
  create(topic, id) {
    const question = itemsOfKind(topic, 'question').find((item) => item.purpose === 'exam-style')
    return question && examPractice(topic, id, [question])
  },
  refs: (block) => block.questions.map((ref) => ({ ref, accepts: ['question'] })),
  // A little over a minute a mark, as examiners reckon, but never a whole lesson for one essay plan.
  minutes: (block, topics) =>
    resolveAll(topics, block.questions, 'question').reduce(
      (sum, { item }) => sum + (item.minutes ?? Math.min(15, Math.ceil(item.marks * 1.3))),
      0,
    ),
  outline: (block, topics) =>
    outlineOfQuestions(
      block.title,
      resolveAll(topics, block.questions, 'question').map(({ item }) => item),
    ),
  layOut: { slide: layOutSlide, worksheet: layOutWorksheet, markScheme: layOutMarkScheme },
}
