import type { RichText } from '../base/index.ts'
import type { Piece, Task } from '../blocks/index.ts'
import { BLACK, HAIR, sheetStyleOf } from '../blocks/shared/sheetText.ts'
import { type Align, type Box, millimetres, ruleBox, textBox } from '../page/index.ts'
import type { ExamHead } from './examHead.ts'
import { examFront } from './examFront.ts'
import { choiceText, EXAM_WORDS, notTheirs, practiceNote } from './examWording.ts'
import { oneLine, widthOf } from './oneLine.ts'
import { copyLabel } from './runningHead.ts'
import type { Head, SheetFrame, SheetMeans } from './sheetFrame.ts'
import { instructionPieces, taskHead, withSpaceBelow } from './taskHead.ts'

/** Twelve millimetres between questions. */
const BETWEEN = millimetres(12)
/** From the number of the page to the questions. */
const BELOW_NUMBER = 20
const FOOT = { rule: 12, text: 18, gap: 12 }
const BEFORE_END = millimetres(12)

/** The frame of an exam paper: rules E1 to E5 of SPEC.md. */
export function examFrame(means: SheetMeans, head: ExamHead): SheetFrame {
  return {
    front: examFront(means, head),
    first: (page) => pageHead(means, page),
    later: (page) => pageHead(means, page),
    taskHead: (task, number, isFirst) => [
      ...choicePieces(means, head, isFirst),
      ...questionHead(means, task, number),
    ],
    end: [
      linePiece(means, 'end', EXAM_WORDS.end, { bold: true, align: 'centre', before: BEFORE_END }),
    ],
    foot: (page, of) => examFoot(means, head, page, of),
  }
}

/** The number of the page stands in the middle of its top. */
function pageHead(means: SheetMeans, page: number): Head {
  const { measurer, sheet, copy } = means
  const style = sheetStyleOf(sheet, 'small')
  const number = textBox(measurer, {
    id: 'page-number',
    role: 'artifact',
    x: sheet.left,
    y: sheet.top,
    w: sheet.right - sheet.left,
    paragraphs: [{ text: `${page}`, style, align: 'centre' }],
  })
  const label =
    copy === 'answers'
      ? copyLabel(means, sheet.left, sheet.top - 4, sheet.type.label.leading + 7, 'label')
      : []
  return { boxes: [...label, number], bottom: sheet.top + style.leading + BELOW_NUMBER }
}

/** "Answer either … or …" before the first question, "OR" before the others. */
function choicePieces(means: SheetMeans, { choice }: ExamHead, isFirst: boolean): readonly Piece[] {
  if (choice.length === 0) return []
  return isFirst
    ? [linePiece(means, 'choice', choiceText(choice), { before: 0 })]
    : [
        linePiece(means, 'or', EXAM_WORDS.or, {
          bold: true,
          align: 'centre',
          before: BETWEEN,
        }),
      ]
}

/** E2: questions that carry their number need no head; what they ask for is still said. */
function questionHead(means: SheetMeans, task: Task, number: number): readonly Piece[] {
  if (task.numbersItself !== true)
    return taskHead(means, task, number, { isSquare: false, style: 'number', above: BETWEEN })
  const instruction = withSpaceBelow(means.sheet, instructionPieces(means, task))
  const [first, ...rest] =
    instruction.length > 0
      ? instruction
      : [{ height: 0, boxes: [], before: 0, keepWithNext: true } satisfies Piece]
  return first === undefined ? [] : [{ ...first, before: BETWEEN }, ...rest]
}

function linePiece(
  { measurer, sheet }: SheetMeans,
  id: string,
  text: RichText,
  look: {
    readonly before: number
    readonly bold?: boolean
    readonly align?: Align
  },
): Piece {
  const box = textBox(measurer, {
    id,
    x: sheet.left,
    y: 0,
    w: sheet.right - sheet.left,
    paragraphs: [
      { text, style: sheetStyleOf(sheet, look.bold ? 'number' : 'body'), align: look.align },
    ],
  })
  return {
    height: box.h,
    boxes: [box],
    before: look.before,
    keepWithNext: id !== 'end',
  }
}

/** Whose paper it is not, its code, and "Turn over" on every odd page but the last. */
function examFoot(
  means: SheetMeans,
  { board, code }: ExamHead,
  page: number,
  of: number,
): readonly Box[] {
  const { measurer, sheet } = means
  const { left, right } = sheet
  const style = sheetStyleOf(sheet, 'foot')
  const bold = { ...style, bold: true }
  const y = sheet.bottom + FOOT.text
  const turn = widthOf(measurer, EXAM_WORDS.turnOver, bold) + 2
  const room = right - left - turn - FOOT.gap
  const note = shortestThatFits(means, board, room)
  const noteWidth = Math.min(widthOf(measurer, note, style) + 2, room)
  const middle = (left + right) / 2
  const half = Math.min(middle - left - noteWidth, right - turn - middle) - FOOT.gap
  const line = (
    id: string,
    text: string,
    x: number,
    w: number,
    align: Align,
    isBold = false,
  ): Box =>
    textBox(measurer, {
      id,
      role: 'artifact',
      x,
      y,
      w,
      paragraphs: [
        { text: oneLine(measurer, text, style, w), style: isBold ? bold : style, align },
      ],
    })
  return [
    ruleBox('foot-rule', left, sheet.bottom + FOOT.rule, right, sheet.bottom + FOOT.rule, {
      colour: BLACK,
      width: HAIR,
    }),
    line('foot-note', note, left, noteWidth, 'left'),
    ...(code !== '' && half > 20
      ? [line('foot-code', code, middle - half, 2 * half, 'centre')]
      : []),
    ...(page % 2 === 1 && page < of
      ? [line('foot-turn', EXAM_WORDS.turnOver, right - turn, turn, 'right', true)]
      : []),
  ]
}

/** In large print the foot has room for the half of the note that matters. */
function shortestThatFits({ measurer, sheet }: SheetMeans, board: string, room: number): string {
  const full = practiceNote(board)
  const style = sheetStyleOf(sheet, 'foot')
  return widthOf(measurer, full, style) < room ? full : notTheirs(board)
}
