import { plainText } from '../../base/index.ts'
import {
  type Box,
  type CellSpec,
  heightOf,
  paginateText,
  type Paragraph,
  paragraphsOf,
  setTable,
  shapeBox,
  type TextStyle,
} from '../../page/index.ts'
import type { SheetContext } from '../blockKind.ts'
import { specOf } from '../shared/sheetPack.ts'
import { ANSWER_EDGE, BLACK, HAIR } from '../shared/sheetText.ts'
import type { Pair, PairList } from './content.ts'
import type { Measures } from './measures.ts'

const HEAVY = { colour: BLACK, width: 1.5 } as const
const LIGHT = { colour: BLACK, width: HAIR } as const
const BETWEEN = 16

/** One row of a list, or a part of one that is too long for a page. */
interface Row {
  readonly list: PairList
  readonly answer: readonly Paragraph[]
  readonly text: readonly Paragraph[]
  /** Its pair's number in the list, from 1. */
  readonly number: number
  readonly label: string
  readonly isFirst: boolean
}

/** The lists over as many pages as they take: each part is a table with its own head. */
export function pairPages(
  context: SheetContext,
  measures: Measures,
  lists: readonly PairList[],
  topOf: (page: number) => number,
  blank: boolean,
): readonly (readonly Box[])[] {
  const pages: Box[][] = [[]]
  let y = topOf(0)
  for (const list of lists) {
    let waiting = list.pairs.flatMap((pair, i) =>
      rowsOf(context, measures, list, pair, i, measures.bottom - Math.max(topOf(0), topOf(1))),
    )
    let part = 1
    while (waiting.length > 0) {
      const room = measures.bottom - y
      const fits = (rows: readonly Row[], on: number): number =>
        rowsThatFit(context, measures, rows, on, blank)
      const count = rowsBeforeTurn(waiting, fits, room, measures.bottom - topOf(pages.length))
      const fresh = y === topOf(pages.length - 1)
      if (count === 0 && !fresh) {
        pages.push([])
        y = topOf(pages.length - 1)
        continue
      }
      const now = waiting.slice(0, Math.max(1, count))
      const { boxes, height } = tableOf(context, measures, now, part, y, blank)
      pages[pages.length - 1]?.push(...boxes)
      waiting = waiting.slice(now.length)
      y += height + BETWEEN
      part++
      if (waiting.length > 0) {
        pages.push([])
        y = topOf(pages.length - 1)
      }
    }
  }
  return pages
}

function rowsOf(
  { measurer }: SheetContext,
  measures: Measures,
  list: PairList,
  pair: Pair,
  index: number,
  room: number,
): readonly Row[] {
  const most = room - 4 * (measures.heading.leading + measures.padding)
  const cut = (text: Pair['text'], style: TextStyle, width: number) =>
    paginateText(measurer, paragraphsOf([{ text, style }]), width, () => most)
  const answers = cut(pair.answer, measures.bold, measures.answerWidth)
  const texts = cut(pair.text, measures.text, measures.textWidth)
  return Array.from({ length: Math.max(answers.length, texts.length, 1) }, (_, i) => ({
    list,
    answer: answers[i] ?? [],
    text: texts[i] ?? [],
    number: index + 1,
    label: plainText(pair.answer),
    isFirst: i === 0,
  }))
}

function rowsThatFit(
  context: SheetContext,
  measures: Measures,
  rows: readonly Row[],
  room: number,
  blank: boolean,
): number {
  const [first] = rows
  if (first === undefined) return 0
  const head = setRows(context, measures, [], first.list, 0, blank).height
  let used = head
  let count = 0
  for (const row of rows) {
    used += rowHeight(context, measures, row, blank)
    if (used > room) break
    count++
  }
  // A head with a single row under it looks lost, unless that is all there is.
  return count === 1 && rows.length > 1 ? 0 : count
}

