import type { Box, Page } from '../../page/index.ts'
import type { Framed } from './flow.ts'

/** A box with its frame; one that is drawn itself is its own. */
export function framed(box: Box, page: Page): Framed {
  const isDrawn = box.content.kind === 'shape' && box.content.stroke !== undefined
  const frame = isDrawn ? box : frameUnder(box, page)
  const { fill, stroke } = frame?.content.kind === 'shape' ? frame.content : {}
  return { box, frame: stroke === undefined ? undefined : frame, ground: fill?.colour }
}

/** The smallest rectangle drawn around a box or under it, or undefined. */
export function frameUnder(box: Box, page: Page): Box | undefined {
  const slack = 1.5
  let found: Box | undefined
  for (const shape of page.boxes) {
    if (shape === box || shape.content.kind !== 'shape' || shape.content.shape !== 'rect') continue
    if (shape.content.stroke === undefined && shape.content.fill === undefined) continue
    const holds =
      shape.x <= box.x + slack &&
      shape.y <= box.y + slack &&
      shape.x + shape.w >= box.x + box.w - slack &&
      shape.y + shape.h >= box.y + box.h - slack
    if (holds && (found === undefined || shape.w * shape.h < found.w * found.h)) found = shape
  }
  return found
}

/** Points; smaller shapes are signs. */
const LEAST_FRAME = 14

/** Rectangles with nothing in them, such as the boxes for a name on a copy that is not filled in. */
export function emptyFrames(page: Page, others: readonly Box[]): readonly Box[] {
  return page.boxes.filter(
    (box) =>
      box.content.kind === 'shape' &&
      box.content.shape === 'rect' &&
      box.content.stroke !== undefined &&
      box.w >= LEAST_FRAME &&
      box.h >= LEAST_FRAME &&
      !others.some((other) => other === box || meets(other, box)),
  )
}

function meets(a: Box, b: Box): boolean {
  const slack = 1
  return (
    a.x < b.x + b.w - slack &&
    b.x < a.x + a.w - slack &&
    a.y < b.y + b.h - slack &&
    b.y < a.y + a.h - slack
  )
}
