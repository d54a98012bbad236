import { ANSWER_EDGE, BLACK, sheetStyleOf } from '../blocks/shared/sheetText.ts'
import { type Box, rectBox, textBox } from '../page/index.ts'
import { SCHEME } from './schemeFrame.ts'
import type { Setting } from './setting.ts'

const WIDTH = 180

export function worksheetTotal(marks: number): string {
  return `Worksheet total: ${marks}`
}

/** The sum of the tariffs, in a box below the right end of the table. */
export function totalBoxes({ measurer, paper }: Setting, y: number, marks: number): readonly Box[] {
  const x = SCHEME.right - WIDTH
  return [
    rectBox('total-box', x, y, WIDTH, SCHEME.totalHeight, {
      stroke: { colour: BLACK, width: ANSWER_EDGE },
    }),
    textBox(measurer, {
      id: 'total',
      x: x + 8,
      y,
      w: WIDTH - 16,
      h: SCHEME.totalHeight,
      valign: 'middle',
      paragraphs: [
        {
          text: worksheetTotal(marks),
          style: sheetStyleOf(paper, 'number'),
          align: 'centre',
        },
      ],
    }),
  ]
}

/** Where a sheet asks for nothing that earns marks: a picture, notes, a knowledge organiser. */
export function nothingMarked({ measurer, paper }: Setting): Box {
  return textBox(measurer, {
    id: 'nothing-marked',
    x: SCHEME.left,
    y: SCHEME.top + 10,
    w: SCHEME.right - SCHEME.left,
    paragraphs: [
      { text: 'Nothing on this worksheet is marked.', style: sheetStyleOf(paper, 'body') },
    ],
  })
}
