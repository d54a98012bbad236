import type { ItemOf } from '../../topic/index.ts'
import type { Piece, SheetContext, SheetStyle } from '../blockKind.ts'
import type { Help } from './help.ts'
import { helpPieces } from './helpBox.ts'
import { answerLines } from './sheetAnswers.ts'
import { labelOf, questionParagraphs, stemPieces } from './sheetQuestion.ts'
import { writingSpace } from './sheetSpace.ts'
import { smallLetter, textLeft } from './sheetText.ts'

/** Between one question and the next, in points and as a share of a line to write on. */
const LEAST_BETWEEN = 16
const BETWEEN = 0.75

/** The wider apart lines are, the more a question needs to stand clear of those above it. */
export function betweenQuestions({ answerLine }: SheetStyle): number {
  return Math.max(LEAST_BETWEEN, Math.round(BETWEEN * answerLine.pitch))
}

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
      before: index === 0 ? 0 : betweenQuestions(context.sheet),
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
