import { type Box, faceOf, rectBox, textBox } from '../../page/index.ts'
import type { Piece, SheetContext } from '../blockKind.ts'
import { heightOfSpecs } from './fit.ts'
import { BLACK, sheetStyleOf } from './sheetText.ts'

const PAD = 8
/** Least between a word and the next column or the edge. */
const AIR = 6
const ROW_AIR = 6
const EDGE = 1
const MOST_COLUMNS = 6
/** A bank higher than this goes on in a second box, maybe on the next page. */
const MOST_HIGH = 300
const BELOW = 8

/** Words to choose from, in a box, in columns of equal width. */
export function bankPieces(
  context: SheetContext,
  words: readonly string[],
  left: number,
): readonly Piece[] {
  if (words.length === 0) return []
  const { measurer, sheet } = context
  const style = sheetStyleOf(sheet, 'body')
  const width = sheet.right - left
  const widest = Math.max(
    ...words.map((word) => measurer.width(word, faceOf(style.font, style.bold), style.size)),
  )
  const most = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(width / (widest + PAD + AIR))))
  // As many rows as that takes, and no emptier last row than need be.
  const columns = Math.ceil(words.length / Math.ceil(words.length / most))
  const column = width / columns
  const pieces: Piece[] = []
  let boxes: Box[] = []
  let y = ROW_AIR
  const close = (): void => {
    const id = `bank-${pieces.length + 1}`
    const height = y + ROW_AIR
    const edge = rectBox(`${id}-edge`, left, 0, width, height, {
      stroke: { colour: BLACK, width: EDGE },
    })
    pieces.push({ height: height + BELOW, boxes: [edge, ...boxes], before: 0, keepWithNext: true })
    boxes = []
    y = ROW_AIR
  }
  for (let from = 0; from < words.length; from += columns) {
    const row = words.slice(from, from + columns)
    const height =
      ROW_AIR +
      Math.max(...row.map((text) => heightOfSpecs(measurer, [{ text, style }], column - PAD - AIR)))
    if (y + height > MOST_HIGH && boxes.length > 0) close()
    row.forEach((text, i) => {
      boxes.push(
        textBox(measurer, {
          id: `word-${from + i + 1}`,
          x: left + i * column + PAD,
          y,
          w: column - PAD - AIR,
          h: height,
          valign: 'middle',
          paragraphs: [{ text, style }],
        }),
      )
    })
    y += height
  }
  close()
  return pieces
}
