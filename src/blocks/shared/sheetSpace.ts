import {
  type Box,
  faceOf,
  millimetres,
  rectBox,
  ruleBox,
  shapeBox,
  shiftBox,
  textBox,
} from '../../page/index.ts'
import type { Piece, SheetContext, SheetStyle, SheetStyleName } from '../blockKind.ts'
import { heightOfSpecs } from './fit.ts'
import { type MarkedLine, packLines } from './sheetPack.ts'
import { ANSWER_EDGE, BLACK, sheetStyleOf, textLeft, WHITE } from './sheetText.ts'

/** Fewest lines of a space that is cut: above the cut, where the question stands, and below it. */
const FEWEST = { above: 3, below: 3 } as const
/** A short space stays with its question, though more of the page before it stays empty. F1. */
const SHORT = { lines: 12, waste: 0.4 } as const
/** Lines: a space with fewer has none to spare. */
const LONG = 20
const PAD_X = 9
const PAD_Y = 6
/** Above an answer's box, where the question ends. */
const GAP = 5
/** Least room for the marks at the right end of an answer, and between them and the answer. */
const LEAST_MARKS = millimetres(14)
const MARKS_GAP = millimetres(3)

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
  /** What the question is called beside its text: a space that goes on overleaf says whose it is. */
  readonly sign?: string
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
  const needed = spec.answer.length === 0 ? 0 : linesNeeded(context, spec.answer, spec.left)
  return [spacePiece(context, { ...spec, lines: Math.max(spec.lines, needed) }, 1)]
}

/** True where the answer goes into the pupil's own lines. */
export function answerFits(
  context: SheetContext,
  answer: readonly MarkedLine[],
  left: number,
  lines: number,
): boolean {
  return linesNeeded(context, answer, left) <= lines
}

/** Writing lines that an answer takes. */
export function linesNeeded(
  context: SheetContext,
  answer: readonly MarkedLine[],
  left: number,
): number {
  return linesFor(context.sheet, heightOfLines(context, answer, answerWidth(context, left, answer)))
}

function answerWidth(context: SheetContext, left: number, answer: readonly MarkedLine[]): number {
  return context.sheet.right - left - 2 * PAD_X - marksRoom(context, answer)
}

