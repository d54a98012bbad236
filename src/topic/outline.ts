import type { Item, ItemKind, ItemOf, Topic } from './topic.ts'

/** A heading of level 1 with the items under it; the items before any heading have none. */
export interface SectionView {
  readonly heading: ItemOf<'heading'> | undefined
  readonly items: readonly Item[]
}

const indexes = new WeakMap<Topic, ReadonlyMap<string, Item>>()

/** The item with this id. Topics are immutable, so the look-up table is built once for each. */
export function findItem(topic: Topic, id: string): Item | undefined {
  let index = indexes.get(topic)
  if (index === undefined) {
    index = new Map(topic.items.map((item) => [item.id, item]))
    indexes.set(topic, index)
  }
  return index.get(id)
}

export function itemsOfKind<K extends ItemKind>(topic: Topic, kind: K): readonly ItemOf<K>[] {
  return topic.items.filter((item): item is ItemOf<K> => item.kind === kind)
}

/** The items in sections, cut at headings of the given level or above. Every item is in exactly one. */
export function sectionsOf(topic: Topic, level = 1): readonly SectionView[] {
  const sections: { heading: ItemOf<'heading'> | undefined; items: Item[] }[] = []
  for (const item of topic.items) {
    if (item.kind === 'heading' && item.level <= level) sections.push({ heading: item, items: [] })
    else {
      if (sections.length === 0) sections.push({ heading: undefined, items: [] })
      sections[sections.length - 1]?.items.push(item)
    }
  }
  return sections
}

/** The number of a step in its numbered list, from 1; undefined for what is no such step. */
export function stepNumber(topic: Topic, id: string): number | undefined {
  const at = topic.items.findIndex((item) => item.id === id)
  let first = at
  while (isStep(topic.items[first])) first--
  return at === first ? undefined : at - first
}

const isStep = (item: Item | undefined): boolean => item?.kind === 'bullet' && item.ordered === true

/** The nearest heading above an item. */
export function sectionOf(topic: Topic, id: string): ItemOf<'heading'> | undefined {
  let heading: ItemOf<'heading'> | undefined
  for (const item of topic.items) {
    if (item.id === id) return item.kind === 'heading' ? item : heading
    if (item.kind === 'heading') heading = item
  }
  return undefined
}
