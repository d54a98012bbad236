import { z } from 'zod'
import { hashOf, invariant, plainText, richTextSchema } from '../base/index.ts'
import {
  findItem,
  type Item,
  type ItemKind,
  type ItemOf,
  mainText,
  type Topic,
  withMainText,
} from '../topic/index.ts'

/**
 * Points to an item of a topic. With an override the lesson words the item's main text itself;
 * `basedOn` is the hash of the wording that was replaced, so that a later change of the topic shows.
 */
export const contentRefSchema = z.strictObject({
  topicId: z.string().min(1),
  itemId: z.string().min(1),
  override: z
    .strictObject({
      text: richTextSchema,
      basedOn: z.string(),
      /** The topic's wording at that time, to be shown beside a newer one. */
      was: richTextSchema.optional(),
    })
    .optional(),
})

export type ContentRef = Readonly<z.output<typeof contentRefSchema>>

export function refTo(topic: Pick<Topic, 'id'>, item: Pick<Item, 'id'>): ContentRef {
  return { topicId: topic.id, itemId: item.id }
}

export function refKey(ref: ContentRef): string {
  return `${ref.topicId}#${ref.itemId}`
}

/** The hash that an override of this item has to carry. */
export function basisOf(item: Item): string {
  return hashOf(plainText(mainText(item)))
}

export interface Resolved<T extends Item = Item> {
  readonly topic: Topic
  /** With the lesson's own wording in place, where it has one. */
  readonly item: T
  readonly overridden: boolean
  /** The topic has changed since the local wording was written. */
  readonly stale: boolean
}

/** The topics that a lesson draws on, by id. */
export type Topics = ReadonlyMap<string, Topic>

/** What a reference stands for, or undefined when its topic or item is not there. */
export function resolveRef(topics: Topics, ref: ContentRef): Resolved | undefined {
  const topic = topics.get(ref.topicId)
  const item = topic && findItem(topic, ref.itemId)
  if (topic === undefined || item === undefined) return undefined
  if (ref.override === undefined) return { topic, item, overridden: false, stale: false }
  return {
    topic,
    item: withMainText(item, ref.override.text),
    overridden: true,
    stale: basisOf(item) !== ref.override.basedOn,
  }
}

/** Resolves references that are known to be sound: `findMissing` has been asked before. */
export function resolveAll<K extends ItemKind>(
  topics: Topics,
  refs: readonly ContentRef[],
  kind: K,
): readonly Resolved<ItemOf<K>>[] {
  return refs.map((ref) => {
    const resolved = resolveRef(topics, ref)
    invariant(resolved?.item.kind === kind, `${refKey(ref)} is not a ${kind}`)
    return resolved as Resolved<ItemOf<K>>
  })
}

export function resolveOne<K extends ItemKind>(
  topics: Topics,
  ref: ContentRef,
  kind: K,
): Resolved<ItemOf<K>> {
  const [resolved] = resolveAll(topics, [ref], kind)
  invariant(resolved, 'One reference resolves to one item')
  return resolved
}

/** Like `resolveAll`, for places where several kinds of item may stand. */
export function resolveAny(topics: Topics, refs: readonly ContentRef[]): readonly Resolved[] {
  return refs.map((ref) => {
    const resolved = resolveRef(topics, ref)
    invariant(resolved, `${refKey(ref)} is not in the library`)
    return resolved
  })
}
