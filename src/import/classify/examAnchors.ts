import { plainNumber } from '../cues/questionNumbers.ts'
import { isRubric } from '../cues/rubrics.ts'
import { opensContent } from '../cues/schemes.ts'
import type { Zone } from '../cues/sections.ts'
import type { LineLabel, Piece } from '../types.ts'
import { type Facts, opensSection } from './facts.ts'

/** Labels that the lines around a piece speak for, and how strongly. */
export interface Anchor {
  readonly index: number
  readonly labels: readonly LineLabel[]
  readonly score: number
  /** The kind of section that the labels are of; questions and answers where nothing is said. */
  readonly zone?: Zone | undefined
}

/** A question reaches at most so many lines above its marks. */
const LONGEST_QUESTION = 10
/** What lines far apart say together outweighs what one of them looks like. */
const SURE = 12
/** Where the line itself leaves no doubt, whatever list it stands in. */
const CERTAIN = 20
const LIKELY = 4

/**
 * Certain places among questions: from a numbered question down to its marks all is question; from
 * the heading over the answers of several questions down to the last numbered answer all is answers.
 */
export function examAnchors(pieces: readonly Piece[], facts: readonly Facts[]): readonly Anchor[] {
  const answers = answerSections(pieces, facts)
  const anchors = answers.flatMap((section) => answerAnchors(pieces, facts, section))
  const answering = new Uint8Array(pieces.length)
  for (const { from, to } of answers) answering.fill(1, from, to)
  const inAnswers = (i: number): boolean => answering[i] === 1
  anchors.push(...optionAnchors(pieces, facts).filter(({ index }) => !inAnswers(index)))
  facts.forEach((own, i) => {
    const text = pieces[i]?.text ?? ''
    if (isRubric(text))
      for (const zone of ['exam', 'body'] as const)
        anchors.push({ index: i, labels: ['paragraph', 'bullet'], score: CERTAIN, zone })
    if (isPartHeading(text, own, pieces[i + 1])) {
      anchors.push({ index: i, labels: ['heading'], score: SURE })
      return
    }
    if (inAnswers(i)) return
    if (own.tariff === 'alone' && !own.total) anchors.push(...promptAnchors(pieces, facts, i))
    else if (own.schemeHeader === 'alone' && /^mark/i.test(text))
      anchors.push(...signedPoints(pieces, facts, i))
    else if (own.words <= 8 && opensContent(text)) anchors.push(...contentAnchors(pieces, facts, i))
    else if (
      isMarkedQuestion(pieces[i], own) &&
      // Its own scheme below it says that it is no point of the scheme above.
      (facts[i + 1]?.schemeHeader === 'alone' || !insideScheme(facts, i))
    )
      anchors.push({ index: i, labels: ['question'], score: CERTAIN })
    else if (own.headNamed && own.head === 'alone' && own.tariff !== undefined)
      anchors.push({ index: i, labels: ['question'], score: LIKELY })
  })
  return anchors
}

/** "Explain two effects … [4 marks]": an instruction that prints what it is worth. */
function isMarkedQuestion(piece: Piece | undefined, own: Facts): boolean {
  if (piece === undefined || piece.cells || !own.bracketTariff || own.level) return false
  const { text } = piece
  const tariff = /(\s?)([[(])[^[\]()]{1,30}[\])][*_ .]*$/.exec(text)
  if (!tariff || tariff.index === 0) return false
  // "…in 1939.[4]" refers to a note.
  const named = /marks?[\])*_ .]*$/i.test(text)
  if (!named && (tariff[1] === '' || tariff[2] === '(')) return false
  return own.command || /^task\b/i.test(text) || /\?["”'’)]?$/.test(text.slice(0, tariff.index))
}

/** "02 Safety" over "02.1 Explain …" names a part of a paper. */
function isPartHeading(text: string, own: Facts, next: Piece | undefined): boolean {
  const number = /^0?\d{1,2}(?= \p{Lu})/u.exec(text)?.[0]
  if (number === undefined || own.words > 8 || own.end !== '' || own.command) return false
  return (
    /^\d+\.1$/.test(plainNumber(next?.sign ?? '')) &&
    plainNumber(next?.sign ?? '') === `${plainNumber(number)}.1`
  )
}

