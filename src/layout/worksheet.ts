import { type Copy, kindOf, type Outline, type Piece, type Topics } from '../blocks/index.ts'
import { type Lesson, totalOf, type Worksheet } from '../lesson/index.ts'
import type { Box, Page, PageSet } from '../page/index.ts'
import { yearsIn } from '../topic/index.ts'
import { examFrame } from './examFrame.ts'
import { examHeadOf } from './examHead.ts'
import { flowPieces } from './flow.ts'
import { inBold } from './inBold.ts'
import { numberTasks } from './numberTasks.ts'
import { paperOf } from './paperOf.ts'
import { scaffoldDots } from './scaffoldDots.ts'
import type { Setting } from './setting.ts'
import type { Head, SheetFrame } from './sheetFrame.ts'
import { namedBoxes, partOf, runsOf, type TaskPart } from './sheetParts.ts'
import { worksheetFrame } from './worksheetFrame.ts'

/** A worksheet as pages, for pupils or with answers in the same places. Rules F1 to F18 of SPEC.md. */
export function layOutWorksheet(
  lesson: Lesson,
  worksheet: Worksheet,
  setting: Setting,
  copy: Copy,
): PageSet {
  const sheet = paperOf(worksheet, setting)
  // F16
  const [blocks, topics] = sheet.italics
    ? [worksheet.blocks, setting.topics]
    : [
        inBold(worksheet.blocks),
        new Map([...setting.topics].map(([id, topic]) => [id, inBold(topic)])),
      ]
  const context = { ...setting, topics, sheet, copy, scaffold: worksheet.scaffold }
  const slides = outlinesOf(lesson, topics)
  const parts = numberTasks(blocks).map(({ block, number }) =>
    partOf(block, { ...context, number, slides }),
  )
  const means = { measurer: setting.measurer, sheet, copy }
  const marks = totalOf(
    worksheet,
    parts.map(({ content }) => content.marks),
  )
  const frame =
    sheet.frame === 'exam'
      ? examFrame(means, examHeadOf(lesson, worksheet, topics, marks))
      : worksheetFrame(means, {
          title: lesson.title,
          sub: subLine(lesson, worksheet),
          marks,
          school: setting.school,
          ...yearsOf(lesson, setting),
        })
  const drawn: Drawn[] = []
  if (frame.front.length > 0)
    drawn.push(
      ...flowPieces(frame.front, () => ({ top: sheet.top, bottom: sheet.bottom })).map((boxes) =>
        flowPage(boxes, true),
      ),
    )
  const runs = runsOf(parts, sheet.oneTaskAPage)
  const firstTask = parts.find((part) => part.kind === 'task')
  for (const [r, run] of runs.entries()) {
    if (run.kind === 'pages') {
      drawn.push(...run.pages.map((page) => ({ ...page, isFlow: false, title: run.title })))
      continue
    }
    const before = drawn.length
    const isFirst = !drawn.some((page) => page.isFlow && !page.isFront)
    const end = r === runs.length - 1 ? frame.end : []
    const headOf = (page: number): Head =>
      (isFirst && page === 0 ? frame.first : frame.later)(before + page + 1)
    const flowed = flowPieces(
      [...run.tasks.flatMap((task) => piecesOf(frame, task, task === firstTask)), ...end],
      (page) => ({ top: headOf(page).bottom, bottom: sheet.bottom }),
    )
    drawn.push(...flowed.map((boxes, page) => flowPage([...headOf(page).boxes, ...boxes], false)))
  }

  function flowPage(boxes: readonly Box[], isFront: boolean): Drawn {
    return { ...sheet.page, isFlow: true, isFront, title: worksheet.title, boxes }
  }

  const pages = drawn.map(({ isFlow, title, boxes, width, height }, i): Page => ({
    id: `${worksheet.id}-${i + 1}`,
    kind: 'sheet',
    width,
    height,
    layout: 'blank',
    background: sheet.background,
    title: `${title}, page ${i + 1}`,
    boxes: [
      ...boxes,
      ...(isFlow
        ? [...scaffoldDots(sheet, worksheet.scaffold), ...frame.foot(i + 1, drawn.length)]
        : []),
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
  readonly isFront?: boolean
}

function outlinesOf(lesson: Lesson, topics: Topics): readonly Outline[] {
  return lesson.slides.flatMap(({ blocks }) =>
    blocks.flatMap((block) => kindOf(block)?.outline?.(block, topics) ?? []),
  )
}

function piecesOf(
  frame: SheetFrame,
  { number, content }: TaskPart,
  isFirst: boolean,
): readonly Piece[] {
  return [...frame.taskHead(content, number, isFirst), ...content.pieces].map((piece) =>
    namedPiece(piece, `task-${number}`),
  )
}

/** Boxes are named when a page asks for them: what is cut further is never drawn. */
function namedPiece(piece: Piece, prefix: string): Piece {
  const { height, before, keepWithNext, mostWaste, split } = piece
  return {
    height,
    before,
    keepWithNext,
    mostWaste,
    get boxes() {
      return namedBoxes(piece.boxes, prefix)
    },
    split:
      split &&
      ((room) => {
        const parts = split(room)
        return parts && [namedPiece(parts[0], prefix), namedPiece(parts[1], prefix)]
      }),
  }
}

/** A lesson's only sheet needs no more name than the lesson has. */
function subLine(lesson: Lesson, worksheet: Worksheet): string {
  return worksheet.title === lesson.title ? 'Worksheet' : worksheet.title
}

export function yearsOf(
  lesson: Lesson,
  { topics }: Setting,
): Pick<Parameters<typeof worksheetFrame>[1], 'period' | 'focus'> {
  const period = lesson.topicIds
    .map((id) => topics.get(id)?.period)
    .find((found) => found !== undefined)
  return { period, focus: yearsIn([lesson.title, lesson.subtitle]) }
}
