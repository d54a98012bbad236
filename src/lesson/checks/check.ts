import type { Block } from '../../blocks/index.ts'
import { type Item, itemLabel } from '../../topic/index.ts'
import type { RefPlace } from '../references.ts'

export type CheckCode =
  | 'missing-item'
  | 'unknown-block'
  | 'marks-disagree'
  | 'no-scheme'
  | 'source-changed'
  | 'minutes-over'
  | 'minutes-under'
  | 'picture-missing'
  | 'picture-without-description'
  | 'picture-without-credit'
  | 'not-used'
  | 'text-long'
  | 'unsafe-link'
  | 'term-before-definition'
  | 'chronology'
  | 'key-stands-out'

/** Something about a lesson that a teacher should know before it is handed out. */
export interface Check {
  readonly code: CheckCode
  /** What blocks holds an export back, unless the teacher insists; the rest is advice. */
  readonly severity: 'blocks' | 'advice'
  readonly message: string
  /** Slide or worksheet and its number, from 1; absent where the whole lesson is meant. */
  readonly place?:
    | { readonly where: 'slide' | 'worksheet'; readonly number: number; readonly blockId: string }
    | undefined
  /** The item of a topic that it is about. */
  readonly item?: { readonly topicId: string; readonly itemId: string } | undefined
}

/** Where a check points to. */
export function placeOf({
  where,
  index,
  block,
}: {
  readonly where: 'slide' | 'worksheet'
  readonly index: number
  readonly block: Block
}): NonNullable<Check['place']> {
  return { where, number: index + 1, blockId: block.id }
}

/** Characters of a label that are enough to know it again. */
const ENOUGH = 60

/** The first words of an item, in quotation marks. */
export function quoted(item: Item): string {
  const label = itemLabel(item)
  if (label.length <= ENOUGH) return `“${label}”`
  return `“${label.slice(0, ENOUGH).replace(/\s+\S*$/, '')}…”`
}

/** The place as a sentence begins with it: “Slide 3”. */
export function inWords({ where, index }: Pick<RefPlace, 'where' | 'index'>): string {
  return where === 'slide' ? `Slide ${index + 1}` : 'The worksheet'
}