/** Below the heading of a mark scheme, where no question has begun since. */
function insideScheme(facts: readonly Facts[], i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= LONGEST_QUESTION; k--) {
    const own = facts[k]
    if (own === undefined || own.tariff === 'alone' || own.zone !== undefined) return false
    if (own.schemeHeader !== undefined) return true
    if (own.headNamed) return false
  }
  return false
}

/** Lines between a numbered or commanding line and marks that stand alone are the question's. */
function promptAnchors(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  tariff: number,
): readonly Anchor[] {
  let start: number | undefined
  for (let k = tariff - 1; k >= 0 && tariff - k <= LONGEST_QUESTION; k--) {
    const own = facts[k]
    const piece = pieces[k]
    if (!own || !piece || piece.cells || piece.shape === 'heading') break
    if (own.tariff !== undefined && own.tariff !== 'inside') break
    if (own.schemeHeader === 'alone' || own.level || own.total || own.marking || own.zone) break
    if (own.headNamed || isNumbered(own)) {
      start = k
      break
    }
    if (own.command && (own.end === '.' || own.end === '?')) start = k
  }
  if (start === undefined) return []
  const anchors: Anchor[] = []
  for (let k = start; k < tariff; k++) {
    // Options keep what they look like.
    const sign = facts[k]?.sign
    if (k > start && (sign === 'letter' || sign === 'capital')) continue
    anchors.push({ index: k, labels: ['question'], score: SURE })
  }
  return anchors
}

/** Ticked or bulleted lines straight below "Marking points:" under marks are the points. */
function signedPoints(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  header: number,
): readonly Anchor[] {
  const above = facts.slice(Math.max(0, header - LONGEST_QUESTION), header)
  if (!above.some((own) => own.tariff !== undefined)) return []
  const anchors: Anchor[] = [{ index: header, labels: ['scheme-header'], score: SURE }]
  for (let i = header + 1; facts[i]?.sign === 'bullet' && pieces[i]?.cells === undefined; i++)
    anchors.push({ index: i, labels: ['scheme-point'], score: SURE })
  return anchors
}

/** What an answer may hold is listed under its name, down to the next question or longer text. */
function contentAnchors(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  name: number,
): readonly Anchor[] {
  const anchors: Anchor[] = []
  if (
    !facts
      .slice(Math.max(0, name - LONGEST_QUESTION), name)
      .some((own) => own.level || own.schemeHeader || own.tariff)
  )
    return anchors
  for (let i = name; i < facts.length && i - name <= 2 * LONGEST_QUESTION; i++) {
    const own = facts[i]
    const piece = pieces[i]
    if (!own || !piece || piece.cells || (piece.shape === 'heading' && i > name)) break
    if (own.headNamed || own.tariff !== undefined || own.sentences > 2 || own.words > 45) break
    if (i > name && own.zone !== undefined && own.schemeHeader === undefined) break
    // A heading of the notes stands over text; a name of arguments over more of the list.
    if (own.words <= 8 && (facts[i + 1]?.sentences ?? 1) > 2) break
    anchors.push({ index: i, labels: ['scheme-point'], score: LIKELY })
  }
  return anchors
}

const LETTERS = 'abcdefgh'

/** Letters that count up from a under a question, with neither marks nor tasks behind them, are options. */
function optionAnchors(pieces: readonly Piece[], facts: readonly Facts[]): readonly Anchor[] {
  const anchors: Anchor[] = []
  for (let i = 1; i < pieces.length; i++) {
    let count = 0
    while (isOption(pieces[i + count], facts[i + count], count)) count++
    const above = facts[i - 1]
    const asked = above && (above.end === '?' || above.stem || above.head || above.tariff)
    if (count < 3 || !asked) continue
    for (let k = 0; k < count; k++) anchors.push({ index: i + k, labels: ['option'], score: SURE })
    i += count - 1
  }
  return anchors
}

function isOption(piece: Piece | undefined, own: Facts | undefined, at: number): boolean {
  return (
    piece !== undefined &&
    own !== undefined &&
    (own.sign === 'letter' || own.sign === 'capital') &&
    piece.sign?.replace(/[().:]/g, '').toLowerCase() === LETTERS.charAt(at) &&
    own.words <= 16 &&
    own.tariff === undefined &&
    !own.command &&
    own.end !== '?'
  )
}

