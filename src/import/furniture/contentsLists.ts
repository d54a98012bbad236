import type { Piece } from '../types.ts'

/** The line above a list of the page's own sections. */
const NAMES =
  /^(?:(?:table of )?contents|contents page|on this page|in this (?:article|guide|post|lesson|section|page|topic)|jump to(?: (?:a )?section)?|quick links|page contents|what's on this page)[ :]*$/i
/** Entries are names, not sentences. */
const LONGEST = 90
/** The number of a page at the end of an entry: after dots, in brackets or bare. */
const PAGE = /(?:(\.{3,}|…{2,}|(?:\. ){3,}|\t) ?(\d{1,3})|\((\d{1,3})\)| (\d{1,3}))$/
/** An entry that goes on in the next line has its number there. */
const MOST_UNNUMBERED = 2
const FEWEST = 4

/**
 * Lists of a page's own sections, which say nothing that does not follow. A list is taken for one
 * only if its name says so and its entries come again below, or if its numbers rise as pages do:
 * three points that an introduction announces are notes, and the marks of questions go up and down.
 */
export function contentsLists(
  pieces: readonly Piece[],
  /** Whether a line is furniture already, as a page number in the midst of the list is. */
  isSet: (index: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>()
  const titles = new Set(pieces.flatMap((piece, i) => (isTitle(piece) ? [i] : [])))
  const places = placesOf(
    [...titles].map((i) => pieces[i + 1]?.text ?? ''),
    pieces,
  )
  for (let i = 0; i < pieces.length; i++) {
    const isNamed = titles.has(i)
    const from = isNamed ? i + 1 : i
    const to = isNamed
      ? Math.max(endOfPages(pieces, from, false, isSet), endOfNames(pieces, from, places))
      : endOfPages(pieces, from, true, isSet)
    if (to <= from) continue
    for (let k = i; k < to; k++) found.add(k)
    i = to - 1
  }
  return found
}

function isTitle({ text, cells }: Piece): boolean {
  return cells === undefined && NAMES.test(text)
}

/** Where names stand in the document, by their keys. */
function placesOf(
  names: readonly string[],
  pieces: readonly Piece[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  if (names.length === 0) return places
  const keyAmong = keysAmong(names)
  pieces.forEach(({ text }, i) => {
    const key = text.length > LONGEST ? undefined : keyAmong(text)
    if (key === undefined) return
    const known = places.get(key)
    if (known) known.push(i)
    else places.set(key, [i])
  })
  return places
}

/** Where a run of entries with rising page numbers ends; `from` where there is none. */
function endOfPages(
  pieces: readonly Piece[],
  from: number,
  dotted: boolean,
  isSet: (index: number) => boolean,
): number {
  let last = 0
  let end = from
  let entries = 0
  const pages = new Set<number>()
  for (let i = from; i < pieces.length && i - end <= MOST_UNNUMBERED; i++) {
    const { text = '', cells } = pieces[i] ?? {}
    if (isSet(i)) {
      if (end === i) end++
      continue
    }
    if (cells !== undefined || text.length > LONGEST + 60) break
    const match = /[\d)]/.test(text.slice(-1)) ? PAGE.exec(text) : null
    const page = Number(match?.[2] ?? match?.[3] ?? match?.[4])
    if (match === null || (dotted && match[1] === undefined)) {
      if (dotted || /[.?!]$/.test(text)) break
      continue
    }
    if (page < last) break
    last = page
    pages.add(page)
    entries++
    end = i + 1
  }
  return entries >= FEWEST && pages.size >= entries * 0.5 && last > entries / 2 ? end : from
}

/** Where the sections begin that the entries name: at the first name that comes again, in order. */
function endOfNames(
  pieces: readonly Piece[],
  from: number,
  places: ReadonlyMap<string, readonly number[]>,
): number {
  const first = pieces[from]
  if (first === undefined || first.text.length > LONGEST) return from
  const again = places.get(keyOf(first.text))?.find((i) => i > from)
  if (again === undefined) return endOfBlock(pieces, from)
  for (let i = from; i < again; i++) if ((pieces[i]?.text.length ?? 0) > LONGEST) return from
  return again
}

/** Links under "Jump to:" that lead below what was copied: names close together, then a blank line. */
function endOfBlock(pieces: readonly Piece[], from: number): number {
  if (!/^jump to/i.test(pieces[from - 1]?.text ?? '')) return from
  let i = from
  while (i < pieces.length) {
    const piece = pieces[i]
    if (!piece || piece.text.length > LONGEST || /[.?!:]$/.test(piece.text)) return from
    i++
    const next = pieces[i]
    if (next === undefined) return from
    if (next.from > piece.to + 1) break
  }
  return i - from >= 2 ? i : from
}

/** The names in such lists, without their page numbers: below, they are headings. */
export function contentsNames(pieces: readonly Piece[]): (text: string) => boolean {
  const keyAmong = keysAmong(pieces.map(({ text }) => text.replace(PAGE, '')))
  return (text) => text.length <= LONGEST && keyAmong(text) !== undefined
}

/** The key of a line that is one of these names. Most lines end otherwise, and need no key. */
function keysAmong(names: readonly string[]): (text: string) => string | undefined {
  const keys = new Set(names.map(keyOf))
  const endings = new Set(names.map(endingOf))
  const any = endings.has(undefined) || keys.has('')
  return (text) => {
    const ending = any ? undefined : endingOf(text)
    if (ending !== undefined && !endings.has(ending)) return undefined
    const key = keyOf(text)
    return keys.has(key) ? key : undefined
  }
}

/** The last letters or digits, three at most, as a number; undefined where they are beyond ASCII. */
function endingOf(text: string): number | undefined {
  let ending = 0
  let count = 0
  for (let i = text.length - 1; i >= 0 && count < 3; i--) {
    const code = text.charCodeAt(i)
    if (code > 0x7e) return count > 0 ? ending : undefined
    // Capitals become small letters, digits stay.
    const small = code | 0x20
    const counts = (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39)
    if (counts) {
      ending = ending * 128 + small
      count++
    } else if (count > 0) break
  }
  return ending
}

/** A name without its number, its signs and its capitals. */
function keyOf(text: string): string {
  const name = text.toLowerCase().replace(/^(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]? /, '')
  const words = /^[\x20-\x7e]*$/.test(name)
    ? name.match(/[a-z\d]+/g)
    : name.match(/[\p{L}\p{N}]+/gu)
  return (words ?? []).join(' ')
}
