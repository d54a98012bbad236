import { boldText, plainText, runsOf } from '../../base/index.ts'
import {
  type Box,
  type CellSpec,
  faceOf,
  type ParagraphSpec,
  rectBox,
  setTable,
  styleOf,
  textBox,
} from '../../page/index.ts'
import {
  asksForWorking,
  type ItemOf,
  type LevelsScheme,
  type PointsScheme,
} from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import type { Resolved } from '../contentRef.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { pointMarks, schemeSummary } from '../shared/marksWording.ts'
import { GRID } from '../shared/slideGrid.ts'
import { spreadRows } from '../shared/spreadRows.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import { examFrame } from './examFrame.ts'

type Question = ItemOf<'question'>

const TOTAL_HEIGHT = 46
const TOTAL_GAP = 14
const PADDINGS = [9, 5, 3] as const
const CONTINUED_PADDING = 7
/** Between the text of two columns, on either side. */
const PADDING = 8

/** How the question is marked: each point, or all levels, on a click. */
export function schemeSlides(
  resolved: Resolved<Question>,
  context: SlideContext,
): readonly SlideDraft[] {
  return answerSlides(resolved, context).map((draft) => ({ ...draft, answersOnly: true }))
}

function answerSlides(resolved: Resolved<Question>, context: SlideContext): readonly SlideDraft[] {
  const { item } = resolved
  const guidance = (item.scheme?.guidance ?? []).map(plainText)
  const notes = notesFor([resolved], schemeSummary(item), ...guidance)
  if (item.scheme === undefined) return []
  if (item.scheme.kind === 'levels')
    return [
      ...contentSlides(context, item, item.scheme, notes),
      ...levelSlides(context, item, item.scheme, notes),
    ]
  return pointSlides(context, item, item.scheme, notes)
}

function pointSlides(
  context: SlideContext,
  item: Question,
  scheme: PointsScheme,
  notes: readonly string[],
): readonly SlideDraft[] {
  const { theme } = context
  const explained = scheme.points.some((point) => (point.further ?? []).length > 0)
  const developed = asksForWorking(item.prompt)
    ? ['Working', 'Then', 'Marks']
    : ['Point', 'Explained', 'Marks']
  const head = explained ? developed : ['Creditable point', 'Marks']
  const rows = scheme.points.map((point): readonly ParagraphSpec['text'][] => {
    const name = [
      ...runsOf(boldText(point.text)),
      ...(point.alternatives ?? []).flatMap((text) => [{ text: ' or ' }, ...runsOf(text)]),
    ]
    const further = (point.further ?? []).map((part) => plainText(part.text)).join(' ')
    return explained ? [name, further, pointMarks(point)] : [name, pointMarks(point)]
  })
  // The division that leaves the text fewest lines depends on how long the points are.
  const divisions = explained
    ? [
        [280, 496, 88],
        [344, 432, 88],
        [408, 368, 88],
      ]
    : [[776, 88]]
  const total = schemeSummary(item)
  const table = { head, rows, total, oneByOne: true, summary: 'How the question is marked' }
  const designed = divisions
    .map((columns) => tableSlides(context, item, { ...table, columns }))
    .filter((slides) => slides !== undefined)
    .sort((a, b) => a.length - b.length)[0]
  if (designed) return withNotes(designed, notes)
  return listSlides(context, {
    kicker: 'Exam practice',
    kickerNote: 'how it is marked',
    heading: item.prompt,
    layout: 'full',
    notes,
    answer: true,
    content: (style) => [
      ...scheme.points.map((point, i) =>
        bulletSpec(
          context,
          [
            ...runsOf(point.text),
            {
              text: `${(point.further ?? []).map((part) => `: ${plainText(part.text)}`).join('')} [${pointMarks(point)}]`,
            },
          ],
          style,
          i + 1,
        ),
      ),
      {
        text: schemeSummary(item),
        style: { ...style, bold: true },
        before: theme.space.block,
        reveal: scheme.points.length + 1,
      },
    ],
  })
}

function contentSlides(
  context: SlideContext,
  item: Question,
  scheme: LevelsScheme,
  notes: readonly string[],
): readonly SlideDraft[] {
  if (scheme.indicative.length === 0) return []
  return listSlides(context, {
    kicker: 'Exam practice',
    kickerNote: 'what an answer may use',
    heading: item.prompt,
    layout: 'full',
    notes,
    answer: true,
    content: (style) =>
      scheme.indicative.flatMap((group, i) => [
        {
          text: group.heading,
          style: { ...style, bold: true },
          colour: 'accent' as const,
          before: context.theme.space.paragraph,
        },
        ...group.points.map((text) => ({ ...bulletSpec(context, text, style, i + 1), before: 4 })),
      ]),
  })
}

function levelSlides(
  context: SlideContext,
  item: Question,
  scheme: LevelsScheme,
  notes: readonly string[],
): readonly SlideDraft[] {
  const rows = scheme.levels.map((level) => [
    boldText(`Level ${level.level}`),
    level.descriptor,
    level.from === level.to ? `${level.to}` : `${level.from}–${level.to}`,
  ])
  const designed = tableSlides(context, item, {
    head: ['Level', 'What the answer does', 'Marks'],
    columns: levelColumns(context, rows),
    rows,
    total: '',
    oneByOne: false,
    summary: 'Levels of response',
  })
  if (designed) return withNotes(designed, notes)
  return listSlides(context, {
    kicker: 'Exam practice',
    kickerNote: 'levels',
    heading: item.prompt,
    layout: 'full',
    notes,
    answer: true,
    content: (style) =>
      rows.map(([level, text, marks]) =>
        bulletSpec(
          context,
          [
            { text: `${plainText(level ?? '')}, ${plainText(marks ?? '')}: `, bold: true },
            { text: plainText(text ?? '') },
          ],
          style,
          1,
        ),
      ),
  })
}

