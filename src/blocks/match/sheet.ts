import type { SheetContext, Task } from '../blockKind.ts'
import { listPieces } from './lists.ts'
import { besidePieces } from './pairTable.ts'
import { pairsOf } from './pairs.ts'
import type { MatchBlock } from './schema.ts'

/**
 * Numbered terms with boxes and lettered meanings: beside each other, or one list after the other
 * where a paper has one column. Rules F6, F10 and F15 of the layout's SPEC.
 */
export function layOutWorksheet(block: MatchBlock, context: SheetContext): Task {
  const matched = pairsOf(block, context)
  const pieces =
    context.sheet.columns === 1 ? listPieces(context, matched) : besidePieces(context, matched)
  return {
    title: block.title,
    instruction: block.instruction,
    marks: matched.pairs.length,
    pieces,
  }
}
