import type { Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { isPlainLine } from './questionLines.ts'

/** Fewer numbered lines on a page than this say nothing of it. */
const FEWEST = 5
/** What asks for an answer, and what nobody says but to somebody who answers. */
const ASKS =
  /\?|^(?:compare|define|describe|explain|give|identify|list|name|outline|state|suggest|summari[sz]e|true or false)\b/i
const SURELY =
  /\?(?: |$)|^true or false\b|^(?:describe|explain|give|identify|list|name|outline|state|suggest) (?:one|two|three|four|five|an example|a reason|any|\d)\b/i
const AIMS = /\b(?:able to|objectives?|outcomes?|success criteria|i can|specification)\b/i

/**
 * Numbered questions under the headings of a worksheet, one here and two there: where nearly all
 * numbered lines of the page ask, and no text stands straight below them, all of them are tasks.
 * The contents of an FAQ say each line again, and aims name themselves.
 */
export function worksheetTasks(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
): void {
  const numbered = pieces.flatMap((piece, i) => (isNumbered(piece) ? [i] : []))
  if (numbered.length < FEWEST) return
  const text = (i: number): string => pieces[i]?.text ?? ''
  if (numbered.filter((i) => ASKS.test(text(i))).length < numbered.length * 0.8) return
  if (numbered.filter((i) => SURELY.test(text(i))).length < numbered.length * 0.6) return
  if (numbered.filter((i) => isText(facts[i + 1])).length > numbered.length * 0.2) return
  const texts = new Set(numbered.map(text))
  if (texts.size < numbered.length) return
  if (
    pieces.some((piece, i) => AIMS.test(piece.text) || (!isNumbered(piece) && texts.has(text(i))))
  )
    return
  for (const i of numbered) if (!forms.has(i)) forms.set(i, 'task:question')
}

function isNumbered(piece: Piece): boolean {
  return isPlainLine(piece) && /^\(?\d{1,2}[.)]?$/.test(piece.sign ?? '')
}

/** An answer, not the next question or a heading. */
function isText(facts: Facts | undefined): boolean {
  if (facts === undefined || facts.sign === 'number') return false
  return facts.end === '.' || facts.sentences > 1 || facts.sign === 'bullet'
}
