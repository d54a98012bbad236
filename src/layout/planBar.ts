import { BLACK, HAIR, sheetStyleOf, WHITE } from '../blocks/shared/sheetText.ts'
import { type Box, faceOf, rectBox, ruleBox, shapeBox, textBox } from '../page/index.ts'
import type { PlanRow } from './planRows.ts'
import type { Means } from './sheetFrame.ts'

const HEIGHT = 20
/** Points from the bar to the foot of its labels. */
const SCALE = 18
const STEPS = [5, 10, 15, 30, 60] as const

export const BAR_HEIGHT = HEIGHT + SCALE

/**
 * The minutes of the lesson to scale, 8.22 points each in an hour, with the numbers of the slides:
 * black and white in turn. The table says the same in words, so nothing of it is read aloud.
 */
export function planBar(
  { measurer, sheet }: Means,
  rows: readonly PlanRow[],
  minutes: number,
  y: number,
): readonly Box[] {
  const width = sheet.right - sheet.left
  const planned = rows.reduce((sum, row) => sum + row.minutes, 0)
  const minute = width / Math.max(minutes, planned, 1)
  const style = sheetStyleOf(sheet, 'small', { bold: true })
  let at = sheet.left
  let isBlack = false
  const parts = rows.flatMap((row): readonly Box[] => {
    if (row.minutes === 0) return []
    const w = row.minutes * minute
    const x = at
    at += w
    const ground = isBlack ? BLACK : WHITE
    const text = `${row.first}`
    const fits = measurer.width(text, faceOf(style.font, true), style.size) <= w - 2
    const box = rectBox(`bar-${row.first}`, x, y, w, HEIGHT, {
      fill: ground,
      stroke: { colour: BLACK, width: HAIR },
    })
    const label = textBox(measurer, {
      id: `bar-${row.first}-number`,
      role: 'artifact',
      x,
      y,
      w,
      h: HEIGHT,
      valign: 'middle',
      paragraphs: [{ text, style: { ...style, colour: isBlack ? WHITE : BLACK }, align: 'centre' }],
    })
    isBlack = !isBlack
    return fits ? [box, label] : [box]
  })
  return [...parts, ...restOfBar(at, sheet.right, y), ...scale({ measurer, sheet }, minute, y)]
}

/** Minutes that nothing is planned for. */
function restOfBar(from: number, to: number, y: number): readonly Box[] {
  if (to - from < 1) return []
  return [
    shapeBox('bar-free', 'rect', from, y, to - from, HEIGHT, {
      stroke: { colour: BLACK, width: HAIR, dash: [2, 2] },
    }),
  ]
}

function scale({ measurer, sheet }: Means, minute: number, y: number): readonly Box[] {
  const width = sheet.right - sheet.left
  const step = STEPS.find((minutes) => minutes * minute >= 20) ?? 120
  const stroke = { colour: BLACK, width: HAIR } as const
  const count = Math.floor(width / (step * minute) + 0.001)
  return Array.from({ length: count + 1 }, (_, i): readonly Box[] => {
    const x = sheet.left + i * step * minute
    const isLong = i % 2 === 0
    const tick = ruleBox(`tick-${i}`, x, y + HEIGHT, x, y + HEIGHT + (isLong ? 7 : 4), stroke)
    if (!isLong) return [tick]
    return [
      tick,
      textBox(measurer, {
        id: `tick-${i}-label`,
        role: 'artifact',
        x: x - 20,
        y: y + HEIGHT + 8,
        w: 40,
        paragraphs: [{ text: `${i * step}`, style: sheetStyleOf(sheet, 'tiny'), align: 'centre' }],
      }),
    ]
  }).flat()
}
