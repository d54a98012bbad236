import type { RawLine } from '../text/unwrap.ts'

/** A bar that parts cells: with a space on either side, or at an end of the line. */
const BAR = /(?:^|\s)\|(?=\s|$)/g
const ONLY_BARS = /^[|\s:–—-]*$/
/** Menus are parted by bars too; they stand at the ends of a page. */
const EDGE = 3

/**
 * Tables whose cells are parted by bars, as they come out of a page or were typed: their bars become
 * the tabs that a copied table has. One line with bars is a path, a menu or a head of a page; a table
 * has rows of the same number of cells under each other.
 */
export function readBars(lines: readonly RawLine[]): readonly RawLine[] {
  if (!lines.some(({ text }) => text.includes('|'))) return lines
  const result = [...lines]
  for (let from = 0; from < lines.length;) {
    let to = from
    while (to < lines.length && barsIn(lines[to]) > 0) to++
    if (isOneCellEach(lines.slice(from, to)))
      for (let i = from; i < to; i++) {
        const line = lines[i]
        if (line) result[i] = { ...line, text: line.text.replace(/^\| ?| ?\|$/g, '') }
      }
    const atEdge = from < EDGE || to > lines.length - EDGE
    if (isTable(lines.slice(from, to), atEdge))
      for (let i = from; i < to; i++) {
        const line = lines[i]
        if (line && !ONLY_BARS.test(line.text)) result[i] = { ...line, text: cellsOf(line.text) }
      }
    from = Math.max(to, from + 1)
  }
  return result
}

function barsIn(line: RawLine | undefined): number {
  return line?.text.includes('|') && !line.text.includes('\t')
    ? (line.text.match(BAR)?.length ?? 0)
    : 0
}

function isTable(lines: readonly RawLine[], atEdge: boolean): boolean {
  if (lines.length < 2) return false
  const rows = lines.filter(({ text }) => !ONLY_BARS.test(text))
  const widest = Math.max(0, ...rows.map(barsIn))
  const even = rows.filter((row) => barsIn(row) >= widest - (widest > 2 ? 1 : 0)).length
  const outer = rows.filter(({ text }) => /^\||\|$/.test(text)).length
  if (rows.length < 2 || even < rows.length * 0.75) return false
  if (widest === 1) return rows.length >= 3 && outer === 0
  return rows.length >= 3 || outer === rows.length || !atEdge
}

/** "| Bit |", "Binary digit |": a table whose cells came on lines of their own. */
function isOneCellEach(lines: readonly RawLine[]): boolean {
  return (
    lines.length >= 4 &&
    lines.every(({ text }) => !ONLY_BARS.test(text) && !/\|/.test(text.replace(/^\||\|$/g, '')))
  )
}

function cellsOf(text: string): string {
  const cells = text
    .replace(/^\||\|$/g, '')
    .split(/\s\|(?=\s|$)|^\|/)
    .map((cell) => cell.trim())
  return cells.join('\t').replace(/\t+$/, '')
}
