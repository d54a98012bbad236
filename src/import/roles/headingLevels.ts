import { signKind } from '../text/signs.ts'
import type { HeadingLevel, Piece } from '../types.ts'
import type { Verdict } from '../classify/classify.ts'
import { announcedNames, kinship, nameOf, repeatedNames } from './headingNames.ts'

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
  if (numbersUnderNames(pieces, verdicts, at)) return levelsUnderNames(pieces, verdicts, at)
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
  /** The last number of a row inside a numbered section. */
  let inner: number | undefined
  let outer = 0
  at.forEach((i, k) => {
    const depth = depths[k]
    const value = plainNumber(pieces[i])
    // "1." straight under "5." parts it, and so do the numbers that go on from there.
    if (value === 1 && k > 0 && plainNumber(pieces[i - 1]) !== undefined) {
      if (verdicts[i - 1]?.label === 'heading') inner = 0
    }
    const isOuter = value !== undefined && value === outer + 1
    if (value !== undefined && inner === value - 1 && !isOuter) {
      inner = value
      last = 2
      result.set(i, { level: 2, open: false })
    } else if (depth !== undefined) {
      // Where both rows go on with this number, nothing tells of which it is.
      const open = isOuter && inner === value - 1
      inner = undefined
      outer = value ?? outer
      last = depth - least + 1
      result.set(i, { level: clamp(last), open })
    } else if (verdicts[i]?.facts.zone !== undefined || last === 0) {
      result.set(i, { level: 1, open: false })
    } else result.set(i, { level: clamp(last + 1), open: false })
  })
  return result
}

/**
 * Whether the numbered headings are parts of the unnumbered ones: their numbers start again at 1, or
 * the first of them stands straight under an unnumbered one.
 */
function numbersUnderNames(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  at: readonly number[],
): boolean {
  let names = 0
  let ones = 0
  let numbers = 0
  let isUnder = false
  for (const i of at) {
    const value = plainNumber(pieces[i])
    if (value === undefined) {
      // Decimals make an outline of their own.
      if (numberDepth(pieces[i]) !== undefined) return false
      if (verdicts[i]?.facts.zone === undefined || numbers > 0) names++
      continue
    }
    numbers++
    if (value !== 1) continue
    if (names === 0) return false
    ones++
    if (ones === 1) isUnder = verdicts[i - 1]?.label === 'heading'
  }
  return numbers >= 2 && (ones >= 2 || (ones === 1 && isUnder))
}

/** Unnumbered headings open the sections, numbered ones part them. */
function levelsUnderNames(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  at: readonly number[],
): Map<number, LeveledHeading> {
  const names = at.filter((i) => plainNumber(pieces[i]) === undefined)
  const result = adjacentLevels(pieces, verdicts, names)
  for (const i of at)
    if (plainNumber(pieces[i]) !== undefined) result.set(i, { level: 2, open: false })
  return new Map(at.map((i) => [i, result.get(i) ?? { level: 1, open: true }]))
}

/** 3 for "3." and "3)"; undefined for "3.1" and for headings without a number. */
function plainNumber(piece: Piece | undefined): number | undefined {
  const number = /^\(?(\d{1,2})[.):]*$/.exec(piece?.sign ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
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

/**
 * Two headings in a row are parent and child, and so are a heading and those that its text announces;
 * a series of children ends at the next such parent, a known name, or a heading formed like the parent.
 */
function adjacentLevels(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  at: readonly number[],
): Map<number, LeveledHeading> {
  const result = new Map<number, LeveledHeading>()
  const repeated = repeatedNames(pieces, at)
  const announced = announcedNames(pieces, verdicts, at)
  const textOf = (i: number): string => pieces[i]?.text ?? ''
  const levelOfPart = new Map<string, HeadingLevel>()
  let inSeries = false
  let isUnderAnnounced = false
  let parent = ''
  let children: string[] = []
  const setChild = (i: number): void => {
    children.push(textOf(i))
    result.set(i, { level: 2, open: false })
  }
  const setTop = (i: number): void => {
    inSeries = false
    parent = textOf(i)
    children = []
    result.set(i, { level: 1, open: false })
  }
  at.forEach((i, k) => {
    const facts = verdicts[i]?.facts
    // A letter alone names a part of a worksheet, whose own name follows.
    const isUnder =
      verdicts[i - 1]?.label === 'heading' && !/^[A-H][.)]?$/.test(textOf(i - 1)) && k > 0
    const isParent = verdicts[i + 1]?.label === 'heading' && !(isUnder && inSeries)
    const isChild = isUnder && result.get(i - 1)?.level === 1
    const isPart = repeated.has(i) && facts?.zone === undefined
    const nextPart = levelOfPart.get(nameOf(pieces, at[k + 1]))
    if (k > 0 && isPart) {
      inSeries = true
      const level = levelOfPart.get(nameOf(pieces, i)) ?? (isUnderAnnounced ? 3 : 2)
      levelOfPart.set(nameOf(pieces, i), level)
      if (level === 2) children.push(textOf(i))
      result.set(i, { level, open: false })
      return
    }
    // What has the parts that an earlier heading had is its equal.
    if (nextPart === 2 && !isChild) {
      setTop(i)
      inSeries = true
    } else if (isChild || announced.has(i)) {
      if (!inSeries) children = []
      inSeries = true
      setChild(i)
    } else if (facts?.zone !== undefined || isParent || !inSeries) setTop(i)
    else {
      const likeParent = kinship(textOf(i), parent)
      const likeChild = children.reduce(
        (most, child) => Math.max(most, kinship(textOf(i), child)),
        0,
      )
      // The last heading before a section with a known name may belong above or below: nothing tells.
      const next = at[k + 1]
      const lastOfSeries =
        next === undefined || (verdicts[next]?.facts.zone !== undefined && children.length >= 2)
      if (likeParent > likeChild) {
        setTop(i)
        // Its parts may follow as those of the parent did.
        inSeries = true
      } else if (likeChild === likeParent && lastOfSeries && children.length >= 2) {
        setTop(i)
        result.set(i, { level: 1, open: true })
      } else {
        const isFirst = children.length === 0 && likeChild === likeParent
        setChild(i)
        if (isFirst) result.set(i, { level: 2, open: true })
      }
    }
    isUnderAnnounced = announced.has(i) || (isUnderAnnounced && result.get(i)?.level !== 1)
  })
  return result
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
