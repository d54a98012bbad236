import { looksMisdecoded, repairMojibake } from '../text/mojibake.ts'
import { readSign } from '../text/signs.ts'
import { tidyLine, unifyNewlines } from '../text/tidy.ts'
import { type RawLine, unwrap } from '../text/unwrap.ts'
import type { Piece, SourceDocument } from '../types.ts'

/** Plain text: one line a piece, or several where the text was wrapped at a fixed width. */
export function readPlain(input: string): SourceDocument {
  const repaired = repairMojibake(input)
  const text = unifyNewlines(repaired ?? input)
  return {
    text,
    pieces: unwrap(rawLines(text)).map(readGroup),
    repaired: repaired !== undefined,
    suspectedEncoding: repaired === undefined && (looksMisdecoded(text) || text.includes('\ufffd')),
  }
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let blankBefore = false
  text.split('\n').forEach((line, index) => {
    const tidied = line.includes('\t') ? keepTabs(line) : tidyLine(line)
    if (tidied === '') {
      blankBefore = true
      return
    }
    lines.push({ number: index + 1, text: tidied, blankBefore })
    blankBefore = false
  })
  return lines
}

/** Tabs part the cells of a copied table; anywhere else they are spaces. */
function keepTabs(line: string): string {
  const cells = line.split('\t').map(tidyLine)
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length < 2) return filled.join('')
  // A list sign and its text are often parted by a tab.
  if (filled.length === 2 && /^(?:[•●○▪*–o-]|\(?[a-zA-Z\d]{1,2}[.)])$/.test(filled[0] ?? ''))
    return filled.join(' ')
  while (cells[cells.length - 1] === '') cells.pop()
  while (cells[0] === '') cells.shift()
  return cells.join('\t')
}

function readGroup(group: readonly RawLine[]): Piece {
  const first = group[0]
  const last = group[group.length - 1]
  const joined = group.map((line) => line.text).join(' ')
  const lines = { from: first?.number ?? 1, to: last?.number ?? 1 }
  if (joined.includes('\t')) {
    const cells = joined.split('\t')
    return { ...lines, text: cells.join(' '), rich: cells.join(' '), shape: 'row', cells }
  }
  const signed = readSign(joined)
  return {
    ...lines,
    text: signed.text,
    rich: signed.text,
    sign: signed.sign,
    ticked: signed.ticked,
  }
}
