import type { SearchableLine } from './searchable.ts'
import { wordsIn } from './words.ts'

/** Where found words stand in a text: first character, and the one after the last. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface MarkedText {
  readonly text: string
  readonly ranges: readonly Range[]
}

export interface Snippet extends MarkedText {
  /** The item or block that says it. */
  readonly id: string
}

/** Characters of a snippet, and of it what stands before the first found word. */
const LONGEST = 180
const LEAD = 60
const NOT_ASCII = /[^\x20-\x7e]/

export function markWords(text: string, words: ReadonlySet<string>): MarkedText {
  const ranges = wordsIn(text).flatMap(({ word, from, to }) =>
    words.has(word) ? [{ from, to }] : [],
  )
  return { text, ranges }
}

/** The line that says most of the words, cut to a readable length around them. */
export function snippetOf(
  lines: readonly SearchableLine[],
  words: ReadonlySet<string>,
): Snippet | undefined {
  let best: Snippet | undefined
  let most = 0
  for (const { id, text } of lines) {
    if (!maySay(text, words)) continue
    const said = new Set(wordsIn(text).flatMap(({ word }) => (words.has(word) ? [word] : [])))
    if (said.size <= most) continue
    most = said.size
    best = { id, ...markWords(text, words) }
    if (most === words.size) break
  }
  return best === undefined ? undefined : { id: best.id, ...cutAround(best) }
}

/** Taking a text apart into words is the costly part, and most texts say none of them. */
function maySay(text: string, words: ReadonlySet<string>): boolean {
  if (NOT_ASCII.test(text)) return true
  const lower = text.toLowerCase()
  return [...words].some((word) => lower.includes(word))
}

function cutAround({ text, ranges }: MarkedText): MarkedText {
  if (text.length <= LONGEST) return { text, ranges }
  const first = ranges[0]?.from ?? 0
  const wanted = Math.max(0, Math.min(first - LEAD, text.length - LONGEST))
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const end = text.length <= start + LONGEST ? text.length : text.lastIndexOf(' ', start + LONGEST)
  const [before, after] = [start > 0 ? '… ' : '', end < text.length ? ' …' : '']
  const moved = ranges
    .filter(({ from, to }) => from >= start && to <= end)
    .map(({ from, to }) => ({
      from: from - start + before.length,
      to: to - start + before.length,
    }))
  return { text: before + text.slice(start, end) + after, ranges: moved }
}
