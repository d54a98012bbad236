import {
  type Paragraph,
  paragraphsOf,
  type ParagraphSpec,
  splitParagraph,
  type TextMeasurer,
} from '../../page/index.ts'
import { heightOfSpecs } from './fit.ts'

/** A paragraph with the marks that stand beside its first line. */
export interface MarkedLine {
  readonly paragraph: ParagraphSpec
  readonly marks: string
  /** Never the last of a column: a heading. */
  readonly keepWithNext?: true | undefined
}

// Heights are sums of decimal fractions.
const ROUNDING = 0.01

/**
 * Deals lines out over columns of the heights that `roomAt` gives. One goes whole to the next
 * column where that helps; one higher than a column is cut between its lines of text, and its
 * marks stay with the first part. Every character comes out exactly once.
 */
export function packLines(
  measurer: TextMeasurer,
  lines: readonly MarkedLine[],
  width: number,
  roomAt: (column: number) => number,
): readonly (readonly MarkedLine[])[] {
  const waiting = [...lines].reverse()
  const columns: MarkedLine[][] = []
  let current: MarkedLine[] = []
  let used = 0
  const close = (): void => {
    // Headings go along with what they head, unless the column has nothing else.
    let end = current.length
    while (end > 0 && current[end - 1]?.keepWithNext) end--
    if (end > 0 && waiting.length > 0) waiting.push(...current.splice(end).reverse())
    columns.push(current)
    current = []
    used = 0
  }
  for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
    const room =
      roomAt(columns.length) - used - (current.length > 0 ? (line.paragraph.before ?? 0) : 0)
    const height = heightOfSpecs(measurer, [line.paragraph], width)
    if (height <= room + ROUNDING) {
      used += height + (current.length > 0 ? (line.paragraph.before ?? 0) : 0)
      current.push(line)
      continue
    }
    const follows = current.some(({ keepWithNext }) => keepWithNext === undefined)
    const whole = follows && height <= roomAt(columns.length + 1) + ROUNDING
    const fitting = whole ? 0 : Math.floor((room + ROUNDING) / line.paragraph.style.leading)
    // A column too low for a single line still takes one: the alternative is never to end.
    const [head, tail] = splitSpec(
      measurer,
      line.paragraph,
      width,
      Math.max(fitting, current.length === 0 ? 1 : 0),
    )
    if (head !== undefined) current.push({ ...line, paragraph: head })
    if (tail !== undefined)
      waiting.push({ paragraph: tail, marks: head === undefined ? line.marks : '' })
    close()
  }
  if (current.length > 0) close()
  return columns
}

function splitSpec(
  measurer: TextMeasurer,
  spec: ParagraphSpec,
  width: number,
  lines: number,
): readonly [ParagraphSpec | undefined, ParagraphSpec | undefined] {
  const [paragraph] = paragraphsOf([spec])
  if (paragraph === undefined || lines <= 0) return [undefined, spec]
  const [head, tail] = splitParagraph(measurer, paragraph, width, lines)
  return [head && specOf(head), tail && specOf(tail)]
}

/** A paragraph as something that can be set again. */
export function specOf({ runs, ...paragraph }: Paragraph): ParagraphSpec {
  return { ...paragraph, text: runs }
}
