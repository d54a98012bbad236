import type { Question } from '../../topic/index.ts'
import { faceOf } from '../../page/index.ts'
import type { SheetContext, SheetFrameName } from '../blockKind.ts'
import { sheetStyleOf, smallLetter, textLeft } from './sheetText.ts'

/** Tariff from which the quality of an extended response counts, as boards have it. */
const EXTENDED = 20
/** Between a label and its question, in ems. */
const LABEL_GAP = 0.4

/** An essay whose quality as an extended response is assessed; an exam paper marks it with "*". */
export function isExtended({ scheme, marks }: Question): boolean {
  return scheme?.kind === 'levels' && marks >= EXTENDED
}

/**
 * "4 (a)", "4 (b)", as examiners number the parts of a question; a question without any is "4". On
 * an exam paper an essay is "4 (b)*".
 */
export function examLabels(
  number: number,
  questions: readonly Question[],
  frame: SheetFrameName | undefined,
): readonly string[] {
  return questions.map((question, i) => {
    const star = frame === 'exam' && isExtended(question) ? '*' : ''
    return `${questions.length === 1 ? `${number}` : examNumber(`${number} ${smallLetter(i)}`)}${star}`
  })
}

/** "4 a" as an exam paper has it: "4 (a)". */
export function examNumber(label: string): string {
  return label.replace(/^(\d+) ([a-z]+)$/, '$1 ($2)')
}

/** The text begins where the widest label leaves room, and never left of other tasks' text. */
export function labelledLeft({ measurer, sheet }: SheetContext, labels: readonly string[]): number {
  const style = sheetStyleOf(sheet, 'number')
  const widths = labels.map((label) => measurer.width(label, faceOf(style.font, true), style.size))
  return Math.max(textLeft(sheet), sheet.left + Math.max(0, ...widths) + LABEL_GAP * style.size)
}
