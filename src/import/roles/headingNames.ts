import type { Verdict } from '../classify/classify.ts'
import type { Piece } from '../types.ts'

/** The years that a section covers. */
const YEARS = /, \d{3,4} ?[–-] ?\d{2,4}$/

/** How alike two headings are formed: "Types of worship" and "Types of prayer", "Private worship". */
export function kinship(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  // "Osmosis" is a part of "Diffusion and osmosis".
  if (first.every((word) => second.includes(word))) return 0
  const [opensA = '', opensB = ''] = [first[0], second[0]]
  const [endsA = '', endsB = ''] = [first[first.length - 1], second[second.length - 1]]
  let score = 0
  if (opensA === opensB && opensA.length >= 3 && opensA !== 'the') score += 2
  if (
    endsA === endsB ||
    (endsA.length > 7 && endsB.length > 7 && endsA.slice(-7) === endsB.slice(-7))
  )
    score += 2
  if (a.endsWith('?') && b.endsWith('?')) score++
  if (YEARS.test(a) && YEARS.test(b)) score += 2
  return score
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

/** So many headings further on may be announced, by so much text. */
const REACH = 8
const MOST_TEXT = 1500

/**
 * Headings that the text under an earlier one names: "Other methods" with "stratified and systematic
 * sampling" under it, then a heading for each. One alone may be chance.
 */
export function announcedNames(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  at: readonly number[],
): ReadonlySet<number> {
  const found = new Set<number>()
  at.forEach((i, k) => {
    const end = at[k + 1]
    if (end === undefined || end === i + 1 || found.has(i)) return
    if (verdicts[i]?.facts.zone !== undefined) return
    let text = ''
    for (let p = i + 1; p < end && text.length < MOST_TEXT; p++) text += ` ${pieces[p]?.text ?? ''}`
    const words = ` ${wordsOf(text).join(' ')} `
    const named: number[] = []
    for (const other of at.slice(k + 1, k + 1 + REACH)) {
      if (verdicts[other]?.facts.zone !== undefined) break
      const name = wordsOf(pieces[other]?.text ?? '')
      if (name.length <= 5 && name.join('').length >= 4 && words.includes(` ${name.join(' ')} `))
        named.push(other)
    }
    if (named.length >= 2 && named[0] === end) for (const other of named) found.add(other)
  })
  return found
}

/** Names that come back ("Causes", "Main features", "Strengths") part each section in the same way. */
export function repeatedNames(
  pieces: readonly Piece[],
  at: readonly number[],
): ReadonlySet<number> {
  const counts = new Map<string, number>()
  for (const i of at) {
    const name = nameOf(pieces, i)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set(at.filter((i) => (counts.get(nameOf(pieces, i)) ?? 0) > 1))
}

export function nameOf(pieces: readonly Piece[], i: number | undefined): string {
  return i === undefined ? '' : (pieces[i]?.text.toLowerCase() ?? '')
}
