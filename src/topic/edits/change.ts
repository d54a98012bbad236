import { type Item, type ItemKind, type ItemOf, itemSchema, type Topic } from '../topic.ts'

/**
 * The topic with one item changed. A change that the schema refuses is not made: whoever edits gets
 * the topic back as it was, and no document is ever stored that cannot be opened again.
 */
export function changeItem(topic: Topic, id: string, change: (item: Item) => Item): Topic {
  const index = topic.items.findIndex((item) => item.id === id)
  const item = topic.items[index]
  if (item === undefined) return topic
  const changed = change(item)
  if (changed === item) return topic
  const read = itemSchema.safeParse(withoutUndefined(changed))
  if (!read.success || read.data.id !== item.id) return topic
  return { ...topic, items: topic.items.with(index, read.data) }
}

/** Like `changeItem`, for edits that make sense for one kind only. */
export function changeItemOf<K extends ItemKind>(
  topic: Topic,
  id: string,
  kind: K,
  change: (item: ItemOf<K>) => ItemOf<K>,
): Topic {
  return changeItem(topic, id, (item) => (isOf(item, kind) ? change(item) : item))
}

function isOf<K extends ItemKind>(item: Item, kind: K): item is ItemOf<K> {
  return item.kind === kind
}

/** What is set to undefined is taken out: files have no such thing. */
export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter((entry) => entry[1] !== undefined),
  ) as unknown as T
}
