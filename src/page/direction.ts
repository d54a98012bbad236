import type { Paragraph } from './page.ts'

const STRONG =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|\p{L}/u
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** By its first letter, as the Unicode bidirectional algorithm (rule P2) decides. */
export function isRightToLeft(paragraph: Paragraph): boolean {
  for (const run of paragraph.runs) {
    const first = STRONG.exec(run.text)?.[0]
    if (first !== undefined) return RIGHT_TO_LEFT.test(first)
  }
  return false
}