/** As many rows as fit, or fewer, where the last page of the list would else have but one. */
function rowsBeforeTurn(
  rows: readonly Row[],
  fits: (rows: readonly Row[], room: number) => number,
  room: number,
  later: number,
): number {
  const count = fits(rows, room)
  if (count < 3) return count
  const parts = [count]
  let left = rows.length - count
  while (left > 0) {
    const next = Math.max(1, fits(rows.slice(rows.length - left), later))
    parts.push(next)
    left -= next
  }
  return parts.length > 1 && parts.at(-1) === 1 ? Math.ceil(rows.length / parts.length) : count
}

function setRows(
  context: SheetContext,
  measures: Measures,
  rows: readonly Row[],
  list: PairList,
  y: number,
  blank: boolean,
): ReturnType<typeof setTable> {
  const heads = list.heads.map((text, i): CellSpec => ({
    column: 2 * i,
    header: 'column',
    valign: 'middle',
    borders: { top: HEAVY },
    paragraphs: [{ text, style: measures.heading }],
  }))
  const { measurer, copy } = context
  const hidden = blank && copy === 'pupil'
  return setTable(measurer, {
    x: measures.left,
    y,
    columns: [
      measures.answerWidth,
      measures.textLeft - measures.left - measures.answerWidth,
      measures.textWidth,
    ],
    headerRows: 1,
    summary: `${list.heads[0]} and what they stand for.`,
    padding: { x: 0, y: measures.padding },
    wrap: 'tidy',
    rows: [
      { cells: heads, minHeight: measures.heading.leading + 2 * measures.padding + 4 },
      ...rows.map((row, r) => {
        const borders = r === rows.length - 1 ? {} : { bottom: LIGHT }
        const filled: CellSpec = {
          column: 2,
          valign: 'middle',
          borders,
          paragraphs: (blank ? inBold(measures, row.text) : row.text).map(specOf),
          ...(blank ? { answer: true } : {}),
        }
        const text: CellSpec = hidden
          ? { column: 2, valign: 'middle', borders, paragraphs: [] }
          : filled
        return {
          minHeight: rowHeight(context, measures, row, blank),
          cells: [
            {
              column: 0,
              header: 'row' as const,
              valign: 'middle' as const,
              borders,
              paragraphs: row.answer.map(specOf),
            },
            text,
          ],
        }
      }),
    ],
  })
}

/** Both copies have rows of one height, whether the text is there or not. */
function rowHeight(
  { measurer }: SheetContext,
  measures: Measures,
  row: Row,
  blank: boolean,
): number {
  const text = blank ? inBold(measures, row.text) : row.text
  const height = Math.max(
    heightOf(measurer, row.answer, measures.answerWidth),
    heightOf(measurer, text, measures.textWidth),
  )
  return height + 2 * measures.padding
}

function inBold({ bold }: Measures, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((paragraph) => ({ ...paragraph, style: bold }))
}

function tableOf(
  context: SheetContext,
  measures: Measures,
  rows: readonly Row[],
  part: number,
  y: number,
  blank: boolean,
): { readonly boxes: readonly Box[]; readonly height: number } {
  const [first] = rows
  if (first === undefined) return { boxes: [], height: 0 }
  const { content, width, height } = setRows(context, measures, rows, first.list, y, blank)
  const id = `${first.list.id}-${part}`
  const table: Box = {
    id,
    x: measures.left,
    y,
    w: width,
    h: height,
    role: 'table',
    alt: content.summary,
    content,
  }
  const fields =
    blank && context.copy === 'pupil'
      ? rows.flatMap((row, r): readonly Box[] => {
          const cell = content.rows[r + 1]?.cells[1]
          if (cell === undefined || !row.isFirst) return []
          return [
            shapeBox(
              `${id}-field-${row.number}`,
              'rect',
              cell.x,
              cell.y + ANSWER_EDGE,
              cell.w,
              cell.h - 2 * ANSWER_EDGE,
              {
                field: {
                  name: `${first.list.id}-${row.number}`,
                  label: `${first.list.heads[1]}: ${row.label}`,
                  multiline: true,
                },
              },
            ),
          ]
        })
      : []
  return { boxes: [table, ...fields], height }
}
