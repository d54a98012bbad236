import { questionMarks } from '../../topic/index.ts'
import type { SheetContext, Task } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { answerLines } from '../shared/sheetAnswers.ts'
import { questionParagraphs, stemPieces } from '../shared/sheetQuestion.ts'
import { writingSpace } from '../shared/sheetSpace.ts'
import { smallLetter, textLeft } from '../shared/sheetText.ts'
import type { ShortAnswerBlock } from './schema.ts'

/** Between one question and the next, in points. */
const BETWEEN = 12

/** Questions a, b, c with room to write. Rules F6 to F8 of the layout's SPEC. */
export function layOutWorksheet(block: ShortAnswerBlock, context: SheetContext): Task {
  const questions = resolveAll(context.topics, block.questions, 'question').map(({ item }) => item)
  const left = textLeft(context.sheet)
  const pieces = questions.flatMap((question, i) => {
    const id = smallLetter(i)
    // A choice is answered with its letter.
    const lines =
      question.options === undefined ? context.sheet.answerLine.perMark * question.marks : 1
    return [
      ...stemPieces(context, {
        id,
        label: id,
        left,
        paragraphs: questionParagraphs(context, question),
        marks: question.marks,
        before: i === 0 ? 0 : BETWEEN,
        keepWithNext: true,
      }),
      ...writingSpace(context, {
        id,
        label: `Answer to ${context.number} ${id}`,
        left,
        lines,
        answer: answerLines(context, question, left, lines),
      }),
    ]
  })
  return {
    title: block.title,
    instruction: block.instruction,
    marks: questionMarks(questions),
    pieces,
  }
}
