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

/** Share of the space above a piece that stays where it keeps its page by the rest. */
const LEAST_ABOVE = 0.65

/** What one page got. */
export interface FlowedPage {
  readonly boxes: readonly Box[]
  /** Where the last piece ends, in points from the top of the page. */
  readonly bottom: number
  /** True where its last piece goes on overleaf. */
  readonly isCut: boolean
}

/**
 * Deals pieces out over pages, in order; rules F1 to F4 of SPEC.md. There is always one page. The
 * first may have less room than the others, which are alike.
 */
export function flowPieces(
  pieces: readonly Piece[],
  roomOn: (page: number) => Room,
): readonly FlowedPage[] {
  const pages: Placed[][] = [[]]
  const cuts = new Set<number>()
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
    pages[page]?.push({ piece, top })
    y = top + piece.height
    fresh = false
  }
  const left = (): number => roomOn(page).bottom - y + ROUNDING
  const fits = (links: readonly Piece[]): boolean => heightOf(links, fresh) <= left()

  /** The chain with one link cut, the last that can be, where that fills a page too empty. */
  const cut = (
    chain: readonly Piece[],
  ): readonly [readonly Piece[], readonly Piece[]] | undefined => {
    const { top, bottom } = roomOn(page)
    for (let i = chain.length - 1; i >= 0; i--) {
      const { split, mostWaste = MOST_WASTE, before = 0 } = chain[i] ?? {}
      if (split === undefined || left() < (bottom - top) * mostWaste) continue
      const gap = fresh && i === 0 ? 0 : before
      const parts = split(left() - heightOf(chain.slice(0, i), fresh) - gap)
      if (parts)
        return [
          [...chain.slice(0, i), { ...parts[0], before }],
          [parts[1], ...chain.slice(i + 1)],
        ]
    }
    return undefined
  }

  /** The chain with a picture in it made smaller, where that is enough for it to stay. */
  const shrunk = (chain: readonly Piece[]): readonly Piece[] | undefined => {
    const over = heightOf(chain, fresh) - left()
    const i = chain.findIndex(({ shrink }) => shrink !== undefined)
    const link = chain[i]
    const smaller = over > 0 ? link?.shrink?.(link.height - over) : undefined
    return link && smaller && chain.with(i, { ...smaller, before: link.before })
  }

  /** The chain with less space above it, where that is enough for it to stay whole. */
  const closer = (chain: readonly Piece[]): readonly Piece[] | undefined => {
    const [first] = chain
    const over = heightOf(chain, fresh) - left()
    const isEnough = first && !fresh && over > 0 && over <= first.before * (1 - LEAST_ABOVE)
    return isEnough ? chain.with(0, { ...first, before: first.before - over }) : undefined
  }

  const waiting = [...chainsOf(pieces)].reverse()
  for (let whole = waiting.pop(); whole !== undefined; whole = waiting.pop()) {
    let chain = closer(whole) ?? shrunk(whole) ?? whole
    let parts = fits(chain) ? undefined : cut(chain)
    if (parts === undefined && !fits(chain)) {
      if (!fresh || isLower(roomOn(page), roomOn(page + 1))) turn()
      chain = shrunk(whole) ?? whole
      if (!fits(chain)) parts = cut(chain)
    }
    if (parts !== undefined) {
      parts[0].forEach(place)
      cuts.add(page)
      turn()
      waiting.push(parts[1])
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
      cuts.add(page)
      turn()
      waiting.push([...halves[1], ...chain.slice(i + 1)])
      break
    }
  }
  const bottoms = pages.map((placed) => {
    const last = placed.at(-1)
    return last === undefined ? roomOn(0).top : last.top + last.piece.height
  })
  return pages.map((placed, p) => ({
    boxes: (p > 0 && p === pages.length - 1 ? filled(placed, roomOn(p).bottom) : placed).flatMap(
      ({ piece, top }) => piece.boxes.map((box) => shiftBox(box, 0, top)),
    ),
    bottom: bottoms[p] ?? 0,
    isCut: cuts.has(p),
  }))
}

interface Placed {
  readonly piece: Piece
  /** Points from the top of the page. */
  readonly top: number
}

/** F8: the end of a writing space, alone on the last page, goes on to its foot. */
function filled(placed: readonly Placed[], bottom: number): readonly Placed[] {
  const [only, ...others] = placed
  const piece = others.length === 0 ? only?.piece.fill?.(bottom - only.top) : undefined
  return only && piece ? [{ ...only, piece }] : placed
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
