import type { Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'

/** Fewer numbers in a row than this could be the names of two parts. */
const FEWEST = 3

/**
 * Numbers that count up line by line ("1.", "2.", "3.") and outlines ("1", "1.1", "1.2", "2"): a list
 * whose order is told. Where text stands between the numbers they number parts or tasks.
 */
export function numberedLists(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
): void {
  let inExam = false
  for (let from = 0; from < pieces.length;) {
    const zone = facts[from]?.zone
    if (zone !== undefined) inExam = zone === 'exam'
    let to = from
    let before: readonly number[] | undefined
    for (; to < pieces.length; to++) {
      const number = isPoint(facts[to], pieces[to], forms.get(to))
        ? numberOf(pieces[to])
        : undefined
      if (number === undefined || (before !== undefined && !follows(before, number))) break
      before = number
    }
    // Under a question they are its choices.
    const asked = facts[from - 1]?.end === '?' || forms.get(from - 1)?.endsWith('question')
    if (to - from >= FEWEST && !inExam && !asked)
      for (let i = from; i < to; i++)
        if (!isParent(pieces, facts, i, to)) forms.set(i, 'list:numbered')
    from = Math.max(to, from + 1)
  }
}

function isPoint(
  facts: Facts | undefined,
  piece: Piece | undefined,
  form: string | undefined,
): boolean {
  return (
    facts !== undefined &&
    piece !== undefined &&
    form === undefined &&
    piece.cells === undefined &&
    piece.shape === undefined &&
    facts.end !== '?' &&
    facts.tariff === undefined &&
    !(facts.command && facts.end === '.') &&
    !/_{3,}|\.{5,}/.test(piece.text)
  )
}

/** 2.1 as [2, 1]. */
function numberOf(piece: Piece | undefined): readonly number[] | undefined {
  const number = /^\(?(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?$/.exec(piece?.sign ?? '')?.[1]
  return number?.split('.').map(Number)
}

/** The next at the same depth, the first one below, or the next of a part above. */
function follows(before: readonly number[], number: readonly number[]): boolean {
  const depth = number.length - 1
  if (depth === before.length)
    return number[depth] === 1 && before.every((part, k) => part === number[k])
  if (depth > before.length) return false
  return (
    number[depth] === (before[depth] ?? 0) + 1 &&
    number.slice(0, depth).every((part, k) => part === before[k])
  )
}

/** A short line over numbers of its own names a part. */
function isParent(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  i: number,
  to: number,
): boolean {
  const own = numberOf(pieces[i])
  const next = i + 1 < to ? numberOf(pieces[i + 1]) : undefined
  return (
    own !== undefined &&
    next !== undefined &&
    next.length > own.length &&
    (facts[i]?.words ?? 0) <= 6
  )
}
