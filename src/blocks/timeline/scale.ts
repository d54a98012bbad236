import type { TimedEvent, YearRange } from '../../topic/index.ts'
import { tickStep } from '../shared/ruler.ts'
import { GRID } from '../shared/slideGrid.ts'

/** Height of the scale's bar on a slide, in points. */
export const BAR = 30

/** A stretch of time laid over a slide or sheet. */
export interface Scale {
  readonly isTrue: boolean
  /** From the left end, as a share of the whole, for a year with its fraction. */
  readonly placeOf: (at: number) => number
  /** Marks along it, as shares; those with a label are longer. */
  readonly ticks: readonly { readonly place: number; readonly label: string }[]
  /** What pupils are told of it: “drawn to scale: one division is one year”. */
  readonly says: string
}

/** Up to so many years are divided into months. */
const YEARS_OF_MONTHS = 2

export function trueScale({ from, to }: YearRange): Scale {
  const years = to - from + 1
  const inMonths = years <= YEARS_OF_MONTHS
  const step = inMonths ? 1 / 12 : tickStep({ from, to })
  const count = Math.round(years / step)
  const named = inMonths
    ? 12
    : ([1, 2, 5, 10, 20, 50, 100, 500].find((n) => count / n <= 12) ?? 1000)
  const ticks = Array.from({ length: Math.max(0, count - 1) }, (_, i) => {
    const year = inMonths ? from + (i + 1) / 12 : from + (i + 1) * step
    const isNamed = inMonths ? (i + 1) % 12 === 0 : Math.round(year / step) % named === 0
    return { place: ((i + 1) * step) / years, label: isNamed ? `${Math.round(year)}` : '' }
  })
  const division = inMonths ? 'one month' : step === 1 ? 'one year' : `${step} years`
  return {
    isTrue: true,
    placeOf: (at) => (at - from) / years,
    ticks,
    says: `drawn to scale: one division is ${division}`,
  }
}

/** One step an event, whatever time lies between. */
export function evenScale(events: readonly TimedEvent[]): Scale {
  const count = Math.max(1, events.length)
  const ats = events.map(({ at }) => at)
  return {
    isTrue: false,
    placeOf: (at) => {
      const after = ats.findIndex((other) => other >= at)
      const index = after < 0 ? ats.length : after
      return (index + (ats[index] === at ? 0.5 : 0)) / count
    },
    ticks: [],
    says: 'not drawn to scale',
  }
}

/** The years that events lie in. */
export function yearsOf(events: readonly TimedEvent[]): YearRange {
  return {
    from: Math.floor(Math.min(...events.map(({ begins }) => begins))),
    to: Math.ceil(Math.max(...events.map(({ ends }) => ends)) - 1e-6) - 1,
  }
}

/** Where a year stands on a slide. */
export function placeX(scale: Scale, at: number): number {
  return GRID.left + Math.min(1, Math.max(0, scale.placeOf(at))) * GRID.full.w
}
