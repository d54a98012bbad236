import type { Facts } from '../classify/facts.ts'
import { readTariff } from '../cues/tariffs.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { isNumberedName, isPlainLine } from './questionLines.ts'

const NAME =
  /^[^\p{L}\d]*(?:(?:view|show|hide|see|reveal|suggested|full|example) )?(?:mark(?:ing)? ?schemes?|marking (?:guidance|guide|criteria|grid|points)|indicative content|marks? allocation|how (?:the )?marks are (?:allocated|awarded))\b/iu
/** The title of a paper's scheme: "Biology Paper 2 mark scheme". */
const TITLE = /\bmark(?:ing)? ?schemes?(?: \d)?$/i
/** Under a title alone, more lines must tell it. */
const FEWEST_UNDER_TITLE = 5
/** Longer lines that open so are sentences about schemes. */
const LONGEST_NAME = 12
/** What only markers are told, beyond what each line of a scheme may say. */
const TELLS =
  /\bexaminers? (?:should|must|may|put|will)\b|\b(?:should|must) (?:not )?be (?:rewarded|credited)\b|\bmarks? (?:are|should be) (?:awarded|allocated|given)\b|\bmark ?bands?\b|\bcriteri(?:on|a) for (?:level|L)\b|(?:^| )= \d{1,2}(?: marks?)?$|[a-z)\].;] [1-4](?<!scheme \d)$|\[[1-4]\]$|\b(?:AO\d|L[1-5])\b/i
/** So many lines must tell it, and such a share, or the name stands over notes about schemes. */
const FEWEST = 3
const LEAST = 0.3
/** Lines without a word of marking end the scheme when more of them follow each other. */
const LONGEST_SILENCE = 4

/**
 * Everything under "Mark scheme" that goes on telling what marks are for, up to the last line that
 * does. A page may be one scheme from its first line: questions in it print their tariff in words
 * ("(c) Effect on speed (2 marks)"), points end with "[1]" and open like commands ("Use of …").
 */
export function schemeForms(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  for (let i = 0; i < pieces.length; i++) {
    const own = facts[i]
    const piece = pieces[i]
    if (own === undefined || !isPlainLine(piece)) continue
    const titled = i < 3 && own.words <= LONGEST_NAME && TITLE.test(piece.text)
    if (!isName(piece, own) && !titled) continue
    const above = facts[i - 1]
    if (above?.command && above.bracketTariff && above.sign !== 'bullet' && !forms.has(i - 1))
      forms.set(i - 1, 'scheme:question')
    const end = endOfScheme(pieces, facts, forms, i)
    const lines = facts.slice(i + 1, end).map((_, k) => i + 1 + k)
    const telling = lines.filter((k) => tells(pieces[k], facts[k]))
    const first = telling[0] ?? end
    const fewest = isName(piece, own) ? FEWEST : FEWEST_UNDER_TITLE
    if (telling.length < fewest || telling.length < (end - first) * LEAST) continue
    if (isName(piece, own)) forms.set(i, 'scheme:scheme-header')
    for (const k of lines) {
      // Between the name and the first point may stand what the paper is.
      if (first - i > 3 && k < first) continue
      const label = labelOf(pieces[k], facts[k])
      if (label !== undefined && !forms.has(k)) forms.set(k, label)
    }
    i = end - 1
  }
}

function endOfScheme(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  name: number,
): number {
  let end = name + 1
  let silence = 0
  let told = 0
  // A scheme among questions ends with its own; a page that is all scheme has questions in it.
  const among = hasQuestionAbove(pieces, facts, forms, name)
  for (let i = name + 1; i < pieces.length; i++) {
    const own = facts[i]
    if (own === undefined) break
    const asked = forms.get(i) === 'quiz:question'
    if (asked && (among || forms.get(i + 1) === 'quiz:option')) break
    if (namesPart(own) && own.zone !== 'exam') break
    if (among && pieces[i] && (own.headNamed || isNumberedName(pieces[i] as Piece))) break
    if (isTask(pieces[i], own, facts[i + 1])) break
    // The next scheme, or answers that are not marked point by point.
    if (isName(pieces[i], own) || (own.schemeHeader === 'alone' && end > name + 1)) break
    if (tells(pieces[i], own) || isPart(pieces[i], own)) {
      silence = 0
      told++
      end = i + 1
    } else if (++silence > LONGEST_SILENCE && told > 1) break
  }
  // One closing remark.
  const last = facts[end]
  return silence === 1 && last !== undefined && last.end === '.' && end === pieces.length - 1
    ? end + 1
    : end
}

/** "Definitions of …" names a part of the notes; as a point it does not. */
function namesPart(facts: Facts): boolean {
  return facts.zone !== undefined && facts.sign !== 'bullet'
}

/** So far above its scheme a question stands at most. */
const REACH = 25

function hasQuestionAbove(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  name: number,
): boolean {
  for (let i = name - 1; i >= 0 && name - i <= REACH; i--) {
    const [piece, own] = [pieces[i], facts[i]]
    if (piece === undefined || own === undefined) return false
    if (own.headNamed || isNumberedName(piece) || forms.get(i) === 'quiz:question') return true
    if (own.command && own.bracketTariff && own.words >= 4) return true
  }
  return false
}

function isName(piece: Piece | undefined, facts: Facts): boolean {
  if (piece === undefined || facts.words > LONGEST_NAME || facts.end === '.') return false
  return NAME.test(piece.text)
}

function tells(piece: Piece | undefined, facts: Facts | undefined): boolean {
  if (piece === undefined || facts === undefined) return false
  return facts.marking || facts.level || TELLS.test(piece.text)
}

/** "(c) Effect on speed (2 marks)": a part of the question that the points below are for. */
function isPart(piece: Piece | undefined, facts: Facts): boolean {
  if (piece === undefined || facts.sign === 'bullet' || facts.level) return false
  if (facts.tariff !== 'end' || !/\bmarks?[)\]]?$/i.test(piece.text)) return false
  return (
    (facts.sign !== undefined && /[a-z]/i.test(piece.sign ?? '')) || /^\([a-h]\)/.test(piece.text)
  )
}

/** A new question: a whole instruction with its tariff or its own scheme behind it. */
function isTask(piece: Piece | undefined, own: Facts, below: Facts | undefined): boolean {
  if (piece === undefined || !own.command || own.words < 4 || own.sign === 'bullet') return false
  if (below?.tariff === 'alone' || below?.schemeHeader === 'alone') return true
  if (own.marking || isPart(piece, own)) return false
  return own.bracketTariff && (readTariff(piece.text)?.marks ?? 0) >= 2
}

function labelOf(
  piece: Piece | undefined,
  facts: Facts | undefined,
): 'scheme:question' | 'scheme:scheme-point' | undefined {
  if (!isPlainLine(piece) || facts === undefined) return undefined
  if (isPart(piece, facts)) return 'scheme:question'
  if (facts.head !== undefined || facts.total || facts.tariff === 'alone') return undefined
  if (namesPart(facts) || facts.schemeHeader === 'alone' || facts.key) return undefined
  if (/\b(?:www\.|https?:)/.test(piece.text)) return undefined
  if (/^section [a-h]\b/i.test(piece.text) || facts.end === '?') return undefined
  return 'scheme:scheme-point'
}
