import type { TextStyle } from '../../page/index.ts'
import type { SheetStyle, SheetStyleName } from '../blockKind.ts'

/** Paper is printed and copied: pure black on white, nothing between. */
export const BLACK = '#000000'
export const WHITE = '#FFFFFF'

/** Thinnest rule that survives a photocopier, in points. */
export const HAIR = 0.75
/** Edge of an answer, so that it stands out without colour, in points. */
export const ANSWER_EDGE = 1.2

/** A style of the paper format as text is set with it. */
export function sheetStyleOf(
  sheet: SheetStyle,
  name: SheetStyleName,
  change: Partial<TextStyle> = {},
): TextStyle {
  const { size, leading, bold } = sheet.type[name]
  return { font: sheet.font, size, leading, bold, colour: BLACK, tracking: 0, ...change }
}

/** Where the text of a task begins, in points from the left edge of the page. */
export function textLeft(sheet: SheetStyle): number {
  return sheet.left + sheet.hang
}

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function capitalLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : capitalLetter(Math.floor(index / 26) - 1) + last
}

export function smallLetter(index: number): string {
  return capitalLetter(index).toLowerCase()
}
