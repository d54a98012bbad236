import { hashOf, slugOf } from '../../base/index.ts'

/**
 * Ids that depend on the text alone, so that importing the same notes again, or labelling a line
 * otherwise, keeps every id. The same text twice is told apart by its count.
 */
export function createItemIds(): (text: string) => string {
  const counts = new Map<string, number>()
  return (text) => {
    const wanted = `${slugOf(text.slice(0, 60)).slice(0, 32).replace(/-$/, '')}-${hashOf(text).slice(0, 6)}`
    const count = (counts.get(wanted) ?? 0) + 1
    counts.set(wanted, count)
    return count === 1 ? wanted : `${wanted}-${count}`
  }
}
