import type { Verdict } from '../classify/classify.ts'
import type { Piece } from '../types.ts'

/** A piece with its place in the document. */
export interface Read {
  readonly index: number
  readonly piece: Piece
  readonly verdict: Verdict
}

/** What was gathered for one question, before it becomes an item. */
export interface QuestionDraft {
  /** As it stands on the line, in one form: "3", "5.a", "a". */
  readonly number: string | undefined
  /** The same with the question that a part belongs to: "5.a" for "(a)" under 5. */
  readonly full: string | undefined
  /** The letter of its first part, where that stands under or behind the number: "9 (a) State …". */
  part: string | undefined
  readonly prompt: Read[]
  readonly tariffs: { readonly marks: number; readonly certain: boolean; readonly line: number }[]
  readonly options: Read[]
  readonly scheme: { readonly read: Read; readonly text: string }[]
  readonly answers: Read[]
  /** Headers, totals and repeated heads: lines that belong here and hold no text of their own. */
  readonly others: Read[]
  /** What a table of answers says for the examiner beside the answer. */
  readonly guidance: string[]
}

export function isComplete(draft: QuestionDraft): boolean {
  return draft.scheme.length > 0 || draft.answers.length > 0
}
