import type { Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { isNumberedName, isPlainLine, readLoneNumber } from './questionLines.ts'

/** The name of an answer on a line of its own, with what kind of answer it is in front. */
const ANSWER_NAME =
  /^[^\p{L}\d]*(?:(?:view|show|reveal|see|check) )?(?:the )?(?:(?:correct|right|sample|model|exemplar|example|suggested|worked|full|full[- ]marks?|top[- ]band|detailed|step[- ]by[- ]step|(?:level|band|grade) [a-z\d]\*?),? )*(?:answer|solution|response|answers? ?(?:\/|and|&) ?explanations?)(?: (?:to|for) (?:question|q) ?\d{1,3})? ?[:.]?$/iu
/** What stands under an answer. In notes these are headings, so they count only among answers. */
const REMARK_NAME =
  /^[^\p{L}\d]*(?:(?:question|q)\.? ?\d{1,3}:? ?)?(?:(?:detailed|full|answer|brief) )?(?:explanations?|rationale|feedback|working(?: out)?|reasoning)(?: (?:for|to) (?:question|q) ?\d{1,3})? ?[:.]?$/iu
const NUMBERED_REMARK = /\b(?:question|q)\.? ?\d/i
const COMMENTARY = /^(?:examiner(?:[’']s)? )?(?:commentary|comments?|examiner comments?) ?:?$/i
/** An explanation that shares the line with its name, under the key. */
const REMARK = /^(?:explanation|rationale|reason(?:ing)?|feedback|why) ?: ?\S/i
/** A longer answer than this goes on to something else. */
const LONGEST = 8
const LONGEST_ALONE = 3
/** An explanation stands no further below its question than this. */
const REACH = 12

/**
 * Answers under a name of their own: "Correct Answer", "Explanation", "Worked solution", "Question 3
 * Explanation:". What stands under the name answers the question above, up to the next question or
 * name. "Explanation" and the like are headings in notes: they count where an answer or options are
 * above, or with the number of a question.
 */
export function answerForms(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  const names = pieces.flatMap((piece, i) => (nameOf(piece, facts[i]) === undefined ? [] : [i]))
  const several = names.length >= 3
  const remarks = names.filter((i) => nameOf(pieces[i], facts[i]) === 'remark').length
  let answered = -REACH
  let answers = 0
  pieces.forEach((piece, i) => {
    const own = facts[i]
    const form = forms.get(i)
    if (own === undefined || form === 'quiz:option' || form === 'answer:answer') answered = i
    if (own === undefined || forms.has(i)) return
    if (own.labelledAnswer || own.key) {
      answered = i
      answers++
    }
    const name = nameOf(piece, own)
    // One explanation below many answers is a part of the page.
    const near = i - answered <= (remarks > 1 ? REACH : answers > 1 ? 0 : 1)
    if (name === undefined) {
      if (answered === i - 1 && REMARK.test(piece.text)) forms.set(i, 'answer:answer')
      return
    }
    if (name === 'remark' && !near && !NUMBERED_REMARK.test(piece.text)) return
    if (name === 'commentary' && i - answered > REACH) return
    const end = endOfAnswer(pieces, facts, forms, i, several || name === 'commentary')
    // Where the text was cut off, the last name has nothing under it.
    if (end === i + 1 && (remarks < 2 || end < pieces.length)) return
    // The name of one answer among many is not the name of a part of the notes.
    if (name === 'answer' && !several && !isText(facts[i + 1]) && !isStep(pieces, i, i + 1)) return
    forms.set(i, 'answer:scheme-header')
    for (let k = i + 1; k < end; k++) {
      const point = name === 'commentary' || facts[k]?.marking === true
      forms.set(k, point ? 'answer:scheme-point' : 'answer:answer')
    }
    answered = end - 1
  })
}

function nameOf(
  piece: Piece | undefined,
  facts: Facts | undefined,
): 'answer' | 'remark' | 'commentary' | undefined {
  if (facts === undefined || facts.words > 9 || !isPlainLine(piece)) return undefined
  if (ANSWER_NAME.test(piece.text)) return 'answer'
  if (REMARK_NAME.test(piece.text)) return 'remark'
  return COMMENTARY.test(piece.text) ? 'commentary' : undefined
}

/** A sentence or a lettered option, not another heading. */
function isText(facts: Facts | undefined): boolean {
  return (
    facts !== undefined &&
    facts.sign === undefined &&
    (facts.end === '.' || facts.sentences > 1 || facts.words >= 12)
  )
}

function endOfAnswer(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  name: number,
  several: boolean,
): number {
  const most = several ? LONGEST : LONGEST_ALONE
  let i = name + 1
  for (; i < pieces.length && (i - name <= most || isStep(pieces, name, i)); i++) {
    const [piece, own] = [pieces[i], facts[i]]
    if (!isPlainLine(piece) || own === undefined || forms.has(i)) break
    if (
      own.tariff === 'alone' ||
      / \| /.test(piece.text) ||
      own.head !== undefined ||
      readLoneNumber(piece)
    )
      break
    if (nameOf(piece, own) !== undefined || own.end === '?' || isNumberedName(piece)) break
    if (own.zone !== undefined || (own.schemeHeader !== undefined && own.words <= 8)) break
    const letter = own.sign === 'capital' || own.sign === 'letter'
    const step = own.sign === 'number' && isStep(pieces, name, i)
    if (i > name + 1 && own.sign !== undefined && !letter && !step) break
    if (!several && !isText(own) && !step) break
  }
  return i
}

/** Steps of a solution count from 1 straight under its name. */
function isStep(pieces: readonly Piece[], name: number, i: number): boolean {
  return Number.parseInt(pieces[i]?.sign?.replace('(', '') ?? '', 10) === i - name
}
