import { insertAt, moveTo, movedBy, type NewId, type RichText, uniqueId } from '../../base/index.ts'
import { mainText } from '../itemText.ts'
import { type Item, type ItemKind, itemSchema, type Topic } from '../topic.ts'
import { changeItem } from './change.ts'

/** An item of a kind that a teacher has just added, with as much of `text` as the kind has a place for. */
export function newItem(kind: ItemKind, id: string, text: RichText = ''): Item {
  switch (kind) {
    case 'heading':
      return { id, kind, level: 2, text }
    case 'paragraph':
    case 'bullet':
      return { id, kind, text }
    case 'keyTerm':
      return { id, kind, term: '', aliases: [], definition: text }
    case 'figure':
      return {
        id,
        kind,
        picture: { kind: 'missing', note: '' },
        alt: '',
        caption: text,
        credit: '',
        licence: '',
      }
    case 'theme':
      return { id, kind, title: '', text }
    case 'faq':
      return { id, kind, question: text, answer: [{ kind: 'paragraph', text: '' }] }
    case 'question':
      return { id, kind, prompt: text, marks: 1, purpose: 'knowledge-check' }
    case 'objective':
      return { id, kind, role: 'objective', text }
    case 'misconception':
      return { id, kind, text, correction: '' }
    case 'extract':
      return { id, kind, text, provenance: '', prompts: [] }
    case 'table':
      return { id, kind, title: text, head: ['', ''], rows: [['', '']] }
  }
}

/** The topic with an item put in before the one at `index`. */
export function addItem(topic: Topic, item: Item, index: number): Topic {
  const read = itemSchema.safeParse(item)
  if (!read.success || topic.items.some(({ id }) => id === item.id)) return topic
  return { ...topic, items: insertAt(topic.items, index, read.data) }
}

export function removeItems(topic: Topic, ids: ReadonlySet<string>): Topic {
  const items = topic.items.filter((item) => !ids.has(item.id))
  return items.length === topic.items.length ? topic : { ...topic, items }
}

/** Copies of some items, together after the last of them. A copy is the teacher's: it has no source line. */
export function duplicateItems(topic: Topic, ids: ReadonlySet<string>, newId: NewId): Topic {
  const chosen = topic.items.filter((item) => ids.has(item.id))
  if (chosen.length === 0) return topic
  const taken = new Set(topic.items.map((item) => item.id))
  const copies = chosen.map((item): Item => {
    const id = uniqueId(newId(item.id).slice(0, 70), taken)
    taken.add(id)
    const { source: _, ...rest } = item
    return { ...rest, id } as Item
  })
  const last = topic.items.findLastIndex((item) => ids.has(item.id))
  return { ...topic, items: insertAt(topic.items, last + 1, ...copies) }
}

/** Some items moved together before the item that stands at `index` now. */
export function moveItems(topic: Topic, ids: ReadonlySet<string>, index: number): Topic {
  const items = moveTo(topic.items, (item) => ids.has(item.id), index)
  return items === topic.items ? topic : { ...topic, items }
}

export function moveItemsBy(topic: Topic, ids: ReadonlySet<string>, step: -1 | 1): Topic {
  const items = movedBy(topic.items, (item) => ids.has(item.id), step)
  return items === topic.items ? topic : { ...topic, items }
}

/** Properties of an item set as given; one set to undefined is taken out. Id and kind stay. */
export function setItem(
  topic: Topic,
  id: string,
  change: Readonly<Record<string, unknown>>,
): Topic {
  return changeItem(
    topic,
    id,
    (item) => ({ ...item, ...change, id: item.id, kind: item.kind }) as Item,
  )
}

/**
 * The item turned into another kind under the same id, so that lessons go on pointing at it. Its
 * main text, its source line and whatever both kinds have are kept.
 */
export function changeItemKind(topic: Topic, id: string, kind: ItemKind): Topic {
  return changeItem(topic, id, (item) => {
    if (item.kind === kind) return item
    const fresh = newItem(kind, id, wordsOf(item))
    return {
      ...fresh,
      ...titleFor(item, kind),
      ...(item.source && { source: item.source }),
    } as Item
  })
}

/** The words that live on: an answer without a question gives its first sentence. */
function wordsOf(item: Item): RichText {
  const text = mainText(item)
  if (item.kind === 'faq' && text === '') return item.answer[0]?.text ?? ''
  return text
}

/** A key term's name and a theme's title are the same to a teacher. */
function titleFor(item: Item, kind: ItemKind): object {
  const title = item.kind === 'keyTerm' ? item.term : item.kind === 'theme' ? item.title : undefined
  if (title === undefined) return {}
  if (kind === 'keyTerm') return { term: title }
  return kind === 'theme' ? { title } : {}
}
