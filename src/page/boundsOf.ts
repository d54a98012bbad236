import type { Box } from './page.ts'

/** Where a box stands on its page, turned or not. */
export function boundsOf({ x, y, w, h, turn }: Box): Pick<Box, 'x' | 'y' | 'w' | 'h'> {
  return turn === undefined ? { x, y, w, h } : { x: turn.x + y, y: turn.y - x - w, w: h, h: w }
}
