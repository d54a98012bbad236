import { plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  type CellSpec,
  faceOf,
  paragraphsOf,
  paginateText,
  ruleBox,
  type TableContent,
} from '../../page/index.ts'
import type { Piece, SheetContext } from '../blockKind.ts'
import { specOf } from '../shared/sheetPack.ts'
import { tableBox, tablePiece } from '../shared/sheetTable.ts'
import { BLACK, capitalLetter, HAIR, sheetStyleOf } from '../shared/sheetText.ts'
import { letterSquare } from './letterSquare.ts'
import { type Matched, MOST_WASTE, type Pair } from './pairs.ts'

/** Share of the width that is left of the boxes, where every term stands on one line. */
const BOX_SHARE = 0.3386
/** Share of a page: terms of a higher table break where their meanings take fewer lines for it. */
const HIGH = 0.7
const LETTER_GAP = 22
/** From a letter to its meaning, in ems. */
const MEANING_GAP = 1.83
/** On both sides of the box, so that a long term never touches it. */
const BOX_AIR = 6
const PAD_Y = 4
/** Of a page, at most, a row; a meaning that is longer goes on in another. */
const MOST_HIGH = 0.78
/** Rows that go on overleaf. */
const FEWEST = 2

function meaningGap({ type }: SheetContext['sheet']): number {
  return MEANING_GAP * type.body.size
}

function mostHigh({ top, bottom }: SheetContext['sheet']): number {
  return (bottom - top) * MOST_HIGH
}

/** The table of pairs, whole where a page can hold it. */
export function besidePieces(
  context: SheetContext,
  { pairs, meanings }: Matched,
): readonly Piece[] {
  const rowsFor = (boxLeft: number): readonly Row[] =>
    pairs.flatMap((pair, i) => rowsOf(context, boxLeft, i, pair, meanings[i] ?? ''))
  const left = boxLeftOf(context, pairs, (at) => drawTable(context, at, rowsFor(at), 0).height)
  const rows = rowsFor(left)
  if (rows.length === 0) return []
  const head = drawTable(context, left, [], 0).height
  return [
    tablePiece({
      rows,
      heightOf: (row) => drawTable(context, left, [row], 0).height - head,
      draw: (some, from) => drawTable(context, left, some, from),
      fewest: FEWEST,
      mostWaste: MOST_WASTE,
    }),
  ]
}

/** Where the boxes begin, in points from the edge: further left where that makes a high table lower. */
function boxLeftOf(
  { measurer, sheet }: SheetContext,
  pairs: readonly Pair[],
  heightAt: (boxLeft: number) => number,
): number {
  const usual = (sheet.right - sheet.left) * BOX_SHARE
  if (heightAt(usual) <= (sheet.bottom - sheet.top) * HIGH) return usual
  const style = sheetStyleOf(sheet, 'body')
  const words = pairs.flatMap(({ term }) => plainText(term).split(/\s+/))
  const face = faceOf(style.font, true)
  const longest = Math.max(...words.map((word) => measurer.width(word, face, style.size)))
  const narrow = sheet.hang + longest + BOX_AIR
  return narrow < usual && heightAt(narrow) < heightAt(usual) ? narrow : usual
}

interface Row {
  readonly cells: readonly CellSpec[]
  /** Absent on a row that continues the one above. */
  readonly answer: string | undefined
  readonly number: number
}

/** One row, or several where a meaning is too long for a page. */
function rowsOf(
  { measurer, sheet }: SheetContext,
  boxLeft: number,
  index: number,
  pair: Pair,
  meaning: RichText,
): readonly Row[] {
  const body = sheetStyleOf(sheet, 'body')
  const bold = sheetStyleOf(sheet, 'number')
  const [, termWidth = 0, , , , meaningWidth = 0] = columnsOf(sheet, boxLeft)
  const cut = (text: RichText, width: number) =>
    paginateText(
      measurer,
      paragraphsOf([{ text, style: body }]),
      width,
      () => mostHigh(sheet) - 2 * PAD_Y,
    )
  const terms = cut(pair.term, termWidth)
  const parts = cut(meaning, meaningWidth)
  return Array.from({ length: Math.max(terms.length, parts.length, 1) }, (_, i) => ({
    number: index + 1,
    answer: i === 0 ? pair.letter : undefined,
    cells: [
      {
        column: 0,
        valign: 'middle',
        paragraphs: i === 0 ? [{ text: `${index + 1}`, style: bold }] : [],
      },
      { column: 1, valign: 'middle', header: 'row', paragraphs: (terms[i] ?? []).map(specOf) },
      {
        column: 4,
        valign: 'middle',
        paragraphs: i === 0 ? [{ text: capitalLetter(index), style: bold }] : [],
      },
      { column: 5, valign: 'middle', paragraphs: (parts[i] ?? []).map(specOf) },
    ],
  }))
}

