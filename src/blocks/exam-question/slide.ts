import { counted, plainText } from '../../base/index.ts'
import {
  type Box,
  type ParagraphSpec,
  rectBox,
  ruleBox,
  styleOf,
  textBox,
} from '../../page/index.ts'
import {
  asksForJudgement,
  asksForWorking,
  type ItemOf,
  type PointsScheme,
  pointValue,
} from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveAll, type Resolved } from '../contentRef.ts'
import { heightOfSpecs } from '../shared/fit.ts'
import { listSlides } from '../shared/listSlides.ts'
import { questionParts } from '../shared/questionParts.ts'
import { GRID } from '../shared/slideGrid.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import type { ExamQuestionBlock } from './schema.ts'
import { examFrame } from './examFrame.ts'
import { schemeSlides } from './schemeSlide.ts'

type Question = ItemOf<'question'>

const GUTTER = 24
const SQUARE = 24
const MARKS_WIDTH = 60
/** Tried in turn: room above and below a writing line, and how many rows a column without marks has. */
const PLANS = [
  { above: 30, below: 22, rows: 2 },
  { above: 22, below: 12, rows: 2 },
  { above: 22, below: 12, rows: 1 },
] as const

/** The question with a frame for planning, then how it is marked. */
export function layOutSlide(
  block: ExamQuestionBlock,
  context: SlideContext,
): readonly SlideDraft[] {
  return resolveAll(context.topics, block.questions, 'question').flatMap((resolved) => [
    ...questionSlides(resolved, context),
    ...schemeSlides(resolved, context),
  ])
}

function questionSlides(
  resolved: Resolved<Question>,
  context: SlideContext,
): readonly SlideDraft[] {
  const { item } = resolved
  const isWorked = asksForWorking(item.prompt)
  const note = `${item.minutes === undefined ? '' : `${counted(item.minutes, 'minute')}, `}${isWorked ? 'show your working' : 'in full sentences'}`
  const notes = notesFor(
    [resolved],
    'Pupils plan first, then write. The next slide shows how it is marked.',
  )
  const { frame, marks } = examFrame(context, item, note)
  const parts = partSpecs(context, item)
  const { area } = frame
  const partsHeight = parts.length === 0 ? 0 : heightOfSpecs(context.measurer, parts, area.w) + 20
  // Where type is too large for a plan as well, the question keeps its place and its marks.
  const isWhole = frame.carried.length === 0 && area.y + partsHeight <= GRID.bottom
  const plan = isWhole ? (planBoxes(context, resolved, area.y + partsHeight) ?? []) : undefined
  if (plan === undefined) {
    return listSlides(context, {
      kicker: 'Exam practice',
      kickerNote: `[${item.marks}] ${note}`,
      heading: item.prompt,
      layout: 'full',
      notes,
      content: (style) => parts.map((part) => ({ ...part, style })),
    })
  }
  const list =
    parts.length === 0
      ? []
      : [
          textBox(context.measurer, {
            id: 'body',
            placeholder: 'body',
            role: 'list',
            x: area.x,
            y: area.y,
            w: area.w,
            paragraphs: parts,
          }),
        ]
  return [
    {
      layout: 'full',
      title: plainText(item.prompt),
      boxes: [...frame.boxes, marks, ...list, ...plan],
      footer: true,
      notes,
    },
  ]
}

function partSpecs(context: SlideContext, item: Question): readonly ParagraphSpec[] {
  const style = styleOf(context.theme, 'body')
  return questionParts(item).map(({ numeral, text }) => ({
    text,
    style,
    indent: 44,
    before: 6,
    marker: { kind: 'text', text: numeral, colour: 'accent' },
  }))
}

interface PlanColumn {
  readonly heading: string
  readonly marks: string
  readonly rows: readonly {
    readonly squares: number
    readonly label: string
    readonly hint: string
  }[]
}

function planBoxes(
  context: SlideContext,
  resolved: Resolved<Question>,
  top: number,
): readonly Box[] | undefined {
  const columns = columnsFor(resolved)
  if (columns.length === 0) return []
  const w = (GRID.full.w - GUTTER * (columns.length - 1)) / columns.length
  const style = styleOf(context.theme, 'subhead')
  const headings = columns.map((column) =>
    heightOfSpecs(context.measurer, [{ text: column.heading, style }], headingWidth(column, w)),
  )
  const place = { top, w, headingHeight: Math.max(...headings) }
  const tries = PLANS.map((room) =>
    columns.flatMap((column, i) =>
      columnBoxes(context, column, { ...place, index: i, x: GRID.left + i * (w + GUTTER), room }),
    ),
  )
  return tries.find((boxes) => Math.max(...boxes.map((box) => box.y + box.h)) <= GRID.bottom)
}

/** The marks of a column stand beside its heading. */
function headingWidth({ marks }: PlanColumn, w: number): number {
  return marks === '' ? w : w - MARKS_WIDTH
}

const ORDINALS = ['First', 'Second', 'Third'] as const

