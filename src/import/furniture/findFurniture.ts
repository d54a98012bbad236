import { isJunkLine, isOnlySigns, isTopicOrMenu } from '../cues/junk.ts'
import type { DropReason, Piece } from '../types.ts'
import { authorBlocks } from './authorBlocks.ts'
import { contentsLists, contentsNames } from './contentsLists.ts'
import { formFields } from './formFields.ts'
import { pageHead } from './pageHead.ts'
import { isPageLine } from './pageLines.ts'
import { runningHeads } from './runningHeads.ts'
import { titleAgain } from './titleAgain.ts'

export interface Furniture {
  /** Lines that are set aside, by the index of their piece. */
  readonly certain: ReadonlyMap<number, DropReason>
  /** Lines that may be furniture: they stay, and are asked about. */
  readonly doubtful: ReadonlySet<number>
  /** Lines that a table of contents names: they are headings. */
  readonly inContents: ReadonlySet<number>
}

/**
 * What a page adds to the notes on it. Setting aside a line of the notes is worse than keeping a
 * button, so each rule knows one form and needs its neighbours where the words alone could be notes.
 */
export function findFurniture(pieces: readonly Piece[]): Furniture {
  const certain = new Map<number, DropReason>()
  const isSet = (i: number): boolean => certain.has(i) || pieces[i]?.drop !== undefined
  pieces.forEach((piece, i) => {
    if (isJunkAmong(pieces, i) || (piece.cells === undefined && isPageLine(piece.text)))
      certain.set(i, 'page-furniture')
  })
  for (const i of formFields(pieces)) certain.set(i, 'page-furniture')
  for (const i of authorBlocks(pieces)) certain.set(i, 'page-furniture')
  const contents = contentsLists(pieces, isSet)
  const isNamed = contents.size > 0 ? contentsNames(pieces.filter((_, i) => contents.has(i))) : none
  for (const i of contents) certain.set(i, 'page-furniture')
  for (const i of runningHeads(pieces)) certain.set(i, 'repeated')
  const head = pageHead(pieces, isSet)
  for (const i of head.certain) certain.set(i, 'page-furniture')
  for (const i of titleAgain(pieces, isSet)) certain.set(i, 'repeated')
  const inContents = new Set<number>()
  pieces.forEach(({ text }, i) => {
    if (!isSet(i) && isNamed(text)) inContents.add(i)
  })
  return { certain, doubtful: head.doubtful, inContents }
}

function none(): boolean {
  return false
}

/** Menus stand together, and at the ends of a page; in the middle of the notes a name is a heading. */
function isJunkAmong(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]
  if (!piece || !isJunk(piece)) return false
  if (!isTopicOrMenu(piece.text) || index < EDGE || index >= pieces.length - EDGE) return true
  return [pieces[index - 1], pieces[index + 1]].some((beside) => beside && isJunk(beside))
}

/** So many lines at either end of a page are likely to be its menus. */
const EDGE = 2

function isJunk(piece: Piece): boolean {
  const { cells, sign, text } = piece
  // A question mark alone stands for what is to be found.
  if (cells || (text.includes('?') && isOnlySigns(text))) return false
  return isJunkLine(text)
    ? !(sign !== undefined && /\p{L}{2}|\d/u.test(text)) || sign === '•'
    : isOnlySigns(text) && (sign === undefined || isOnlySigns(sign))
}
