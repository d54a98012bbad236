import {
  type Block,
  type Copy,
  kindOf,
  type Piece,
  type SheetContext,
  type Task,
} from '../blocks/index.ts'
import { HAIR, BLACK, sheetStyleOf, textLeft } from '../blocks/shared/sheetText.ts'
import type { Lesson, Worksheet } from '../lesson/index.ts'
import { A4, type Page, type PageSet, rectBox, textBox } from '../page/index.ts'
import { yearsIn } from '../topic/index.ts'
import { flowPieces } from './flow.ts'
import type { Setting } from './setting.ts'
import { runningHead, sheetFooter, sheetHeader, taskHead } from './sheetFrame.ts'

/** A worksheet as pages, for pupils or with answers in the same places. Rules F1 to F12 of SPEC.md. */
export function layOutWorksheet(
  lesson: Lesson,
  worksheet: Worksheet,
  setting: Setting,
  copy: Copy,
): PageSet {
  const { measurer, paper: sheet } = setting
  const means = { measurer, sheet }
  const tasks = worksheet.blocks.map((block, i) =>
    taskOf(block, {
      measurer,
      theme: setting.theme,
      topics: setting.topics,
      sheet,
      copy,
      number: i + 1,
    }),
  )
  const marks = tasks.reduce((sum, task) => sum + task.marks, 0)
  const header = sheetHeader(means, {
    title: lesson.title,
    sub: subLine(lesson, worksheet),
    marks,
    copy,
    ...yearsOf(lesson, setting),
  })
  const later = runningHead(means, copy)
  const pieces = tasks.flatMap((task, i) =>
    [...taskHead(means, task, i + 1), ...task.pieces].map((piece) => named(piece, `task-${i + 1}`)),
  )
  const flowed = flowPieces(pieces, (page) => ({
    top: page === 0 ? header.bottom : later.bottom,
    bottom: sheet.bottom,
  }))
  const pages = flowed.map((boxes, i): Page => ({
    id: `${worksheet.id}-${i + 1}`,
    kind: 'sheet',
    ...A4,
    layout: 'blank',
    background: '#FFFFFF',
    title: `${worksheet.title}, page ${i + 1}`,
    boxes: [
      ...(i === 0 ? header.boxes : later.boxes),
      ...boxes,
      ...sheetFooter(means, lesson.title, `Page ${i + 1} of ${flowed.length}`),
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

function taskOf(block: Block, context: SheetContext): Task {
  const layOut = kindOf(block)?.layOut.worksheet
  return layOut === undefined ? placeholder(block, context) : layOut(block, context)
}

/** F12: a block that cannot be shown says so, where it stands. */
function placeholder(block: Block, { measurer, sheet }: SheetContext): Task {
  const unknown = block.kind === 'unknown'
  const kind = unknown ? String(block.original['kind']) : block.kind
  const text = unknown
    ? `This block was made by a newer version of Lectern (kind ${kind}) and is kept as it is.`
    : `Blocks of the kind ${kind} are for slides; this one is kept as it is.`
  const x = textLeft(sheet)
  const w = sheet.right - x
  const box = textBox(measurer, {
    id: 'kept',
    x: x + 9,
    y: 9,
    w: w - 18,
    paragraphs: [{ text, style: sheetStyleOf(sheet, 'body') }],
  })
  const height = box.h + 18
  const frame = rectBox('kept-edge', x, 0, w, height, { stroke: { colour: BLACK, width: HAIR } })
  return {
    title: 'Not shown',
    instruction: '',
    marks: 0,
    pieces: [{ height, boxes: [frame, box], before: 0, keepWithNext: false }],
  }
}

/** Kinds name boxes within their task; on a page names must differ between tasks too. */
function named(piece: Piece, prefix: string): Piece {
  return {
    ...piece,
    boxes: piece.boxes.map((box) => ({
      ...box,
      id: `${prefix}-${box.id}`,
      ...(box.field ? { field: { ...box.field, name: `${prefix}-${box.field.name}` } } : {}),
    })),
  }
}
