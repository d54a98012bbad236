import type { Piece } from '../blocks/index.ts'
import { type Box, shiftBox } from '../page/index.ts'

/** Top and bottom of the room on a page, in points. */
export interface Room {
  readonly top: number
  readonly bottom: number
}

// Heights are sums of decimal fractions.
const ROUNDING = 0.01
/** A page that would stay empty by more than this share takes the first part of what can be cut. */
const MOST_WASTE = 0.22

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
  const left = (): number => roomOn(page).bottom - y + ROUNDING
  const fits = (links: readonly Piece[]): boolean => heightOf(links, fresh) <= left()

  /** The chain with its last link cut, where that fills a page that would stay too empty. */
  const cut = (chain: readonly Piece[]): readonly [readonly Piece[], Piece] | undefined => {
    const last = chain[chain.length - 1]
    const { top, bottom } = roomOn(page)
    const { split, mostWaste = MOST_WASTE } = last ?? {}
    if (last === undefined || split === undefined) return undefined
    if (left() < (bottom - top) * mostWaste) return undefined
    const before = heightOf(chain.slice(0, -1), fresh)
    const gap = fresh && chain.length === 1 ? 0 : last.before
    const parts = split(left() - before - gap)
    return parts && [[...chain.slice(0, -1), { ...parts[0], before: last.before }], parts[1]]
  }

  const waiting = [...chainsOf(pieces)].reverse()
  for (let chain = waiting.pop(); chain !== undefined; chain = waiting.pop()) {
    let parts = fits(chain) ? undefined : cut(chain)
    if (parts === undefined && !fits(chain)) {
      if (!fresh || isLower(roomOn(page), roomOn(page + 1))) turn()
      if (!fits(chain)) parts = cut(chain)
    }
    if (parts !== undefined) {
      parts[0].forEach(place)
      turn()
      waiting.push([parts[1]])
      continue
    }
    // A chain higher than a page has to break somewhere; its links stay whole where they can.
    for (const [i, piece] of chain.entries()) {
      if (!fits([piece]) && !fresh) turn()
      const halves = fits([piece]) ? undefined : cut([piece])
      if (halves === undefined) {
        place(piece)
        continue
      }
      halves[0].forEach(place)
      turn()
      waiting.push([halves[1], ...chain.slice(i + 1)])
      break
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
