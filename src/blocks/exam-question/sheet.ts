import { textBox } from '../../page/index.ts'
import { type Question, questionMarks } from '../../topic/index.ts'
import type { Piece, SheetContext, SheetStyle, Task } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { helpsFor } from '../shared/help.ts'
import { helpPieces } from '../shared/helpBox.ts'
import { examLabels, labelledLeft } from '../shared/questionLabel.ts'
import { answerLines } from '../shared/sheetAnswers.ts'
import { questionParagraphs, stemPieces } from '../shared/sheetQuestion.ts'
import { writingSpace } from '../shared/sheetSpace.ts'
import { sheetStyleOf, smallLetter, textLeft } from '../shared/sheetText.ts'
import type { ExamQuestionBlock } from './schema.ts'

/** Six millimetres between parts, as on a board's paper. */
const BETWEEN = 17

/**
 * Writing lines for a tariff. No board publishes a rule; ours: two a mark up to 6 marks, 24 (a
 * page) for 10, 60 for 20, and evenly between.
 */
export function linesFor(sheet: SheetStyle, marks: number): number {
  const lines =
    marks <= 6 ? marks * 2 : marks <= 10 ? 12 + (marks - 6) * 3 : 24 + (marks - 10) * 3.6
  return Math.round((lines * sheet.answerLine.perMark) / 2)
}

/** Exam practice: rules F6 to F9 of the layout's SPEC. */
export function layOutWorksheet(block: ExamQuestionBlock, context: SheetContext): Task {
  const resolved = resolveAll(context.topics, block.questions, 'question')
  const questions = resolved.map(({ item }) => item)
  const labels = examLabels(context.number, questions, context.sheet.frame)
  const isAlone = questions.length === 1 && context.sheet.frame === 'worksheet'
  const left = isAlone ? textLeft(context.sheet) : labelledLeft(context, labels)
  const pieces = resolved.flatMap(({ item: question, topic }, i) => {
    const label = labels[i] ?? ''
    const id = smallLetter(i)
    return [
      ...stemPieces(context, {
        id,
        // The task's own numeral stands right above an only question.
        label: isAlone ? '' : label,
        left,
        paragraphs: questionParagraphs(context, question),
        marks: question.marks,
        before: i === 0 ? 0 : BETWEEN,
        keepWithNext: true,
      }),
      ...helpPieces(context, id, left, helpsFor(question, topic, context.scaffold)),
      ...(block.space === 'booklet'
        ? [bookletPiece(context, id, left)]
        : spaceFor(context, question, id, label, left)),
    ]
  })
  return {
    title: block.title,
    instruction: block.instruction,
    marks: questionMarks(questions),
    pieces,
    numbersItself: true,
  }
}

function spaceFor(
  context: SheetContext,
  question: Question,
  id: string,
  label: string,
  left: number,
): readonly Piece[] {
  const lines = question.options === undefined ? linesFor(context.sheet, question.marks) : 1
  return writingSpace(context, {
    id,
    label: `Answer to ${label}`,
    sign: label,
    left,
    lines,
    answer: answerLines(context, question, left, lines),
  })
}

function bookletPiece({ measurer, sheet }: SheetContext, id: string, left: number): Piece {
  const style = sheetStyleOf(sheet, 'instruction')
  const box = textBox(measurer, {
    id: `${id}-booklet`,
    x: left,
    y: 4,
    w: sheet.right - left,
    paragraphs: [{ text: 'Write your answer in the answer booklet.', style }],
  })
  return { height: box.h + 4, boxes: [box], before: 0, keepWithNext: false }
}
