import type { Verdict } from '../classify/classify.ts'
import type { Ask, Piece } from '../types.ts'
import { LABEL_NAMES, quote, sentenceCase } from './wording.ts'

/** Asks about lines that stand among the furniture of a page and may be part of it. */
export function furnitureAsks(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  /** First lines of the pieces. */
  doubtful: ReadonlySet<number>,
): readonly Ask[] {
  if (doubtful.size === 0) return []
  return pieces.flatMap(({ from: line, text }, i) => {
    const label = verdicts[i]?.label
    if (!doubtful.has(line) || label === undefined || label === 'title') return []
    return [
      {
        code: 'label' as const,
        lines: [line],
        question: `Does ${quote(text)} belong to the notes, or to the page they stood on?`,
        choices: [
          {
            text: sentenceCase(LABEL_NAMES[label]),
            corrections: [{ kind: 'label' as const, line, label }],
          },
          {
            text: sentenceCase(LABEL_NAMES.dropped),
            corrections: [{ kind: 'label' as const, line, label: 'dropped' as const }],
          },
        ],
        confidence: 0.5,
      },
    ]
  })
}
