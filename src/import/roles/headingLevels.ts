import { signKind } from '../text/signs.ts'
import type { HeadingLevel, Piece } from '../types.ts'
import type { Verdict } from '../classify/classify.ts'

export interface LeveledHeading {
  readonly level: HeadingLevel
  /** True where the notes leave it open. */
  readonly open: boolean
}

/**
 * The level of each heading, by index of its piece. Stated levels are ranked; otherwise numbers
 * decide, then capitals, then which headings follow each other, then known names.
 */
export function headingLevels(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
): ReadonlyMap<number, LeveledHeading> {
  const at = verdicts.flatMap((verdict, i) => (verdict.label === 'heading' ? [i] : []))
  const stated = at.filter((i) => pieces[i]?.shape === 'heading')
  if (stated.length > 0 && stated.length >= at.length * 0.5) return statedLevels(pieces, at)
  const numbered = at.filter((i) => numberDepth(pieces[i]) !== undefined)
  if (numbered.length >= 2 && numbered.length >= at.length * 0.35)
    return numberedLevels(pieces, verdicts, at)
  const capitals = at.filter((i) => verdicts[i]?.facts.allCaps)
  if (capitals.length >= 2 && capitals.length < at.length) return capitalLevels(verdicts, at)
  return adjacentLevels(pieces, verdicts, at)
}

function statedLevels(
  pieces: readonly Piece[],
  at: readonly number[],
): Map<number, LeveledHeading> {
  const known = [
    ...new Set(at.flatMap((i) => (pieces[i]?.shape === 'heading' ? [pieces[i].level ?? 2] : []))),
  ].sort((a, b) => a - b)
  const result = new Map<number, LeveledHeading>()
  let last = 1
  for (const i of at) {
    const piece = pieces[i]
    const rank = piece?.shape === 'heading' ? known.indexOf(piece.level ?? 2) + 1 : undefined
    // A line in bold between stated headings belongs under the last of them.
    result.set(i, { level: clamp(rank ?? last + 1), open: false })
    if (rank !== undefined) last = rank
  }
  return result
}

function numberedLevels(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  at: readonly number[],
): Map<number, LeveledHeading> {
  const depths = at.map((i) => numberDepth(pieces[i]))
  const least = Math.min(...depths.filter((depth) => depth !== undefined))
  const result = new Map<number, LeveledHeading>()
  let last = 0
  at.forEach((i, k) => {
    const depth = depths[k]
    if (depth !== undefined) {
      last = depth - least + 1
      result.set(i, { level: clamp(last), open: false })
    } else if (verdicts[i]?.facts.zone !== undefined || last === 0) {
      result.set(i, { level: 1, open: false })
    } else result.set(i, { level: clamp(last + 1), open: false })
  })
  return result
}

function capitalLevels(
  verdicts: readonly Verdict[],
  at: readonly number[],
): Map<number, LeveledHeading> {
  let seen = false
  return new Map(
    at.map((i) => {
      const facts = verdicts[i]?.facts
      const top = facts?.allCaps === true || facts?.zone !== undefined || !seen
      if (facts?.allCaps) seen = true
      return [i, { level: top ? 1 : 2, open: false }]
    }),
  )
}

/** Two headings in a row are parent and child; a series of children ends at the next such parent or known name. */
function adjacentLevels(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  at: readonly number[],
): Map<number, LeveledHeading> {
  const result = new Map<number, LeveledHeading>()
  const repeated = repeatedNames(pieces, at)
  let inSeries = false
  let children = 0
  at.forEach((i, k) => {
    const facts = verdicts[i]?.facts
    const isParent =
      verdicts[i + 1]?.label === 'heading' && !(verdicts[i - 1]?.label === 'heading' && inSeries)
    const isChild = verdicts[i - 1]?.label === 'heading' && result.get(i - 1)?.level === 1
    if (k > 0 && repeated.has(i) && facts?.zone === undefined) {
      inSeries = true
      children++
      result.set(i, { level: 2, open: false })
    } else if (isChild) {
      inSeries = true
      children = 1
      result.set(i, { level: 2, open: false })
    } else if (facts?.zone !== undefined || isParent || !inSeries) {
      inSeries = false
      result.set(i, { level: 1, open: false })
    } else {
      // The last heading before a section with a known name may belong above or below: nothing tells.
      const next = at[k + 1]
      const lastOfSeries =
        next === undefined || (verdicts[next]?.facts.zone !== undefined && children >= 2)
      if (lastOfSeries && children >= 2) {
        inSeries = false
        result.set(i, { level: 1, open: true })
      } else {
        children++
        result.set(i, { level: 2, open: false })
      }
    }
  })
  return result
}

/** Names that come back ("Causes", "Main features", "Strengths") part each section in the same way. */
function repeatedNames(pieces: readonly Piece[], at: readonly number[]): ReadonlySet<number> {
  const counts = new Map<string, number>()
  const nameOf = (i: number): string => pieces[i]?.text.toLowerCase() ?? ''
  for (const i of at) counts.set(nameOf(i), (counts.get(nameOf(i)) ?? 0) + 1)
  return new Set(at.filter((i) => (counts.get(nameOf(i)) ?? 0) > 1))
}

/** 1 for "3." and "Topic 3:", 2 for "3.1"; undefined without a number. */
function numberDepth(piece: Piece | undefined): number | undefined {
  if (!piece) return undefined
  if (piece.sign !== undefined) {
    const kind = signKind(piece.sign)
    if (kind === 'decimal') return (piece.sign.match(/\d+/g) ?? []).length
    return kind === 'number' || kind === 'roman' || kind === 'capital'
      ? 1
      : kind === 'letter'
        ? 2
        : undefined
  }
  const match =
    /^(?:topic|unit|chapter|section|part|module|lesson)? ?(\d{1,2}(?:\.\d{1,2}){0,3})[.:)]? /i.exec(
      piece.text,
    )
  return match?.[1] === undefined || /^\d{2} /.test(piece.text)
    ? undefined
    : match[1].split('.').length
}

function clamp(level: number): HeadingLevel {
  return level <= 1 ? 1 : level === 2 ? 2 : 3
}
