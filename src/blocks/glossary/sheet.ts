import { counted, joinText, plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  type CellSpec,
  heightOf,
  paginateText,
  type Paragraph,
  paragraphsOf,
  shapeBox,
  type TableCell,
} from '../../page/index.ts'
import type { ItemOf } from '../../topic/index.ts'
import type { Scaffold, SchemeContext, SchemeEntry, SheetContext, Task } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import type { Help } from '../shared/help.ts'
import { specOf } from '../shared/sheetPack.ts'
import { answerLine } from '../shared/sheetSpace.ts'
import { tableBox, tablePiece } from '../shared/sheetTable.ts'
import { ANSWER_EDGE, BLACK, HAIR, sheetStyleOf } from '../shared/sheetText.ts'
import { helpAbove, helpBelow } from '../shared/taskHelp.ts'
import type { GlossaryBlock } from './schema.ts'

const PAD_Y = 5
const PAD_X = 5
/** Of the width, what terms get. */
const TERM_SHARE = 0.3
const GAP = 12
const MOST_HIGH = 300
const LEAST_LINES = 2
/** For a term that has the width of the page. */
const LEAST_LINES_OF_TERM = 1
const RULE = { colour: BLACK, width: HAIR } as const
const EDGE = { colour: BLACK, width: ANSWER_EDGE } as const

const INSTRUCTIONS: Readonly<Record<GlossaryBlock['layout'], string>> = {
  given: '',
  'blank-meanings': 'Write the meaning of each term in your own words.',
  'blank-terms': 'Write the term for each meaning.',
}

/**
 * Terms and meanings in a table with a head, which comes again where the table goes on overleaf; on
 * a paper with one column each meaning stands below its term.
 */
export function layOutWorksheet(block: GlossaryBlock, context: SheetContext): Task {
  const terms = resolveAll(context.topics, block.terms, 'keyTerm').map(({ item }) => item)
  return {
    title: block.title,
    instruction: block.instruction ?? INSTRUCTIONS[block.layout],
    marks: block.layout === 'given' ? 0 : terms.length,
    pieces: [
      ...helpAbove(context, helpsOf(block, terms, context.scaffold)),
      tablePiece({
        rows: terms.flatMap((term, i) =>
          rowsOf(context, block.layout, i, plainText(term.term), term.definition),
        ),
        heightOf: (row) => heightOfRow(context, block.layout, row),
        draw: (rows, from) => drawTable(context, block.layout, rows, from),
      }),
      ...(block.layout === 'given' ? [] : helpBelow(context, FURTHER)),
    ],
  }
}

const FURTHER =
  'Which of these terms is most easily confused with something else? Be ready to say how they differ.'

/** For support: the terms to choose from, or a way to begin a meaning. */
function helpsOf(
  { layout }: GlossaryBlock,
  terms: readonly ItemOf<'keyTerm'>[],
  scaffold: Scaffold,
): readonly Help[] {
  if (scaffold !== 'support' || layout === 'given') return []
  if (layout === 'blank-meanings')
    return [{ heading: 'You could begin', lines: ['It means that…', 'It matters here because…'] }]
  const names = terms.map(({ term }) => plainText(term)).sort((a, b) => a.localeCompare(b, 'en'))
  return [{ heading: 'Words to use', lines: [names.join(' · ')] }]
}

/** What one row shows; a long term or meaning goes on in a second. */
interface Row {
  readonly index: number
  readonly isFirst: boolean
  readonly term: string
  readonly texts: Readonly<Record<0 | 2, readonly Paragraph[]>>
}

/** Of the terms and of their meanings, in points. */
function widthsOf({ sheet }: SheetContext): Readonly<Record<0 | 2, number>> {
  const width = sheet.right - sheet.left
  if (sheet.columns === 1) return { 0: width, 2: width }
  const terms = width * TERM_SHARE
  return { 0: terms, 2: width - terms - GAP }
}

function rowsOf(
  context: SheetContext,
  layout: GlossaryBlock['layout'],
  index: number,
  term: string,
  definition: RichText,
): readonly Row[] {
  const { measurer, sheet } = context
  const widths = widthsOf(context)
  const bold = sheetStyleOf(sheet, 'number')
  const body = sheetStyleOf(sheet, layout === 'blank-meanings' ? 'number' : 'body')
  const cut = (text: RichText, style: typeof bold, width: number) =>
    paginateText(measurer, paragraphsOf([{ text, style }]), width, () => MOST_HIGH)
  const names = cut(term, bold, widths[0] - 2 * PAD_X)
  const meanings = cut(definition, body, widths[2] - 2 * PAD_X)
  return Array.from({ length: Math.max(names.length, meanings.length, 1) }, (_, part) => ({
    index,
    isFirst: part === 0,
    term,
    texts: { 0: names[part] ?? [], 2: meanings[part] ?? [] },
  }))
}

function hides(layout: GlossaryBlock['layout'], column: 0 | 2): boolean {
  return layout === (column === 0 ? 'blank-terms' : 'blank-meanings')
}

/** Cells that stand beside each other, and how high they are at least. */
interface Line {
  readonly parts: readonly (0 | 2)[]
  readonly height: number
}

