import { looksMisdecoded, repairMojibake } from '../text/mojibake.ts'
import { readSign } from '../text/signs.ts'
import { tidyLine, unifyNewlines } from '../text/tidy.ts'
import { type RawLine, unwrap } from '../text/unwrap.ts'
import type { Piece, SourceDocument } from '../types.ts'
import { inlineOptions } from './inlineOptions.ts'
import { readFusedRows } from './fusedRows.ts'
import { letteredLines } from './letteredLines.ts'
import { readBars } from './pipeTables.ts'

/** Plain text: one line a piece, or several where the text was wrapped at a fixed width. */
export function readPlain(input: string): SourceDocument {
  const repaired = repairMojibake(input)
  const text = unifyNewlines(repaired ?? input)
  return {
    text,
    pieces: bareNumbers(letteredLines(inlineOptions(signsAbove(readLines(text))))),
    repaired: repaired !== undefined,
    suspectedEncoding: repaired === undefined && (looksMisdecoded(text) || text.includes('\ufffd')),
  }
}

function readLines(text: string): readonly Piece[] {
  return unwrap(readFusedRows(readBars(rawLines(text)))).map(readGroup)
}

/** A sign that has lost its text. */
const SIGN_ALONE = /^[-–•●○◦▪*·]$/
const FEWEST_ALONE = 3

/** Lists whose signs stand on lines of their own, each above its point, as some pages are copied. */
function signsAbove(pieces: readonly Piece[]): readonly Piece[] {
  const isAlone = (i: number): boolean => SIGN_ALONE.test(pieces[i]?.text ?? '')
  const alone = pieces.flatMap((_, i) => (isAlone(i) ? [i] : []))
  // Of several lines under each sign the first is a name.
  const single = alone.filter((i) => !isAlone(i + 1) && isAlone(i + 2)).length
  if (alone.length < FEWEST_ALONE || single < (alone.length - 1) / 2) return pieces
  return pieces.map((piece, i) => {
    const above = pieces[i - 1]
    if (above === undefined || !isAlone(i - 1) || isAlone(i)) return piece
    const takes = piece.sign === undefined && piece.cells === undefined
    return takes ? withSign(piece, above.text, piece.text) : piece
  })
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let blankBefore = false
  text.split('\n').forEach((line, index) => {
    const tidied = line.includes('\t') ? keepTabs(line) : withoutHandle(tidyLine(line))
    if (tidied === '') {
      blankBefore = true
      return
    }
    lines.push({ number: index + 1, text: tidied, blankBefore })
    blankBefore = false
  })
  return lines
}

/** "What is a fault? >": what opens the answer on the page is no part of the question. */
function withoutHandle(line: string): string {
  return line.replace(/\? [>+»›▼▾⌄]$/, '?')
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
  const from = first?.number ?? 1
  const to = group[group.length - 1]?.number ?? 1
  const joined = group.length === 1 ? first?.text : group.map((line) => line.text).join(' ')
  if (joined?.includes('\t')) {
    const cells = joined.split('\t')
    const text = cells.join(' ')
    return { from, to, text, rich: text, sign: undefined, ticked: false, shape: 'row', cells }
  }
  const { text, sign, ticked } = readSign(joined ?? '')
  return { from, to, text, rich: text, sign, ticked, shape: undefined, cells: undefined }
}

/** A line that is only now seen to carry a sign. */
function withSign(piece: Piece, sign: string, text: string): Piece {
  const { from, to, ticked, shape, cells } = piece
  return { from, to, text, rich: text, sign, ticked, shape, cells }
}

/** "1 Warm the acid", "2 Add the base", "3 Filter": numbers that count up are signs without their stop. */
function bareNumbers(pieces: readonly Piece[]): readonly Piece[] {
  const result = [...pieces]
  let run: number[] = []
  let count = 0
  const settle = (): void => {
    if (run.length >= 3)
      for (const i of run) {
        const piece = pieces[i]
        if (piece?.sign !== undefined) continue
        const sign = /^\d{1,2}[.)]?/.exec(piece?.text ?? '')?.[0]
        if (!piece || sign === undefined) continue
        result[i] = withSign(piece, sign, piece.text.slice(sign.length).trimStart())
      }
    run = []
    count = 0
  }
  pieces.forEach((piece, i) => {
    if (piece.cells !== undefined) return
    // "2*" and "3 (a)" between them count too.
    const number = piece.sign === undefined ? bareNumber(piece.text) : paperNumber(piece.sign)
    if (number === undefined) return
    const last = run[run.length - 1]
    // One number of the row may be written otherwise: "Question 6".
    const follows = number === count + 1 || (number === count + 2 && count > 0)
    if (follows && (last === undefined || i - last <= FARTHEST)) {
      run.push(i)
      count = number
    } else if (number === 1) {
      settle()
      run.push(i)
      count = 1
    }
  })
  settle()
  return result
}

/** The number at the start of a line, before a capital, a bracket or an answer with its mark: "4 iron (1)". */
function bareNumber(text: string): number | undefined {
  const tight = /^(\d{1,2})[.)](?=\p{L})/u.exec(text)?.[1]
  if (tight !== undefined) return Number(tight)
  const number = /^(\d{1,2}) (?:[\p{Lu}[("'‘“]|.*\(\d\)$)/u.exec(text.slice(0, 200))?.[1]
  return number === undefined ? undefined : Number(number)
}

function paperNumber(sign: string): number | undefined {
  const number = /^(\d{1,2})(?:\*| ?\([a-h]\)$)/.exec(sign)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Questions with their options and schemes stand this far apart at most. */
const FARTHEST = 25
