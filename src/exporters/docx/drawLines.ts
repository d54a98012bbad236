import { LeaderType, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { spaceBelow } from './drawText.ts'
import type { Flow, WritingLines } from './flow.ts'
import { STYLES } from './styles.ts'
import { twips } from './units.ts'

/** Points; a space no higher than this stays on one page. */
const WHOLE = 400

/**
 * Lines to write on, as dots up to the margin. All lines of a space are one paragraph, which goes to
 * the next page as a whole together with its question.
 */
export function drawLines(
  { before, count, pitch, indent, mayBreak }: WritingLines,
  measure: number,
  below?: Flow,
): Paragraph {
  const lines = Array.from({ length: count }, (_, i) => [
    new TextRun({ ...(i === 0 ? {} : { break: 1 }), children: [new Tab()] }),
  ])
  return new Paragraph({
    style: STYLES.lines,
    indent: { left: twips(indent) },
    tabStops: [{ type: TabStopType.RIGHT, leader: LeaderType.DOT, position: twips(measure) }],
    spacing: {
      line: twips(pitch),
      lineRule: LineRuleType.EXACT,
      before: twips(before),
      after: twips(spaceBelow(below)),
    },
    keepLines: mayBreak !== true && count * pitch <= WHOLE,
    children: lines.flat(),
  })
}
