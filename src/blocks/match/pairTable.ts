import type { RichText } from '../../base/index.ts'
import {
  type Box,
  type CellSpec,
  paragraphsOf,
  paginateText,
  ruleBox,
  setTable,
  type TableContent,
} from '../../page/index.ts'
import type { Piece, SheetContext } from '../blockKind.ts'
import { specOf } from '../shared/sheetPack.ts'
import { BLACK, capitalLetter, HAIR, sheetStyleOf } from '../shared/sheetText.ts'
import { letterSquare } from './letterSquare.ts'
import type { Matched, Pair } from './pairs.ts'

/** Share of the width that is left of the boxes. */
const BOX_SHARE = 0.3386
const LETTER_GAP = 22
/** From a letter to its meaning, in ems. */
const MEANING_GAP = 1.83
/** On both sides of the box, so that a long term never touches it. */
const BOX_AIR = 6
const PAD_Y = 4
/** Letters refer to each other, so a table of up to this share of a page stays on one page… */
const MOST_HIGH = 0.78
/** …unless more than this share of the page before would stay empty for it. */
const MOST_WASTE = 0.6
/** Fewer rows than this do not stand alone on a page. */
const LEAST_ROWS = 2

function boxLeft({ left, right }: SheetContext['sheet']): number {
  return (right - left) * BOX_SHARE
}

function meaningGap({ type }: SheetContext['sheet']): number {
  return MEANING_GAP * type.body.size
}

function mostHigh({ top, bottom }: SheetContext['sheet']): number {
  return (bottom - top) * MOST_HIGH
}

/** The table of pairs, in as few pieces as pages allow. */
export function besidePieces(
  context: SheetContext,
  { pairs, meanings }: Matched,
): readonly Piece[] {
  const rows = pairs.flatMap((pair, i) => rowsOf(context, i, pair, meanings[i] ?? ''))
  const head = tablePiece(context, [], 0).height
  const heights = rows.map((row, i) => tablePiece(context, [row], i).height - head)
  const cuts = [0]
  let height = 0
  heights.forEach((next, i) => {
    if (height > 0 && head + height + next > mostHigh(context.sheet)) {
      // A single row left over takes one along.
      cuts.push(i === rows.length - 1 && i - (cuts.at(-1) ?? 0) > 1 ? i - 1 : i)
      height = 0
    }
    height += next
  })
  return cuts.flatMap((from, i) => {
    const part = rows.slice(from, cuts[i + 1])
    return part.length === 0 ? [] : [divisible(context, part, from)]
  })
}

/** The table of some rows, which can be cut between two of them. */
function divisible(context: SheetContext, rows: readonly Row[], from: number): Piece {
  const piece = tablePiece(context, rows, from)
  if (rows.length < 2 * LEAST_ROWS) return piece
  return {
    ...piece,
    mostWaste: MOST_WASTE,
    split: (room) => {
      let count = rows.length - LEAST_ROWS
      while (count >= LEAST_ROWS && tablePiece(context, rows.slice(0, count), from).height > room)
        count--
      if (count < LEAST_ROWS) return undefined
      return [
        tablePiece(context, rows.slice(0, count), from),
        divisible(context, rows.slice(count), from + count),
      ]
    },
  }
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
  index: number,
  pair: Pair,
  meaning: RichText,
): readonly Row[] {
  const body = sheetStyleOf(sheet, 'body')
  const bold = sheetStyleOf(sheet, 'number')
  const [, termWidth = 0, , , , meaningWidth = 0] = columnsOf(sheet)
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
function columnsOf(sheet: SheetContext['sheet']): readonly number[] {
  const answer = sheet.letterBox + 2 * BOX_AIR
  const letters = boxLeft(sheet) + sheet.letterBox + LETTER_GAP
  return [
    sheet.hang,
    boxLeft(sheet) - BOX_AIR - sheet.hang,
    answer,
    LETTER_GAP - BOX_AIR,
    meaningGap(sheet),
    sheet.right - sheet.left - letters - meaningGap(sheet),
  ]
}

function tablePiece(context: SheetContext, rows: readonly Row[], from: number): Piece {
  const { measurer, sheet, copy } = context
  const summary = 'Numbered terms with a box for a letter each, and lettered meanings.'
  const style = sheetStyleOf(sheet, 'number')
  const { content, width, height } = setTable(measurer, {
    x: sheet.left,
    y: 0,
    columns: columnsOf(sheet),
    headerRows: 1,
    summary,
    padding: { x: 0, y: PAD_Y },
    wrap: 'tidy',
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
  const id = `pairs-${from + 1}`
  const table: Box = {
    id,
    x: sheet.left,
    y: 0,
    w: width,
    h: height,
    role: 'table',
    alt: summary,
    content,
  }
  return {
    height,
    boxes: [...rulesOf(context, id, content), ...letterBoxes(context, rows, content), table],
    before: 0,
    keepWithNext: false,
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

function rulesOf({ sheet }: SheetContext, id: string, table: TableContent): readonly Box[] {
  const boxRight = sheet.left + boxLeft(sheet) + sheet.letterBox
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
  rows: readonly Row[],
  table: TableContent,
): readonly Box[] {
  return rows.flatMap((row, r): readonly Box[] => {
    const cell = table.rows[r + 1]?.cells[2]
    if (row.answer === undefined || cell === undefined) return []
    const { letterBox } = context.sheet
    const x = context.sheet.left + boxLeft(context.sheet)
    return [letterSquare(context, row.number, x, cell.y + (cell.h - letterBox) / 2)]
  })
}
