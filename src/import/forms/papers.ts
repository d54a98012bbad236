import { headingLike, type Facts } from '../classify/facts.ts'
import { isRubric } from '../cues/rubrics.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { asksForOption, isPlainLine, readLoneNumber } from './questionLines.ts'

/** From a tariff so many lines up its question begins at most: its data, sources and hints included. */
const LONGEST = 16
/** A question without a number is no further up than this. */
const NEAREST = 4
/** An introduction over part (a) is no longer than this. */
const LONGEST_STEM = 6
/** "Choose TWO of the questions", "For each question, choose the best answer": tells how, below a rubric. */
const TELLS_HOW =
  /\banswer (?:the following|each|all of the|these) questions?\b|^(?:instructions?: ?)?(?:answer|attempt|choose|select|complete|do) (?:(?:all|any|one|two|three|four|both|either|each|every|only|the following|these|\d) |either )+(?:of |the |part |your )*(?:following |these )?(?:questions?|tasks?|parts?|items?|options?|problems?|exercises?)\b|^(?:answer|attempt|choose|select|complete|circle|tick|underline) .{0,60}\b(?:questions?|problems|exercises|correct (?:answer|option|letter|word)|best (?:answer|option)|right (?:answer|option))\b|^for (?:each|questions?|items?) .{0,40}\b(?:choose|select|answer|write|decide|circle|tick|give)\b|^(?:instructions?: ?)?(?:read|study) (?:each|every|the following) (?:question|problem|passage|text|extract|source|statement)s?\b|^if you have answered question|^you (?:must|should) answer\b/i

/** How to answer, below what is asked. */
const RIDER =
  /^(?:(?:write|give|explain|show) (?:all )?your (?:answers?|reason|working)|in your answer)\b/i

/** "1b2 marks": number and marks of a question, their columns run together. */
const GLUED = /^\d{1,2}[a-h]\d{1,2} ?marks?$/
/** What stands over the rules of a paper. */
const INSTRUCTIONS =
  /^(?:instructions?|information|advice|materials)(?: (?:to|for) (?:all )?(?:candidates|students|pupils|learners))? ?:?$/i

/**
 * Papers: what stands between the number of a question and its marks belongs to the question, be it
 * a source, a list to choose from or a hint. Also what a paper says about how many to answer, lone
 * part numbers, and the total of a question.
 */
export function paperForms(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  const fences = facts.flatMap((own, i) => (isFence(pieces[i], own, forms, i) ? [i] : []))
  const marked =
    fences.length >= 2 || facts.filter((own) => own.bracketTariff && asksWithMarks(own)).length >= 2
  for (const fence of fences) fillAbove(pieces, facts, forms, fence)
  pieces.forEach((piece, i) => {
    const own = facts[i]
    if (own === undefined || forms.has(i) || !isPlainLine(piece)) return
    if (INSTRUCTIONS.test(piece.text) && facts[i + 1]?.sign === 'bullet')
      takeInstructions(pieces, facts, forms, i)
    else if (marked && isSection(piece, own)) forms.set(i, 'paper:heading')
    else if (GLUED.test(piece.text)) forms.set(i, 'paper:marks')
    else if (own.total && own.tariff !== undefined && own.words <= 12) forms.set(i, 'paper:marks')
    else if (marked && /^\d{1,2}[.)]$/.test(piece.text) && isFollowed(pieces, facts, i))
      forms.set(i, 'paper:question')
    else if (marked && isBarePart(piece) && leadsOn(facts[i + 1], own))
      forms.set(i, 'paper:question')
    else if (tellsHow(piece, own) && asksBelow(pieces, facts, forms, i))
      forms.set(i, 'paper:question')
  })
}

function takeInstructions(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  heading: number,
): void {
  forms.set(heading, 'paper:heading')
  for (let i = heading + 1; facts[i]?.sign === 'bullet' && isPlainLine(pieces[i]); i++)
    forms.set(i, 'paper:bullet')
}

/** "3. Explain why … [2]". */
function asksWithMarks(own: Facts): boolean {
  return own.sign !== 'bullet' && (own.command || own.sign === 'number' || own.head !== undefined)
}

