import type { Copy, Piece, SheetStyle, Task } from '../blocks/index.ts'
import type { Box, TextMeasurer } from '../page/index.ts'

/** What everything on a sheet is set with. */
export interface Means {
  readonly measurer: TextMeasurer
  readonly sheet: SheetStyle
}

export interface SheetMeans extends Means {
  readonly copy: Copy
}

/** What stands above the tasks of a page, and where the tasks begin. */
export interface Head {
  readonly boxes: readonly Box[]
  readonly bottom: number
}

/** Everything on a sheet that is not a task: a worksheet's, or an exam paper's. */
export interface SheetFrame {
  /** What stands before all tasks, on pages of its own. */
  readonly front: readonly Piece[]
  /** Head of the page of that number, the first one with tasks and any other. */
  readonly first: (page: number) => Head
  readonly later: (page: number) => Head
  /** `isFirst`: of all tasks. */
  readonly taskHead: (task: Task, number: number, isFirst: boolean) => readonly Piece[]
  /** What follows the last task. */
  readonly end: readonly Piece[]
  /** `page` of `of`, both from 1. */
  readonly foot: (page: number, of: number) => readonly Box[]
}
