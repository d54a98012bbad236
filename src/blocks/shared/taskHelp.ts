import { listInWords } from '../../base/index.ts'
import type { Piece, SheetContext } from '../blockKind.ts'
import type { Help } from './help.ts'
import { helpPieces } from './helpBox.ts'
import { textLeft } from './sheetText.ts'

/** Fewer leave a half of one, which is its answer. */
const FEWEST_TO_HALVE = 4

/**
 * A first step into a task of letters: which letters belong to its first half and which to its
 * second. Each answer keeps another beside it, so no mark is given away. Rule K5.
 *
 * @param letters the answers, in the order of the places that they belong to
 */
export function halvesHelp(
  letters: readonly string[],
  say: (letters: string, isFirst: boolean) => string,
): readonly Help[] {
  if (letters.length < FEWEST_TO_HALVE) return []
  const middle = Math.ceil(letters.length / 2)
  const halves = [letters.slice(0, middle), letters.slice(middle)]
  return [
    {
      heading: 'First step',
      lines: halves.map((half, i) => say(listInWords([...half].sort()), i === 0)),
    },
  ]
}

/** A help for the whole of a task, above what it asks. */
export function helpAbove(context: SheetContext, helps: readonly Help[]): readonly Piece[] {
  const pieces = helpPieces(context, 'task', textLeft(context.sheet), helps)
  return pieces.map((piece, i) =>
    i === pieces.length - 1 ? { ...piece, height: piece.height + BELOW } : piece,
  )
}

/** What to go on to, below what a task asks. */
export function helpBelow(context: SheetContext, line: string): readonly Piece[] {
  const helps = context.scaffold === 'stretch' ? [{ heading: 'Go further', lines: [line] }] : []
  const pieces = helpPieces(context, 'further', textLeft(context.sheet), helps)
  return pieces.map((piece, i) => ({
    ...piece,
    before: i === 0 ? ABOVE : 0,
    keepWithNext: i < pieces.length - 1,
  }))
}

/** Space, in points. */
const ABOVE = 6
const BELOW = 6
