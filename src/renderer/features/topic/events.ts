import { plainText } from '../../../base/index.ts'
import {
  type ChronologyDoubt,
  countDates,
  eventOf,
  type Item,
  type Topic,
} from '../../../topic/index.ts'

interface ListedEvent {
  readonly itemId: string
  /** As the text says it, months in short. */
  readonly date: string
  readonly label: string
  readonly doubt: string | undefined
}

/** Every dated event that the topic tells, earliest first, with what is doubtful about it. */
export function eventsInOrder(
  { items }: Topic,
  doubts: readonly ChronologyDoubt[],
): readonly ListedEvent[] {
  // Of several doubts about an item the first one is said.
  const doubtful = new Map(doubts.toReversed().map((doubt) => [doubt.itemId, doubt.message]))
  const found = items.flatMap((item) =>
    eventsOf(item).map((event, which) => ({
      ...event,
      // One doubt is said once, however many dates its item has.
      doubt: which === 0 ? doubtful.get(item.id) : undefined,
    })),
  )
  return found.sort((a, b) => a.at - b.at)
}

interface FoundEvent extends Omit<ListedEvent, 'doubt'> {
  readonly at: number
}

/** A key changes one item; the others are not searched again. */
const known = new WeakMap<Item, readonly FoundEvent[]>()

function eventsOf(item: Item): readonly FoundEvent[] {
  const events = known.get(item) ?? findEvents(item)
  known.set(item, events)
  return events
}

function findEvents(item: Item): readonly FoundEvent[] {
  // Dates in questions are asked for, and those in headings and titles are spans.
  if (item.kind === 'question' || item.kind === 'heading' || item.kind === 'table') return []
  return Array.from({ length: countDates(item) }, (_, which) => {
    const event = eventOf(item, which)
    if (event === undefined) return []
    const date = event.date.replace(/[A-Z][a-z]{4,}/, (month) => month.slice(0, 3))
    return [{ at: event.at, itemId: item.id, date, label: plainText(event.text) }]
  }).flat()
}