/** As many columns as points are wanted, with a square for each mark to be earned. */
function pointColumns(scheme: PointsScheme, item: Question): readonly PlanColumn[] {
  const [point] = scheme.points
  const wanted = scheme.choose ?? scheme.points.length
  if (point === undefined || wanted > ORDINALS.length) return []
  const starters = item.starters ?? []
  const rows = [
    { squares: point.marks, label: 'Make the point', hint: plainText(starters[0] ?? '') },
    ...(point.further ?? []).map((further, i) => ({
      squares: further.marks,
      label: 'Explain it: so what?',
      hint: plainText(starters[i + 1] ?? ''),
    })),
  ]
  return ORDINALS.slice(0, wanted).map((ordinal) => ({
    heading: `${ordinal} point`,
    marks: `[${pointValue(point)}]`,
    rows,
  }))
}

function columnsFor(resolved: Resolved<Question>): readonly PlanColumn[] {
  const { item } = resolved
  if (asksForWorking(item.prompt)) return WORKING
  return item.scheme?.kind === 'points' ? pointColumns(item.scheme, item) : essayColumns(resolved)
}

/** A calculation goes one way, whatever the subject. */
const WORKING: readonly PlanColumn[] = [
  { heading: 'Given', hint: 'What is known, and what is asked for?' },
  { heading: 'Working', hint: 'Which rule or equation? Then the numbers' },
  { heading: 'Answer', hint: 'Is it sensible? Does it need a unit?' },
].map(({ heading, hint }) => planColumn(heading, hint))

function essayColumns({ topic, item }: Resolved<Question>): readonly PlanColumn[] {
  const parts = questionParts(item).slice(0, MOST_COLUMNS)
  if (!asksForJudgement(item.prompt)) {
    const headings = parts.length > 1 ? parts.map(({ numeral }) => `Part ${numeral}`) : IDEAS
    return headings.map((heading) => planColumn(heading, 'A point, and the evidence for it'))
  }
  const cases = parts.length === 2 ? parts.map(({ numeral }) => `The case for ${numeral}`) : SIDES
  // Where the topic runs over years, a fact is no evidence without one.
  const evidence =
    topic.period === undefined ? 'Two points, each with evidence' : 'Two facts, each with its date'
  return [
    ...cases.map((heading) => planColumn(heading, evidence)),
    planColumn('Judgement', 'Which weighs more, and why?'),
  ]
}

const MOST_COLUMNS = 3
const IDEAS = ['First idea', 'Second idea', 'Third idea'] as const
const SIDES = ['For', 'Against'] as const

/** A column whose marks are not counted one by one: a hint, and two lines to write on. */
function planColumn(heading: string, hint: string): PlanColumn {
  const rows = [hint, ''].map((label) => ({ squares: 0, label, hint: '' }))
  return { heading, marks: '', rows }
}

function columnBoxes(
  context: SlideContext,
  column: PlanColumn,
  at: {
    readonly index: number
    readonly x: number
    readonly top: number
    readonly w: number
    readonly headingHeight: number
    readonly room: (typeof PLANS)[number]
  },
): readonly Box[] {
  const { measurer, theme } = context
  const { index, x, top, w, room } = at
  const id = `plan-${index}`
  const subhead = styleOf(theme, 'subhead')
  const boxes: Box[] = [
    ruleBox(`${id}-rule`, x, top, x + w, top, { colour: 'ink', width: theme.shape.heavy }),
    textBox(measurer, {
      id: `${id}-heading`,
      role: 'heading',
      level: 2,
      x,
      y: top + 12,
      w: headingWidth(column, w),
      paragraphs: [{ text: column.heading, style: subhead }],
    }),
  ]
  if (column.marks !== '')
    boxes.push(
      textBox(measurer, {
        id: `${id}-marks`,
        x: x + w - MARKS_WIDTH,
        y: top + 12,
        w: MARKS_WIDTH,
        paragraphs: [{ text: column.marks, style: subhead, align: 'right' }],
      }),
    )
  // All rows begin at one line, whatever stands above them.
  let y = top + 12 + at.headingHeight + 16
  // And beside the same room, whatever they earn.
  const most = Math.max(...column.rows.map((row) => row.squares))
  const left = x + (most === 0 ? 0 : most * (SQUARE + 6) + 10)
  const rows = most === 0 ? column.rows.slice(0, room.rows) : column.rows
  rows.forEach((row, r) => {
    for (let q = 0; q < row.squares; q++) {
      boxes.push(
        rectBox(`${id}-${r}-square-${q}`, x + q * (SQUARE + 6), y + 3, SQUARE, SQUARE, {
          stroke: { colour: 'ink', width: theme.shape.rule },
        }),
      )
    }
    const paragraphs = [
      ...(row.label === ''
        ? []
        : [
            {
              text: row.label,
              style: styleOf(
                theme,
                row.squares > 0 ? 'bodyBold' : 'small',
                row.squares > 0 ? 'ink' : 'ink2',
              ),
            },
          ]),
      ...(row.hint === '' ? [] : [{ text: row.hint, style: styleOf(theme, 'small', 'ink2') }]),
    ]
    const height = heightOfSpecs(measurer, paragraphs, x + w - left)
    if (paragraphs.length > 0)
      boxes.push(textBox(measurer, { id: `${id}-${r}`, x: left, y, w: x + w - left, paragraphs }))
    const line = y + Math.max(height, SQUARE) + room.above
    boxes.push(
      ruleBox(`${id}-${r}-line`, left, line, x + w, line, {
        colour: 'ink2',
        width: theme.shape.rule,
        dash: [0.1, 6],
        cap: 'round',
      }),
    )
    y = line + room.below
  })
  return boxes
}
