import type { Item, Topic } from '../../../topic/index.ts'

/** As the margin has it: "48", "54–81", or "yours". */
export function lineNumbers({ source }: Item): string {
  if (source === undefined) return 'yours'
  return source.from === source.to ? `${source.from}` : `${source.from}–${source.to}`
}

interface SourceLine {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
  /** The first item that begins at it. */
  readonly itemId: string | undefined
  /** An item came from it. */
  readonly isPlaced: boolean
}

/** The pasted notes line by line. */
export function sourceLines({ source, specification, items }: Topic): readonly SourceLine[] {
  const placed = new Set<number>()
  for (const { source: lines } of [...items, ...(specification ? [specification] : [])]) {
    if (lines) for (let line = lines.from; line <= lines.to; line++) placed.add(line)
  }
  const begins = new Map(
    items
      .toReversed()
      .flatMap(({ id, source: lines }) => (lines ? [[lines.from, id] as const] : [])),
  )
  const texts = source.text === '' ? [] : source.text.split('\n')
  return texts.map((text, i) => ({
    number: i + 1,
    text,
    itemId: begins.get(i + 1),
    isPlaced: placed.has(i + 1),
  }))
}
