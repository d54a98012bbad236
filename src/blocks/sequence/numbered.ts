import { type Box, paginateText, paragraphsOf, rectBox, textBox } from '../../page/index.ts'
import type { Piece, SheetContext } from '../blockKind.ts'
import { specOf } from '../shared/sheetPack.ts'
import { answerEdge } from '../shared/sheetSpace.ts'
import { BLACK, HAIR, sheetStyleOf, textLeft } from '../shared/sheetText.ts'
import type { Sequence } from './events.ts'

const BETWEEN = 10
/** Between a box and the event beside it. */
const BOX_AIR = 12
const MOST_HIGH = 320

/**
 * F18: where a paper has one column, each event has a box for its number beside it, so that no page
 * parts the boxes from what they are about.
 */
export function numberedPieces(context: SheetContext, { lettered }: Sequence): readonly Piece[] {
  const { measurer, sheet, copy, number: task } = context
  const style = sheetStyleOf(sheet, 'body')
  const bold = sheetStyleOf(sheet, 'number')
  const side = sheet.letterBox
  const left = textLeft(sheet)
  const x = left + side + BOX_AIR
  return lettered.flatMap((event, index) => {
    const parts = paginateText(
      measurer,
      paragraphsOf([{ text: event.hidden, style }]),
      sheet.right - x,
      () => MOST_HIGH,
    )
    return parts.map((part, p): Piece => {
      const id = `event-${event.letter}${p === 0 ? '' : `-${p + 1}`}`
      const text = textBox(measurer, {
        id,
        x,
        y: Math.max(0, (side - style.leading) / 2),
        w: sheet.right - x,
        paragraphs: part.map(specOf),
        wrap: 'tidy',
      })
      const inBox = (name: string, at: number, w: number, words: string, isAnswer: boolean): Box =>
        textBox(measurer, {
          id: `${id}-${name}`,
          x: at,
          y: 0,
          w,
          h: side,
          valign: 'middle',
          paragraphs: [{ text: words, style: bold, align: isAnswer ? 'centre' : 'left' }],
          ...(isAnswer ? { answer: true as const } : {}),
        })
      const square: readonly Box[] =
        copy === 'answers'
          ? [
              answerEdge(`${id}-box`, left, 0, side, side),
              inBox('place', left, side, `${event.place}`, true),
            ]
          : [
              rectBox(`${id}-box`, left, 0, side, side, {
                stroke: { colour: BLACK, width: HAIR },
                field: {
                  name: `${id}-place`,
                  label: `Place of event ${event.letter} in the order of task ${task}`,
                  multiline: false,
                },
              }),
            ]
      const opening =
        p === 0 ? [inBox('letter', sheet.left, sheet.hang, event.letter, false), ...square] : []
      return {
        height: Math.max(p === 0 ? side : 0, text.y + text.h),
        boxes: [...opening, text],
        before: index === 0 && p === 0 ? 0 : BETWEEN,
        keepWithNext: false,
      }
    })
  })
}
