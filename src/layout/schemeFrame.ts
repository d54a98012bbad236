import { BLACK, HAIR, sheetStyleOf } from '../blocks/shared/sheetText.ts'
import { type Box, ruleBox, textBox } from '../page/index.ts'
import type { Setting } from './setting.ts'
import { oneLine } from './oneLine.ts'

/** Places on a landscape page, in points; no new table begins in less than `least`. */
export const SCHEME = {
  left: 42.5,
  right: 799.4,
  top: 56,
  bottom: 550,
  least: 120,
  totalHeight: 28,
} as const

const SIDE = 320

/** Running head: lesson and sheet, "Mark scheme", page. The first names the document. */
export function schemeHead(
  { measurer, paper }: Setting,
  name: string,
  page: number,
  of: number,
): readonly Box[] {
  const small = sheetStyleOf(paper, 'small')
  const bold = { ...small, bold: true }
  const first = page === 1
  const middle = SCHEME.right - SCHEME.left - 2 * SIDE
  return [
    textBox(measurer, {
      id: 'head-title',
      role: first ? 'title' : 'artifact',
      x: SCHEME.left + SIDE,
      y: 30,
      w: middle,
      paragraphs: [{ text: 'Mark scheme', style: bold, align: 'centre' }],
    }),
    textBox(measurer, {
      id: 'head-name',
      role: first ? 'text' : 'artifact',
      x: SCHEME.left,
      y: 30,
      w: SIDE,
      paragraphs: [{ text: oneLine(measurer, name, small, SIDE), style: small }],
    }),
    textBox(measurer, {
      id: 'head-page',
      role: 'artifact',
      x: SCHEME.right - SIDE,
      y: 30,
      w: SIDE,
      paragraphs: [{ text: `Page ${page} of ${of}`, style: small, align: 'right' }],
    }),
  ]
}

/** The marks of a page are those of the questions that end on it; none where nothing is marked. */
export function schemeFoot(
  { measurer, paper }: Setting,
  marks: number | undefined,
): readonly Box[] {
  const style = sheetStyleOf(paper, 'foot')
  return [
    ruleBox('foot-rule', SCHEME.left, 562, SCHEME.right, 562, { colour: BLACK, width: HAIR }),
    textBox(measurer, {
      id: 'foot-note',
      role: 'artifact',
      x: SCHEME.left,
      y: 567,
      w: 500,
      paragraphs: [
        {
          text: 'Practice material, not a board’s mark scheme. Totals are computed from the points.',
          style,
        },
      ],
    }),
    textBox(measurer, {
      id: 'foot-marks',
      x: SCHEME.right - 250,
      y: 567,
      w: 250,
      paragraphs: [
        {
          text: marks === undefined ? 'Teacher copy' : `Teacher copy. Marks on this page: ${marks}`,
          style: { ...style, bold: true },
          align: 'right',
        },
      ],
    }),
  ]
}
