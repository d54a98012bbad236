import type { Piece } from '../types.ts'
import type { Facts } from './facts.ts'

const NONE: readonly string[] = []
/** A numbered name has text of its own under it, but not so much that the numbers are pages apart. */
const FARTHEST = 25
const LONGEST_NAME = 12
const EMOJI = /^\p{Extended_Pictographic}\ufe0f? ?\S/u
const CHAPTER =
  /^(?:chapter|unit|part|section|topic|lesson|module|week|theme) (?:\d{1,2}|[ivx]{1,4}|[a-f]) ?[:.]?$/i

/**
 * Names of parts that look like points of a list: "1. Life peers", four lines, "2. Bishops", three
 * lines; "Chapter 2:" alone; what the table of contents names; short lines that open with a picture. Points of a list follow each other, and questions
 * end with a mark or begin with a command, so neither is taken for one.
 */
export function partNames(
  pieces: readonly Piece[],
  facts: readonly Facts[],
): (index: number) => readonly string[] {
  const found = new Map<number, readonly string[]>()
  let last: { readonly at: number; readonly number: number } | undefined
  pieces.forEach((piece, i) => {
    const own = facts[i]
    if (own === undefined) return
    if (piece.inContents === true) found.set(i, ['in-contents'])
    else if (CHAPTER.test(piece.text)) found.set(i, ['chapter-alone'])
    else if (EMOJI.test(piece.text) && isName(own) && !besideEmoji(pieces, i))
      found.set(i, ['emoji-name'])
    const number = Number(/^\(?(\d{1,2})[.):]*$/.exec(piece.sign ?? '')?.[1])
    if (Number.isNaN(number) || !isName(own)) return
    const gap = last === undefined ? 0 : i - last.at
    if (last !== undefined && number === last.number + 1 && gap >= 2 && gap <= FARTHEST) {
      if (hasText(pieces, facts, last.at, i) && hasText(pieces, facts, i, i + 2)) {
        found.set(last.at, ['numbered-name'])
        found.set(i, ['numbered-name'])
      }
    }
    last = { at: i, number }
  })
  return (i) => found.get(i) ?? NONE
}

/** Pictures in a row are the signs of a list. */
function besideEmoji(pieces: readonly Piece[], i: number): boolean {
  return [i - 1, i + 1].some((k) => EMOJI.test(pieces[k]?.text ?? ''))
}

function isName(facts: Facts): boolean {
  return (
    facts.words <= LONGEST_NAME &&
    (facts.end === '' || facts.end === ':') &&
    !facts.startsLower &&
    facts.tariff === undefined &&
    !facts.command &&
    !facts.stem &&
    facts.labelled === undefined
  )
}

/** Whether the lines under a name are no points with numbers and letters of their own. */
function hasText(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  name: number,
  end: number,
): boolean {
  for (let i = name + 1; i < end; i++) {
    const own = facts[i]
    if (!pieces[i] || own === undefined || pieces[i]?.cells) return false
    if (own.sign !== undefined && own.sign !== 'bullet') return false
    if (own.tariff !== undefined || own.schemeHeader !== undefined || own.key) return false
  }
  return true
}
