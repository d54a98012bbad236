import { boldText, joinText, plainText, type RichText } from '../../base/index.ts'
import { type Box, type CellSpec, setTable, styleOf } from '../../page/index.ts'
import { type ItemOf, yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveOne } from '../contentRef.ts'
import { wordsFit } from '../shared/fit.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { type FrameSpec, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { spreadRows } from '../shared/spreadRows.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import type { ComparisonBlock } from './schema.ts'

const PAD_X = 8
const PADS = [12, 8, 5] as const
/** Of the slide's width, for the heads of rows. */
const FIRST_COLUMN = 0.18
const LEAST_COLUMN = 120

interface Grid {
  readonly head: readonly RichText[]
  readonly rows: readonly (readonly RichText[])[]
}

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
  const designed = tableSlides(context, spec, grid)
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
      ...grid.rows.map(([head = '', ...cells]) =>
        bulletSpec(
          context,
          joinText(boldText(head), ...cells.flatMap((cell, i) => [i === 0 ? ': ' : '; ', cell])),
          style,
        ),
      ),
    ],
  })
}

/** Every row as long as the longest; turned, columns become rows. */
function gridOf({ head, rows }: ItemOf<'table'>, layout: ComparisonBlock['layout']): Grid {
  const count = Math.max(head.length, ...rows.map((row) => row.length))
  const filled = (row: readonly RichText[]): readonly RichText[] =>
    Array.from({ length: count }, (_, i) => row[i] ?? '')
  const all = [head, ...rows].map(filled)
  const turned = Array.from({ length: count }, (_, c) => all.map((row) => row[c] ?? ''))
  const [first = [], ...rest] = layout === 'turned' ? turned : all
  return { head: first, rows: rest }
}

/** Undefined where the table has too many columns, or a row or word too large for a slide. */
function tableSlides(
  context: SlideContext,
  spec: FrameSpec,
  grid: Grid,
): readonly Omit<SlideDraft, 'notes'>[] | undefined {
  const { measurer, theme } = context
  const frame = slideFrame(context, spec)
  const first = GRID.full.w * FIRST_COLUMN
  const other = (GRID.full.w - first) / Math.max(1, grid.head.length - 1)
  const bold = styleOf(theme, 'smallBold')
  const wide = (text: RichText, c: number): boolean =>
    wordsFit(measurer, plainText(text), bold, (c === 0 ? first : other) - 2 * PAD_X)
  if (frame.carried.length > 0 || other < LEAST_COLUMN) return undefined
  if (![grid.head, ...grid.rows].every((row) => row.every(wide))) return undefined
  const columns = [first, ...grid.head.slice(1).map(() => other)]
  const tableOf = (rows: Grid['rows'], pad: number) =>
    setTable(measurer, {
      x: GRID.left,
      y: frame.area.y,
      columns,
      headerRows: 1,
      summary: plainText(spec.heading),
      padding: { x: PAD_X, y: pad },
      rows: [
        { cells: cellsOf(context, grid.head, 'head') },
        ...rows.map((row, r) => ({
          cells: cellsOf(context, row, r === rows.length - 1 ? 'last' : 'row'),
        })),
      ],
    })
  // Space closes up before the table goes on to a second slide.
  const tries = PADS.map((pad) => ({ pad, heights: tableOf(grid.rows, pad).content.rows }))
  const whole = tries.find(
    ({ heights }) => heights.reduce((sum, row) => sum + row.height, 0) <= frame.area.h,
  )
  const { pad, heights } = whole ?? tries[0] ?? { pad: PADS[0], heights: [] }
  const [head, ...body] = heights.map((row) => row.height)
  const ranges = spreadRows(body, frame.area.h - (head ?? 0))
  return ranges?.map(({ from, to }) => {
    const { content, width, height } = tableOf(grid.rows.slice(from, to), pad)
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
      ? styleOf(theme, 'smallBold', place === 'head' ? 'ink' : 'accent')
      : styleOf(theme, 'small')
    return {
      column,
      ...(isHead ? { header: place === 'head' ? ('column' as const) : ('row' as const) } : {}),
      borders: { bottom: bottom[place] },
      paragraphs: [{ text, style }],
    }
  })
}
