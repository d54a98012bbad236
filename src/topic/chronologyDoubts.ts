import { plainText } from '../base/index.ts'
import { type DateInText, datesIn } from './chronology.ts'
import { BEGINNINGS } from './entities.ts'
import { textsOf } from './itemText.ts'
import type { Item, Topic } from './topic.ts'

/** Something in a topic's text that cannot have happened in that order. A doubt, never a correction. */
export interface ChronologyDoubt {
  readonly kind: 'before-it-existed' | 'effect-before-cause' | 'two-dates'
  readonly itemId: string
  readonly message: string
}

/**
 * Reads the topic for three slips that pupils copy: a state or body named at a date before it
 * began, an effect dated before its cause, and one event given two years. Only dates and names that
 * the text itself ties together are compared.
 */
export function chronologyDoubts(topic: Topic): readonly ChronologyDoubt[] {
  const sentences = topic.items.flatMap(sentencesOf)
  return [
    ...namedTooEarly(sentences),
    ...effectsBeforeCauses(sentences),
    ...eventsWithTwoDates(sentences),
  ]
}

interface Sentence {
  readonly itemId: string
  readonly text: string
  readonly dates: readonly DateInText[]
  /** What stood before it in the same item. */
  readonly above: readonly DateInText[]
}

function sentencesOf(item: Item): readonly Sentence[] {
  // The wrong answers to a question are wrong on purpose.
  if (item.kind === 'question' || item.kind === 'misconception') return []
  let above: readonly DateInText[] = []
  return textsOf(item).flatMap((text) =>
    plainText(text)
      .split(/(?<=[.!?;])\s+(?=[A-Z“‘])/)
      .map((sentence) => {
        const dates = datesIn(sentence)
        const found = { itemId: item.id, text: sentence, dates, above }
        above = [...above, ...dates]
        return found
      }),
  )
}

const FOUNDED =
  /\b(?:formed|founded|created|established|set up) (?:the )?((?:[A-Z][\w’'-]*|of|the)(?: (?:[A-Z][\w’'-]*|of|the)){0,4}) in /

interface Beginning {
  readonly name: string
  readonly at: number
  readonly date: string
}

function namedTooEarly(sentences: readonly Sentence[]): readonly ChronologyDoubt[] {
  const beginnings = beginningsIn(sentences)
  return sentences.flatMap(({ itemId, text, dates }) => {
    // A sentence that spans the beginning, such as one that tells of it, is in order.
    const latest = Math.max(...dates.map(latestOf))
    return beginnings
      .filter(({ name, at }) => dates.length > 0 && latest < at && hasName(text, name))
      .map(({ name, date }): ChronologyDoubt => ({
        kind: 'before-it-existed',
        itemId,
        message: `“${text}” names ${withArticle(name)}, which began in ${date}.`,
      }))
  })
}

function beginningsIn(sentences: readonly Sentence[]): readonly Beginning[] {
  const told = sentences.flatMap(({ text, dates }): readonly Beginning[] => {
    const match = FOUNDED.exec(text)
    const name = match?.[1]
    const date = dates.find(({ start }) => match !== null && start >= match.index)
    return name === undefined || date === undefined ? [] : [{ name, at: date.at, date: date.date }]
  })
  const known = BEGINNINGS.flatMap(({ names, at, date }) =>
    names.map((name) => ({ name, at, date })),
  )
  return [...told, ...known.filter(({ name }) => told.every((other) => other.name !== name))]
}

/** A bare year may mean its last day. */
function latestOf({ at, years }: DateInText): number {
  return Number.isInteger(at) || years.to > years.from ? years.to + 0.999 : at
}