/** Names and marks take what they need; descriptors have the rest. */
function levelColumns(
  { measurer, theme }: SlideContext,
  rows: readonly (readonly ParagraphSpec['text'][])[],
): readonly number[] {
  const style = styleOf(theme, 'smallBold')
  const face = faceOf(style.font, style.bold)
  const widest = (texts: readonly ParagraphSpec['text'][]): number =>
    Math.ceil(Math.max(...texts.map((text) => measurer.width(plainText(text), face, style.size))))
  const level = widest(['Level', ...rows.map(([name = '']) => name)]) + 2 * PADDING
  const marks = widest(['Marks', ...rows.map((row) => row[2] ?? '')]) + 2 * PADDING
  return [level, GRID.full.w - level - marks, marks]
}

interface SchemeTable {
  readonly head: readonly string[]
  readonly columns: readonly number[]
  readonly rows: readonly (readonly ParagraphSpec['text'][])[]
  readonly total: string
  /** The rows come with a click each, otherwise with one. */
  readonly oneByOne: boolean
  readonly summary: string
}

type Drawn = Omit<SlideDraft, 'notes'>

function withNotes(slides: readonly Drawn[], notes: readonly string[]): readonly SlideDraft[] {
  return slides.map((slide, i) => ({
    ...slide,
    notes: i === 0 ? notes : ['Continued from the slide before.'],
  }))
}

/** On one slide where that fits, otherwise over several, each with the head of the table. */
function tableSlides(
  context: SlideContext,
  item: Question,
  table: SchemeTable,
): readonly Drawn[] | undefined {
  const { measurer } = context
  const { frame, marks } = examFrame(context, item, 'how it is marked')
  if (frame.carried.length > 0) return undefined
  const top = frame.heading.bottom + 8
  const totalRoom = table.total === '' ? 0 : TOTAL_GAP + TOTAL_HEIGHT
  const room = GRID.bottom - top - totalRoom
  const set = (padding: number, from: number, to: number): ReturnType<typeof setTable> =>
    setTable(measurer, {
      x: GRID.left,
      y: top,
      columns: table.columns,
      headerRows: 1,
      summary: table.summary,
      padding: { x: PADDING, y: padding },
      flush: true,
      rows: [
        { cells: headCells(context, table) },
        ...table.rows.slice(from, to).map((row, r) => ({
          cells: bodyCells(context, table, row, from + r === to - 1),
          reveal: table.oneByOne ? r + 1 : 1,
        })),
      ],
    })
  const count = table.rows.length
  const padding = PADDINGS.find((y) => set(y, 0, count).height <= room)
  const cells = set(padding ?? CONTINUED_PADDING, 0, count).content.rows.map(({ height }) => height)
  const [head = 0, ...heights] = cells
  const ranges = padding === undefined ? spreadRows(heights, room - head) : [{ from: 0, to: count }]
  return ranges?.map(({ from, to }) => {
    const { content, height, width } = set(padding ?? CONTINUED_PADDING, from, to)
    const box: Box = {
      id: 'scheme',
      x: GRID.left,
      y: top,
      w: width,
      h: height,
      role: 'table',
      answer: true,
      alt: table.summary,
      content,
    }
    const isLast = to === count
    const total =
      table.total === '' || !isLast
        ? []
        : totalBoxes(context, table, top + height + TOTAL_GAP, to - from + 1)
    return {
      layout: 'full',
      title: `${plainText(item.prompt)}: how it is marked`,
      boxes: [...frame.boxes, marks, box, ...total],
      footer: true,
    }
  })
}

function totalBoxes(
  context: SlideContext,
  table: SchemeTable,
  y: number,
  reveal: number,
): readonly Box[] {
  const { measurer, theme } = context
  const x = GRID.left + (table.columns.length > 2 ? (table.columns[0] ?? 0) + PADDING : 0)
  const w = GRID.right - x
  return [
    rectBox('total-box', x, y, w, TOTAL_HEIGHT, {
      fill: 'answerTint',
      stroke: { colour: 'answer', width: theme.shape.answerLine },
      reveal,
      answer: true,
    }),
    textBox(measurer, {
      id: 'total',
      x: x + 16,
      y,
      w: w - 32,
      h: TOTAL_HEIGHT,
      valign: 'middle',
      paragraphs: [{ text: table.total, style: styleOf(theme, 'bodyBold') }],
      reveal,
      answer: true,
    }),
  ]
}

function headCells(context: SlideContext, table: SchemeTable): readonly CellSpec[] {
  const last = table.head.length - 1
  const bottom = { colour: 'ink', width: context.theme.shape.heavy } as const
  return table.head.map((text, column) => ({
    column,
    header: 'column',
    borders: { bottom },
    paragraphs: [
      {
        text,
        style: styleOf(context.theme, 'smallBold', 'accent'),
        align: column === last ? 'right' : 'left',
      },
    ],
  }))
}

function bodyCells(
  context: SlideContext,
  table: SchemeTable,
  row: readonly ParagraphSpec['text'][],
  lastRow: boolean,
): readonly CellSpec[] {
  const { theme } = context
  const bottom = lastRow
    ? ({ colour: 'ink', width: theme.shape.rule } as const)
    : ({ colour: 'rule', width: theme.shape.hair } as const)
  return row.map((text, column) => ({
    column,
    answer: true,
    borders: { bottom },
    header: column === 0 ? ('row' as const) : undefined,
    paragraphs: [
      {
        text,
        style: styleOf(theme, 'small'),
        align: column === row.length - 1 ? ('right' as const) : ('left' as const),
      },
    ],
  }))
}
