/**
 * Notes that were read, in portions: a message is unpacked in one go on the window's own thread, and
 * ten thousand lines would hold it up for longer than a key may wait.
 */
import type { Imported } from '../../import/index.ts'
import type { Topic } from '../../topic/index.ts'

/** A stretch of each of the long lists. */
export interface Portion extends Pick<Imported, 'labels' | 'asks' | 'dropped'> {
  readonly items: Topic['items']
}

/** Entries of each list in a message: a few milliseconds. */
const MOST = 400

/** The portions, and what is left without them. */
export function inPortions(
  { labels, asks, dropped, topic, ...rest }: Imported,
  most = MOST,
): { readonly portions: readonly Portion[]; readonly frame: Imported } {
  const longest = Math.max(labels.length, asks.length, dropped.length, topic.items.length)
  const portions = Array.from({ length: Math.ceil(longest / most) }, (_, i): Portion => {
    const stretch = <T>(list: readonly T[]): readonly T[] => list.slice(i * most, (i + 1) * most)
    return {
      labels: stretch(labels),
      asks: stretch(asks),
      dropped: stretch(dropped),
      items: stretch(topic.items),
    }
  })
  const frame = { ...rest, labels: [], asks: [], dropped: [], topic: { ...topic, items: [] } }
  return { portions, frame }
}

export function joinPortions(portions: readonly Portion[], frame: Imported): Imported {
  return {
    ...frame,
    labels: portions.flatMap(({ labels }) => labels),
    asks: portions.flatMap(({ asks }) => asks),
    dropped: portions.flatMap(({ dropped }) => dropped),
    topic: { ...frame.topic, items: portions.flatMap(({ items }) => items) },
  }
}
