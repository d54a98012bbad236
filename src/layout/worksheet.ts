import { type Copy, kindOf, type Outline, type Piece, type Topics } from '../blocks/index.ts'
import type { Lesson, Worksheet } from '../lesson/index.ts'
import { A4, type Box, type Page, type PageSet } from '../page/index.ts'
import { yearsIn } from '../topic/index.ts'
import { flowPieces } from './flow.ts'
import { numberTasks } from './numberTasks.ts'
import type { Setting } from './setting.ts'
import { type Means, runningHead, sheetFooter, sheetHeader, taskHead } from './sheetFrame.ts'
import { namedBoxes, partOf, runsOf, type TaskPart } from './sheetParts.ts'

/** A worksheet as pages, for pupils or with answers in the same places. Rules F1 to F14 of SPEC.md. */
export function layOutWorksheet(
  lesson: Lesson,
  worksheet: Worksheet,
  setting: Setting,
  copy: Copy,
): PageSet {
  const { measurer, paper: sheet } = setting
  const means = { measurer, sheet }
  const slides = outlinesOf(lesson, setting.topics)
  const parts = numberTasks(worksheet.blocks).map(({ block, number }) =>
    partOf(block, { ...setting, sheet, copy, number, scaffold: worksheet.scaffold, slides }),
  )
  const marks = parts.reduce((sum, { content }) => sum + content.marks, 0)
  const header = sheetHeader(means, {
    title: lesson.title,
    sub: subLine(lesson, worksheet),
    marks,
    copy,
    ...yearsOf(lesson, setting),
  })
  const later = runningHead(means, copy)
  const drawn: Drawn[] = []
  for (const run of runsOf(parts)) {
    if (run.kind === 'pages') {
      drawn.push(...run.pages.map((page) => ({ ...page, isFlow: false, title: run.title })))
      continue
    }
    const isFirst = !drawn.some((page) => page.isFlow)
    const pieces = run.tasks.flatMap((task) => piecesOf(means, task))
    const flowed = flowPieces(pieces, (page) => ({
      top: isFirst && page === 0 ? header.bottom : later.bottom,
      bottom: sheet.bottom,
    }))
    drawn.push(
      ...flowed.map((boxes, i) => ({
        ...A4,
        isFlow: true,
        title: worksheet.title,
        boxes: [...(isFirst && i === 0 ? header.boxes : later.boxes), ...boxes],
      })),
    )
  }
  const pages = drawn.map(({ isFlow, title, boxes, width, height }, i): Page => ({
    id: `${worksheet.id}-${i + 1}`,
    kind: 'sheet',
    width,
    height,
    layout: 'blank',
    background: '#FFFFFF',
    title: `${title}, page ${i + 1}`,
    boxes: [
      ...boxes,
      ...(isFlow ? sheetFooter(means, lesson.title, `Page ${i + 1} of ${drawn.length}`) : []),
    ],
    notes: [],
  }))
  return {
    title: copy === 'answers' ? `${worksheet.title}: answer copy` : worksheet.title,
    language: 'en-GB',
    theme: setting.theme,
    pages,
  }
}

interface Drawn {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly boxes: readonly Box[]
  /** False for pages that a block fills alone: they get no head and no foot. */
  readonly isFlow: boolean
}

function outlinesOf(lesson: Lesson, topics: Topics): readonly Outline[] {
  return lesson.slides.flatMap(({ blocks }) =>
    blocks.flatMap((block) => kindOf(block)?.outline?.(block, topics) ?? []),
  )
}

function piecesOf(means: Means, { number, content }: TaskPart): readonly Piece[] {
  return [...taskHead(means, content, number), ...content.pieces].map((piece) => ({
    ...piece,
    boxes: namedBoxes(piece.boxes, `task-${number}`),
  }))
}

/** A lesson's only sheet needs no more name than the lesson has. */
function subLine(lesson: Lesson, worksheet: Worksheet): string {
  return worksheet.title === lesson.title ? 'Worksheet' : worksheet.title
}

function yearsOf(
  lesson: Lesson,
  { topics }: Setting,
): Pick<Parameters<typeof sheetHeader>[1], 'period' | 'focus'> {
  const period = lesson.topicIds
    .map((id) => topics.get(id)?.period)
    .find((found) => found !== undefined)
  return { period, focus: yearsIn([lesson.title, lesson.subtitle]) }
}
