import type { TextMeasurer } from './measure.ts'
import type { Paragraph, StyledRun } from './page.ts'
import { setText } from './setText.ts'

/** Height in points of paragraphs set in a column of the given width. */
export function heightOf(
  measurer: TextMeasurer,
  paragraphs: readonly Paragraph[],
  width: number,
): number {
  return setText(measurer, paragraphs, { x: 0, y: 0, width }).height
}

/**
 * Deals paragraphs out over columns of the heights that `heightAt` gives for the first, second,
 * third… of them. A paragraph goes whole to the next column where that helps; one that is higher
 * than a whole column is cut between lines. Every character comes out exactly once.
 */
export function paginateText(
  measurer: TextMeasurer,
  paragraphs: readonly Paragraph[],
  width: number,
  heightAt: (column: number) => number,
): readonly (readonly Paragraph[])[] {
  const columns: Paragraph[][] = []
  let current: Paragraph[] = []
  const waiting = [...paragraphs]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const room = heightAt(columns.length)
    if (heightOf(measurer, [...current, next], width) <= room + ROUNDING) {
      current.push(next)
    } else if (
      current.length > 0 &&
      heightOf(measurer, [next], width) <= heightAt(columns.length + 1) + ROUNDING
    ) {
      const opening = leadIn(current, next)
      const moved =
        heightOf(measurer, [...opening, next], width) <= heightAt(columns.length + 1) + ROUNDING
      columns.push(moved ? current.slice(0, current.length - opening.length) : current)
      current = moved ? [...opening, next] : [next]
    } else {
      const used = current.length === 0 ? 0 : heightOf(measurer, current, width) + next.before
      const lines = Math.floor((room - used + ROUNDING) / next.style.leading)
      // A column too low for a single line still takes one: the alternative is never to end.
      const [head, tail] = splitParagraph(
        measurer,
        next,
        width,
        Math.max(lines, current.length === 0 ? 1 : 0),
      )
      if (head !== undefined) current.push(head)
      columns.push(current)
      current = []
      if (tail !== undefined) waiting.unshift(tail)
    }
  }
  if (current.length > 0) columns.push(current)
  return columns
}

/** A line that introduces the list after it is never the last in its column. */
function leadIn(column: readonly Paragraph[], next: Paragraph): readonly Paragraph[] {
  const last = column[column.length - 1]
  const introduces = last !== undefined && last.marker === undefined && next.marker !== undefined
  return introduces && column.length > 1 ? [last] : []
}

// Heights are sums of decimal fractions.
const ROUNDING = 0.01

/** Cuts a paragraph after its first `lines` lines; the second part carries no marker of its own. */
export function splitParagraph(
  measurer: TextMeasurer,
  paragraph: Paragraph,
  width: number,
  lines: number,
): readonly [Paragraph | undefined, Paragraph | undefined] {
  if (lines <= 0) return [undefined, paragraph]
  const set = setText(measurer, [paragraph], { x: 0, y: 0, width })
  const next = set.lines[lines]
  if (next === undefined) return [paragraph, undefined]
  return [
    { ...paragraph, runs: sliceRuns(paragraph.runs, 0, next.start) },
    { ...paragraph, marker: undefined, runs: sliceRuns(paragraph.runs, next.start, Infinity) },
  ]
}

/** The characters from `start` up to `end`, as they are set. */
export function sliceRuns(
  runs: readonly StyledRun[],
  start: number,
  end: number,
): readonly StyledRun[] {
  const sliced: StyledRun[] = []
  let offset = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    if (text !== '') sliced.push({ ...run, text })
    offset += run.text.length
  }
  return sliced
}
