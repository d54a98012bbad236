import { BorderStyle, LineRuleType, Paragraph } from 'docx'
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