/** The column of the marks; an essay's points have none. */
function marksRoom({ measurer, sheet }: SheetContext, answer: readonly MarkedLine[]): number {
  const { font, bold, size } = sheetStyleOf(sheet, 'number')
  const widths = answer
    .filter(({ marks }) => marks !== '')
    .map(({ marks }) => measurer.width(marks, faceOf(font, bold), size) + MARKS_GAP)
  return widths.length === 0 ? 0 : Math.max(LEAST_MARKS, ...widths)
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

function spacePiece(context: SheetContext, spec: SpaceSpec, part: number): Piece {
  const { sheet, copy } = context
  const { lines, answer, left } = spec
  const { pitch } = sheet.answerLine
  const id = `${spec.id}-space-${part}`
  const cue = part > 1 ? cueBoxes(context, spec, id) : []
  const top = Math.max(0, ...cue.map(({ h }) => h))
  const linesFrom = (room: number): number => linesIn(room - top, pitch)
  const height = lines * pitch
  const rules = (): readonly Box[] =>
    Array.from({ length: lines }, (_, i) =>
      answerLine(sheet, `${id}-line-${i + 1}`, (i + 1) * pitch, left),
    )
  const boxes =
    copy === 'pupil'
      ? [...rules(), fieldBox(spec, id, part, sheet, height)]
      : answer.length === 0
        ? rules()
        : answerBoxes(context, id, left, height, answer)
  return {
    height: top + height,
    boxes: [...cue, ...boxes.map((box) => shiftBox(box, 0, top))],
    before: 0,
    keepWithNext: false,
    ...(part === 1 && lines <= SHORT.lines ? { mostWaste: SHORT.waste } : {}),
    split: (room) => splitSpace(context, spec, part, linesFrom(room)),
    ...(sheet.answerLine.spare !== undefined && lines >= LONG
      ? { shrink: (room) => shorterSpace(context, spec, part, linesFrom(room)) }
      : {}),
    ...(part > 1
      ? { fill: (room) => spacePiece(context, { ...spec, lines: linesFrom(room) }, part) }
      : {}),
  }
}

/** Above lines that begin a page: the question's sign in its place, and that it goes on. */
function cueBoxes(
  { measurer, sheet }: SheetContext,
  { sign, left }: SpaceSpec,
  id: string,
): readonly Box[] {
  if (sign === undefined) return []
  const text = (name: string, x: number, w: number, words: string, style: SheetStyleName): Box =>
    textBox(measurer, {
      id: `${id}-${name}`,
      role: 'artifact',
      x,
      y: 0,
      w,
      paragraphs: [{ text: words, style: sheetStyleOf(sheet, style) }],
    })
  return [
    text('sign', sheet.left, left - sheet.left, sign, 'number'),
    text('continued', left, sheet.right - left, 'continued', 'number'),
  ]
}

function linesIn(room: number, pitch: number): number {
  return Math.floor(room / pitch + 0.001)
}

/** The space with a few lines less, where its answer leaves them empty. */
function shorterSpace(
  context: SheetContext,
  spec: SpaceSpec,
  part: number,
  room: number,
): Piece | undefined {
  const needed = spec.answer.length === 0 ? 0 : linesNeeded(context, spec.answer, spec.left)
  const { spare = 0 } = context.sheet.answerLine
  const least = Math.max(needed, Math.ceil(spec.lines * (1 - spare)))
  return room < least ? undefined : spacePiece(context, { ...spec, lines: room }, part)
}

/** Cuts a space after at most so many lines, and its answer with it, whichever copy is drawn. */
function splitSpace(
  context: SheetContext,
  spec: SpaceSpec,
  part: number,
  room: number,
): readonly [Piece, Piece] | undefined {
  const { measurer, sheet } = context
  const lines = Math.min(room, spec.lines - FEWEST.below)
  if (lines < FEWEST.above) return undefined
  const [now = [], ...later] = packLines(
    measurer,
    spec.answer,
    answerWidth(context, spec.left, spec.answer),
    (column) => (column > 0 ? Infinity : lines * sheet.answerLine.pitch - GAP - 2 * PAD_Y),
  )
  const rest = later.flat()
  const needed = rest.length === 0 ? 0 : linesNeeded(context, rest, spec.left)
  return [
    spacePiece(context, { ...spec, lines, answer: now }, part),
    spacePiece(
      context,
      { ...spec, lines: Math.max(spec.lines - lines, needed), answer: rest },
      part + 1,
    ),
  ]
}

function fieldBox(
  spec: SpaceSpec,
  id: string,
  part: number,
  sheet: SheetStyle,
  height: number,
): Box {
  const label = part === 1 ? spec.label : `${spec.label}, continued`
  const field = { name: id, label, multiline: true }
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
  const width = answerWidth(context, left, answer)
  const marksWidth = marksRoom(context, answer)
  let y = GAP + PAD_Y
  answer.forEach(({ paragraph, marks }, i) => {
    if (i > 0) y += paragraph.before ?? 0
    const box = textBox(measurer, {
      id: `${id}-answer-${i + 1}`,
      x: left + PAD_X,
      y,
      w: width,
      paragraphs: [paragraph],
      wrap: 'tidy',
      answer: true,
    })
    boxes.push(box)
    if (marks !== '') {
      const style = sheetStyleOf(sheet, 'number')
      boxes.push(
        textBox(measurer, {
          id: `${id}-marks-${i + 1}`,
          x: sheet.right - PAD_X - marksWidth,
          y,
          w: marksWidth,
          paragraphs: [{ text: marks, style, align: 'right' }],
          answer: true,
        }),
      )
    }
    y += box.h
  })
  return boxes
}
