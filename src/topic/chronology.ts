import { plainText } from '../base/index.ts'
import { textsOf } from './itemText.ts'
import type { Topic } from './topic.ts'

/** Years, both included. */
export interface YearRange {
  readonly from: number
  readonly to: number
}

export interface DatedEvent {
  readonly itemId: string
  /** As the text says it: "1922", "August 1939", "23 August 1939", "1936–39". */
  readonly date: string
  /** For placing on a scale: the year with its month and day as a fraction. */
  readonly at: number
  readonly years: YearRange
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
/** Day, month, year, last year of a span, "s" of a decade. To be used with the flag i. */
export const DATE_PATTERN = String.raw`(?<![\d.,£$€])(?:(?:(\d{1,2}) )?(${MONTHS.join('|')}) )?(1[0-9]\d\d|20\d\d)(?:\s?[–-]\s?((?:1[0-9]|20)?\d\d))?(s)?(?![\d%]|,\d)`
const DATE = new RegExp(DATE_PATTERN, 'gi')

/** Every date in the topic's text, in the order of the items. Dates are read, never guessed. */
export function datedEvents(topic: Topic): readonly DatedEvent[] {
  return topic.items.flatMap((item) =>
    textsOf(item).flatMap((text) =>
      datesIn(plainText(text)).map(({ date, at, years }) => ({ itemId: item.id, date, at, years })),
    ),
  )
}

/** The span of years that a text speaks of; undefined when it names none. */
export function yearsIn(texts: readonly string[]): YearRange | undefined {
  const found = texts.flatMap(datesIn).map((date) => date.years)
  if (found.length === 0) return undefined
  return { from: Math.min(...found.map((y) => y.from)), to: Math.max(...found.map((y) => y.to)) }
}

/** A date with the place where its text has it. */
export interface DateInText extends Omit<DatedEvent, 'itemId'> {
  readonly start: number
  /**
   * From when until when it runs, as years with fractions: "August 1939" ends a month after it
   * begins. One event is known to come before another where it ends before that begins.
   */
  readonly begins: number
  readonly ends: number
}

/** Every date of one text, from its start to its end. */
export function datesIn(text: string): readonly DateInText[] {
  return [...text.matchAll(DATE)].map((match) => {
    const [date, day, month, first, last, decade] = match
    const from = Number(first)
    const to =
      decade !== undefined
        ? from + 9
        : last === undefined
          ? from
          : last.length === 2
            ? Math.floor(from / 100) * 100 + Number(last)
            : Number(last)
    const monthIndex = month === undefined ? -1 : MONTHS.indexOf(month.toLowerCase())
    const at =
      monthIndex < 0
        ? from
        : from + (monthIndex + (day === undefined ? 0.5 : (Number(day) - 0.5) / 31)) / 12
    const years = { from, to: Math.max(from, to) }
    return { date, start: match.index, at, years, ...spanOf(years, monthIndex, day) }
  })
}

function spanOf(
  { from, to }: YearRange,
  month: number,
  day: string | undefined,
): Pick<DateInText, 'begins' | 'ends'> {
  if (month < 0 || to > from) return { begins: from, ends: to + 1 }
  const begins = from + month / 12
  if (day === undefined) return { begins, ends: from + (month + 1) / 12 }
  return { begins: begins + (Number(day) - 1) / 372, ends: begins + Number(day) / 372 }
}
