import type { PlacedLine, PlacedText } from '../../../layout/index.ts'

const context = new OffscreenCanvas(1, 1).getContext('2d')
const widths = new Map<string, number>()
/** Texts whose widths are remembered: those of some pages, with what was typed on them. */
const MOST_WIDTHS = 10_000

/** Width in points of the first letters of a stretch, as a share of the whole stretch's. */
function share(text: string, length: number, face: string): number {
  if (length <= 0) return 0
  if (length >= text.length) return 1
  const whole = widthOf(text, face)
  return whole === 0 ? 0 : widthOf(text.slice(0, length), face) / whole
}

/** Width at a hundred points, where it is exact; the page sets the same face at its own size. */
function widthOf(text: string, face: string): number {
  const key = `${face} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (!context) return 0
  const [family = '', variant = ''] = face.split('-')
  const style = variant.endsWith('Italic') ? 'italic ' : ''
  const weight = variant.startsWith('Bold') ? '700 ' : '400 '
  context.font = `${style}${weight}100px "${family}"`
  context.fontKerning = 'normal'
  const { width } = context.measureText(text)
  if (widths.size >= MOST_WIDTHS) widths.clear()
  // Until its file has come, another face stands in for it.
  if (document.fonts.check(context.font)) widths.set(key, width)
  return width
}

/** Where the caret stands before a character of the text, in points from the left of the page. */
export function xOf(line: PlacedLine, words: string, offset: number): number {
  const piece = line.pieces.find(({ start, end }) => offset >= start && offset <= end)
  if (!piece) {
    const last = line.pieces.at(-1)
    return last && offset > last.end ? last.x + last.width : line.x
  }
  const text = words.slice(piece.start, piece.end)
  return piece.x + piece.width * share(text, offset - piece.start, piece.face)
}

/** The offset of the gap between two characters that is nearest to a place on the line. */
export function offsetAt(line: PlacedLine, words: string, x: number): number {
  let best = line.start
  let distance = Infinity
  for (let offset = line.start; offset <= line.end; offset++) {
    const away = Math.abs(xOf(line, words, offset) - x)
    if (away < distance) [best, distance] = [offset, away]
  }
  return best
}

/** The line that a caret stands on. At a break it is the later line, as in every word processor. */
export function lineOf(placed: PlacedText, offset: number): PlacedLine | undefined {
  return (
    placed.lines.find(({ start, end }) => offset >= start && offset < end) ??
    placed.lines.findLast(({ start }) => offset >= start) ??
    placed.lines[0]
  )
}

/** Where Up, Down, Home or End lead from a line, keeping to the place across where they can. */
export function besideLine(
  key: string,
  placed: PlacedText,
  line: PlacedLine,
  words: string,
  x: number,
): number {
  if (key === 'Home') return line.start
  const at = placed.lines.indexOf(line)
  // Where a word is broken, the caret behind its line would belong to the next one already.
  const isBroken = placed.lines[at + 1]?.start === line.end
  if (key === 'End') return Math.max(line.start, line.end - (isBroken ? 1 : 0))
  const isUp = key === 'ArrowUp'
  const target = placed.lines[at + (isUp ? -1 : 1)]
  if (target) return offsetAt(target, words, x)
  return isUp ? 0 : words.length
}

/** The text at a place on the page, with some room around it for unsteady hands. */
export function textAtPoint(
  texts: readonly PlacedText[],
  x: number,
  y: number,
): { readonly placed: PlacedText; readonly line: PlacedLine } | undefined {
  let found: { placed: PlacedText; line: PlacedLine } | undefined
  let distance = NEAR
  for (const placed of texts) {
    for (const line of placed.lines) {
      const aside = Math.max(line.x - x, x - line.x - line.width, 0)
      const above = Math.max(line.top - y, y - line.bottom, 0)
      const away = aside + above
      if (away < distance) [found, distance] = [{ placed, line }, away]
    }
  }
  return found
}

/** Points around a text that still belong to it. */
const NEAR = 14
