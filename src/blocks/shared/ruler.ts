import {
  type Box,
  faceOf,
  linesOfBox,
  ruleBox,
  shapeBox,
  styleOf,
  textBox,
} from '../../page/index.ts'
import type { YearRange } from '../../topic/index.ts'
import type { SlideContext } from '../blockKind.ts'
import { GRID } from './slideGrid.ts'

const MOST_TICKS = 60

/** Years from one tick to the next, so that a ruler has at most 60. */
export function tickStep(period: YearRange): number {
  const years = period.to - period.from + 1
  return [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => years / step <= MOST_TICKS) ?? 1000
}

/** Where a year (with its fraction) stands on a scale of the period laid over `x` to `x + w`. */
export function yearToX(period: YearRange, year: number, x: number, w: number): number {
  return x + ((year - period.from) * w) / (period.to - period.from + 1)
}

/** Keeps a range of years within the period; undefined where they do not meet. */
export function clipYears(years: YearRange | undefined, period: YearRange): YearRange | undefined {
  if (years === undefined || years.to < period.from || years.from > period.to) return undefined
  return { from: Math.max(years.from, period.from), to: Math.min(years.to, period.to) }
}

/** The ticks of a scale of years hanging from `y`. */
export function scaleTicks(
  context: SlideContext,
  period: YearRange,
  at: {
    readonly x: number
    readonly y: number
    readonly w: number
    readonly length: number
    readonly end: number
  },
): readonly Box[] {
  const step = tickStep(period)
  const ticks: Box[] = []
  const width = context.theme.shape.ruler.tick
  for (let year = period.from; year <= period.to + 1; year += step) {
    const long = year === period.from || year + step > period.to + 1 || year % (step * 5) === 0
    const x = yearToX(period, year, at.x, at.w)
    ticks.push(
      ruleBox(`tick-${year}`, x, at.y, x, at.y + (long ? at.end : at.length), {
        colour: 'ink2',
        width,
      }),
    )
  }
  return ticks
}

/**
 * The scale of years along the top edge of a slide, with a bar over the years that this slide is
 * about. A slide about the whole period has no bar. `kickerEnd` is where the kicker's text ends, so
 * that the years do not stand on it.
 */
export function slideRuler(
  context: SlideContext,
  years: YearRange | undefined,
  kickerEnd = 0,
): readonly Box[] {
  const { period, theme } = context
  if (period === undefined) return []
  const { x, w } = GRID.full
  const { ruler } = theme.shape
  const boxes: Box[] = []
  const clipped = clipYears(years, period)
  const partial = clipped !== undefined && clipped.to - clipped.from < period.to - period.from - 1
  if (partial) {
    const from = yearToX(period, clipped.from, x, w)
    const to = yearToX(period, clipped.to + 1, x, w)
    boxes.push(shapeBox('ruler-bar', 'rect', from, 0, to - from, ruler.bar, { fill: 'signal' }))
    if (ruler.style === 'double')
      boxes.push(
        shapeBox('ruler-bar-2', 'rect', from, ruler.bar + 2, to - from, 1.5, { fill: 'signal' }),
      )
  }
  const ticks = scaleTicks(context, period, { x, y: 0, w, length: ruler.length, end: ruler.end })
  if (!partial) return [...boxes, ...ticks]
  const label = barLabel(context, clipped, period, kickerEnd)
  return [...boxes, ...ticks.filter((tick) => !strikes(tick, label)), label]
}

/** Points between a tick and the words of a label. */
const TICK_GAP = 3

/** A label beside its bar hangs as high as the ticks, which must not run through it. */
function strikes(tick: Box, label: Box): boolean {
  if (tick.y + tick.h <= label.y + TICK_GAP) return false
  return linesOfBox(label).some(
    ({ x, width }) => tick.x > x - TICK_GAP && tick.x < x + width + TICK_GAP,
  )
}

function barLabel(
  context: SlideContext,
  years: YearRange,
  period: YearRange,
  kickerEnd: number,
): Box {
  const { x, w } = GRID.full
  const { ruler } = context.theme.shape
  const style = styleOf(context.theme, 'range', 'signal')
  const text = years.from === years.to ? `${years.from}` : `${years.from}–${years.to}`
  const end = yearToX(period, years.to + 1, x, w)
  // Over the kicker the label stands beside the bar instead of below it.
  const width = context.measurer.width(text, faceOf(style.font, style.bold), style.size)
  const beside = end - width < Math.max(x + 200, kickerEnd + 8) && end + 6 + width < GRID.right
  return textBox(context.measurer, {
    id: 'ruler-label',
    role: 'artifact',
    w: 110,
    x: beside ? end + 6 : end - 110,
    y: beside ? 2 : ruler.bar + (ruler.style === 'double' ? 7 : 4),
    paragraphs: [{ text, style, align: beside ? 'left' : 'right' }],
  })
}
