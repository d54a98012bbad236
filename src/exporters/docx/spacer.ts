import { type IParagraphOptions, LineRuleType, Paragraph } from 'docx'
import { twips } from './units.ts'

/** Of a paragraph that takes next to no room. */
export const LOW: IParagraphOptions = lineOf(2)

/** An empty paragraph: room above a table, which Word would otherwise join to a table before it. */
export function spacer(height: number): Paragraph {
  return new Paragraph({ ...lineOf(Math.max(height, 2)), keepNext: true, children: [] })
}

function lineOf(height: number): IParagraphOptions {
  return {
    spacing: { before: 0, after: 0, line: twips(height), lineRule: LineRuleType.EXACT },
  }
}
