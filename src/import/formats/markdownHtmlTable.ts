import type { Piece } from '../types.ts'
import { readHtml } from './html.ts'

const LONGEST = 3000

interface TableRows {
  readonly lines: number
  readonly pieces: readonly Piece[]
}

/**
 * A table in HTML inside Markdown, row by row with the lines of each. Lines that hold only tags
 * belong to the row around them, or are dropped where they stand between rows.
 */
export function htmlTableRows(lines: readonly string[], start: number): TableRows | undefined {
  let end = start
  while (end < lines.length && end - start < LONGEST && !/<\/table>/i.test(lines[end] ?? '')) end++
  if (end === lines.length || end - start === LONGEST) return undefined
  const pieces: Piece[] = []
  let row: { from: number; html: string } | undefined
  for (let i = start; i <= end; i++) {
    const line = lines[i] ?? ''
    if (line.trim() === '') continue
    if (row === undefined && !/<tr\b/i.test(line)) {
      pieces.push({ from: i + 1, to: i + 1, text: line.trim(), rich: line.trim(), drop: 'markup' })
      continue
    }
    row ??= { from: i + 1, html: '' }
    row.html += `${line}\n`
    if (!/<\/tr>/i.test(line) && i < end) continue
    pieces.push(...rowPieces(row.html, row.from, i + 1))
    row = undefined
  }
  return { lines: end - start + 1, pieces }
}

/** Several rows on one line are one piece each, all of that line. */
function rowPieces(html: string, from: number, to: number): readonly Piece[] {
  const read = readHtml(
    `<table>${html.replace(/<\/?t(?:able|head|body|foot)\b[^<>]*>/gi, '')}</table>`,
  ).pieces
  if (read.length === 0) return [{ from, to, text: 'empty row', rich: 'empty row', drop: 'markup' }]
  return read.map((piece) => ({
    ...piece,
    from,
    to,
    tableHead: /<thead|<th\b/i.test(html) && !/<td\b/i.test(html),
  }))
}
