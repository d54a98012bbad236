import {
  type Block,
  kindOf,
  type SheetContext,
  type SheetPages,
  type Task,
} from '../blocks/index.ts'
import { BLACK, HAIR, sheetStyleOf, textLeft } from '../blocks/shared/sheetText.ts'
import { type Box, rectBox, textBox } from '../page/index.ts'
import { whyNotShown } from './notShown.ts'

/** What a block puts on a worksheet: a task that flows, or whole pages of its own (F14). */
export type Part = TaskPart | PagesPart

export interface TaskPart {
  readonly kind: 'task'
  readonly number: number
  readonly content: Task
}

export interface PagesPart {
  readonly kind: 'pages'
  readonly content: SheetPages
}

export function partOf(block: Block, context: SheetContext): Part {
  const layOut = kindOf(block)?.layOut
  if (layOut?.sheetPages === undefined) {
    const content = (layOut?.worksheet ?? placeholder)(block, context)
    return { kind: 'task', number: context.number, content }
  }
  const content = layOut.sheetPages(block, context)
  const pages = content.pages.map((page) => ({
    ...page,
    boxes: namedBoxes(page.boxes, `block-${block.id}`),
  }))
  return { kind: 'pages', content: { ...content, pages } }
}

/** Tasks that follow one another, or the pages that a block fills alone. */
export type SheetRun =
  | { readonly kind: 'flow'; readonly tasks: readonly TaskPart[] }
  | ({ readonly kind: 'pages' } & SheetPages)

/**
 * F14: tasks flow on until a block wants pages of its own, or each begins a page (F15). A sheet
 * without any is still a page.
 */
export function runsOf(parts: readonly Part[], oneTaskAPage: boolean): readonly SheetRun[] {
  const runs: SheetRun[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (part.kind === 'pages') runs.push({ kind: 'pages', ...part.content })
    else if (last?.kind === 'flow' && !oneTaskAPage)
      runs[runs.length - 1] = { kind: 'flow', tasks: [...last.tasks, part] }
    else runs.push({ kind: 'flow', tasks: [part] })
  }
  return runs.length === 0 ? [{ kind: 'flow', tasks: [] }] : runs
}

/** Share of a page's room: a task, or the end of one, with less than this shares its page. */
const SHORT_TASK = 1 / 3

/**
 * F15: where every task begins a page, one that is short goes along with the task before it, if
 * that takes no page more; and one begins below the end of the task before it, if that saves a
 * page. `usedBy` gives the share of each page that tasks take by themselves.
 */
export function joinShort(
  runs: readonly SheetRun[],
  usedBy: (tasks: readonly TaskPart[], isFirst: boolean) => readonly number[],
): readonly SheetRun[] {
  const joined: SheetRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.kind === 'flow' && last?.kind === 'flow') {
      const isFirst = joined.findIndex(({ kind }) => kind === 'flow') === joined.length - 1
      const tasks = [...last.tasks, ...run.tasks]
      const above = usedBy(last.tasks, isFirst)
      const own = usedBy(run.tasks, false)
      const together = usedBy(tasks, isFirst).length
      const isShort = own.length === 1 && (own[0] ?? 1) <= SHORT_TASK && together === above.length
      const isTail = above.length > 1 && (above.at(-1) ?? 1) <= SHORT_TASK
      if (isShort || (isTail && together < above.length + own.length)) {
        joined[joined.length - 1] = { kind: 'flow', tasks }
        continue
      }
    }
    joined.push(run)
  }
  return joined
}

/** Kinds name boxes and fields within their block; on a sheet names must differ between blocks too. */
export function namedBoxes(boxes: readonly Box[], prefix: string): readonly Box[] {
  return boxes.map((box) => ({
    ...box,
    id: `${prefix}-${box.id}`,
    ...(box.field ? { field: { ...box.field, name: `${prefix}-${box.field.name}` } } : {}),
  }))
}

/** F12: a block that cannot be shown says so, where it stands. */
function placeholder(block: Block, { measurer, sheet }: SheetContext): Task {
  const { heading, text } = whyNotShown(block, 'sheet')
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
    title: heading,
    instruction: '',
    marks: 0,
    pieces: [{ height, boxes: [frame, box], before: 0, keepWithNext: false }],
  }
}
