import type { Piece } from '../types.ts'

const LETTERS = 'abcdefgh'
/** Longer lines are texts with letters in them. */
const LONGEST = 400
/** The first letter of a line of options: "a. Rent", "(A) Rent", "A) Rent". */
const FIRST = /^\(?([A-Ca-c])[.)]$/

/**
 * Options that share a line, "a. Rent b. Wages c. Profit", are one piece each. Three letters that
 * follow each other must be there, be it on two lines; they may be glued to the text before if they
 * are capitals, as columns of a test lose what parted them: "A. acidB. base".
 */
export function inlineOptions(pieces: readonly Piece[]): readonly Piece[] {
  const parts = pieces.map(split)
  if (parts.every(({ length }) => length < 2)) return pieces
  return pieces.flatMap((piece, i) => {
    const own = parts[i] ?? []
    const goesOn = letterOf(pieces[i + 1]) === own.length && (parts[i + 1]?.length ?? 0) > 0
    const wentOn = letterOf(piece) > 0 && letterOf(piece) === parts[i - 1]?.length
    return own.length >= 3 || (own.length === 2 && (goesOn || wentOn)) ? own : [piece]
  })
}

/** 0 for A, or -1. */
function letterOf(piece: Piece | undefined): number {
  const letter = FIRST.exec(piece?.sign ?? '')?.[1]
  return letter === undefined ? -1 : LETTERS.indexOf(letter.toLowerCase())
}

function split(piece: Piece): readonly Piece[] {
  const first = FIRST.exec(piece.sign ?? '')?.[1]
  if (first === undefined || piece.cells !== undefined || piece.text.length > LONGEST)
    return [piece]
  const parts: Piece[] = []
  let rest = piece.text
  let sign = piece.sign ?? ''
  for (let at = LETTERS.indexOf(first.toLowerCase()) + 1; at < LETTERS.length; at++) {
    const next = findLetter(rest, LETTERS.charAt(at), first)
    if (next === undefined) break
    const text = rest.slice(0, next.from).trim()
    if (text === '') return [piece]
    parts.push({ ...piece, sign, text, rich: text })
    sign = next.sign
    rest = rest.slice(next.to)
  }
  if (parts.length === 0 || rest.trim() === '') return [piece]
  const text = rest.trim()
  return [...parts, { ...piece, sign, text, rich: text }]
}

/** Where the next letter stands, in the same case as the first. */
function findLetter(
  text: string,
  letter: string,
  first: string,
): { readonly from: number; readonly to: number; readonly sign: string } | undefined {
  const capital = first === first.toUpperCase()
  const sought = capital ? letter.toUpperCase() : letter
  for (let from = text.indexOf(sought, 1); from >= 0; from = text.indexOf(sought, from + 1)) {
    const open = text.charAt(from - 1) === '(' ? from - 1 : from
    const stop = text.charAt(from + 1)
    const parted =
      /\s/.test(text.charAt(open - 1)) || (capital && /[a-z\d)?.]/.test(text.charAt(open - 1)))
    if ((stop === '.' || stop === ')') && /\s/.test(text.charAt(from + 2)) && parted)
      return { from: open, to: from + 3, sign: text.slice(open, from + 2) }
  }
  return undefined
}
