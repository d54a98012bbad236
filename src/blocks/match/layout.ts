import {
  boldText,
  counted,
  createRandom,
  joinText,
  type RichText,
  shuffleWithoutFixedPoint,
} from '../../base/index.ts'
import {
  type Box,
  type CellSpec,
  paragraphsOf,
  paginateText,
  rectBox,
  ruleBox,
  setTable,
  type TableContent,
} from '../../page/index.ts'
import type { Piece, SchemeContext, SchemeEntry, SheetContext, Task } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import type { LayoutContext } from '../blockKind.ts'
import { answerEdge } from '../shared/sheetSpace.ts'
import { BLACK, capitalLetter, HAIR, sheetStyleOf } from '../shared/sheetText.ts'
import { specOf } from '../shared/sheetPack.ts'
import type { MatchBlock } from './schema.ts'

/** From the left margin, in points: the box for the letter, the letters of the meanings, the meanings. */
const BOX = 167
const LETTER_GAP = 22
const MEANING_GAP = 22
/** On both sides of the box, so that a long term never touches it. */
const BOX_AIR = 6
const PAD_Y = 4
/** Letters refer to each other, so a table of up to this height stays on one page. */
const MOST_HIGH = 520

interface Pair {
  readonly term: RichText
  /** Letter of its meaning. */
  readonly letter: string
  readonly definition: RichText
}

/** The pairs in the order of the terms, and the meanings in the order of their letters. */
function pairsOf(
  block: MatchBlock,
  { topics }: LayoutContext,
): { readonly pairs: readonly Pair[]; readonly meanings: readonly RichText[] } {
  const items = resolveAll(topics, block.terms, 'keyTerm').map(({ item }) => item)
  const order = shuffleWithoutFixedPoint(
    items.map((_, i) => i),
    createRandom(block.seed),
  )
  const letters = new Map(order.map((item, position) => [item, capitalLetter(position)]))
  return {
    pairs: items.map((item, i) => ({
      term: item.term,
      definition: item.definition,
      letter: letters.get(i) ?? '',
    })),
    meanings: order.map((item) => items[item]?.definition ?? ''),
  }
}

/** Numbered terms with boxes, lettered meanings beside them. Rules F6 and F10 of the layout's SPEC. */
export function layOutWorksheet(block: MatchBlock, context: SheetContext): Task {
  const { pairs, meanings } = pairsOf(block, context)
  const rows = pairs.flatMap((pair, i) => rowsOf(context, i, pair, meanings[i] ?? ''))
  const pieces: Piece[] = []
  let from = 0
  let height = 0
  // Rows are taken together as long as the table stays on one page.
  rows.forEach((row, i) => {
    const next = tablePiece(context, [row], i).height
    if (i > from && height + next > MOST_HIGH) {
      pieces.push(tablePiece(context, rows.slice(from, i), from))
      from = i
      height = 0
    }
    height += next
  })
  if (rows.length > 0) pieces.push(tablePiece(context, rows.slice(from), from))
  return { title: block.title, instruction: block.instruction, marks: pairs.length, pieces }
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
      () => MOST_HIGH - 2 * PAD_Y,
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
  const letters = BOX + sheet.letterBox + LETTER_GAP
  return [
    sheet.hang,
    BOX - BOX_AIR - sheet.hang,
    answer,
    LETTER_GAP - BOX_AIR,
    MEANING_GAP,
    sheet.right - sheet.left - letters - MEANING_GAP,
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
    headerRows: 0,
    summary,
    padding: { x: 0, y: PAD_Y },
    wrap: 'tidy',
    rows: rows.map(({ cells, answer }) => {
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

function rulesOf({ sheet }: SheetContext, id: string, table: TableContent): readonly Box[] {
  const boxRight = sheet.left + BOX + sheet.letterBox
  const ys = [0]
  for (const row of table.rows) ys.push((ys[ys.length - 1] ?? 0) + row.height)
  const stroke = { colour: BLACK, width: HAIR } as const
  return ys.flatMap((y, i) => [
    ruleBox(`${id}-rule-${i}-left`, sheet.left, y, boxRight, y, stroke),
    ruleBox(`${id}-rule-${i}-right`, boxRight + LETTER_GAP, y, sheet.right, y, stroke),
  ])
}

function letterBoxes(
  { sheet, copy, number }: SheetContext,
  rows: readonly Row[],
  table: TableContent,
): readonly Box[] {
  const side = sheet.letterBox
  const x = sheet.left + BOX
  return rows.flatMap((row, r): Box[] => {
    const cell = table.rows[r]?.cells[2]
    if (row.answer === undefined || cell === undefined) return []
    const y = cell.y + (cell.h - side) / 2
    if (copy === 'answers') return [answerEdge(`box-${row.number}`, x, y, side, side)]
    const field = {
      name: `letter-${number}-${row.number}`,
      label: `Letter for term ${row.number}`,
      multiline: false,
    }
    return [
      rectBox(`box-${row.number}`, x, y, side, side, {
        stroke: { colour: BLACK, width: 1 },
        field,
      }),
    ]
  })
}

/** Every term with its letter and its meaning, a mark each. Rule M1 of the layout's SPEC. */
export function layOutMarkScheme(
  block: MatchBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  const { pairs } = pairsOf(block, context)
  return [
    {
      number: `${context.number}`,
      prompt: block.title,
      tariff: pairs.length,
      rows: pairs.map((pair, i) => ({
        label: `${i + 1}`,
        lines: [
          {
            text: joinText(
              boldText(pair.term),
              boldText(`: ${pair.letter}`),
              ', ',
              pair.definition,
            ),
            marks: '1',
          },
        ],
      })),
      total: `Maximum ${counted(pairs.length, 'mark')}`,
      guidance: ['One mark for each letter in its box.'],
    },
  ]
}
