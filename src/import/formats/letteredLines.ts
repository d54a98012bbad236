import type { Piece } from '../types.ts'

const LETTERS = 'abcdefgh'
/** Longer lines are sentences that begin with the article "A". */
const LONGEST_OPTION = 160
/** The letter in front of its option: "A Rent", "A)Rent", "[a] Rent", "Option A: Rent", "A – Rent", "ARent". */
const LETTERED =
  /^(?:(?:option )?([A-Ha-h])(?:[).:]| ?[–—-](?= )| (?=[^ ]))|[([]([A-Ha-h])[)\]]) *(?=\S)|^([A-H])(?=[\p{Lu}\d(])/u
/** The letter as a sign that was read already. */
const SIGN = /^\(?([A-Ha-h])[.)]$/
/** The letter on a line of its own. */
const LETTER_ALONE = /^[([]?([A-Ha-h])[).:\]]?$/
/** What can be answered with a letter: a question, or a statement with a gap or an open end. */
const ASKS = /[?:…]["'”’)]*(?: ?[[(][^[\]()]{1,14}[\])])?$|_{2,}|\.{3}/
/** Over a question that need not end like one. */
const QUESTION_NAME = /^(?:question|q) ?\d{1,3}[.:]?$/i
/** Parts of one question open like tasks, or print their marks. */
const PART =
  /\?$|[[(]\d{1,2}(?: marks?)?[\])]$|^(?:give|state|explain|describe|define|suggest|outline|discuss|evaluate|calculate|assess|justify|name|compare|why|how|what)\b/i

/**
 * Lines under each other that count up from A are lettered, though the letter may stand without a
 * stop ("A Rent"), without a space ("A)Rent") or on the line above its text, as quiz pages print it.
 */
export function letteredLines(pieces: readonly Piece[]): readonly Piece[] {
  return lettersAbove(lettersInFront(pieces))
}

function lettersInFront(pieces: readonly Piece[]): readonly Piece[] {
  const result = [...pieces]
  for (let i = 0; i < pieces.length; i++) {
    let count = 0
    while (count < LETTERS.length && letterOf(pieces[i + count]) === LETTERS.charAt(count)) count++
    if (count < 3) continue
    for (let k = i; k < i + count; k++) {
      const piece = pieces[k]
      if (SIGN.test(piece?.sign ?? '')) continue
      const sign = piece && LETTERED.exec(piece.text)
      if (!piece || !sign) continue
      const text = piece.text.slice(sign[0].length)
      result[k] = { ...piece, text, rich: text, sign: sign[1] ?? sign[2] ?? sign[3] }
    }
    i += count - 1
  }
  return result
}

function letterOf(piece: Piece | undefined): string | undefined {
  if (piece === undefined || piece.cells !== undefined || piece.text.length > LONGEST_OPTION)
    return undefined
  const signed = SIGN.exec(piece.sign ?? '')?.[1]
  if (signed !== undefined) return signed.toLowerCase()
  if (piece.sign !== undefined && !/^[•●○◦▪*o–-]$/.test(piece.sign)) return undefined
  const match = LETTERED.exec(piece.text)
  const letter = match?.[1] ?? match?.[2] ?? match?.[3]
  // A small letter without a stop is a word: "a bond that …".
  return match && /^[a-h] /.test(match[0]) ? undefined : letter?.toLowerCase()
}

/** "A", "To raise revenue", "B", "To cut spending": the letter and the line below it are one option. */
function lettersAbove(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => LETTER_ALONE.test(text))) return pieces
  const result: Piece[] = []
  for (let i = 0; i < pieces.length;) {
    const count = countLettersAbove(pieces, i)
    if (count === 0) result.push(pieces[i] as Piece)
    for (let k = i; k < i + 2 * count; k += 2) {
      const [letter, text] = [pieces[k], pieces[k + 1]]
      if (letter && text)
        result.push({ ...text, from: letter.from, sign: LETTER_ALONE.exec(letter.text)?.[1] })
    }
    i += Math.max(1, 2 * count)
  }
  return result
}

/**
 * How many options with their letters above them begin here. Letters over the entries of a glossary
 * stand under no question, and the parts of a question are tasks.
 */
function countLettersAbove(pieces: readonly Piece[], from: number): number {
  const isAsked =
    ASKS.test(pieces[from - 1]?.text ?? '') || QUESTION_NAME.test(pieces[from - 2]?.text ?? '')
  if (!isAsked) return 0
  let count = 0
  let parts = 0
  for (; count < LETTERS.length; count++) {
    const [letter, option] = [pieces[from + 2 * count], pieces[from + 2 * count + 1]]
    if (letter === undefined || option === undefined || option.cells !== undefined) break
    const alone = letter.sign === undefined ? LETTER_ALONE.exec(letter.text)?.[1] : undefined
    if (alone?.toLowerCase() !== LETTERS.charAt(count)) break
    if (option.sign !== undefined || option.text.length > LONGEST_OPTION) break
    if (LETTER_ALONE.test(option.text)) return 0
    if (PART.test(option.text)) parts++
  }
  return count >= 2 && parts <= count / 2 ? count : 0
}
