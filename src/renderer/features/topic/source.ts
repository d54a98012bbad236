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
  /** An item came from it. */
  readonly isPlaced: boolean
}

/** The pasted notes line by line. */
export function sourceLines({ source, specification, items }: Topic): readonly SourceLine[] {
  const placed = new Set<number>()
  for (const { source: lines } of [...items, ...(specification ? [specification] : [])]) {
    if (lines) for (let line = lines.from; line <= lines.to; line++) placed.add(line)
  }
  const texts = source.text === '' ? [] : source.text.split('\n')
  return texts.map((text, i) => ({ number: i + 1, text, isPlaced: placed.has(i + 1) }))
}
