import { counted, plainText } from '../../base/index.ts'
import {
  type Box,
  type CellSpec,
  heightOf,
  paginateText,
  type Paragraph,
  paragraphsOf,
  setTable,
  shapeBox,
} from '../../page/index.ts'
import type { Piece, SchemeContext, SchemeEntry, SheetContext, Task } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { specOf } from '../shared/sheetPack.ts'
import { answerLine } from '../shared/sheetSpace.ts'
import { BLACK, HAIR, sheetStyleOf } from '../shared/sheetText.ts'
import type { GlossaryBlock } from './schema.ts'

const PAD_Y = 5
/** Of the width, what terms get. */
const TERM_SHARE = 0.3
const GAP = 12
const MOST_HIGH = 300
const LEAST_LINES = 2
const RULE = { colour: BLACK, width: HAIR } as const

const INSTRUCTIONS: Readonly<Record<GlossaryBlock['layout'], string>> = {
  given: '',
  'blank-meanings': 'Write the meaning of each term in your own words.',
  'blank-terms': 'Write the term for each meaning.',
}

/** Terms and meanings in a table with a head; a row a piece, so that a page may turn between any two. */
export function layOutWorksheet(block: GlossaryBlock, context: SheetContext): Task {
  const terms = resolveAll(context.topics, block.terms, 'keyTerm').map(({ item }) => item)
  return {
    title: block.title,
    instruction: block.instruction ?? INSTRUCTIONS[block.layout],
    marks: block.layout === 'given' ? 0 : terms.length,
    pieces: terms.flatMap((term, i) =>
      rowPieces(context, block.layout, i, plainText(term.term), term.definition),
    ),
  }
}

function rowPieces(
  context: SheetContext,
  layout: GlossaryBlock['layout'],
  index: number,
  term: string,
  definition: Parameters<typeof plainText>[0],
): readonly Piece[] {
  const { measurer, sheet, copy } = context
  const width = sheet.right - sheet.left
  const columns = [width * TERM_SHARE, GAP, width * (1 - TERM_SHARE) - GAP]
  const bold = sheetStyleOf(sheet, 'number')
  const body = sheetStyleOf(sheet, layout === 'blank-meanings' ? 'number' : 'body')
  const cut = (text: Parameters<typeof plainText>[0], style: typeof bold, w: number) =>
    paginateText(
      measurer,
      paragraphsOf([{ text: typeof text === 'string' ? text : [...text], style }]),
      w,
      () => MOST_HIGH,
    )
  const names = cut(term, bold, columns[0] ?? 0)
  const meanings = cut(definition, body, columns[2] ?? 0)
  const hides = (column: 0 | 2): boolean =>
    (column === 0 && layout === 'blank-terms') || (column === 2 && layout === 'blank-meanings')
  const count = Math.max(names.length, meanings.length, 1)
  return Array.from({ length: count }, (_, part): Piece => {
    const texts = { 0: names[part] ?? [], 2: meanings[part] ?? [] } as const
    const high = (column: 0 | 2): number => heightOf(measurer, texts[column], columns[column] ?? 0)
    const lines = part > 0 ? 1 : LEAST_LINES
    const { pitch } = sheet.answerLine
    const needed = Math.ceil(Math.max(high(0), high(2)) / pitch)
    const height =
      layout === 'given'
        ? Math.max(high(0), high(2)) + 2 * PAD_Y
        : Math.max(lines, needed) * pitch + 2 * PAD_Y
    const cell = (column: 0 | 2): CellSpec => {
      const isShown = !hides(column) || copy === 'answers'
      const paragraphs: readonly Paragraph[] = isShown ? texts[column] : []
      return {
        column,
        ...(column === 0 ? { header: 'row' as const } : {}),
        valign: hides(column) ? 'middle' : 'top',
        borders: { bottom: RULE },
        paragraphs: paragraphs.map(specOf),
        ...(hides(column) && copy === 'answers' ? { answer: true as const } : {}),
      }
    }
    const head = index === 0 && part === 0
    const summary = 'Terms and their meanings.'
    const { content, height: whole } = setTable(measurer, {
      x: sheet.left,
      y: 0,
      columns,
      headerRows: head ? 1 : 0,
      summary,
      padding: { x: 0, y: PAD_Y },
      rows: [
        ...(head ? [{ cells: headCells(context) }] : []),
        { minHeight: height, cells: [cell(0), cell(2)] },
      ],
    })
    const id = `term-${index + 1}-${part + 1}`
    const table: Box = {
      id,
      x: sheet.left,
      y: 0,
      w: width,
      h: whole,
      role: 'table',
      alt: summary,
      content,
    }
    const column = layout === 'blank-terms' ? 0 : 2
    const place = content.rows.at(-1)?.cells[column === 0 ? 0 : 1]
    const isBlank = layout !== 'given' && copy === 'pupil' && part === 0 && place !== undefined
    const writing = isBlank
      ? [
          ...Array.from(
            { length: Math.max(0, Math.round((place.h - 2 * PAD_Y) / pitch) - 1) },
            (_, i) => {
              const line = answerLine(
                sheet,
                `${id}-line-${i + 1}`,
                place.y + (i + 1) * pitch,
                place.x,
              )
              return { ...line, w: place.w }
            },
          ),
          shapeBox(`${id}-field`, 'rect', place.x, place.y + 1, place.w, place.h - 2, {
            field: {
              name: `term-${index + 1}`,
              label: column === 0 ? `Term for meaning ${index + 1}` : `Meaning of ${term}`,
              multiline: column === 2,
            },
          }),
        ]
      : []
    return { height: whole, boxes: [table, ...writing], before: 0, keepWithNext: false }
  })
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
            text: `${plainText(term)}: ${plainText(definition)}`,
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