function isNumbered(own: Facts): boolean {
  return own.sign === 'number' || own.sign === 'decimal' || own.sign === 'letter'
}

interface Stretch {
  readonly from: number
  /** The first piece after it. */
  readonly to: number
}

/** Where numbers above a heading such as "Mark scheme" come again below it. */
function answerSections(pieces: readonly Piece[], facts: readonly Facts[]): readonly Stretch[] {
  const numbers = pieces.map((piece, i) => questionNumber(piece, facts[i]))
  const sections: Stretch[] = []
  for (let header = 0; header < facts.length; header++) {
    if (facts[header]?.schemeHeader !== 'alone') continue
    const above = numbersAbove(numbers, facts, header)
    if (above.size < 2) continue
    const furthest = sectionEnd(pieces, facts, header + 1)
    const answered = new Set<string>()
    let last = header
    for (let k = header + 1; k < furthest; k++) {
      const number = numbers[k]
      if (number === undefined || !above.has(number)) continue
      answered.add(number)
      last = k
    }
    const stop = answerEnd(facts, last + 1, furthest)
    // A question may have points that count up too: most numbers must come again.
    if (answered.size < 2 || answered.size < above.size * 0.6) continue
    sections.push({ from: header + 1, to: stop })
    header = stop - 1
  }
  return sections
}

/** Numbers of questions that stand above, as far as the last scheme or section of another kind. */
function numbersAbove(
  numbers: readonly (string | undefined)[],
  facts: readonly Facts[],
  header: number,
): ReadonlySet<string> {
  const above = new Set<string>()
  for (let k = header - 1; k >= 0; k--) {
    const own = facts[k]
    if (own?.schemeHeader === 'alone' || (own?.zone !== undefined && own.zone !== 'exam')) break
    const number = numbers[k]
    if (number !== undefined) above.add(number)
  }
  return above
}

function questionNumber(piece: Piece, own: Facts | undefined): string | undefined {
  if (own === undefined || piece.cells) return undefined
  const signed = own.sign === 'number' || own.sign === 'decimal' ? piece.sign : undefined
  const named = /^(?:question|q)\.? ?(\d{1,2}(?:\.\d{1,2})?(?: ?\(?[a-h]\)?)?)(?![\p{L}\d])/iu.exec(
    piece.text,
  )?.[1]
  const printed = signed ?? named
  const number = printed === undefined ? '' : plainNumber(printed)
  return number === '' ? undefined : number
}

/** Answers end where a heading or a section of another kind begins, or the questions of a new set. */
function sectionEnd(pieces: readonly Piece[], facts: readonly Facts[], from: number): number {
  for (let k = from; k < pieces.length; k++) {
    const own = facts[k]
    if (pieces[k]?.shape === 'heading' && own?.head === undefined) return k
    if (own?.zone !== undefined && own.sign === undefined && own.schemeHeader === undefined)
      return k
  }
  return pieces.length
}

/** The last answer goes on until questions or the heading over them begin again. */
function answerEnd(facts: readonly Facts[], from: number, furthest: number): number {
  for (let k = from; k < furthest; k++) {
    const own = facts[k]
    const next = facts[k + 1]
    if (own?.schemeHeader === 'alone' || own?.headNamed || own?.tariff === 'end') return k
    if (opensSection(own) && next && (next.head ?? next.tariff ?? next.sign) !== undefined) return k
  }
  return furthest
}

function answerAnchors(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  { from, to }: Stretch,
): readonly Anchor[] {
  const anchors: Anchor[] = [{ index: from - 1, labels: ['scheme-header'], score: SURE }]
  for (let i = from; i < to; i++) {
    const own = facts[i]
    if (own === undefined || pieces[i]?.cells) continue
    const named = own.head === 'alone' && own.headNamed
    anchors.push({
      index: i,
      labels: named ? ['scheme-header'] : ['scheme-point', 'answer'],
      score: named ? 2 * CERTAIN : SURE,
    })
  }
  return anchors
}
