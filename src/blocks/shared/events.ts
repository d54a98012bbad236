import { z } from 'zod'
import { isBlank, joinText, plainText, type RichText } from '../../base/index.ts'
import {
  countDates,
  datesIn,
  eventOf,
  findItem,
  type Item,
  type ItemKind,
  itemsOfKind,
  mainText,
  sectionsOf,
  titleOf,
  type TimedEvent,
  type Topic,
} from '../../topic/index.ts'
import { contentRefSchema, refTo, resolveAny, type Resolved, type Topics } from '../contentRef.ts'

/**
 * An event of a topic: the item that tells of it and which of the item's dates is meant, counted
 * from 0. Its date is always the topic's; its words may be the lesson's own (the reference's
 * override), so that a date corrected in the topic is right on every slide and sheet.
 */
export const eventRefSchema = z.strictObject({
  ref: contentRefSchema,
  date: z.number().int().min(0).optional(),
})

export type EventRef = Readonly<z.output<typeof eventRefSchema>>

export const EVENT_ITEMS = [
  'paragraph',
  'bullet',
  'keyTerm',
  'theme',
  'misconception',
  'objective',
  'heading',
] as const satisfies readonly ItemKind[]

export interface EventShown extends TimedEvent {
  readonly resolved: Resolved
  /** Place among the block's events, from 0. */
  readonly index: number
}

export interface Events {
  /** In the order in which they happened; those of one date in the order of the block. */
  readonly dated: readonly EventShown[]
  /** Events whose item no longer says when. */
  readonly undated: readonly Resolved[]
}

export function resolveEvents(topics: Topics, refs: readonly EventRef[]): Events {
  const dated: EventShown[] = []
  const undated: Resolved[] = []
  refs.forEach(({ ref, date }, index) => {
    for (const resolved of resolveAny(topics, [ref])) {
      const original = findItem(resolved.topic, resolved.item.id) ?? resolved.item
      const event = eventOf(original, date)
      if (event === undefined) undated.push(resolved)
      else dated.push({ ...event, text: wordsOf(resolved, event), resolved, index })
    }
  })
  return { dated: dated.sort((a, b) => a.at - b.at), undated }
}

function wordsOf({ item, overridden }: Resolved, event: TimedEvent): RichText {
  if (overridden) return mainText(item)
  const title = titleOf(item)
  return title === undefined ? event.text : joinText(title, ': ', event.text)
}

/** True where all dates of the first are over before the second begins. */
export function isBefore(a: TimedEvent, b: TimedEvent): boolean {
  return a.ends <= b.begins + 1e-6
}

/** Longer ones make a poor label. */
const MOST_WORDS = 14

/**
 * Events of a topic for a first timeline or ordering: at most `most`, in short words, spread over
 * the topic's sections, each certain to come before the next.
 */
export function pickEvents(topic: Topic, most: number): readonly EventRef[] {
  const sections = sectionsOf(topic)
    .map(({ items }) => items.flatMap((item) => candidate(topic, item)))
    .filter((events) => events.length > 0)
  const rounds = Math.max(0, ...sections.map((events) => events.length))
  const picked: Candidate[] = []
  for (let round = 0; round < rounds && picked.length < most; round++) {
    for (const events of sections) {
      const next = events
        .filter((event) =>
          picked.every((other) => isBefore(event, other) || isBefore(other, event)),
        )
        .sort((a, b) => a.cost - b.cost)[0]
      if (next !== undefined && picked.length < most) picked.push(next)
    }
  }
  return picked.sort((a, b) => a.at - b.at).map(({ item }) => ({ ref: refTo(topic, item) }))
}

interface Candidate extends TimedEvent {
  readonly item: Item
  /** The less, the better it serves: short, exactly dated, about what the topic is named after. */
  readonly cost: number
}

function candidate(topic: Topic, item: Item): readonly Candidate[] {
  if (item.kind !== 'bullet' && item.kind !== 'paragraph') return []
  const event = countDates(item) === 1 ? eventOf(item) : undefined
  if (event === undefined || isBlank(event.text)) return []
  const text = plainText(event.text)
  const words = text.split(/\s+/).length
  if (words > MOST_WORDS || event.ends - event.begins > 2) return []
  const vague = event.ends - event.begins > 0.5 ? 4 : 0
  // A date that could not be taken out of its sentence would be said twice, or leave a hole.
  const stuck = datesIn(text).length > 0 ? 6 : 0
  const double = /[;:]/.test(text) ? 3 : 0
  const main = event.date === mainDate(topic) ? -20 : 0
  return [{ ...event, item, cost: words + vague + stuck + double + main }]
}

/** The date of what the topic is named after, as the definition of that term has it. */
export function mainDate(topic: Topic): string | undefined {
  const name = itemsOfKind(topic, 'keyTerm').find(({ term }) =>
    topic.title.includes(plainText(term)),
  )
  return name && eventOf(name)?.date
}
