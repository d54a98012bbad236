import { counted, plainText, type RichText } from '../../base/index.ts'
import type { Item, Topic } from '../../topic/index.ts'
import type { Resolved } from '../contentRef.ts'

/** "From the notes, lines 46–48." or that a teacher added it: every content slide says which. */
export function sourceNote(items: readonly { readonly item: Pick<Item, 'source'> }[]): string {
  const lines = items.flatMap(({ item }) => (item.source === undefined ? [] : [item.source]))
  if (lines.length === 0) return 'Source: added by the teacher.'
  const ranges = lines.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  const own = items.length - lines.length
  const added = own > 0 ? `; ${counted(own, 'item')} added by the teacher` : ''
  const one = lines.length === 1 && lines[0]?.from === lines[0]?.to
  return `Source: the topic’s notes, ${one ? 'line' : 'lines'} ${[...new Set(ranges)].join(', ')}${added}.`
}

/** Misconceptions that share a name or term with what is on the slide. */
export function misconceptionNotes(topic: Topic, texts: readonly RichText[]): readonly string[] {
  const names = new Set(texts.flatMap((text) => properNames(plainText(text))))
  return topic.items.flatMap((item) => {
    if (item.kind !== 'misconception') return []
    const shared = properNames(plainText(item.text)).filter((name) => names.has(name))
    return shared.length < 2
      ? []
      : [`Listen for: “${plainText(item.text)}” ${plainText(item.correction)}`]
  })
}

function properNames(text: string): readonly string[] {
  return [...new Set(text.match(/(?<=[\s(“"‘–-])\p{Lu}[\p{L}-]{3,}/gu) ?? [])]
}

export function notesFor(
  resolved: readonly Resolved[],
  ...paragraphs: readonly string[]
): readonly string[] {
  return [...paragraphs.filter((text) => text !== ''), sourceNote(resolved)]
}
