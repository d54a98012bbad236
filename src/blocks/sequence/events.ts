import { createRandom, plainText, shuffleWithoutFixedPoint } from '../../base/index.ts'
import { hideDates, mainText } from '../../topic/index.ts'
import type { Topics } from '../contentRef.ts'
import { type EventShown, isBefore, resolveEvents } from '../shared/events.ts'
import { capitalLetter } from '../shared/sheetText.ts'
import type { SequenceBlock } from './schema.ts'

export interface LetteredEvent extends EventShown {
  readonly letter: string
  /** Its words without any year: that is for pupils to know. */
  readonly hidden: string
  /** Its place in the right order, from 1. */
  readonly place: number
}

export interface Sequence {
  /** As pupils get them: A, B, C… */
  readonly lettered: readonly LetteredEvent[]
  /** As they happened. */
  readonly ordered: readonly LetteredEvent[]
  /** Letters of neighbours whose dates overlap: either order is right. */
  readonly either: readonly (readonly [string, string])[]
  /** Items that have no date any more, so that they have no place. */
  readonly undated: readonly string[]
}

/** No event keeps the place that it has in time, so the letters never give the order away. */
export function sequenceOf(block: SequenceBlock, topics: Topics): Sequence {
  const { dated, undated } = resolveEvents(topics, block.events)
  const order = shuffleWithoutFixedPoint(
    dated.map((_, i) => i),
    createRandom(block.seed),
  )
  const letterOf = (time: number): string => capitalLetter(order.indexOf(time))
  const ordered = dated.map((event, i): LetteredEvent => ({
    ...event,
    letter: letterOf(i),
    hidden: hideDates(plainText(event.text)),
    place: i + 1,
  }))
  const either = ordered.flatMap((event, i): (readonly [string, string])[] => {
    const next = ordered[i + 1]
    return next === undefined || isBefore(event, next) ? [] : [[event.letter, next.letter]]
  })
  const lettered = order.flatMap((time) => ordered[time] ?? [])
  return {
    lettered,
    ordered,
    either,
    undated: undated.map(({ item }) => plainText(mainText(item))),
  }
}

export function marksOf(block: SequenceBlock, topics: Topics): number {
  const count = resolveEvents(topics, block.events).dated.length
  if (count < 2) return 0
  return block.marking === 'neighbours' ? count - 1 : block.marking.allOrNone
}
