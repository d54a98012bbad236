import type { Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { isNumberedName, isPlainLine } from './questionLines.ts'

/** The head of a table of criteria, its columns run together. */
const HEAD =
  /^(?:marking (?:guidelines?|criteria|scheme) ?)?(?:criteri(?:a|on)|performance criteria|descriptors?|answers?|expected answers?|(?:indicative )?content|points?|guidance|requirements?)[ /:–-]*(?:marks?|marks? (?:awarded|allocated)|score)$/i
const NAME = /^marking guidelines?:?$/i
/** What a criterion is worth, at its end or below it. */
const WORTH = /(?:[\p{L})\].,;%°”"'’] ?|\s)\d{1,2}(?: ?[–-] ?\d{1,2})?$/u
/** A table for one question is no longer than this. */
const LONGEST = 30

/**
 * Marking guidelines: under "Criteria Marks" one criterion after the other with its marks at the end
 * of the line. The table is read up to the next question; lines of which none ends with a number
 * are something else.
 */
export function criteriaTables(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
): void {
  for (let i = 0; i < pieces.length; i++) {
    if (!isHead(pieces[i])) continue
    const end = endOfTable(pieces, facts, i + 1)
    const lines = pieces.slice(i + 1, end)
    if (!lines.some(({ text }) => WORTH.test(text) || isNumber(text))) continue
    forms.set(i, 'scheme:scheme-header')
    for (let k = i + 1; k < end; k++)
      forms.set(k, isNumber(pieces[k]?.text ?? '') ? 'paper:marks' : 'scheme:scheme-point')
    i = end - 1
  }
}

function isHead(piece: Piece | undefined): boolean {
  return isPlainLine(piece) && (HEAD.test(piece.text) || NAME.test(piece.text))
}

function isNumber(text: string): boolean {
  return /^\d{1,2}(?: ?[–-] ?\d{1,2})?$/.test(text)
}

function endOfTable(pieces: readonly Piece[], facts: readonly Facts[], from: number): number {
  let worth = from
  for (let i = from; i < pieces.length && i - from < LONGEST; i++) {
    const [piece, own] = [pieces[i], facts[i]]
    if (!isPlainLine(piece) || own === undefined) break
    if (own.headNamed || isNumberedName(piece) || isHead(piece)) break
    if (own.schemeHeader === 'alone' || own.zone === 'aims' || own.end === '?') break
    if (/^page \d|^[–-] ?\d{1,3} ?[–-]$|guidelines$/i.test(piece.text)) break
    if (own.sign === 'bullet' && /^\d{1,3} ?[–-]$/.test(piece.text)) break
    // Where a criterion has several lines, the last of them tells its marks; a page may break off.
    if (WORTH.test(piece.text) || isNumber(piece.text) || own.sign === 'bullet') worth = i + 1
  }
  return worth
}
