import type { Piece, SheetStyle, Task } from '../blocks/index.ts'
import { specOf } from '../blocks/shared/sheetPack.ts'
import { BLACK, sheetStyleOf, textLeft, WHITE } from '../blocks/shared/sheetText.ts'
import {
  type Box,
  type Line,
  linesOfBox,
  type Marker,
  millimetres,
  paginateText,
  paragraphsOf,
  shapeBox,
  textBox,
} from '../page/index.ts'
import { widthOf } from './oneLine.ts'
import type { Means } from './sheetFrame.ts'

/** A head higher than this, with an endless title or instruction, may break over pages. */
const MOST_HIGH = 240
/** Between a title and its marks. */
const MARKS_GAP = millimetres(5)
/** Below a title, and below the whole head. */
const SPACE = { title: 2, below: 10 } as const

/**
 * Number, title, marks and instruction over a task. Rule F5 of SPEC.md. Number, title and marks are
 * one heading, so that they are heard as one phrase.
 */
export function taskHead(
  means: Means,
  task: Task,
  number: number,
  look: HeadLook = WORKSHEET_LOOK,
): readonly Piece[] {
  const { measurer, sheet } = means
  const style = sheetStyleOf(sheet, look.style)
  const side = look.isSquare ? Math.min(style.leading + 4, sheet.hang - 4) : style.leading
  const marks = task.marks === 0 ? '' : `[${task.marks}]`
  const marksWidth = marks === '' ? 0 : widthOf(measurer, marks, style) + 1
  const w = sheet.right - sheet.left - marksWidth - MARKS_GAP
  const titles = paginateText(
    measurer,
    paragraphsOf([{ text: task.title, style, indent: sheet.hang }]),
    w,
    () => MOST_HIGH,
  )
  const heads = titles.map((part, i): Piece => {
    const opens = i === 0
    const spec = {
      id: `title-${i + 1}`,
      role: 'heading',
      level: 2,
      x: sheet.left,
      y: 0,
      w,
      paragraphs: part.map((paragraph) => ({
        ...specOf(paragraph),
        ...(opens ? { marker: numeralOf(number, look) } : {}),
      })),
    } as const
    const h = Math.max(textBox(measurer, spec).h, opens ? side : 0)
    const title = textBox(measurer, { ...spec, h, valign: 'middle' })
    if (!opens) return { height: h + SPACE.title, boxes: [title], before: 0, keepWithNext: true }
    const marksBox = textBox(measurer, {
      id: 'marks',
      x: sheet.right - marksWidth,
      y: 0,
      w: marksWidth,
      h: side,
      valign: 'middle',
      paragraphs: marks === '' ? [] : [{ text: marks, style, align: 'right' }],
    })
    const [first] = linesOfBox(title)
    const middle = first === undefined ? side / 2 : first.baseline - style.size * CAP_MIDDLE
    return {
      height: h + SPACE.title,
      boxes: [
        ...(look.isSquare
          ? [
              shapeBox('square', 'rect', sheet.left, Math.max(0, middle - side / 2), side, side, {
                fill: BLACK,
              }),
            ]
          : []),
        {
          ...asOneText(look.isSquare ? centreNumeral(title, side) : title, marksBox),
          w: sheet.right - sheet.left,
        },
      ],
      before: look.above,
      keepWithNext: true,
    }
  })
  return withSpaceBelow(sheet, [...heads, ...instructionPieces(means, task)])
}

/** Half the height of a capital, in ems. */
const CAP_MIDDLE = 0.36

function numeralOf(number: number, { isSquare }: HeadLook): Marker {
  return { kind: 'text', text: `${number}`, colour: isSquare ? WHITE : BLACK, bold: true }
}

/** A worksheet sets its numerals white in a square, an exam paper bold at the edge. */
export interface HeadLook {
  readonly isSquare: boolean
  readonly style: 'task' | 'number'
  readonly above: number
}

const WORKSHEET_LOOK: HeadLook = { isSquare: true, style: 'task', above: 20 }

/** In the middle of its square, where a marker would stand at the left. */
function centreNumeral(box: Box, side: number): Box {
  if (box.content.kind !== 'text') return box
  const lines = box.content.lines.map((line): Line => {
    const piece = line.marker?.piece
    if (line.marker === undefined || piece === undefined) return line
    const x = box.x + (side - piece.width) / 2
    return { ...line, marker: { ...line.marker, x, piece: { ...piece, x } } }
  })
  return { ...box, content: { ...box.content, lines } }
}

/** The second text as further paragraphs of the first, each where it stands. */
function asOneText(first: Box, second: Box): Box {
  if (first.content.kind !== 'text' || second.content.kind !== 'text') return first
  const { paragraphs, lines } = first.content
  return {
    ...first,
    content: {
      ...first.content,
      paragraphs: [...paragraphs, ...second.content.paragraphs],
      lines: [
        ...lines,
        ...second.content.lines.map((line) => ({
          ...line,
          paragraph: line.paragraph + paragraphs.length,
        })),
      ],
    },
  }
}

/** What a task asks for, under its title. */
export function instructionPieces({ measurer, sheet }: Means, task: Task): readonly Piece[] {
  const x = textLeft(sheet)
  const paragraphs = paragraphsOf([
    { text: task.instruction, style: sheetStyleOf(sheet, 'instruction') },
  ]).filter(({ runs }) => runs.length > 0)
  return paginateText(measurer, paragraphs, sheet.right - x, () => MOST_HIGH).map(
    (part, i): Piece => {
      const box = textBox(measurer, {
        id: `instruction-${i + 1}`,
        x,
        y: 0,
        w: sheet.right - x,
        paragraphs: part.map(specOf),
        wrap: 'tidy',
      })
      return { height: box.h, boxes: [box], before: 0, keepWithNext: true }
    },
  )
}

/** Air between a head and the first piece of its task. */
export function withSpaceBelow(
  { air = 1 }: SheetStyle,
  pieces: readonly Piece[],
): readonly Piece[] {
  return pieces.map((piece, i) =>
    i === pieces.length - 1 ? { ...piece, height: piece.height + SPACE.below * air } : piece,
  )
}
