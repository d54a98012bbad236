import { boldText, counted } from '../../base/index.ts'
import { type Box, paginateText, paragraphsOf, rectBox, textBox } from '../../page/index.ts'
import type { Piece, SchemeContext, SchemeEntry, SheetContext, Task } from '../blockKind.ts'
import { betweenQuestions } from '../shared/openQuestionSheet.ts'
import { type MarkedLine, specOf } from '../shared/sheetPack.ts'
import { labelOf } from '../shared/sheetQuestion.ts'
import { answerEdge, answerFits, writingSpace } from '../shared/sheetSpace.ts'
import { BLACK, HAIR, sheetStyleOf, smallLetter, textLeft } from '../shared/sheetText.ts'
import type { TrueFalseBlock } from './schema.ts'
import { type Statement, statementMarks, statementsOf } from './statements.ts'

const BOX_GAP = 14
const MOST_HIGH = 320
const FEWEST_LINES = 2
const MOST_LINES = 40

/** Statements with a box for T or F and lines to put them right. */
export function layOutWorksheet(block: TrueFalseBlock, context: SheetContext): Task {
  const statements = statementsOf(block, context.topics)
  const lines = linesFor(context, statements)
  return {
    title: block.title,
    instruction: block.instruction,
    marks: statements.reduce((sum, statement) => sum + statementMarks(statement), 0),
    pieces: statements.flatMap((statement, i) => statementPieces(context, statement, i, lines)),
  }
}

/** Every statement has the same lines: their number must not tell which of them is false. */
function linesFor(context: SheetContext, statements: readonly Statement[]): number {
  const left = textLeft(context.sheet)
  let lines = FEWEST_LINES
  const fits = (): boolean =>
    statements.every((statement) => answerFits(context, answerOf(context, statement), left, lines))
  while (lines < MOST_LINES && !fits()) lines++
  return lines
}

function answerOf({ sheet }: SheetContext, { correction }: Statement): readonly MarkedLine[] {
  if (correction === undefined) return []
  const style = sheetStyleOf(sheet, 'number')
  return [{ paragraph: { text: correction, style }, marks: '(1)' }]
}

function statementPieces(
  context: SheetContext,
  statement: Statement,
  index: number,
  lines: number,
): readonly Piece[] {
  const { measurer, sheet, number } = context
  const id = smallLetter(index)
  const left = textLeft(sheet)
  const width = sheet.right - sheet.letterBox - BOX_GAP - left
  const style = sheetStyleOf(sheet, 'body')
  const parts = paginateText(
    measurer,
    paragraphsOf([{ text: statement.text, style }]),
    width,
    () => MOST_HIGH,
  )
  const stem = parts.map((part, p): Piece => {
    const isFirst = p === 0
    const text = textBox(measurer, {
      id: isFirst ? `${id}-statement` : `${id}-statement-${p + 1}`,
      x: left,
      y: 3,
      w: width,
      paragraphs: part.map(specOf),
      wrap: 'tidy',
    })
    const label = textBox(measurer, {
      id: `${id}-number`,
      x: sheet.left,
      y: 3,
      w: left - sheet.left,
      paragraphs: [{ text: labelOf(context, id), style: sheetStyleOf(sheet, 'number') }],
    })
    return {
      height: Math.max(text.y + text.h, isFirst ? sheet.letterBox : 0),
      boxes: isFirst ? [label, text, ...letterBox(context, statement, id)] : [text],
      before: isFirst && index > 0 ? betweenQuestions(sheet) : 0,
      keepWithNext: true,
    }
  })
  return [
    ...stem,
    ...writingSpace(context, {
      id,
      label: `Correction of ${number} ${id}, if it is false`,
      sign: labelOf(context, id),
      left,
      lines,
      answer: answerOf(context, statement),
    }),
  ]
}

function letterBox(
  { measurer, sheet, copy, number }: SheetContext,
  { correction }: Statement,
  id: string,
): readonly Box[] {
  const side = sheet.letterBox
  const x = sheet.right - side
  if (copy === 'pupil') {
    const field = { name: `${id}-verdict`, label: `T or F for ${number} ${id}`, multiline: false }
    const stroke = { colour: BLACK, width: HAIR } as const
    return [rectBox(`${id}-verdict-box`, x, 0, side, side, { stroke, field })]
  }
  return [
    answerEdge(`${id}-verdict-box`, x, 0, side, side),
    textBox(measurer, {
      id: `${id}-verdict`,
      x,
      y: 0,
      w: side,
      h: side,
      valign: 'middle',
      paragraphs: [
        {
          text: correction === undefined ? 'T' : 'F',
          style: sheetStyleOf(sheet, 'number'),
          align: 'centre',
        },
      ],
      answer: true,
    }),
  ]
}

/** A mark for the letter, and one more for putting a false statement right. */
export function layOutMarkScheme(
  block: TrueFalseBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  return statementsOf(block, context.topics).map((statement, i) => {
    const { text, correction } = statement
    const tariff = statementMarks(statement)
    const isFalse = correction !== undefined
    return {
      number: `${context.number} ${smallLetter(i)}`,
      prompt: text,
      tariff,
      rows: [
        {
          label: isFalse ? 'F' : 'T',
          lines: [
            { text: boldText(isFalse ? 'False' : 'True'), marks: '1' },
            ...(correction === undefined ? [] : [{ text: correction, marks: '+ 1' }]),
          ],
        },
      ],
      total: `Maximum ${counted(tariff, 'mark')}`,
      guidance: isFalse
        ? ['The correction earns its mark only together with F, in any words that put it right.']
        : [],
    }
  })
}
