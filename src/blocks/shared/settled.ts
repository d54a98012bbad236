import {
  type Box,
  type Paragraph,
  paragraphsOf,
  setText,
  textBox,
  type TextBoxSpec,
  type TextMeasurer,
} from '../../page/index.ts'

/** Of the width, tried in turn. */
const NARROWER = [0.985, 0.97, 0.955, 0.94, 0.925, 0.91, 0.895, 0.88] as const

/**
 * A width, up to an eighth less, in which the fewest paragraphs end with a word alone on its line,
 * on no more lines. PowerPoint fills its lines as we do, so in such a box it breaks them there too.
 */
export function settledWidth(
  measurer: TextMeasurer,
  paragraphs: readonly Paragraph[],
  width: number,
): number {
  const whole = endingsOf(measurer, paragraphs, width)
  let best = { width, ...whole }
  for (const share of NARROWER) {
    if (best.alone === 0) break
    const tried = endingsOf(measurer, paragraphs, width * share)
    if (tried.lines > whole.lines) break
    if (tried.alone < best.alone) best = { width: width * share, ...tried }
  }
  return best.width
}

/** A box of text that is as wide as its lines settle best. */
export function settledBox(measurer: TextMeasurer, spec: TextBoxSpec): Box {
  const w = settledWidth(measurer, paragraphsOf(spec.paragraphs), spec.w)
  return textBox(measurer, { ...spec, w })
}

function endingsOf(
  measurer: TextMeasurer,
  paragraphs: readonly Paragraph[],
  width: number,
): { readonly lines: number; readonly alone: number } {
  const { lines } = setText(measurer, paragraphs, { x: 0, y: 0, width })
  const alone = lines.filter(({ paragraph, start, end }, i) => {
    const isLast = lines[i + 1]?.paragraph !== paragraph
    const text = (paragraphs[paragraph]?.runs ?? []).map((run) => run.text).join('')
    return isLast && start > 0 && !/\s/.test(text.slice(start, end).trim())
  })
  return { lines: lines.length, alone: alone.length }
}
