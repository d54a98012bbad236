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
/** Of the width, what terms get; more in large print, where a line holds few letters. */
const TERM_SHARE = { 1: 0.42, 2: 0.3 } as const
const GAP = 12
const MOST_HIGH = 300
const LEAST_LINES = 2
const RULE = { colour: BLACK, width: HAIR } as const
const EDGE = { colour: BLACK, width: ANSWER_EDGE } as const

const INSTRUCTIONS: Readonly<Record<GlossaryBlock['layout'], string>> = {
  given: '',
  'blank-meanings': 'Write the meaning of each term in your own words.',
  'blank-terms': 'Write the term for each meaning.',
}

/** Terms and meanings in a table with a head, which comes again where the table goes on overleaf. */
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

function columnsOf({ sheet }: SheetContext): readonly [number, number, number] {
  const width = sheet.right - sheet.left
  const terms = width * TERM_SHARE[sheet.columns]
  return [terms, GAP, width - terms - GAP]
}

function rowsOf(
  context: SheetContext,
  layout: GlossaryBlock['layout'],
  index: number,
  term: string,
  definition: RichText,
): readonly Row[] {
  const { measurer, sheet } = context
  const columns = columnsOf(context)
  const bold = sheetStyleOf(sheet, 'number')
  const body = sheetStyleOf(sheet, layout === 'blank-meanings' ? 'number' : 'body')
  const cut = (text: RichText, style: typeof bold, width: number) =>
    paginateText(measurer, paragraphsOf([{ text, style }]), width, () => MOST_HIGH)
  const names = cut(term, bold, columns[0] - 2 * PAD_X)
  const meanings = cut(definition, body, columns[2] - 2 * PAD_X)
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

/** Room for the text and for the pupil's lines, whichever copy is drawn. */
function heightOfRow(context: SheetContext, layout: GlossaryBlock['layout'], row: Row): number {
  const columns = columnsOf(context)
  const high = (column: 0 | 2): number =>
    heightOf(context.measurer, row.texts[column], columns[column] - 2 * PAD_X)
  const needed = Math.max(high(0), high(2))
  if (layout === 'given') return needed + 2 * PAD_Y
  const { pitch } = context.sheet.answerLine
  // The rule below a row is the last line to write on, as far from the others as they are.
  const lines = Math.ceil((needed + 2 * PAD_Y) / pitch - 0.001)
  return Math.max(row.isFirst ? LEAST_LINES : 1, lines) * pitch
}

function drawTable(
  context: SheetContext,
  layout: GlossaryBlock['layout'],
  rows: readonly Row[],
  from: number,
): { readonly height: number; readonly boxes: readonly Box[] } {
  const { measurer, sheet, copy } = context
  const { box, content } = tableBox(measurer, sheet, `terms-${from + 1}`, {
    columns: columnsOf(context),
    headerRows: 1,
    summary: 'Terms and their meanings.',
    padding: { x: PAD_X, y: PAD_Y },
    rows: [
      { cells: headCells(context) },
      ...rows.map((row) => ({
        minHeight: heightOfRow(context, layout, row),
        cells: ([0, 2] as const).map((column): CellSpec => {
          const isHidden = hides(layout, column)
          const isShown = !isHidden || copy === 'answers'
          return {
            column,
            ...(column === 0 ? { header: 'row' as const } : {}),
            valign: 'top',
            borders:
              isHidden && copy === 'answers'
                ? { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE }
                : { bottom: RULE },
            paragraphs: isShown ? row.texts[column].map(specOf) : [],
            ...(isHidden && copy === 'answers' ? { answer: true as const } : {}),
          }
        }),
      })),
    ],
  })
  const writing = rows.flatMap((row, r) => {
    const cells = content.rows[r + 1]?.cells
    const place = cells?.[layout === 'blank-terms' ? 0 : 1]
    if (layout === 'given' || copy !== 'pupil' || !row.isFirst || !place) return []
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
