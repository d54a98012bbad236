import { type Box, millimetres, rectBox, ruleBox, shapeBox, textBox } from '../../page/index.ts'
import type { Piece, SheetContext, SheetStyle } from '../blockKind.ts'
import { heightOfSpecs } from './fit.ts'
import { type MarkedLine, packLines } from './sheetPack.ts'
import { ANSWER_EDGE, BLACK, sheetStyleOf, textLeft, WHITE } from './sheetText.ts'

/** A space of at most so many lines stays together on its page; a longer one may break anywhere. */
const MOST_TOGETHER = 12
/** Lines of writing space that one part of a long answer may cover. */
const ANSWER_PART = 8
const PAD_X = 9
const PAD_Y = 6
/** Above an answer's box, where the question ends. */
const GAP = 5
/** For the marks at the right end of an answer. */
const MARKS = millimetres(14)

/** A dotted line to write on, across the text of the task. */
export function answerLine(sheet: SheetStyle, id: string, y: number, left = textLeft(sheet)): Box {
  return ruleBox(id, left, y, sheet.right, y, {
    colour: BLACK,
    width: sheet.answerLine.width,
    dash: [0.1, 3],
    cap: 'round',
  })
}

/** The edge of an answer in the teacher's copy: it covers the writing lines under it. */
export function answerEdge(id: string, x: number, y: number, w: number, h: number): Box {
  return rectBox(id, x, y, w, h, {
    fill: WHITE,
    stroke: { colour: BLACK, width: ANSWER_EDGE },
    answer: true,
  })
}

export interface SpaceSpec {
  readonly id: string
  /** Read aloud in a form that can be filled in. */
  readonly label: string
  readonly left: number
  /** Least number of writing lines. */
  readonly lines: number
  readonly answer: readonly MarkedLine[]
}

/**
 * Room for an answer. Both copies get the same pieces at the same heights, since they are reckoned
 * from the lines that pupils need and from what the answer takes, whichever copy is drawn.
 */
export function writingSpace(context: SheetContext, spec: SpaceSpec): readonly Piece[] {
  const { measurer, sheet } = context
  const { pitch } = sheet.answerLine
  const width = answerWidth(sheet, spec.left)
  const needed = linesFor(sheet, heightOfLines(context, spec.answer, width))
  const whole = Math.max(spec.lines, spec.answer.length === 0 ? 0 : needed)
  if (whole <= MOST_TOGETHER) return [spacePiece(context, spec, 1, whole, spec.answer)]

  const parts = packLines(measurer, spec.answer, width, () => ANSWER_PART * pitch - GAP - 2 * PAD_Y)
  const pieces = parts.map((part, i) =>
    spacePiece(context, spec, i + 1, linesFor(sheet, heightOfLines(context, part, width)), part),
  )
  const covered = pieces.reduce((sum, piece) => sum + Math.round(piece.height / pitch), 0)
  for (let i = covered; i < spec.lines; i++)
    pieces.push(spacePiece(context, spec, pieces.length + 1, 1, []))
  // A stem must have two lines under it on its page.
  return pieces.map((piece, i) =>
    i === 0 && piece.height < 2 * pitch && pieces.length > 1
      ? { ...piece, keepWithNext: true }
      : piece,
  )
}

/** True where the answer goes into the pupil's own lines. */
export function answerFits(
  context: SheetContext,
  answer: readonly MarkedLine[],
  left: number,
  lines: number,
): boolean {
  return (
    linesFor(context.sheet, heightOfLines(context, answer, answerWidth(context.sheet, left))) <=
    lines
  )
}

function answerWidth(sheet: SheetStyle, left: number): number {
  return sheet.right - left - 2 * PAD_X - MARKS
}

function heightOfLines(
  { measurer }: SheetContext,
  lines: readonly MarkedLine[],
  width: number,
): number {
  return heightOfSpecs(
    measurer,
    lines.map((line) => line.paragraph),
    width,
  )
}

function linesFor(sheet: SheetStyle, textHeight: number): number {
  return Math.ceil((textHeight + GAP + 2 * PAD_Y) / sheet.answerLine.pitch - 0.001)
}

function spacePiece(
  context: SheetContext,
  spec: SpaceSpec,
  part: number,
  lines: number,
  answer: readonly MarkedLine[],
): Piece {
  const { sheet, copy } = context
  const id = `${spec.id}-space-${part}`
  const height = lines * sheet.answerLine.pitch
  const rules = Array.from({ length: lines }, (_, i) =>
    answerLine(sheet, `${id}-line-${i + 1}`, (i + 1) * sheet.answerLine.pitch, spec.left),
  )
  const boxes =
    copy === 'answers' && answer.length > 0
      ? answerBoxes(context, id, spec.left, height, answer)
      : [...rules, fieldBox(spec, id, sheet, height)]
  return { height, boxes, before: 0, keepWithNext: false }
}

function fieldBox(spec: SpaceSpec, id: string, sheet: SheetStyle, height: number): Box {
  const field = { name: id, label: spec.label, multiline: true }
  return shapeBox(`${id}-field`, 'rect', spec.left, GAP, sheet.right - spec.left, height - GAP, {
    field,
  })
}

function answerBoxes(
  context: SheetContext,
  id: string,
  left: number,
  height: number,
  answer: readonly MarkedLine[],
): readonly Box[] {
  const { measurer, sheet } = context
  const boxes: Box[] = [answerEdge(`${id}-edge`, left, GAP, sheet.right - left, height - GAP)]
  const width = answerWidth(sheet, left)
  let y = GAP + PAD_Y
  answer.forEach(({ paragraph, marks }, i) => {
    if (i > 0) y += paragraph.before ?? 0
    const box = textBox(measurer, {
      id: `${id}-answer-${i + 1}`,
      x: left + PAD_X,
      y,
      w: width,
      paragraphs: [paragraph],
      answer: true,
    })
    boxes.push(box)
    if (marks !== '') {
      const style = sheetStyleOf(sheet, 'number')
      boxes.push(
        textBox(measurer, {
          id: `${id}-marks-${i + 1}`,
          x: sheet.right - PAD_X - MARKS,
          y,
          w: MARKS,
          paragraphs: [{ text: marks, style, align: 'right' }],
          answer: true,
        }),
      )
    }
    y += box.h
  })
  return boxes
}
