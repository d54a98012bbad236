import { questionMarks } from '../../topic/index.ts'
import type { BlockKind } from '../blockKind.ts'
import { refTo, resolveAll } from '../contentRef.ts'
import { outlineOfQuestions } from '../shared/boardAnswers.ts'
import { pickQuestions } from './pick.ts'
import { type ExitTicketBlock, exitTicketSchema } from './schema.ts'
import { layOutMarkScheme, layOutPages } from './sheet.ts'
import { layOutSlide, minutesOf } from './slide.ts'

/** Three questions at the door: on the board, and as slips to hand in. */
export const exitTicketKind: BlockKind<ExitTicketBlock> = {
  kind: 'exit-ticket',
  label: 'Exit ticket',
  schema: exitTicketSchema,
  create(topic, id) {
    const questions = pickQuestions(topic)
    if (questions === undefined) return undefined
    return {
      id,
      kind: 'exit-ticket',
      title: 'Before you go',
      task: { heading: 'On your slip', text: 'Your name first. Hand it to me at the door.' },
      questions: questions.map((item) => refTo(topic, item)),
      slips: 'two',
    }
  },
  refs: (block) => block.questions.map((ref) => ({ ref, accepts: ['question'] })),
  marks: (block, topics) =>
    questionMarks(resolveAll(topics, block.questions, 'question').map(({ item }) => item)),
  minutes: (block, topics) =>
    minutesOf(resolveAll(topics, block.questions, 'question').map(({ item }) => item)),
  outline: (block, topics) =>
    outlineOfQuestions(
      block.title,
      resolveAll(topics, block.questions, 'question').map(({ item }) => item),
    ),
  layOut: { slide: layOutSlide, sheetPages: layOutPages, markScheme: layOutMarkScheme },
}
