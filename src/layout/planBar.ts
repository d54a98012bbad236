import { BLACK, HAIR, sheetStyleOf, WHITE } from '../blocks/shared/sheetText.ts'
import { type Box, faceOf, rectBox, ruleBox, shapeBox, textBox } from '../page/index.ts'
import type { PlanRow } from './planRows.ts'
import type { Means } from './sheetFrame.ts'

const HEIGHT = 20
/** Points from the bar to the foot of its labels. */
const SCALE = 18
const STEPS = [5, 10, 15, 30, 60] as const

/** From bar to bar. */
const PITCH = HEIGHT + SCALE + 4
/** Minutes: a longer lesson is several periods, and has a bar for each hour. */
const MOST = 120
const HOUR = 60

/** Points from the top of the first bar to the foot of the last. */
export function barsHeight(rows: readonly PlanRow[], minutes: number): number {
  return (countOf(total(rows, minutes)) - 1) * PITCH + HEIGHT + SCALE
}

function total(rows: readonly PlanRow[], minutes: number): number {
  const planned = rows.reduce((sum, row) => sum + row.minutes, 0)
  return Math.max(minutes, planned, 1)
}

function countOf(minutes: number): number {
  return minutes > MOST ? Math.ceil(minutes / HOUR) : 1
}

/**
 * The minutes of the lesson to scale, 8.22 points each in an hour, with the numbers of the slides:
 * black and white in turn. The table says the same in words, so nothing of it is read aloud.
 */
export function planBars(
  { measurer, sheet }: Means,
  rows: readonly PlanRow[],
  minutes: number,
  y: number,
): readonly Box[] {
  const whole = total(rows, minutes)
  const count = countOf(whole)
  const span = count === 1 ? whole : HOUR
  const minute = (sheet.right - sheet.left) / span
  const xOf = (at: number): number => sheet.left + at * minute
  const style = sheetStyleOf(sheet, 'small', { bold: true })
  const drawn = (part: Part): readonly Box[] => {
    const x = xOf(part.from)
    const w = (part.to - part.from) * minute
    const top = y + part.bar * PITCH
    const text = `${part.row.first}`
    const id = part.isSequel ? `bar-${text}-on-${part.bar + 1}` : `bar-${text}`
    const box = rectBox(id, x, top, w, HEIGHT, {
      fill: part.isBlack ? BLACK : WHITE,
      stroke: { colour: BLACK, width: HAIR },
    })
    const fits = measurer.width(text, faceOf(style.font, true), style.size) <= w - 2
    if (!fits) return [box]
    const label = textBox(measurer, {
      id: `${id}-number`,
      role: 'artifact',
      x,
      y: top,
      w,
      h: HEIGHT,
      valign: 'middle',
      paragraphs: [
        { text, style: { ...style, colour: part.isBlack ? WHITE : BLACK }, align: 'centre' },
      ],
    })
    return [box, label]
  }
  const planned = rows.reduce((sum, row) => sum + row.minutes, 0)
  return [
    ...partsOf(rows, span, count).flatMap(drawn),
    ...Array.from({ length: count }, (_, bar): readonly Box[] => {
      const from = Math.min(Math.max(planned - bar * span, 0), span)
      const to = Math.min(whole - bar * span, span)
      return [
        ...restOfBar(bar, xOf(from), xOf(to), y + bar * PITCH),
        ...scale({ measurer, sheet }, bar, span, minute, y + bar * PITCH),
      ]
    }).flat(),
  ]
}

/** What stands on one bar of the minutes of a slide. */
interface Part {
  readonly row: PlanRow
  readonly bar: number
  /** Minutes from the beginning of the bar. */
  readonly from: number
  readonly to: number
  readonly isBlack: boolean
  readonly isSequel: boolean
}

function partsOf(rows: readonly PlanRow[], span: number, count: number): readonly Part[] {
  const timed = rows.filter((row) => row.minutes > 0)
  let at = 0
  return timed.flatMap((row, i): readonly Part[] => {
    const start = at
    at += row.minutes
    const end = at
    return Array.from({ length: count }, (_, bar) => bar).flatMap((bar): readonly Part[] => {
      const from = Math.max(start - bar * span, 0)
      const to = Math.min(end - bar * span, span)
      if (to <= from) return []
      return [{ row, bar, from, to, isBlack: i % 2 === 1, isSequel: start < bar * span }]
    })
  })
}

/** Minutes that nothing is planned for. */
function restOfBar(bar: number, from: number, to: number, y: number): readonly Box[] {
  if (to - from < 1) return []
  return [
    shapeBox(`bar-free-${bar + 1}`, 'rect', from, y, to - from, HEIGHT, {
      stroke: { colour: BLACK, width: HAIR, dash: [2, 2] },
    }),
  ]
}

function scale(
  { measurer, sheet }: Means,
  bar: number,
  span: number,
  minute: number,
  y: number,
): readonly Box[] {
  const step = STEPS.find((minutes) => minutes * minute >= 20) ?? 120
  const stroke = { colour: BLACK, width: HAIR } as const
  const count = Math.floor(span / step + 0.001)
  return Array.from({ length: count + 1 }, (_, i): readonly Box[] => {
    const x = sheet.left + i * step * minute
    const isLong = i % 2 === 0
    const id = `tick-${bar + 1}-${i}`
    const tick = ruleBox(id, x, y + HEIGHT, x, y + HEIGHT + (isLong ? 7 : 4), stroke)
    if (!isLong) return [tick]
    return [
      tick,
      textBox(measurer, {
        id: `${id}-label`,
        role: 'artifact',
        x: x - 20,
        y: y + HEIGHT + 8,
        w: 40,
        paragraphs: [
          {
            text: `${bar * span + i * step}`,
            style: sheetStyleOf(sheet, 'tiny'),
            align: 'centre',
          },
        ],
      }),
    ]
  }).flat()
}
