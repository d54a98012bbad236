import type { Align, Box, Line, Page, Paragraph, TextContent } from '../../page/index.ts'
import { seatDrop } from './typefaces.ts'
import type { Frame } from './xml.ts'

/** Office programs set the same text up to a few per cent wider; so much room is given. */
export const SLACK = 0.03

/** How much a line may differ in width before it breaks elsewhere; half a per cent has been seen. */
const SAFE = 1.01

/** A text frame as PowerPoint gets it, and how far the text keeps from its sides, in points. */
export interface FittedFrame {
  readonly frame: Frame
  readonly left: number
  readonly right: number
  readonly wraps: boolean
}

/** The frame of a text box: raised to meet our baselines, with slack, breaking lines where we did. */
export function fitText(box: Box, content: TextContent, page: Page): FittedFrame {
  const align = content.paragraphs[0]?.align ?? 'left'
  const room = roomBeside(box, page)
  const frame = raise(widen(box, align, room), content)
  return { frame, ...fitLines(frame.w, box.w, content, align) }
}

/**
 * The text in a frame with slack, `width` wide, that our pages set `own` wide: the sides are drawn in
 * where the slack would let a line take in the next word.
 */
export function fitLines(
  width: number,
  own: number,
  content: TextContent,
  align: Align,
): Omit<FittedFrame, 'frame'> {
  const { least, most } = widthsThatKeepLines(content)
  if (most === Infinity) return { left: 0, right: 0, wraps: least * SAFE < width }
  const keeps = width > least * SAFE && width < most / SAFE
  const wanted = keeps ? width : most > least ? (least + most) / 2 : widthThatFills(least, own)
  const spare = Math.max(0, width - wanted)
  if (align === 'centre') return { left: spare / 2, right: spare / 2, wraps: true }
  return align === 'right'
    ? { left: spare, right: 0, wraps: true }
    : { left: 0, right: spare, wraps: true }
}

/** Lines that could all be this much longer were balanced, not filled. */
const BALANCED = 1.15

/**
 * Where no width keeps just these lines: of balanced ones the longest is best, since filling it
 * takes no more lines and leaves no short last one; else the width that we broke the lines at.
 */
function widthThatFills(least: number, own: number): number {
  return own > least * BALANCED ? least * (1 + SLACK) : own
}

/**
 * The widths between which a text breaks into just these lines: wide enough for the longest, but
 * not so wide that a line could take the first word of the next.
 */
function widthsThatKeepLines({ lines, paragraphs }: TextContent): {
  readonly least: number
  readonly most: number
} {
  let least = 0
  let most = Infinity
  lines.forEach((line, i) => {
    const indent = paragraphs[line.paragraph]?.indent ?? 0
    const end = indent + line.width
    least = Math.max(least, end)
    const next = lines[i + 1]
    if (next !== undefined && next.paragraph === line.paragraph)
      most = Math.min(most, end + firstWordWidth(next, line))
  })
  return { least, most }
}

/** Spaces of the fonts, in ems, and the narrowest of them all for the rest. */
const SPACES: readonly (readonly [RegExp, number])[] = [
  [/^Arimo/, 0.277],
  [/^(?:Tinos|Gelasio)/, 0.24],
]
const NARROWEST_SPACE = 0.22

/** What a line would have to take in to break at its next chance, in points. */
function firstWordWidth(line: Line, above: Line): number {
  const space = /[-\u2010-\u2014/]$/.test(textOf(above)) ? 0 : spaceIn(line)
  // Some programs also break after a dash between letters or numbers, where we may not have.
  const word = /^[^ ]*?[-\u2010-\u2014/](?=[^ ])|^[^ ]+/.exec(textOf(line).trimStart())?.[0] ?? ''
  return space + widthOfShare(line, word)
}

function spaceIn({ pieces: [piece] }: Line): number {
  if (piece === undefined) return 0
  const [, ems = NARROWEST_SPACE] = SPACES.find(([face]) => face.test(piece.face)) ?? []
  return ems * piece.size
}

function textOf(line: Line): string {
  return line.pieces.map((piece) => piece.text).join('')
}

/** What a text would take in a line, by what letters of its kind take there: near enough for a margin. */
function widthOfShare(line: Line, text: string): number {
  return (line.width * weightOf(text)) / Math.max(1, weightOf(textOf(line)))
}

/** What letters take in Arial, in hundredths of an em; 56 for those not named, as for most. */
const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/[ijl'‘’|]/, 22],
  [/[ !,./:;ftI[\]\\]/, 28],
  [/[()\-r“”]/, 33],
  [/[cksvxyzJ]/, 50],
  [/[FTZ]/, 61],
  [/[ABEKPSVXY&]/, 67],
  [/[CDHNRUw]/, 72],
  [/[GOQ]/, 78],
  [/[mM]/, 83],
  [/[W%@—]/, 95],
]

function weightOf(text: string): number {
  let weight = 0
  for (const letter of text) weight += WEIGHTS.find(([of]) => of.test(letter))?.[1] ?? 56
  return weight
}

interface Room {
  readonly left: number
  readonly right: number
}

/** How far a box could grow to its sides before it met another box or the edge of what holds it. */
function roomBeside(box: Box, page: Page): Room {
  let left = box.x
  let right = page.width - (box.x + box.w)
  for (const other of page.boxes) {
    if (other === box || other.y >= box.y + box.h - 0.5 || other.y + other.h <= box.y + 0.5)
      continue
    const toLeft = box.x - (other.x + other.w)
    const toRight = other.x - (box.x + box.w)
    if (toRight >= -0.5) right = Math.min(right, toRight)
    else if (toLeft >= -0.5) left = Math.min(left, toLeft)
    else if (other.x <= box.x + 0.5 && other.x + other.w >= box.x + box.w - 0.5) {
      left = Math.min(left, box.x - other.x)
      right = Math.min(right, other.x + other.w - (box.x + box.w))
    }
  }
  return { left: Math.max(0, left), right: Math.max(0, right) }
}

/** Grows away from the side that the text is aligned to, so that nothing moves. */
function widen({ x, y, w, h }: Frame, align: Align, room: Room): Frame {
  const wanted = w * SLACK
  if (align === 'left') return { x, y, h, w: w + Math.min(wanted, room.right) }
  const grow = Math.min(wanted, room.left)
  if (align === 'right') return { x: x - grow, y, h, w: w + grow }
  const both = Math.min(wanted / 2, room.left, room.right)
  return { x: x - both, y, h, w: w + 2 * both }
}

function raise(frame: Frame, { paragraphs, valign }: TextContent): Frame {
  return { ...frame, y: frame.y - raiseOf(paragraphs, valign) }
}

/** How far a text must be raised for its baselines to stand where they stand on our pages. */
export function raiseOf(paragraphs: readonly Paragraph[], valign: TextContent['valign']): number {
  const first = paragraphs[0]
  const last = paragraphs[paragraphs.length - 1]
  if (first === undefined || last === undefined) return 0
  const top = seatDrop(first.style)
  const bottom = seatDrop(last.style)
  return valign === 'top' ? top : valign === 'bottom' ? bottom : (top + bottom) / 2
}
