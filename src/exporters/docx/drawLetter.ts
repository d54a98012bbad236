import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from 'docx'
import type { Paragraph as Text } from '../../page/index.ts'
import { drawCellText } from './drawText.ts'
import type { Pen } from './pen.ts'
import { eighths, twips } from './units.ts'

const RULE = 0.75

/**
 * A box for one letter in the middle of a cell, as a bordered paragraph: it keeps its own size in a
 * cell of any height. Lengths are in points; `room` is the width of the cell.
 */
export function drawLetter(
  pen: Pen,
  texts: readonly Text[],
  { width, height }: { readonly width: number; readonly height: number },
  room: number,
  keepNext: boolean,
): readonly Paragraph[] {
  const leading = texts[0]?.style.leading ?? Math.min(pen.style.leading, height)
  // Word counts the space between a border and its text in whole points.
  const space = Math.max(0, Math.round((height - leading) / 2))
  const side = { style: BorderStyle.SINGLE, size: eighths(RULE), color: '000000' } as const
  // At the very edge of a cell, a border would be cut off.
  const edge = twips(Math.max((room - width) / 2, 1))
  const look = {
    alignment: AlignmentType.CENTER,
    indent: { left: edge, right: edge },
    spacing: { before: 0, after: 0, line: twips(leading), lineRule: LineRuleType.EXACT },
    border: {
      top: { ...side, space },
      bottom: { ...side, space },
      left: { ...side, space: 0 },
      right: { ...side, space: 0 },
    },
  } as const
  if (texts.length === 0) return [new Paragraph({ ...look, keepNext })]
  return drawCellText(pen, texts, keepNext, look)
}
