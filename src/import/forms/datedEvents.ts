import { type Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'

/** Fewer dates on lines of their own are no timeline. */
const FEWEST = 3
const MOST_BETWEEN = 6
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
// Three figures alone are points or pages.
const YEAR = '(?:(?:1\\d|20)\\d\\ds?|\\d{1,4} ?(?:BCE?|CE|AD))'
const POINT = `(?:c\\.? ?|circa |early |late |mid-?)?(?:${DAY},? (?:of )?${MONTH},? ${YEAR}|${MONTH} ${DAY},? ${YEAR}|${MONTH},? ${YEAR}|(?:Spring|Summer|Autumn|Winter),? ${YEAR}|${YEAR})`
const DATE = new RegExp(
  `^${POINT}(?: ?(?:–|—|-|to) ?(?:${POINT}|\\d{2}|${MONTH}|present))?:?$`,
  'i',
)

/**
 * Timelines: lines that are only a date, again and again. A date that stands under the name of its
 * event is part of the account; one that stands over it is the heading of what happened then.
 */
export function datedEvents(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  const dates = pieces.flatMap((piece, i) => (isDate(piece) && !forms.has(i) ? [i] : []))
  for (let from = 0; from < dates.length;) {
    let to = from + 1
    while (to < dates.length && (dates[to] ?? 0) - (dates[to - 1] ?? 0) <= MOST_BETWEEN) to++
    markTimeline(dates.slice(from, to), facts, forms)
    from = to
  }
}

function isDate({ text, cells, shape }: Piece): boolean {
  return text.length <= 40 && cells === undefined && shape === undefined && DATE.test(text)
}

function markTimeline(dates: readonly number[], facts: readonly Facts[], forms: Forms): void {
  if (dates.length < FEWEST) return
  const known = new Set(dates)
  const gaps = dates.slice(1).map((at, k) => ({ first: (dates[k] ?? 0) + 1, last: at - 1 }))
  const named = gaps.filter(({ last, first }) => last >= first && isName(facts[last])).length
  // Between two dates an account ends with a name where dates stand under their events.
  const under = gaps.filter(
    ({ first, last }) => last > first && isName(facts[last]) && !isName(facts[first]),
  )
  const over = gaps.filter(({ first, last }) => last > first && !isName(facts[last]))
  if (under.length >= 2 && named >= gaps.length * 0.8 && over.length <= 1) {
    for (const at of dates) {
      if (!isName(facts[at - 1])) continue
      forms.set(at, 'dated:date')
      if (at > 1 && !known.has(at - 1)) forms.set(at - 1, 'dated:event')
    }
  } else if (gaps.every(({ first, last }) => last >= first) && over.length >= gaps.length * 0.5)
    for (const at of dates) forms.set(at, 'dated:over')
}

/** Short and without a stop. */
function isName(facts: Facts | undefined): boolean {
  return (
    facts !== undefined &&
    facts.words <= 14 &&
    facts.end === '' &&
    facts.sentences <= 1 &&
    !facts.startsLower
  )
}
