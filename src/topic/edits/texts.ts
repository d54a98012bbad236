import {
  insertAt,
  joinText,
  type NewId,
  type PastedLine,
  plainText,
  type RichText,
  spliceText,
  tidyText,
  uniqueId,
} from '../../base/index.ts'
import { mainText, withMainText } from '../itemText.ts'
import { textAt, type TextPath, withValueAt } from '../textPlaces.ts'
import type { Topic } from '../topic.ts'
import { changeItem } from './change.ts'
import { newItem } from './items.ts'

/** Any one text of an item, by the way to it; see `textPlacesOf`. */
export function setItemText(topic: Topic, id: string, path: TextPath, text: RichText): Topic {
  return changeItem(topic, id, (item) =>
    textAt(item, path) === undefined ? item : withValueAt(item, path, tidyText(text)),
  )
}

/** The text that lessons may reword: see `mainText`. */
export function setMainText(topic: Topic, id: string, text: RichText): Topic {
  return changeItem(topic, id, (item) => withMainText(item, tidyText(text)))
}

/**
 * Cuts an item's main text in two, as Enter does: what comes after becomes an item of its own. A
 * bullet is followed by a bullet, everything else by a paragraph.
 */
export function splitItem(topic: Topic, id: string, at: number, newId: NewId): Topic {
  const index = topic.items.findIndex((item) => item.id === id)
  const item = topic.items[index]
  if (item === undefined) return topic
  const text = mainText(item)
  const length = plainText(text).length
  const rest = spliceText(text, 0, at, '')
  const taken = new Set(topic.items.map((other) => other.id))
  const kind = item.kind === 'bullet' ? 'bullet' : 'paragraph'
  const next = newItem(kind, uniqueId(newId(kind), taken), rest)
  const ordered = item.kind === 'bullet' && item.ordered ? { ordered: true as const } : {}
  const cut = setMainText(topic, id, spliceText(text, at, length, ''))
  return { ...cut, items: insertAt(cut.items, index + 1, { ...next, ...ordered } as typeof next) }
}

/**
 * Puts several lines in place of a stretch of an item's main text: the first joins what stands before
 * the stretch, the last what stands after it, and each but the first is an item of its own.
 */
export function pasteLines(
  topic: Topic,
  id: string,
  { start, end }: { readonly start: number; readonly end: number },
  lines: readonly PastedLine[],
  newId: NewId,
): Topic {
  const [first, ...others] = lines
  const index = topic.items.findIndex((item) => item.id === id)
  const item = topic.items[index]
  if (item === undefined || first === undefined) return topic
  const text = mainText(item)
  const length = plainText(text).length
  const after = others.length > 0 ? spliceText(text, 0, end, '') : ''
  const head = spliceText(text, start, others.length > 0 ? length : end, first.text)
  const taken = new Set(topic.items.map((other) => other.id))
  const added = others.map((line, i) => {
    const kind = item.kind === 'bullet' || line.isListed ? 'bullet' : 'paragraph'
    const itemId = uniqueId(newId(kind), taken)
    taken.add(itemId)
    const isLast = i === others.length - 1
    return newItem(kind, itemId, isLast ? tidyText(joinText(line.text, after)) : line.text)
  })
  const changed = setMainText(topic, id, head)
  return { ...changed, items: insertAt(changed.items, index + 1, ...added) }
}

/** Joins an item's main text to that of the item above, as Backspace at its start does. */
export function mergeWithPrevious(topic: Topic, id: string): Topic {
  const index = topic.items.findIndex((item) => item.id === id)
  const item = topic.items[index]
  const above = topic.items[index - 1]
  if (item === undefined || above === undefined) return topic
  const joined = joinText(mainText(above), mainText(item))
  const merged = setMainText(topic, above.id, joined)
  return { ...merged, items: merged.items.filter((other) => other.id !== id) }
}
