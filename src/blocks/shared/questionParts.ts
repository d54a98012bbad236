import { plainText, type RichText } from '../../base/index.ts'
import type { Question } from '../../topic/index.ts'

const NUMERALS = ['(i)', '(ii)', '(iii)', '(iv)', '(v)', '(vi)', '(vii)', '(viii)']
const OWN_NUMERAL = /^(\([ivx]+\)) (.+)$/

/** The options printed under an exam question, each with its numeral: “(i) The Munich Agreement”. */
export function questionParts(
  question: Pick<Question, 'parts'>,
): readonly { readonly numeral: string; readonly text: RichText }[] {
  return (question.parts ?? []).map((part, i) => {
    const [, numeral, text] = OWN_NUMERAL.exec(plainText(part)) ?? []
    return numeral === undefined || text === undefined
      ? { numeral: NUMERALS[i] ?? '', text: part }
      : { numeral, text }
  })
}
