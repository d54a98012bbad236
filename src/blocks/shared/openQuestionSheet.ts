import type { ItemOf } from '../../topic/index.ts'
import type { Piece, SheetContext } from '../blockKind.ts'
import type { Help } from './help.ts'
import { helpPieces } from './helpBox.ts'
import { answerLines } from './sheetAnswers.ts'
import { labelOf, questionParagraphs, stemPieces } from './sheetQuestion.ts'
import { writingSpace } from './sheetSpace.ts'
import { smallLetter, textLeft } from './sheetText.ts'

/** Between one question and the next, in points. */
export const BETWEEN_QUESTIONS = 16

/** Question a, b or c with lines to write on. Rules F6 to F8 of the layout's SPEC. */
export function openQuestionPieces(
  context: SheetContext,
  question: ItemOf<'question'>,
  index: number,
  helps: readonly Help[] = [],
): readonly Piece[] {
  const id = smallLetter(index)
  const left = textLeft(context.sheet)
  const lines = context.sheet.answerLine.perMark * question.marks
  return [
    ...stemPieces(context, {
      id,
      label: id,
      left,
      paragraphs: questionParagraphs(context, question),
      marks: question.marks,
      before: index === 0 ? 0 : BETWEEN_QUESTIONS,
      keepWithNext: true,
    }),
    ...helpPieces(context, id, left, helps),
    ...writingSpace(context, {
      id,
      label: `Answer to ${context.number} ${id}`,
      sign: labelOf(context, id),
      left,
      lines,
      answer: answerLines(context, question, left, lines),
    }),
  ]
}
