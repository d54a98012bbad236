import { type Block, kindOf } from '../blocks/index.ts'

/**
 * The numbers of a worksheet's tasks, from 1, the same on the sheet, its answers and its mark
 * scheme. Pages that ask nothing, such as a knowledge organiser, have no number of their own.
 */
export function numberTasks(blocks: readonly Block[]): readonly { block: Block; number: number }[] {
  let number = 0
  return blocks.map((block) => {
    const layOut = kindOf(block)?.layOut
    const asks = layOut?.sheetPages === undefined || layOut.markScheme !== undefined
    if (asks) number += 1
    return { block, number }
  })
}