const EVENT =
  /\b(?:(?:[A-Z][\w’'-]*(?:[–-][A-Z][\w’'-]*)*|of|the|for)(?: (?:[A-Z][\w’'-]*|of|the|for)){0,4} (?:Pact|War|Agreement|Conference|Revolution|Crisis|Protocol|Plan|Accord)|Treaty of [A-Z][\w’'-]*)/g
const CAUSES =
  /\b(?:led (?:directly )?to|caused|brought about|prompted|provoked|paved the way for|helped to cause|resulted in|made) (?:the |a )?/

function effectsBeforeCauses(sentences: readonly Sentence[]): readonly ChronologyDoubt[] {
  const dated = datedNames(sentences)
  return sentences.flatMap((sentence): readonly ChronologyDoubt[] => {
    const cue = CAUSES.exec(sentence.text)
    if (cue === null) return []
    const rest = sentence.text.slice(cue.index + cue[0].length)
    const effect = [...dated].find(([name]) => rest.startsWith(name))
    const cause = causeDate(sentence, cue.index, dated)
    if (effect === undefined || cause === undefined) return []
    const [name, { at, date }] = effect
    return cause.at > at && !isSameYearOnly(cause, at)
      ? [
          {
            kind: 'effect-before-cause',
            itemId: sentence.itemId,
            message: `“${sentence.text}” gives a cause of ${cause.date} to ${withArticle(name)}, which is dated ${date}.`,
          },
        ]
      : []
  })
}

/** What a cause is dated: by its own sentence, by an event it names, or by what "this" points back to. */
function causeDate(
  { text, dates, above }: Sentence,
  end: number,
  dated: ReadonlyMap<string, DateInText>,
): DateInText | undefined {
  const before = text.slice(0, end)
  const own = dates.filter(({ start }) => start < end).at(-1)
  if (own !== undefined) return own
  const named = [...dated].find(([name]) => hasName(before, name))?.[1]
  if (named !== undefined) return named
  return /^(?:This|That|It|These|The (?:attack|war|treaty|crisis|event))\b/.test(text)
    ? above.at(-1)
    : undefined
}

/** "1939" against "August 1939" proves nothing. */
function isSameYearOnly({ at, years }: DateInText, other: number): boolean {
  return Number.isInteger(at) && years.from <= other && other < years.to + 1
}

/** Events with the first date that a sentence of one date alone gives them. */
function datedNames(sentences: readonly Sentence[]): ReadonlyMap<string, DateInText> {
  const found = new Map<string, DateInText>()
  for (const { text, dates } of sentences) {
    const [date] = dates
    if (date === undefined || dates.length > 1 || CAUSES.test(text)) continue
    for (const name of namesIn(text)) if (!found.has(name)) found.set(name, date)
  }
  return found
}

function eventsWithTwoDates(sentences: readonly Sentence[]): readonly ChronologyDoubt[] {
  const first = new Map<string, { readonly years: DateInText['years']; readonly date: string }>()
  return sentences.flatMap(({ itemId, text, dates }) =>
    namesIn(text).flatMap((name): readonly ChronologyDoubt[] => {
      const end = text.indexOf(name) + name.length
      // "(1922)", "of 1922", "in April 1922": only a date that is tied to the name.
      const tied = dates.find(({ start }) => /^ ?(?:\(| of | in |, )$/.test(text.slice(end, start)))
      if (tied === undefined) return []
      const known = first.get(name)
      if (known === undefined) {
        first.set(name, tied)
        return []
      }
      const agree = tied.years.from <= known.years.to && known.years.from <= tied.years.to
      return agree
        ? []
        : [
            {
              kind: 'two-dates',
              itemId,
              message: `${withArticle(name, true)} is dated ${known.date} in one place and ${tied.date} in “${text}”.`,
            },
          ]
    }),
  )
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(EVENT)].map(([name]) => name.replace(/^(?:The|the|of|for) /, ''))
}

function hasName(text: string, name: string): boolean {
  const at = text.indexOf(name)
  if (at < 0) return false
  const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`
  return !/[\p{L}-]/u.test(around)
}

function withArticle(name: string, isStart = false): string {
  const article = /^(?:Nazi Germany|West Germany|East Germany|NATO)$/.test(name) ? '' : 'the '
  const whole = article + name
  return isStart ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole
}