/** Number, term, box, gap, letter, meaning. */
function columnsOf(sheet: SheetContext['sheet'], boxLeft: number): readonly number[] {
  const answer = sheet.letterBox + 2 * BOX_AIR
  const letters = boxLeft + sheet.letterBox + LETTER_GAP
  return [
    sheet.hang,
    boxLeft - BOX_AIR - sheet.hang,
    answer,
    LETTER_GAP - BOX_AIR,
    meaningGap(sheet),
    sheet.right - sheet.left - letters - meaningGap(sheet),
  ]
}

function drawTable(
  context: SheetContext,
  boxLeft: number,
  rows: readonly Row[],
  from: number,
): { readonly height: number; readonly boxes: readonly Box[] } {
  const { measurer, sheet, copy } = context
  const style = sheetStyleOf(sheet, 'number')
  const id = `pairs-${from + 1}`
  const { box, content } = tableBox(measurer, sheet, id, {
    columns: columnsOf(sheet, boxLeft),
    headerRows: 1,
    summary: 'Numbered terms with a box for a letter each, and lettered meanings.',
    padding: { x: 0, y: PAD_Y },
    rows: [
      { cells: headCells(sheet) },
      ...rows.map(({ cells, answer }) => {
        const letter: CellSpec = {
          column: 2,
          valign: 'middle',
          paragraphs:
            copy === 'answers' && answer !== undefined
              ? [{ text: answer, style, align: 'centre' }]
              : [],
          ...(copy === 'answers' ? { answer: true } : {}),
        }
        return {
          minHeight: 2 * (style.leading + PAD_Y),
          cells: [...cells.slice(0, 2), letter, ...cells.slice(2)],
        }
      }),
    ],
  })
  return {
    height: box.h,
    boxes: [
      ...rulesOf(context, boxLeft, id, content),
      ...letterBoxes(context, boxLeft, rows, content),
      box,
    ],
  }
}

/** Names the columns, in small type: a table without a head is hard to follow by ear. */
function headCells(sheet: SheetContext['sheet']): readonly CellSpec[] {
  const style = sheetStyleOf(sheet, 'label')
  return [
    { column: 0, text: 'Term' },
    { column: 2, text: 'Letter' },
    { column: 4, text: 'Meaning' },
  ].map(({ column, text }): CellSpec => ({
    column,
    columnSpan: 2,
    header: 'column',
    valign: 'middle',
    paragraphs: [{ text, style }],
  }))
}

function rulesOf(
  { sheet }: SheetContext,
  boxLeft: number,
  id: string,
  table: TableContent,
): readonly Box[] {
  const boxRight = sheet.left + boxLeft + sheet.letterBox
  const ys: number[] = []
  for (const row of table.rows) ys.push((ys[ys.length - 1] ?? 0) + row.height)
  const stroke = { colour: BLACK, width: HAIR } as const
  return ys.flatMap((y, i) => [
    ruleBox(`${id}-rule-${i}-left`, sheet.left, y, boxRight, y, stroke),
    ruleBox(`${id}-rule-${i}-right`, boxRight + LETTER_GAP, y, sheet.right, y, stroke),
  ])
}

function letterBoxes(
  context: SheetContext,
  boxLeft: number,
  rows: readonly Row[],
  table: TableContent,
): readonly Box[] {
  return rows.flatMap((row, r): readonly Box[] => {
    const cell = table.rows[r + 1]?.cells[2]
    if (row.answer === undefined || cell === undefined) return []
    const { letterBox } = context.sheet
    const x = context.sheet.left + boxLeft
    return [letterSquare(context, row.number, x, cell.y + (cell.h - letterBox) / 2)]
  })
}
