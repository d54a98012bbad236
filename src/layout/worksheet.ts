import {
  type Copy,
  kindOf,
  type Outline,
  type Piece,
  type SheetStyle,
  type Topics,
} from '../blocks/index.ts'
import { type Lesson, totalOf, type Worksheet } from '../lesson/index.ts'
import type { Box, Page, PageSet } from '../page/index.ts'
import { yearsIn } from '../topic/index.ts'
import { closedUp, MOST_PAGES, NEARLY_EMPTY, openedUp } from './closeUp.ts'
import { examFrame } from './examFrame.ts'
import { examHeadOf } from './examHead.ts'
import { flowPieces } from './flow.ts'
import { inBold } from './inBold.ts'
import { numberTasks } from './numberTasks.ts'
import { inFonts, paperOf } from './paperOf.ts'
import { scaffoldDots } from './scaffoldDots.ts'
import type { Setting } from './setting.ts'
import type { Head, SheetFrame } from './sheetFrame.ts'
import { joinShort, namedBoxes, partOf, runsOf, type TaskPart } from './sheetParts.ts'
import { worksheetFrame } from './worksheetFrame.ts'

/** A worksheet as pages, for pupils or with answers in the same places. Rules F1 to F22 of SPEC.md. */
export function layOutWorksheet(
  lesson: Lesson,
  worksheet: Worksheet,
  setting: Setting,
  copy: Copy,
): PageSet {
  const sheet = inFonts(paperOf(worksheet, setting), lesson.fonts)
  // F16
  const [blocks, topics] = sheet.italics
    ? [worksheet.blocks, setting.topics]
    : [
        inBold(worksheet.blocks),
        new Map([...setting.topics].map(([id, topic]) => [id, inBold(topic)])),
      ]
  const draw = (paper: SheetStyle): DrawnSheet =>
    drawSheet(lesson, { ...worksheet, blocks }, { ...setting, topics }, paper, copy)
  const { drawn, foot } = bestPages(sheet, worksheet.answerLines === undefined, draw)
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
      ...(isFlow ? [...scaffoldDots(sheet, worksheet.scaffold), ...foot(i + 1, drawn.length)] : []),
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

interface DrawnSheet {
  readonly drawn: readonly Drawn[]
  readonly foot: SheetFrame['foot']
}

/**
 * F20: closed up, where that saves a last page that is nearly empty. F22: otherwise with wider lines,
 * unless the teacher has chosen how wide they are, where more of it is used then.
 */
function bestPages(
  sheet: SheetStyle,
  mayOpen: boolean,
  draw: (paper: SheetStyle) => DrawnSheet,
): DrawnSheet {
  const usual = draw(sheet)
  const count = usual.drawn.length
  if (count < 2 || count > MOST_PAGES || usedLast(usual) > NEARLY_EMPTY) return usual
  for (const closed of closedUp(sheet)) {
    const tried = draw(closed)
    if (tried.drawn.length < count) return tried
  }
  return (mayOpen ? openedUp(sheet) : [])
    .map(draw)
    .filter((tried) => tried.drawn.length === count && cutsOf(tried) <= cutsOf(usual))
    .reduce((best, tried) => (usedLast(tried) > usedLast(best) ? tried : best), usual)
}

function cutsOf({ drawn }: DrawnSheet): number {
  return drawn.filter(({ isCut }) => isCut).length
}

/** Share of the last page that tasks take. */
function usedLast({ drawn }: DrawnSheet): number {
  return drawn.at(-1)?.used ?? 1
}

function drawSheet(
  lesson: Lesson,
  worksheet: Worksheet,
  setting: Setting,
  sheet: SheetStyle,
  copy: Copy,
): DrawnSheet {
  const { topics } = setting
  const context = { ...setting, sheet, copy, scaffold: worksheet.scaffold }
  const slides = outlinesOf(lesson, topics)
  const parts = numberTasks(worksheet.blocks).map(({ block, number }) =>
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
      ...flowPieces(frame.front, () => ({ top: sheet.top, bottom: sheet.bottom })).map(
        ({ boxes }) => flowPage(boxes, true),
      ),
    )
  const firstTask = parts.find((part) => part.kind === 'task')
  const flowOf = (
    tasks: readonly TaskPart[],
    at: { readonly before: number; readonly isFirst: boolean; readonly isLast: boolean },
  ): readonly Drawn[] => {
    const headOf = (page: number): Head =>
      (at.isFirst && page === 0 ? frame.first : frame.later)(at.before + page + 1)
    const end = at.isLast ? frame.end : []
    const pieces = tasks.flatMap((task, i) =>
      piecesOf(frame, task, {
        air: sheet.air ?? 1,
        isFirst: task === firstTask,
        // What ends a sheet never stands alone on a page.
        keepsEnd: end.length > 0 && i === tasks.length - 1,
      }),
    )
    return flowPieces([...pieces, ...end], (page) => ({
      top: headOf(page).bottom,
      bottom: sheet.bottom,
    })).map(({ boxes, bottom, isCut }, page) => {
      const used = (bottom - headOf(page).bottom) / (sheet.bottom - sheet.top)
      return { ...flowPage([...headOf(page).boxes, ...boxes], false), used, isCut }
    })
  }
  const runs = joinShort(runsOf(parts, sheet.oneTaskAPage), (tasks, isFirst) =>
    flowOf(tasks, { before: drawn.length, isFirst, isLast: false }).map(({ used }) => used ?? 0),
  )
  for (const [r, run] of runs.entries()) {
    if (run.kind === 'pages') {
      drawn.push(...run.pages.map((page) => ({ ...page, isFlow: false, title: run.title })))
      continue
    }
    const isFirst = !drawn.some((page) => page.isFlow && !page.isFront)
    const isLast = r === runs.length - 1
    drawn.push(...flowOf(run.tasks, { before: drawn.length, isFirst, isLast }))
  }

  function flowPage(boxes: readonly Box[], isFront: boolean): Drawn {
    return { ...sheet.page, isFlow: true, isFront, title: worksheet.title, boxes }
  }

  return { drawn, foot: frame.foot }
}

interface Drawn {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly boxes: readonly Box[]
  /** False for pages that a block fills alone: they get no head and no foot. */
  readonly isFlow: boolean
  readonly isFront?: boolean
  /** Share of the room on a page that tasks take. */
  readonly used?: number
  /** Its last task goes on overleaf within a piece. */
  readonly isCut?: boolean
}

function outlinesOf(lesson: Lesson, topics: Topics): readonly Outline[] {
  return lesson.slides.flatMap(({ blocks }) =>
    blocks.flatMap((block) => kindOf(block)?.outline?.(block, topics) ?? []),
  )
}

function piecesOf(
  frame: SheetFrame,
  { number, content }: TaskPart,
  at: { readonly isFirst: boolean; readonly keepsEnd: boolean; readonly air: number },
): readonly Piece[] {
  const pieces = [...frame.taskHead(content, number, at.isFirst), ...content.pieces]
  return pieces.map((piece, i) =>
    namedPiece(
      piece,
      `task-${number}`,
      piece.before * at.air,
      at.keepsEnd && i === pieces.length - 1,
    ),
  )
}

/** Boxes are named when a page asks for them: what is cut further is never drawn. */
function namedPiece(piece: Piece, prefix: string, before = piece.before, keepsNext = false): Piece {
  const { height, keepWithNext, mostWaste, split, shrink, fill } = piece
  const named = (part: Piece): Piece => namedPiece(part, prefix)
  return {
    height,
    before,
    keepWithNext: keepWithNext || keepsNext,
    mostWaste,
    get boxes() {
      return namedBoxes(piece.boxes, prefix)
    },
    split:
      split &&
      ((room) => {
        const parts = split(room)
        return parts && [named(parts[0]), named(parts[1])]
      }),
    shrink:
      shrink &&
      ((room) => {
        const smaller = shrink(room)
        return smaller && named(smaller)
      }),
    fill: fill && ((room) => named(fill(room))),
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
