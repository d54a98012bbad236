import type { LineLabel } from '../types.ts'

/**
 * What the form of the lines around a piece says it is: "quiz:option". The first word names the form
 * that was recognised, the second what the piece is in it.
 */
export type Form =
  | `quiz:${LineLabel}`
  | 'card:term'
  | 'card:definition'
  | 'card:likely-term'
  | 'card:likely-definition'
  /** A back whose front was lost. */
  | 'card:stray'

/** By the index of the piece. */
export type Forms = Map<number, Form>

/** Whether the piece is, by the form around it, what a set of questions may open with. */
export function isFormQuestion(form: Form | undefined): boolean {
  return form?.endsWith(':question') === true
}
