import type { Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'

const LETTER = /^(?:[A-Z]|[A-Z] ?[-–] ?[A-Z]|0 ?[-–] ?9|#)$/
/** The letters of options and of a diagram stand closer, and start again. */
const FEWEST = 2

/** Whether a line is only a letter of the alphabet, or several: "B", "A–C", "0-9". */
export function isLetterHead(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.sign === undefined && LETTER.test(piece.text)
}

/**
 * The letters over the entries of a glossary: each on a line of its own with an entry that begins
 * with it below, in the order of the alphabet.
 */
export function letterHeads(
  pieces: readonly Piece[],
  _facts: readonly Facts[],
  forms: Forms,
): void {
  const heads = pieces.flatMap((piece, i) =>
    isLetterHead(piece) && !forms.has(i) && opensEntries(piece.text, pieces[i + 1]?.text ?? '')
      ? [i]
      : [],
  )
  const letters = heads.map((i) => (pieces[i]?.text ?? '').replace(/^[^A-Z].*/, '').charAt(0))
  const rises = letters.every((letter, k) => k === 0 || letter > (letters[k - 1] ?? ''))
  if (heads.length >= FEWEST && rises) for (const i of heads) forms.set(i, 'az:heading')
}

function opensEntries(letters: string, entry: string): boolean {
  const first = entry.charAt(0).toUpperCase()
  if (!/[A-Z]/.test(letters)) return !/[A-Z]/.test(first)
  return entry.length > 1 && first >= letters.charAt(0) && first <= letters.slice(-1)
}
