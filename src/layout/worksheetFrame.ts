import { runningHead, sheetFooter } from './runningHead.ts'
import type { SheetFrame, SheetMeans } from './sheetFrame.ts'
import { type SheetHead, sheetHeader } from './sheetHeader.ts'
import { taskHead } from './taskHead.ts'

/** Rule F11 of SPEC.md: title, total and names first, a line for the name on later pages. */
export function worksheetFrame(means: SheetMeans, head: SheetHead): SheetFrame {
  const first = sheetHeader(means, head)
  const later = runningHead(means)
  return {
    front: [],
    first: () => first,
    later: () => later,
    taskHead: (task, number) => taskHead(means, task, number),
    end: [],
    foot: (page, of) => sheetFooter(means, head.title, `Page ${page} of ${of}`),
  }
}
