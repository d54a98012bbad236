import { type ChronologyDoubt, datedEvents, findItem, itemLabel, type Topic } from '../../../topic/index.ts' // prettier-ignore

export interface ListedEvent {
  readonly itemId: string
  readonly date: string
  /** What the item says of it. */
  readonly label: string
  readonly doubt: string | undefined
}

/** Every dated item once for each of its dates, earliest first, with what is doubtful about it. */
export function eventsInOrder(
  topic: Topic,
  doubts: readonly ChronologyDoubt[],
): readonly ListedEvent[] {
  const seen = new Set<string>()
  return [...datedEvents(topic)]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ itemId, date }): readonly ListedEvent[] => {
      const item = findItem(topic, itemId)
      const key = `${itemId} ${date}`
      // The dates in questions are asked for, not told.
      if (!item || item.kind === 'question' || item.kind === 'heading' || seen.has(key)) return []
      seen.add(key)
      const doubt = doubts.find((one) => one.itemId === itemId)?.message
      return [{ itemId, date, label: itemLabel(item), doubt }]
    })
}
