import type { SheetContext, Task } from '../blockKind.ts'
import type { Help } from '../shared/help.ts'
import { halvesHelp, helpAbove, helpBelow } from '../shared/taskHelp.ts'
import { listPieces } from './lists.ts'
import { besidePieces } from './pairTable.ts'
import { type Matched, pairsOf } from './pairs.ts'
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
    pieces: [
      ...helpAbove(context, context.scaffold === 'support' ? halvesOf(matched) : []),
      ...pieces,
      ...helpBelow(context, FURTHER),
    ],
  }
}

const FURTHER =
  'Which two of these terms have most to do with each other? Be ready to say why, with an example.'

function halvesOf({ pairs }: Matched): readonly Help[] {
  const letters = pairs.map(({ letter }) => letter)
  const middle = Math.ceil(letters.length / 2)
  return halvesHelp(letters, (half, isFirst) =>
    isFirst
      ? `Terms 1 to ${middle} belong to ${half}.`
      : `Terms ${middle + 1} to ${letters.length} belong to ${half}.`,
  )
}
