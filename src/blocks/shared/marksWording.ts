import { counted, plainText, type RichText } from '../../base/index.ts'
import { ledger, type Question } from '../../topic/index.ts'

/** "Credit any 2 of 3. Maximum 6 marks." or "Maximum 2 marks."; empty where there is no scheme. */
export function schemeSummary(question: Pick<Question, 'marks' | 'scheme'>): string {
  const { scheme } = question
  if (scheme === undefined) return ''
  const maximum = `Maximum ${counted(ledger(question).reachable, 'mark')}.`
  if (scheme.kind === 'levels' || scheme.choose === undefined) return maximum
  return `Credit any ${scheme.choose} of ${scheme.points.length}. ${maximum}`
}

/** "2 + 1": what a point and its development are worth. */
export function pointMarks(point: {
  readonly marks: number
  readonly further?: readonly { readonly marks: number }[] | undefined
}): string {
  return [point.marks, ...(point.further ?? []).map((further) => further.marks)].join(' + ')
}

/** Between two wordings of a point: “; or”, where their own commas would run into a bare “or”. */
export function orBetween(point: {
  readonly text: RichText
  readonly alternatives?: readonly RichText[] | undefined
}): string {
  const texts = [point.text, ...(point.alternatives ?? [])].map(plainText)
  return texts.some((text) => text.includes(',')) ? '; or ' : ' or '
}
