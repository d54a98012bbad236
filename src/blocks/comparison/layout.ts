import { boldText, joinText, plainText, type RichText } from '../../base/index.ts'
import { type Box, type CellSpec, setTable, styleOf } from '../../page/index.ts'
import { yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveOne } from '../contentRef.ts'
import { wordsFit } from '../shared/fit.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { type FrameSpec, type SlideFrame, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { type RowRange, spreadRows } from '../shared/spreadRows.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import type { Grid } from '../shared/grid.ts'
import { gridOf, titleOf } from './grid.ts'
import type { ComparisonBlock } from './schema.ts'

const PAD_X = 8
/** Tried in turn: larger type first, then space closes up, in the end below the heading as well. */
const TRIES = [
  { name: 'body', pad: 14, rise: 0 },
  { name: 'body', pad: 10, rise: 0 },
  { name: 'small', pad: 18, rise: 0 },
  { name: 'small', pad: 12, rise: 0 },
  { name: 'small', pad: 8, rise: 0 },
  { name: 'small', pad: 5, rise: 0 },
  { name: 'small', pad: 5, rise: 12 },
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
  const title = titleOf(block, resolved)
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

/** Undefined where a row or a word is too large for a slide even in a table of two columns. */
function tableSlides(
  context: SlideContext,
  spec: FrameSpec,
  grid: Grid,
  oneByOne: boolean,
): readonly Omit<SlideDraft, 'notes'>[] | undefined {
  const frame = slideFrame(context, spec)
  if (frame.carried.length > 0) return undefined
  const count = grid.head.length - 1
  const first = Math.round(GRID.full.w * FIRST_COLUMN)
  const most = Math.max(1, Math.min(count, Math.floor((GRID.full.w - first) / LEAST_COLUMN)))
  for (let columns = most; columns > 0; columns--) {
    const groups = columnGroups(grid, columns)
    const tables = tablesOf(context, { frame, spec, groups, oneByOne })
    if (tables === undefined) continue
    return tables.map((table) => ({
      layout: frame.layout,
      title: plainText(spec.heading),
      boxes: [...frame.boxes, table],
      footer: true,
    }))
  }
  return undefined
}

/** The grid as several of at most so many columns, as equal as can be, each with the heads of rows. */
function columnGroups({ head, rows }: Grid, most: number): readonly Grid[] {
  const count = Math.max(1, head.length - 1)
  const each = Math.ceil(count / Math.ceil(count / most))
  return Array.from({ length: Math.ceil(count / each) }, (_, group) => {
    const part = (row: readonly RichText[]): readonly RichText[] => [
      ...row.slice(0, 1),
      ...row.slice(1 + group * each, 1 + (group + 1) * each),
    ]
    return { head: part(head), rows: rows.map(part) }
  })
}

function tablesOf(
  context: SlideContext,
  {
    frame: { area },
    spec,
    groups,
    oneByOne,
  }: {
    readonly frame: SlideFrame
    readonly spec: FrameSpec
    readonly groups: readonly Grid[]
    readonly oneByOne: boolean
  },
): readonly Box[] | undefined {
  const { measurer, theme } = context
  const areWhole = (grid: Grid, name: CellType): boolean => {
    const bold = { ...styleOf(theme, name), bold: true }
    const columns = columnsOf(grid)
    return [grid.head, ...grid.rows].every((row) =>
      row.every((text, c) =>
        wordsFit(measurer, plainText(text), bold, (columns[c] ?? 0) - 2 * PAD_X),
      ),
    )
  }
  if (!groups.every((grid) => areWhole(grid, 'small'))) return undefined
  const tableOf = (
    grid: Grid,
    { from, to }: RowRange,
    { name, pad, rise }: (typeof TRIES)[number],
  ): ReturnType<typeof setTable> =>
    setTable(measurer, {
      x: GRID.left,
      y: area.y - rise,
      columns: columnsOf(grid),
      headerRows: 1,
      summary: plainText(spec.heading),
      padding: { x: PAD_X, y: pad },
      flush: true,
      rows: [
        { cells: cellsOf(context, grid.head, 'head', name) },
        ...grid.rows.slice(from, to).map((row, r) => ({
          cells: cellsOf(context, row, r === to - from - 1 ? 'last' : 'row', name),
          reveal: oneByOne ? r + 1 : undefined,
        })),
      ],
    })
  const whole = ({ rows }: Grid): RowRange => ({ from: 0, to: rows.length })
  const how =
    TRIES.find((each) =>
      groups.every(
        (grid) =>
          areWhole(grid, each.name) &&
          tableOf(grid, whole(grid), each).height <= area.h + each.rise,
      ),
    ) ?? USUAL
  const tables = groups.map((grid) => {
    const [head, ...body] = tableOf(grid, whole(grid), how).content.rows.map(({ height }) => height)
    return spreadRows(body, area.h + how.rise - (head ?? 0))?.map((range): Box => {
      const { content, width, height } = tableOf(grid, range, how)
      return {
        id: 'table',
        x: GRID.left,
        y: area.y - how.rise,
        w: width,
        h: height,
        role: 'table',
        alt: content.summary,
        content,
      }
    })
  })
  return tables.every((each) => each !== undefined) ? tables.flat() : undefined
}

/** Over the width of a slide, in whole points. */
function columnsOf({ head }: Grid): readonly number[] {
  const first = Math.round(GRID.full.w * FIRST_COLUMN)
  const rest = Math.max(1, head.length - 1)
  const other = Math.floor((GRID.full.w - first) / rest)
  return [
    first,
    ...head.slice(1).map((_, i) => (i === 0 ? GRID.full.w - first - other * (rest - 1) : other)),
  ]
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
