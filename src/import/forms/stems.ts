import type { Facts } from '../classify/facts.ts'
import { readKey } from '../cues/schemes.ts'
import type { Piece } from '../types.ts'
import type { Form, Forms } from './form.ts'
import { isNumberedName, isPlainLine, readLoneNumber } from './questionLines.ts'

/** A page that answers fewer questions than this under a name says nothing of its form. */
const FEWEST = 2
/** A question with its data and options is no longer than this. */
const LONGEST = 14
const ANSWERS: ReadonlySet<Form | undefined> = new Set<Form>([
  'answer:scheme-header',
  'scheme:scheme-header',
])
const QUESTIONS: ReadonlySet<Form | undefined> = new Set<Form>(['quiz:question', 'paper:question'])

/**
 * Where one question after the other has its answer or scheme under a name, everything between the
 * name of a question ("Question 4", "Topic: 1.2", "3.") and that of its answer is the question.
 */
export function stemForms(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  const answers = pieces.flatMap((_, i) => (ANSWERS.has(forms.get(i)) ? [i] : []))
  if (answers.length < FEWEST) return
  for (const answer of answers) {
    const head = headAbove(pieces, facts, forms, answer)
    if (head === undefined) continue
    for (let i = head; i < answer; i++)
      if (!forms.has(i) && !isAside(pieces[i], facts[i])) forms.set(i, 'paper:question')
  }
}

function headAbove(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  answer: number,
): number | undefined {
  for (let i = answer - 1; i >= 0 && answer - i <= LONGEST; i--) {
    const [piece, own] = [pieces[i], facts[i]]
    if (!isPlainLine(piece) || own === undefined) return undefined
    const form = forms.get(i)
    if (form?.startsWith('answer') === true || form?.startsWith('scheme') === true) return undefined
    const named = own.headNamed || isNumberedName(piece) || readLoneNumber(piece) !== undefined
    if (named && (form === undefined || QUESTIONS.has(form))) return i
    if (own.zone !== undefined && own.zone !== 'exam') return undefined
  }
  return undefined
}

/** Marks, options and keys keep what they say of themselves. */
function isAside(piece: Piece | undefined, own: Facts | undefined): boolean {
  return (
    piece === undefined ||
    own === undefined ||
    own.tariff === 'alone' ||
    own.sign === 'capital' ||
    own.sign === 'letter' ||
    own.schemeHeader !== undefined ||
    readKey(piece.text) !== undefined
  )
}
