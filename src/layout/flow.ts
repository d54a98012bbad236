import type { Piece } from '../blocks/index.ts'
import { type Box, shiftBox } from '../page/index.ts'

/** Top and bottom of the room on a page, in points. */
export interface Room {
  readonly top: number
  readonly bottom: number
}

// Heights are sums of decimal fractions.
const ROUNDING = 0.01

/**
 * Deals pieces out over pages, in order; rules F1 to F4 of SPEC.md. There is always one page. The
 * first may have less room than the others, which are alike.
 */
export function flowPieces(
  pieces: readonly Piece[],
  roomOn: (page: number) => Room,
): readonly (readonly Box[])[] {
  const pages: Box[][] = [[]]
  let page = 0
  let y = roomOn(0).top
  let fresh = true
  const turn = (): void => {
    pages.push([])
    page++
    y = roomOn(page).top
    fresh = true
  }
  const place = (piece: Piece): void => {
    const top = y + (fresh ? 0 : piece.before)
    pages[page]?.push(...piece.boxes.map((box) => shiftBox(box, 0, top)))
    y = top + piece.height
    fresh = false
  }

  for (const chain of chainsOf(pieces)) {
    const fits = (links: readonly Piece[]): boolean =>
      y + heightOf(links, fresh) <= roomOn(page).bottom + ROUNDING
    if (!fits(chain) && (!fresh || isLower(roomOn(page), roomOn(page + 1)))) turn()
    // A chain higher than a page has to break somewhere; its links stay whole.
    for (const piece of chain) {
      if (!fits([piece]) && !fresh) turn()
      place(piece)
    }
  }
  return pages
}

/** Pieces that keep with the next one, together with that one. */
function chainsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chains: Piece[][] = []
  let open = false
  for (const piece of pieces) {
    if (open) chains[chains.length - 1]?.push(piece)
    else chains.push([piece])
    open = piece.keepWithNext
  }
  return chains
}

function heightOf(pieces: readonly Piece[], fresh: boolean): number {
  return pieces.reduce(
    (sum, piece, i) => sum + piece.height + (fresh && i === 0 ? 0 : piece.before),
    0,
  )
}

function isLower(room: Room, next: Room): boolean {
  return room.bottom - room.top < next.bottom - next.top - ROUNDING
}
