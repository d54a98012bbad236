import type { Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { isPlainLine, readLoneNumber } from './questionLines.ts'

/** A few letters under each other are a list; so many with their numbers are keys. */
const FEWEST_KEYS = 4
const KEY = /^\(?[A-Ea-e]\)?\.?$/
const NUMBER_AND_KEY = /^(?:q(?:uestion)? ?)?\d{1,2}[.):]? ?[–-]? ?\(?[A-E]\)?$/i
/** "1. C 2. D 3. A 4. B" on one line. */
const KEYS =
  /^(?:(?:answers?|key|answer key) ?:? )?(?:\d{1,2}[.):]? ?[–-]? ?\(?[A-E]\)?[,;.]? ?){4,}$/i
const KEYS_NAME = /^(?:questions?|q|no\.?|number|item) (?:correct )?(?:answers?|key)s?$/i
/** So many numbers with nothing but values under them are the answers to questions elsewhere. */
const FEWEST_HEADS = 3

/**
 * Answers that stand without their questions: keys ("1 C", "2 D"), and the values of a page that
 * only answers, "Question 1:" over "(a) 7" and "(b) 2 and 12". Parts that ask stand in a paper, and
 * equally many letters under each number are choices.
 */
export function answerLists(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  for (let i = 0; i < pieces.length; i++) {
    if (KEYS.test(pieces[i]?.text ?? '') && pieces[i]?.cells === undefined)
      forms.set(i, 'answer:answer')
    let end = i
    while (isKey(pieces[end])) end++
    if (end - i < FEWEST_KEYS) continue
    if (KEYS_NAME.test(pieces[i - 1]?.text ?? '')) forms.set(i - 1, 'answer:scheme-header')
    for (let k = i; k < end; k++) forms.set(k, 'answer:answer')
    i = end - 1
  }
  values(pieces, facts, forms)
}

function isKey(piece: Piece | undefined): boolean {
  if (!isPlainLine(piece)) return false
  if (/^\(?\d{1,2}[.):]?$/.test(piece.sign ?? '')) return KEY.test(piece.text)
  return piece.sign === undefined && NUMBER_AND_KEY.test(piece.text)
}

function values(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  const heads = pieces.flatMap((piece, i) =>
    isHead(piece, facts[i]) && partsBelow(facts, i) > 0 ? [i] : [],
  )
  if (heads.length < FEWEST_HEADS) return
  const counts = new Set(heads.map((i) => partsBelow(facts, i)))
  const parts = heads.flatMap((i) => pieces.slice(i + 1, i + 1 + partsBelow(facts, i)))
  const asking = heads.some((i) =>
    facts.slice(i + 1, i + 1 + partsBelow(facts, i)).some((own) => own.command || own.end === '?'),
  )
  const figures = parts.filter(({ text }) => /\d/.test(text)).length
  if (asking || counts.size < 2 || figures < parts.length * 0.6) return
  const [from, last] = [heads[0] ?? 0, heads[heads.length - 1] ?? 0]
  for (let i = from; i < pieces.length; i++) {
    const [piece, own] = [pieces[i], facts[i]]
    if (!isPlainLine(piece) || own === undefined) break
    if ((own.command && own.words >= 3) || own.end === '?') break
    if (i > last && !isHead(piece, own) && !/\d/.test(piece.text)) break
    if (isHead(piece, own) || isPart(own) || /\d/.test(piece.text)) forms.set(i, 'answer:answer')
  }
}

/** "Question 2 (a):" or "2)" with nothing behind it. */
function isHead(piece: Piece, facts: Facts | undefined): boolean {
  if (!isPlainLine(piece) || facts === undefined) return false
  // A choice may be a number: "B. 7".
  if (isPart(facts) || facts.sign === 'bullet') return false
  return (facts.headNamed && facts.head === 'alone') || readLoneNumber(piece) !== undefined
}

function partsBelow(facts: readonly Facts[], head: number): number {
  let count = 0
  while (isPart(facts[head + 1 + count])) count++
  return count
}

function isPart(facts: Facts | undefined): boolean {
  return facts?.sign === 'letter' || facts?.sign === 'capital' || facts?.sign === 'roman'
}
