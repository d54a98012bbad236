import type { Box, Page } from '../../page/index.ts'

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
