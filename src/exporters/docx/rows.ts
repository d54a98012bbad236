import type { Box, Page } from '../../page/index.ts'
import { frameUnder } from './frames.ts'

/**
 * Boxes that stand side by side. A box to the right of a row, beside at least half of its own
 * height, belongs to that row also where other rows were begun in the meantime; a title takes what
 * stands beside it together with the line below it.
 */
export function rowsOf(boxes: readonly Box[], page: Page): readonly (readonly Box[])[] {
  const order = new Map(page.boxes.map((box, index) => [box, index]))
  const inOrder = [...boxes].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const rows: Box[][] = []
  for (const box of inOrder) {
    const [row, above] = rows
      .slice(-3)
      .reverse()
      .filter((candidate) => standsBeside(box, candidate, page))
    if (row === undefined) rows.push([box])
    else if (above?.some(({ role }) => role === 'title') === true) {
      above.push(...row, box)
      rows.splice(rows.indexOf(row), 1)
    } else row.push(box)
  }
  return rows
}

function standsBeside(box: Box, row: readonly Box[], page: Page): boolean {
  if (standsAlone(box) || row.some(standsAlone)) return false
  const frame = frameUnder(box, page)
  return row.some((other) => {
    const otherFrame = frameUnder(other, page)
    // Two texts in one frame are told apart by their own places.
    const [a, b] =
      frame !== undefined && frame === otherFrame
        ? [box, other]
        : [frame ?? box, otherFrame ?? other]
    const overlap = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
    const apart = a.x >= b.x + b.w - 1 || b.x >= a.x + a.w - 1
    const within = isInside(box, other) || isInside(other, box)
    return overlap >= 0.5 * Math.min(a.h, b.h, 20) && (apart || within)
  })
}

/** Tables, lines and spaces to write in have nothing beside them. */
function standsAlone({ content, field }: Box): boolean {
  return (
    content.kind === 'table' ||
    field?.multiline === true ||
    (content.kind === 'shape' && content.shape === 'line')
  )
}

export function isInside(inner: Box, outer: Box): boolean {
  const middle = { x: inner.x + inner.w / 2, y: inner.y + inner.h / 2 }
  return (
    middle.x >= outer.x &&
    middle.x <= outer.x + outer.w &&
    middle.y >= outer.y &&
    middle.y <= outer.y + outer.h
  )
}
