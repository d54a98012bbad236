import { BorderStyle, LineRuleType, Paragraph } from 'docx'
import type { Rule } from './flow.ts'
import { eighths, twips } from './units.ts'

/** Space above and below, in points. */
const AIR = 10

/** A broken line to cut along. */
export function drawCut(): Paragraph {
  const rule = { style: BorderStyle.DASHED, size: eighths(0.75), color: '000000', space: 1 }
  return new Paragraph({
    spacing: {
      line: twips(2),
      lineRule: LineRuleType.EXACT,
      before: twips(AIR),
      after: twips(AIR),
    },
    border: { bottom: rule },
    children: [],
  })
}

/** A line that parts what is above it from what it stays with below. */
export function drawRule({ before, indent, width, stroke }: Rule, measure: number): Paragraph {
  const rule = { style: BorderStyle.SINGLE, size: eighths(stroke.width), color: '000000', space: 0 }
  return new Paragraph({
    indent: { left: twips(indent), right: twips(Math.max(measure - indent - width, 0)) },
    spacing: { line: twips(2), lineRule: LineRuleType.EXACT, before: twips(before), after: 0 },
    border: { bottom: rule },
    keepNext: true,
    children: [],
  })
}
