import type { Block } from '../blocks/index.ts'
import type { Page } from '../page/index.ts'
import { numberTasks } from './numberTasks.ts'

/** The room that a block of a worksheet takes on one page, in points. */
export interface BlockFrame {
  readonly blockId: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Where the blocks of a worksheet stand on one of its pages, known by the names of their boxes. */
export function framesOfBlocks(page: Page, blocks: readonly Block[]): readonly BlockFrame[] {
  const prefixes = numberTasks(blocks).map(({ block, number }) => ({
    blockId: block.id,
    prefixes: [`task-${number}-`, `block-${block.id}-`],
  }))
  return prefixes.flatMap(({ blockId, prefixes: own }): readonly BlockFrame[] => {
    const boxes = page.boxes.filter(({ id }) => own.some((prefix) => id.startsWith(prefix)))
    if (boxes.length === 0) return []
    const x = Math.min(...boxes.map((box) => box.x))
    const y = Math.min(...boxes.map((box) => box.y))
    return [
      {
        blockId,
        x,
        y,
        w: Math.max(...boxes.map((box) => box.x + box.w)) - x,
        h: Math.max(...boxes.map((box) => box.y + box.h)) - y,
      },
    ]
  })
}
