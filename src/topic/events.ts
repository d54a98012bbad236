import { plainText, rewordText, type RichText, sliceText, tidyText } from '../base/index.ts'
import { DATE_PATTERN, type DateInText, datesIn } from './chronology.ts'
import { mainText } from './itemText.ts'
import type { Item } from './topic.ts'

/** Something that happened: when, and what, without saying the date again. */
export interface TimedEvent extends Omit<DateInText, 'start'> {
  readonly text: RichText
}

/**
 * What an item says happened at the `which`th of its dates, counted from 0; undefined where it has
 * no such date. The text is the sentence with that date. The date is taken out of it where the
 * sentence stands without; otherwise the author's words stay whole.
 */
export function eventOf(item: Item, which = 0): TimedEvent | undefined {
  const main = mainText(item)
  const plain = plainText(main)
  let seen = 0
  let end = 0
  for (const sentence of sentencesOf(plain)) {
    const start = plain.indexOf(sentence, end)
    end = start + sentence.length
    const dates = datesIn(sentence)
    const date = dates[which - seen]
    if (date !== undefined) {
      const words = typeof main === 'string' ? sentence : tidyText(sliceText(main, start, end))
      return { ...date, text: dates.length === 1 ? withoutDate(words, date) : words }
    }
    seen += dates.length
  }
  return undefined
}

/** How many dates an item's main text has. */
export function countDates(item: Item): number {
  return datesIn(plainText(mainText(item))).length
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]['’”]?)\s+(?=[\p{Lu}‘“'"])/u)
}

/** “In May 1935 help was promised.” → “Help was promised.” What is bold stays bold. */
function withoutDate(sentence: RichText, date: DateInText): RichText {
  const plain = plainText(sentence)
  const cut = cutDate(plain, date)
  // Where the date opened the sentence, another word does now.
  const opens = plain.endsWith(cut) && cut !== plain
  if (typeof sentence === 'string') return opens ? withCapital(cut) : cut
  const left = rewordText(sentence, cut)
  return opens ? rewordText(left, withCapital(cut)) : left
}

function cutDate(sentence: string, { date, start }: DateInText): string {
  const before = sentence.slice(0, start)
  const after = sentence.slice(start + date.length)
  if (/^(?:in|on|by)\s$/i.test(before) && /^,?\s/.test(after)) return after.replace(/^,?\s+/, '')
  // “Munich, September 1938: the West gave up…” keeps its name.
  if (/,\s$/.test(before) && after.startsWith(':')) return `${before.replace(/,\s$/, '')}${after}`
  // “The Pact of May 1935 promised help”, “They signed in November 1936.”
  const tail = /^(.+?),?\s(in|on|of)\s$/i.exec(before)
  if (tail?.[1] === undefined) return sentence
  return tail[2] === 'of' || /^[.!?]?$/.test(after) ? `${tail[1]}${after}` : sentence
}

/**
 * The text without any year, for pupils who have to find the order: “the Paris Conference of 1919”
 * → “the Paris Conference”.
 */
export function hideDates(text: string): string {
  if (datesIn(text).length === 0) return text
  const hidden = text
    // “Only in 1932 did they…” needs its place in time, if not the time.
    .replace(new RegExp(`\\b((?:only|until|not) (?:in|on)) ${DATE_PATTERN}`, 'gi'), '$1 …')
    .replace(new RegExp(`,?\\s(?:in|on|of|from|since|until|to|by|at)\\s${DATE_PATTERN}`, 'gi'), '')
    .replace(new RegExp(DATE_PATTERN, 'gi'), '…')
    .replace(/^,\s*/, '')
  return withCapital(hidden)
}

function withCapital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
