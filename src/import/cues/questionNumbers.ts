import { readQuestionHead } from './questionHeads.ts'

/**
 * The number of a question in one form, however it is printed: "01.7" and "0 1 . 7" are 1.7,
 * "5 (a)", "Q5a" and "5(a)" are 5.a, "2*" is 2.
 */
export function plainNumber(printed: string): string {
  const joined = printed.toLowerCase().replace(/^\s*0 (?=\d)/, '0')
  const parts = joined.match(/\d+|[ivx]+(?![a-z])|[a-z](?![a-z])/g) ?? []
  return parts.map((part) => part.replace(/^0+(?=\d)/, '')).join('.')
}

/** The number that a line carries: its list sign, or what its head says. */
export function numberOf(line: {
  readonly sign?: string | undefined
  readonly text: string
}): string | undefined {
  const printed = line.sign ?? readQuestionHead(line.text)?.number
  const number = printed === undefined ? '' : plainNumber(printed)
  return number === '' ? undefined : number
}

/** The number of the whole question that a part belongs to: 5 of 5.a. A letter alone says none. */
export function mainNumber(number: string): string | undefined {
  return /^\d+/.exec(number)?.[0]
}
