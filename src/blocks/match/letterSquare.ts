import { type Box, rectBox } from '../../page/index.ts'
import type { SheetContext } from '../blockKind.ts'
import { answerEdge } from '../shared/sheetSpace.ts'
import { BLACK } from '../shared/sheetText.ts'

/** Where a pupil writes the letter that belongs to a term. */
export function letterSquare(
  { sheet, copy, number }: SheetContext,
  term: number,
  x: number,
  y: number,
): Box {
  const side = sheet.letterBox
  const id = `box-${term}`
  if (copy === 'answers') return answerEdge(id, x, y, side, side)
  const field = {
    name: `letter-${number}-${term}`,
    label: `Letter for term ${term}`,
    multiline: false,
  }
  return rectBox(id, x, y, side, side, { stroke: { colour: BLACK, width: 1 }, field })
}
