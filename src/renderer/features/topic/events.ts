import { plainText } from '../../../base/index.ts'
import { type ChronologyDoubt, countDates, eventOf, type Topic } from '../../../topic/index.ts'

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
  const found = items.flatMap((item) => {
    // Dates in questions are asked for, and those in headings and titles are spans.
    if (item.kind === 'question' || item.kind === 'heading' || item.kind === 'table') return []
    const doubt = doubts.find(({ itemId }) => itemId === item.id)?.message
    return Array.from({ length: countDates(item) }, (_, which) => {
      const event = eventOf(item, which)
      if (event === undefined) return []
      const date = event.date.replace(/[A-Z][a-z]{4,}/, (month) => month.slice(0, 3))
      // One doubt is said once, however many dates its item has.
      const said = which === 0 ? doubt : undefined
      return [{ at: event.at, itemId: item.id, date, label: plainText(event.text), doubt: said }]
    }).flat()
  })
  return found.sort((a, b) => a.at - b.at)
}
