import { LineRuleType, Paragraph } from 'docx'
import { twips } from './units.ts'

/** An empty paragraph: room above a table, which Word would otherwise join to a table before it. */
export function spacer(height: number): Paragraph {
  return new Paragraph({
    spacing: {
      before: 0,
      after: 0,
      line: twips(Math.max(height, 2)),
      lineRule: LineRuleType.EXACT,
    },
    children: [],
  })
}
