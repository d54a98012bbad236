import type { Facts } from '../classify/facts.ts'
import { readKey } from '../cues/schemes.ts'
import type { Piece } from '../types.ts'

/** A question with its tariff behind it, a gap to fill, or the usual words of a quiz. */
const ASKS =
  /\?["'”’)]*(?: ?[[(][^[\]()]{1,14}[\])])?$|_{2,}|\.{5,}|…{2,}|\bwhich (?:one )?of (?:the following|these)\b/i
/** Left open for an option to end: "Ritual is a matter of", "Plants make food by:". */
const OPEN_END =
  /(?:[:…]|\.{3}|\b(?:is|are|was|were|by|of|to|in|a|an|the|as|called|that|when|because|for|with|at|on|except|not))$/i

/** What is to be done with every line below: "Convert the following to binary", "the base of each of these". */
const EACH =
  /\b(?:each|all) of (?:the following|these)\b|\b(?:convert|calculate|work out|solve|simplify|expand|factori[sz]e|express|find|evaluate|translate|write|define|explain|describe)\b[^?]{1,60}\b(?:the following|each|these)\b/i

export function asksForEach(text: string): boolean {
  return EACH.test(text) && !/\bwhich\b|\b(?:choose|select|tick|circle|pick)\b/i.test(text)
}

export function asksForOption(text: string): boolean {
  return ASKS.test(text)
}

export function isOpenEnded(text: string): boolean {
  return OPEN_END.test(text)
}

/** Lines that a list of questions can be made of: tables, headings and pictures part it. */
export function isPlainLine(piece: Piece | undefined): piece is Piece {
  return (
    piece !== undefined &&
    piece.cells === undefined &&
    piece.alt === undefined &&
    (piece.shape === undefined ||
      piece.shape === 'paragraph' ||
      piece.shape === 'bullet' ||
      piece.shape === 'numbered')
  )
}

/** "Q3", "Question 3", "Question 3 of 10", "#3", "3." or "3": the number of a question, alone on its line. */
export function readLoneNumber(
  piece: Piece,
): { readonly number: number; readonly named: boolean } | undefined {
  if (piece.text.length > 24 || piece.cells !== undefined || !/\d/.test(piece.text))
    return undefined
  const match =
    /^(?:(q(?:uestion)?|problem|exercise|item|task)\.? ?(?:no\.? ?|number )?#?|#)? ?(\d{1,3})(?: ?(?:of|\/) ?\d{1,3})?[.):]?$/i.exec(
      piece.text,
    )
  if (!match) return undefined
  // "1. 1": the sign says it once more.
  const number = Number(match[2])
  const sign = piece.sign?.replace(/[().:]/g, '')
  if (sign !== undefined && /^\d+$/.test(sign) && Number(sign) !== number) return undefined
  return { number, named: match[1] !== undefined || /of|\//.test(piece.text) }
}

/** "Question 4 – short answer", "Topic: 1.2", "Q7 | 3 marks": begins the next question, whatever it adds. */
export function isNumberedName(piece: Piece): boolean {
  return (
    piece.text.length <= 60 &&
    /^(?:question|q|exercise|problem|topic)\b ?[:.#]? ?\d{1,3}(?:[.)]\d{1,2})?[a-h]?(?![\p{L}\d])(?!.*[.?!]$)/iu.test(
      piece.text,
    )
  )
}

/** A key or the name of one: "Answer: B", "Correct answer", a lone letter. */
export function isKeyLine(piece: Piece, facts: Facts): boolean {
  return (
    facts.labelledAnswer ||
    facts.schemeHeader !== undefined ||
    (readKey(piece.text) !== undefined && (facts.words <= 2 || /\banswer\b/i.test(piece.text)))
  )
}
