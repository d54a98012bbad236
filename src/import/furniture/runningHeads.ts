import type { Piece } from '../types.ts'

const PAGE_NUMBER =
  /^(?:(?:page )?\d{1,3} ?(?:of|\/) ?\d{1,3}|page \d{1,3}|[-–—] ?\d{1,3} ?[-–—]|you are on page .{1,20})$/i
/** Lines that stand so near to the number of a page may be its head or foot. */
const NEAR = 3
const LONGEST = 160

/** Shorter lines are options, marks and letters, which come again for reasons of their own. */
const ENOUGH_LETTERS = /(?:\p{L}\P{L}*){8}/u

/**
 * The name of a site or booklet that comes again at the break of every page, and nowhere else. What
 * the first page opens with under its number may be the title as well, and stays.
 */
export function runningHeads(pieces: readonly Piece[]): ReadonlySet<number> {
  const breaks = pieces.flatMap(({ text }, i) =>
    text.length <= 24 && PAGE_NUMBER.test(text) ? [i] : [],
  )
  const found = pageOpenings(pieces)
  if (breaks.length < 2) return found
  const places = new Map<string, number[]>()
  pieces.forEach((piece, i) => {
    if (piece.cells !== undefined || piece.text.length > LONGEST) return
    const key = piece.text.toLowerCase()
    const known = places.get(key)
    if (known) known.push(i)
    else places.set(key, [i])
  })
  const opening = breaks[0] === 0 ? 1 : undefined
  const isBreak = new Set(breaks)
  for (const at of places.values()) {
    if (at.length < 2 || !standsBeside(at, isBreak)) continue
    if (!isHead(pieces[at[0] ?? 0]?.text ?? '')) continue
    for (const i of at) if (i !== opening) found.add(i)
  }
  return found
}

/** "Page 2: Revision booklet for year nine" above each page: how copies of documents name them. */
function pageOpenings(pieces: readonly Piece[]): Set<number> {
  const places = new Map<string, number[]>()
  pieces.forEach(({ text }, i) => {
    const named = /^page \d{1,3}: (.{10,20})/i.exec(text.slice(0, 40))?.[1]
    if (named !== undefined) places.set(named, [...(places.get(named) ?? []), i])
  })
  return new Set([...places.values()].flatMap((at) => (at.length >= 2 ? at : [])))
}

/** Always so many lines above or below the number of a page. */
function standsBeside(at: readonly number[], isBreak: ReadonlySet<number>): boolean {
  for (let step = -NEAR; step <= NEAR; step++)
    if (at.every((i) => isBreak.has(i + step))) return true
  return false
}

function isHead(text: string): boolean {
  return (
    !/[?:]$|[[(]\d{1,2}(?: marks?)?[\])]$/i.test(text) &&
    ENOUGH_LETTERS.test(text) &&
    !PAGE_NUMBER.test(text)
  )
}