/** Room for the text and for the pupil's lines, whichever copy is drawn. */
function linesOf(
  context: SheetContext,
  layout: GlossaryBlock['layout'],
  row: Row,
): readonly Line[] {
  const widths = widthsOf(context)
  const high = (part: 0 | 2): number =>
    heightOf(context.measurer, row.texts[part], widths[part] - 2 * PAD_X) + 2 * PAD_Y
  const { pitch } = context.sheet.answerLine
  // The rule below a row is the last line to write on, as far from the others as they are.
  const written = (height: number, least: number): number =>
    Math.max(row.isFirst ? least : 1, Math.ceil(height / pitch - 0.001)) * pitch
  if (context.sheet.columns === 2) {
    const needed = Math.max(high(0), high(2))
    return [{ parts: [0, 2], height: layout === 'given' ? needed : written(needed, LEAST_LINES) }]
  }
  const own = (part: 0 | 2): Line => ({
    parts: [part],
    height: hides(layout, part)
      ? written(high(part), part === 0 ? LEAST_LINES_OF_TERM : LEAST_LINES)
      : high(part),
  })
  // What is asked for follows what is given.
  const order = hides(layout, 0) ? ([2, 0] as const) : ([0, 2] as const)
  return order.filter((part) => row.isFirst || row.texts[part].length > 0).map(own)
}

function heightOfRow(context: SheetContext, layout: GlossaryBlock['layout'], row: Row): number {
  return linesOf(context, layout, row).reduce((sum, { height }) => sum + height, 0)
}

function drawTable(
  context: SheetContext,
  layout: GlossaryBlock['layout'],
  rows: readonly Row[],
  from: number,
): { readonly height: number; readonly boxes: readonly Box[] } {
  const { measurer, sheet, copy } = context
  const widths = widthsOf(context)
  const isList = sheet.columns === 1
  if (isList && rows.length === 0) return { height: 0, boxes: [] }
  const lines = rows.flatMap((row) =>
    linesOf(context, layout, row).map((line, i, all) => ({
      ...line,
      row,
      isLast: i === all.length - 1,
    })),
  )
  const { box, content } = tableBox(measurer, sheet, `terms-${from + 1}`, {
    columns: isList ? [widths[0]] : [widths[0], GAP, widths[2]],
    headerRows: isList ? 0 : 1,
    summary: 'Terms and their meanings.',
    padding: { x: PAD_X, y: PAD_Y },
    rows: [
      ...(isList ? [] : [{ cells: headCells(context) }]),
      ...lines.map(({ parts, height, row, isLast }) => ({
        minHeight: height,
        cells: parts.map((part): CellSpec => {
          const isHidden = hides(layout, part)
          const isShown = !isHidden || copy === 'answers'
          const isAnswer = isHidden && copy === 'answers'
          return {
            column: isList ? 0 : part,
            ...(part === 0 ? { header: 'row' as const } : {}),
            valign: 'top',
            ...(isAnswer
              ? { borders: { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE } }
              : isLast
                ? { borders: { bottom: RULE } }
                : {}),
            paragraphs: isShown ? row.texts[part].map(specOf) : [],
            ...(isAnswer ? { answer: true as const } : {}),
          }
        }),
      })),
    ],
  })
  const heads = isList ? 0 : 1
  const writing = lines.flatMap(({ parts, row }, i) => {
    const at = parts.findIndex((part) => hides(layout, part))
    const place = content.rows[i + heads]?.cells[at]
    if (copy !== 'pupil' || !row.isFirst || place === undefined) return []
    return writingBoxes(context, layout, row, place)
  })
  return { height: box.h, boxes: [box, ...writing] }
}

function writingBoxes(
  { sheet }: SheetContext,
  layout: GlossaryBlock['layout'],
  { index, term }: Row,
  place: TableCell,
): readonly Box[] {
  const { pitch } = sheet.answerLine
  const id = `term-${index + 1}`
  const isTerm = layout === 'blank-terms'
  const lines = Math.max(0, Math.round(place.h / pitch) - 1)
  return [
    ...Array.from({ length: lines }, (_, i) => ({
      ...answerLine(sheet, `${id}-line-${i + 1}`, place.y + (i + 1) * pitch, place.x),
      w: place.w,
    })),
    shapeBox(`${id}-field`, 'rect', place.x, place.y + 1, place.w, place.h - 2, {
      field: {
        name: id,
        label: isTerm ? `Term for meaning ${index + 1}` : `Meaning of ${term}`,
        multiline: !isTerm,
      },
    }),
  ]
}

function headCells({ sheet }: SheetContext): readonly CellSpec[] {
  const style = sheetStyleOf(sheet, 'number')
  return [
    { column: 0, text: 'Term' },
    { column: 2, text: 'Meaning' },
  ].map(({ column, text }): CellSpec => ({
    column,
    header: 'column',
    borders: { bottom: { colour: BLACK, width: 1.5 } },
    paragraphs: [{ text, style }],
  }))
}

/** Each term with its meaning, a mark each; nothing where all is given. */
export function layOutMarkScheme(
  block: GlossaryBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  if (block.layout === 'given') return []
  const terms = resolveAll(context.topics, block.terms, 'keyTerm').map(({ item }) => item)
  return [
    {
      number: `${context.number}`,
      prompt: block.title,
      tariff: terms.length,
      rows: terms.map(({ term, definition }, i) => ({
        label: `${i + 1}`,
        lines: [
          {
            text: joinText(term, ': ', definition),
            marks: '1',
          },
        ],
      })),
      total: `Maximum ${counted(terms.length, 'mark')}`,
      guidance: [
        block.layout === 'blank-terms'
          ? 'One mark for each term.'
          : 'One mark for each meaning. Credit other words that say the same.',
      ],
    },
  ]
}
