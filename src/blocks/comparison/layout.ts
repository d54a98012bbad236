import { boldText, joinText, plainText, type RichText } from '../../base/index.ts'
import { type Box, type CellSpec, setTable, styleOf } from '../../page/index.ts'
import { yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveOne } from '../contentRef.ts'
import { wordsFit } from '../shared/fit.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { type FrameSpec, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { spreadRows } from '../shared/spreadRows.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import { type Grid, gridOf } from './grid.ts'
import type { ComparisonBlock } from './schema.ts'

const PAD_X = 8
/** Tried in turn: larger type first, then space closes up. */
const TRIES = [
  { name: 'body', pad: 14 },
  { name: 'body', pad: 10 },
  { name: 'small', pad: 18 },
  { name: 'small', pad: 12 },
  { name: 'small', pad: 8 },
  { name: 'small', pad: 5 },
] as const
/** What a table of several slides is set in. */
const USUAL = TRIES[3]

type CellType = (typeof TRIES)[number]['name']
/** Of the slide's width, for the heads of rows. */
const FIRST_COLUMN = 0.19
const LEAST_COLUMN = 120

/** A table whose header row comes again on every slide that it needs. */
export function layOutSlide(block: ComparisonBlock, context: SlideContext): readonly SlideDraft[] {
  const resolved = resolveOne(context.topics, block.table, 'table')
  const grid = gridOf(resolved.item, block.layout)
  const title = block.title ?? resolved.item.title
  const notes = notesFor([resolved], 'Ask for the row in which the columns differ most, and why.')
  const texts = [title, ...grid.head, ...grid.rows.flat()].map(plainText)
  const spec: FrameSpec = {
    kicker: 'Compare',
    heading: title,
    layout: 'full',
    years: yearsIn(texts),
  }
  const oneByOne = block.reveal === 'one-by-one'
  const designed = tableSlides(context, spec, grid, oneByOne)
  if (designed !== undefined)
    return designed.map((draft, i) => ({
      ...draft,
      notes: i === 0 ? notes : ['Continued from the slide before.'],
    }))
  return listSlides(context, {
    ...spec,
    heading: title,
    notes,
    content: (style) => [
      { text: joinText(...grid.head.flatMap((text) => [text, '   '])), style },
      ...grid.rows.map(([head = '', ...cells], r) =>
        bulletSpec(
          context,
          joinText(boldText(head), ...cells.flatMap((cell, i) => [i === 0 ? ': ' : '; ', cell])),
          style,
          oneByOne ? r + 1 : undefined,
        ),
      ),
    ],
  })
}

/** Undefined where the table has too many columns, or a row or word too large for a slide. */
function tableSlides(
  context: SlideContext,
  spec: FrameSpec,
  grid: Grid,
  oneByOne: boolean,
): readonly Omit<SlideDraft, 'notes'>[] | undefined {
  const { measurer, theme } = context
  const frame = slideFrame(context, spec)
  // Whole points, so that rules of neighbouring cells meet.
  const first = Math.round(GRID.full.w * FIRST_COLUMN)
  const rest = Math.max(1, grid.head.length - 1)
  const other = Math.floor((GRID.full.w - first) / rest)
  const widths = grid.head
    .slice(1)
    .map((_, i) => (i === 0 ? GRID.full.w - first - other * (rest - 1) : other))
  const columns = [first, ...widths]
  const areWhole = (name: CellType): boolean => {
    const bold = { ...styleOf(theme, name), bold: true }
    return [grid.head, ...grid.rows].every((row) =>
      row.every((text, c) =>
        wordsFit(measurer, plainText(text), bold, (columns[c] ?? 0) - 2 * PAD_X),
      ),
    )
  }
  if (frame.carried.length > 0 || other < LEAST_COLUMN || !areWhole('small')) return undefined
  const tableOf = (rows: Grid['rows'], { name, pad }: (typeof TRIES)[number]) =>
    setTable(measurer, {
      x: GRID.left,
      y: frame.area.y,
      columns,
      headerRows: 1,
      summary: plainText(spec.heading),
      padding: { x: PAD_X, y: pad },
      rows: [
        { cells: cellsOf(context, grid.head, 'head', name) },
        ...rows.map((row, r) => ({
          cells: cellsOf(context, row, r === rows.length - 1 ? 'last' : 'row', name),
          reveal: oneByOne ? r + 1 : undefined,
        })),
      ],
    })
  const how =
    TRIES.filter(({ name }) => areWhole(name)).find(
      (each) => tableOf(grid.rows, each).height <= frame.area.h,
    ) ?? USUAL
  const heights = tableOf(grid.rows, how).content.rows
  const [head, ...body] = heights.map((row) => row.height)
  const ranges = spreadRows(body, frame.area.h - (head ?? 0))
  return ranges?.map(({ from, to }) => {
    const { content, width, height } = tableOf(grid.rows.slice(from, to), how)
    const table: Box = {
      id: 'table',
      x: GRID.left,
      y: frame.area.y,
      w: width,
      h: height,
      role: 'table',
      alt: content.summary,
      content,
    }
    return {
      layout: frame.layout,
      title: plainText(spec.heading),
      boxes: [...frame.boxes, table],
      footer: true,
    }
  })
}

/** Rules between rows only; the header's is the heavy one. */
function cellsOf(
  { theme }: SlideContext,
  row: readonly RichText[],
  place: 'head' | 'row' | 'last',
  name: CellType,
): readonly CellSpec[] {
  const { heavy, hair, rule } = theme.shape
  const bottom = {
    head: { colour: 'ink', width: heavy },
    row: { colour: 'rule', width: hair },
    last: { colour: 'ink', width: rule },
  } as const
  return row.map((text, column): CellSpec => {
    const isHead = place === 'head' || column === 0
    const style = isHead
      ? { ...styleOf(theme, name, place === 'head' ? 'ink' : 'accent'), bold: true }
      : styleOf(theme, name)
    return {
      column,
      ...(isHead ? { header: place === 'head' ? ('column' as const) : ('row' as const) } : {}),
      borders: { bottom: bottom[place] },
      paragraphs: [{ text, style }],
    }
  })
}
