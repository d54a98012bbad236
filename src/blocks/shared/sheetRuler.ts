import {
  type Box,
  faceOf,
  ruleBox,
  shapeBox,
  textBox,
  type TextMeasurer,
  type TextStyle,
} from '../../page/index.ts'
import type { YearRange } from '../../topic/index.ts'
import type { SheetStyle } from '../blockKind.ts'
import { clipYears, tickStep, yearToX } from './ruler.ts'
import { BLACK, HAIR, sheetStyleOf } from './sheetText.ts'

const LONG = 7
const SHORT = 4
const BAR = 5
const LABEL_GAP = 2.5
/** From the ruler to the title under it. */
export const RULER_HEIGHT = 26

/** The scale of years that heads every slide, as it stands on paper. */
export function sheetRuler(
  { measurer, sheet }: { readonly measurer: TextMeasurer; readonly sheet: SheetStyle },
  period: YearRange,
  focus: YearRange | undefined,
): readonly Box[] {
  const { left: x, right } = sheet
  const w = right - x
  const y = sheet.top
  const stroke = { colour: BLACK, width: HAIR } as const
  const style = sheetStyleOf(sheet, 'tiny')
  const step = tickStep(period)
  const widthOf = (text: string, { font, bold, size }: TextStyle): number =>
    measurer.width(text, faceOf(font, bold), size)
  const boxes: Box[] = [ruleBox('ruler', x, y, right, y, stroke)]
  let free = x
  for (let year = period.from; year <= period.to; year += step) {
    const tick = yearToX(period, year, x, w)
    const long = year === period.from || year % (step * 5) === 0
    boxes.push(ruleBox(`ruler-${year}`, tick, y, tick, y + (long ? LONG : SHORT), stroke))
    const labelWidth = widthOf(`${year}`, style) + LABEL_GAP
    if (!long || tick < free || tick + LABEL_GAP + labelWidth > right) continue
    boxes.push(
      textBox(measurer, {
        id: `ruler-label-${year}`,
        role: 'artifact',
        x: tick + LABEL_GAP,
        y: y + SHORT,
        w: labelWidth,
        paragraphs: [{ text: `${year}`, style }],
      }),
    )
    free = tick + labelWidth + 8
  }
  boxes.push(ruleBox('ruler-end', right, y, right, y + LONG, stroke))
  const clipped = clipYears(focus, period)
  if (clipped === undefined || (clipped.from === period.from && clipped.to === period.to))
    return boxes
  const from = yearToX(period, clipped.from, x, w)
  const to = yearToX(period, clipped.to + 1, x, w)
  const text = clipped.from === clipped.to ? `${clipped.from}` : `${clipped.from}–${clipped.to}`
  const bold = { ...style, bold: true }
  const textWidth = widthOf(text, bold) + 2
  const before = from - 4 - textWidth >= x
  return [
    ...boxes,
    shapeBox('ruler-bar', 'rect', from, y - BAR, to - from, BAR, { fill: BLACK }),
    textBox(measurer, {
      id: 'ruler-focus',
      role: 'artifact',
      x: before ? from - 4 - textWidth : to + 4,
      y: y - style.leading - 0.5,
      w: textWidth,
      paragraphs: [{ text, style: bold, align: before ? 'right' : 'left' }],
    }),
  ]
}
