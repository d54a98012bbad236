import type { Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import { asksForOption, isOpenEnded, isPlainLine, readLoneNumber } from './questionLines.ts'

/** Bare numbers stand over sections of notes too, so it takes more of them. */
const FEWEST_NAMED = 2
const FEWEST_BARE = 3
/** Questions with their options and answers stand this far apart at most. */
const FARTHEST = 16
/** So many of the lines under bare numbers must ask for something. */
const SPEAKING = 0.6

/**
 * The lines that hold only the number of a question: "Q1", "Question 2", "3.", "4", counting up down
 * the page. Bare numbers count only where the lines under them mostly ask: they number the parts of
 * a text as well, its pages and its figures.
 */
export function findNumberHeads(
  pieces: readonly Piece[],
  facts: readonly Facts[],
): ReadonlySet<number> {
  const heads = new Set<number>()
  let run: number[] = []
  let last = 0
  let names = 0
  const settle = (): void => {
    // Straight below "Mark scheme" the numbers are those of its answers.
    const first = run[0] ?? 0
    const answers = [1, 2].some((up) => facts[first - up]?.schemeHeader === 'alone')
    const fewest = names > 0 ? FEWEST_NAMED : FEWEST_BARE
    // A label may stand between the number and the question: "1", "Osmosis", "What happens …?".
    const speaking = run.filter(
      (i) => speaks(pieces, facts, i + 1) || asks(pieces, facts, i + 2),
    ).length
    if (
      !answers &&
      run.length >= fewest &&
      (names === run.length || speaking >= run.length * SPEAKING)
    )
      for (const i of run) heads.add(i)
    run = []
    names = 0
  }
  pieces.forEach((piece, i) => {
    if (!isPlainLine(piece)) return
    const head = readLoneNumber(piece)
    if (head === undefined) return
    const far = i - (run[run.length - 1] ?? i) > FARTHEST
    if (run.length > 0 && !far && head.number === last + 1) run.push(i)
    else if (run.length === 0 || head.number === 1 || far) {
      settle()
      run = [i]
    } else return
    last = head.number
    if (head.named) names++
  })
  settle()
  return heads
}

function asks(pieces: readonly Piece[], facts: readonly Facts[], i: number): boolean {
  const text = pieces[i]?.text ?? ''
  const sign = facts[i + 1]?.sign
  return (asksForOption(text) || isOpenEnded(text)) && (sign === 'capital' || sign === 'letter')
}

function speaks(pieces: readonly Piece[], facts: readonly Facts[], i: number): boolean {
  const own = facts[i]
  const piece = pieces[i]
  if (own === undefined || piece === undefined) return false
  const text = piece.text
  const letterBelow = facts[i + 1]?.sign === 'capital' || facts[i + 1]?.sign === 'letter'
  const keyBelow = facts[i + 1]?.schemeHeader !== undefined || facts[i + 1]?.labelledAnswer === true
  return (
    own.command ||
    own.tariff !== undefined ||
    asksForOption(text) ||
    (own.words >= 4 && (letterBelow || keyBelow || isOpenEnded(text))) ||
    /[.?!] (?:Explain|Give|Describe|State|Why|What|How|Calculate|Suggest|Discuss|Compare)\b/.test(
      text,
    )
  )
}
