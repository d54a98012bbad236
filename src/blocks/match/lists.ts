import type { RichText } from '../../base/index.ts'
import {
  type Box,
  type CellSpec,
  paginateText,
  paragraphsOf,
  type ParagraphSpec,
  ruleBox,
} from '../../page/index.ts'
import type { Piece, SheetContext } from '../blockKind.ts'
import { specOf } from '../shared/sheetPack.ts'
import { tableBox } from '../shared/sheetTable.ts'
import { BLACK, capitalLetter, HAIR, sheetStyleOf, textLeft } from '../shared/sheetText.ts'
import { letterSquare } from './letterSquare.ts'
import { type Matched, MOST_WASTE } from './pairs.ts'

const PAD_Y = 5
const BOX_AIR = 14
/** Between the terms and their meanings. */
const BETWEEN = 22
/** A text higher than this goes on in a row of its own. */
const MOST_HIGH = 200
/** Fewest rows of a list that is cut, above and below the cut; of three, one may stand alone. */
const FEWEST = 2

interface Row {
  readonly sign: string
  readonly text: readonly ParagraphSpec[]
  /** Of the term, where a box for a letter stands in the row. */
  readonly term: number | undefined
  readonly answer: string
}

interface ListOf {
  readonly id: string
  readonly summary: string
  /** Room for a box before the text. */
  readonly boxed: boolean
}

/** All terms, each after its box, then all meanings: nothing stands beside anything. */
export function listPieces(context: SheetContext, { pairs, meanings }: Matched): readonly Piece[] {
  const terms: ListOf = {
    id: 'pairs',
    summary: 'Numbered terms, each with a box for the letter of its meaning.',
    boxed: true,
  }
  const lettered: ListOf = { id: 'meanings', summary: 'Lettered meanings.', boxed: false }
  const termRows = pairs.flatMap(({ term, letter }, i) =>
    rowsOf(context, terms, `${i + 1}`, term, { term: i + 1, answer: letter }),
  )
  const meaningRows = meanings.flatMap((meaning, i) =>
    rowsOf(context, lettered, capitalLetter(i), meaning),
  )
  if (termRows.length === 0) return []
  return [
    { ...listPiece(context, terms, termRows, 1), before: 0 },
    { ...listPiece(context, lettered, meaningRows, 1), before: BETWEEN },
  ]
}

function rowsOf(
  { measurer, sheet }: SheetContext,
  list: ListOf,
  sign: string,
  text: RichText,
  box?: { readonly term: number; readonly answer: string },
): readonly Row[] {
  const style = sheetStyleOf(sheet, 'body')
  const parts = paginateText(
    measurer,
    paragraphsOf([{ text, style }]),
    columnsOf(sheet, list).at(-1) ?? 0,
    () => MOST_HIGH,
  )
  return parts.map((part, i) => ({
    sign: i === 0 ? sign : '',
    text: part.map(specOf),
    term: i === 0 ? box?.term : undefined,
    answer: i === 0 ? (box?.answer ?? '') : '',
  }))
}

/** Number or letter, box and air where there is a box, text. */
function columnsOf(sheet: SheetContext['sheet'], { boxed }: ListOf): readonly number[] {
  const box = boxed ? [sheet.letterBox, BOX_AIR] : []
  const before = [sheet.hang, ...box]
  const used = before.reduce((sum, width) => sum + width, 0)
  return [...before, sheet.right - sheet.left - used]
}

function listPiece(context: SheetContext, list: ListOf, rows: readonly Row[], part: number): Piece {
  const { measurer, sheet, copy } = context
  const bold = sheetStyleOf(sheet, 'number')
  const { box, content } = tableBox(measurer, sheet, `${list.id}-${part}`, {
    columns: columnsOf(sheet, list),
    headerRows: 0,
    summary: list.summary,
    padding: { x: 0, y: PAD_Y },
    rows: rows.map((row) => ({
      minHeight: list.boxed ? sheet.letterBox + 2 * PAD_Y : 0,
      cells: cellsOf(row),
    })),
  })
  function cellsOf({ sign, text, answer }: Row): readonly CellSpec[] {
    const number: CellSpec = {
      column: 0,
      valign: 'middle',
      header: 'row',
      paragraphs: sign === '' ? [] : [{ text: sign, style: bold }],
    }
    if (!list.boxed) return [number, { column: 1, valign: 'middle', paragraphs: text }]
    const letter: CellSpec = {
      column: 1,
      valign: 'middle',
      ...(copy === 'answers' ? { answer: true } : {}),
      paragraphs:
        copy === 'answers' && answer !== '' ? [{ text: answer, style: bold, align: 'centre' }] : [],
    }
    return [number, letter, { column: 3, valign: 'middle', paragraphs: text }]
  }
  const squares = rows.flatMap(({ term }, r): readonly Box[] => {
    const cell = content.rows[r]?.cells[1]
    if (term === undefined || cell === undefined) return []
    return [letterSquare(context, term, textLeft(sheet), cell.y + (cell.h - sheet.letterBox) / 2)]
  })
  const stroke = { colour: BLACK, width: HAIR } as const
  const ends = content.rows.map((row) => (row.cells[0]?.y ?? 0) + row.height)
  const rules = [0, ...ends].map((y, i) =>
    ruleBox(`${list.id}-${part}-rule-${i}`, sheet.left, y, sheet.right, y, stroke),
  )
  return {
    height: box.h,
    boxes: [...rules, ...squares, box],
    before: 0,
    keepWithNext: false,
    mostWaste: MOST_WASTE,
    split: (room) => {
      const fitting = ends.filter((end) => end <= room).length
      const few = rows.length < 2 * FEWEST
      const count = Math.min(fitting, rows.length - (few ? 1 : FEWEST))
      if (count < (few ? 1 : FEWEST)) return undefined
      return [
        listPiece(context, list, rows.slice(0, count), part),
        listPiece(context, list, rows.slice(count), part + 1),
      ]
    },
  }
}
