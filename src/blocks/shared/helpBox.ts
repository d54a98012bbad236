import { boldText, runsOf } from '../../base/index.ts'
import {
  paginateText,
  paragraphsOf,
  type ParagraphSpec,
  rectBox,
  textBox,
} from '../../page/index.ts'
import type { Piece, SheetContext } from '../blockKind.ts'
import type { Help } from './help.ts'
import { specOf } from './sheetPack.ts'
import { BLACK, HAIR, sheetStyleOf } from './sheetText.ts'

const PAD_X = 9
const PAD_Y = 5
const ABOVE = 4
const BELOW = 4
const BETWEEN = 3
const INDENT = 12
const MOST_HIGH = 220

/** Helps in a thin box, between a question and its writing lines. An exam paper has none. */
export function helpPieces(
  { measurer, sheet }: SheetContext,
  id: string,
  left: number,
  helps: readonly Help[],
): readonly Piece[] {
  if (helps.length === 0 || sheet.frame === 'exam') return []
  const style = sheetStyleOf(sheet, 'instruction')
  const specs = helps.flatMap(({ heading, lines }): readonly ParagraphSpec[] => [
    { text: runsOf(boldText(heading)), style, before: BETWEEN },
    ...lines.map((text): ParagraphSpec => ({
      text: runsOf(text),
      style,
      before: 1,
      indent: INDENT,
      marker: { kind: 'bullet', colour: BLACK },
    })),
  ])
  const width = sheet.right - left
  const parts = paginateText(measurer, paragraphsOf(specs), width - 2 * PAD_X, () => MOST_HIGH)
  return parts.map((part, i): Piece => {
    const text = textBox(measurer, {
      id: `${id}-help-${i + 1}`,
      x: left + PAD_X,
      y: ABOVE + PAD_Y,
      w: width - 2 * PAD_X,
      paragraphs: part.map(specOf),
      wrap: 'tidy',
    })
    const height = text.h + 2 * PAD_Y
    const edge = rectBox(`${id}-help-edge-${i + 1}`, left, ABOVE, width, height, {
      stroke: { colour: BLACK, width: HAIR },
    })
    return {
      height: ABOVE + height + BELOW,
      boxes: [edge, text],
      before: 0,
      keepWithNext: true,
    }
  })
}