/** A line of marks that is not a point of a scheme. */
function isFence(piece: Piece | undefined, own: Facts, forms: Forms, i: number): boolean {
  if (!isPlainLine(piece) || forms.has(i)) return false
  if (own.total) return /\bfor\b|^[([]/i.test(piece.text)
  if (own.tariff === 'alone') return true
  return own.tariff === 'end' && own.bracketTariff && !own.marking
}

function fillAbove(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  fence: number,
): void {
  const own = facts[fence]
  const piece = pieces[fence]
  if (own === undefined || piece === undefined) return
  const alone = own.total || own.tariff === 'alone'
  if (!alone && (isNumbered(piece, own) || speaks(piece, own))) return
  let start: number | undefined
  let top = fence
  // A heading on the way up parts an instruction from the question below.
  let named = false
  // What a total counts are parts with their letters.
  const near = own.total ? 0 : NEAREST
  for (let i = fence - 1; i >= 0 && fence - i <= LONGEST; i--) {
    const [above, line] = [pieces[i], facts[i]]
    if (above === undefined || line === undefined || parts(above, line, forms, i)) break
    top = i
    const weak = !named && fence - i <= near && speaks(above, line)
    if (isNumbered(above, line) || weak) start = i
    else if (headingLike(line)) named = true
    // Where a question prints its number, nothing above it belongs to it.
    if (line.headNamed || readLoneNumber(above)?.named) break
    if (line.sign === 'number' && !line.startsLower) break
    if (start === undefined && fence - i > near && !own.total && own.tariff !== 'alone') break
  }
  if (start === undefined) return
  // In a table of contents the numbers are pages.
  const sentences = facts.slice(start, fence + 1)
  if (!alone && !sentences.some(({ command, end }) => command || end === '.' || end === '?')) return
  if (isFirstPart(pieces[start])) {
    for (let i = start - 1; i >= top && start - i <= LONGEST_STEM; i--) {
      const line = facts[i]
      if (i === 0 || line === undefined || (headingLike(line) && line.words <= 8)) break
      start = i
    }
  }
  for (let i = start; i < fence; i++) if (!forms.has(i)) forms.set(i, 'paper:question')
  if (own.tariff === 'end' && !own.total) forms.set(fence, 'paper:question')
  else if (own.total) forms.set(fence, 'paper:marks')
}

/** What ends the way up: marks, answers, tables, and the names of parts of the page. */
function parts(piece: Piece, own: Facts, forms: Forms, i: number): boolean {
  const form = forms.get(i)
  return (
    !isPlainLine(piece) ||
    (form !== undefined && form !== 'quiz:question' && form !== 'paper:question') ||
    /\btick .{0,12}\bbox(?:es)?\b/i.test(piece.text) ||
    (own.tariff !== undefined && own.tariff !== 'inside' && own.tariff !== 'start') ||
    own.total ||
    own.zone !== undefined ||
    own.schemeHeader !== undefined ||
    own.marking ||
    /^section [a-h]\b/i.test(piece.text)
  )
}

/** Carries the number of a question or the letter of a part. */
function isNumbered(piece: Piece, own: Facts): boolean {
  return (
    own.head !== undefined ||
    readLoneNumber(piece) !== undefined ||
    isBarePart(piece) ||
    isPartSign(piece.sign) ||
    /^\*? ?\((?:[a-h]|[ivx]{1,4})\)/.test(piece.text)
  )
}

function speaks(piece: Piece, own: Facts): boolean {
  return (own.command && !RIDER.test(piece.text)) || asksForOption(piece.text)
}

/** "(a)" or "(iv)" before the text of a part. */
function isPartSign(sign: string | undefined): boolean {
  return sign !== undefined && /^\(?(?:[a-h]|[ivx]{1,4})\)$/.test(sign)
}

/** "(a)", "(iv)", "(b)(ii)" alone on the line. */
function isBarePart(piece: Piece): boolean {
  return /^(?:\((?:[a-h]|[ivx]{1,4})\) ?){1,2}$|^(?:[a-h]|[ivx]{1,4})\)$/.test(piece.text)
}

/** "Section B: Structured questions [30 marks]". */
function isSection(piece: Piece, own: Facts): boolean {
  return /^section [a-h\d]\b/i.test(piece.text) && own.words <= 16 && own.end !== '.'
}

/** The number of a question, with its first part below it or the marks of the last above. */
function isFollowed(pieces: readonly Piece[], facts: readonly Facts[], i: number): boolean {
  const [above, below] = [facts[i - 1], pieces[i + 1]]
  return (
    (below !== undefined && isBarePart(below)) ||
    (above !== undefined && (above.total || above.tariff === 'alone') && below !== undefined)
  )
}

function isFirstPart(piece: Piece | undefined): boolean {
  if (piece === undefined) return false
  return /^\(?[ai]\)/.test(piece.sign ?? '') || /^\(?[ai]\)/.test(piece.text)
}

function leadsOn(below: Facts | undefined, own: Facts): boolean {
  return below !== undefined && below.words > own.words
}

function tellsHow(piece: Piece, own: Facts): boolean {
  return (
    own.sign === undefined &&
    own.words >= 3 &&
    own.words <= 45 &&
    TELLS_HOW.test(piece.text) &&
    !isRubric(piece.text)
  )
}

/** A rubric stands over questions. */
function asksBelow(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  i: number,
): boolean {
  for (let k = i + 1; k <= i + 5; k++) {
    const [piece, own] = [pieces[k], facts[k]]
    if (piece === undefined || own === undefined) return false
    if (forms.get(k)?.endsWith(':question') === true || asksForOption(piece.text)) return true
    if (own.head !== undefined || isBarePart(piece) || readLoneNumber(piece)) return true
    if (own.command && (own.sign !== undefined || own.tariff !== undefined)) return true
  }
  return false
}
