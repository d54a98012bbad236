import type { Box } from '../../page/index.ts'
import type { Columns } from './flow.ts'
import { frameUnder } from './frames.ts'
import type { Row } from './readRow.ts'

/** Points; boxes nearer than this share an edge. */
const LEAST_GAP = 4

/** Things side by side: boxes with the space between them, and what stands in each. */
export function columnsOf({ before, page }: Row, boxes: readonly Box[], indent: number): Columns {
  const frames: Box[] = []
  const held = new Map<Box, Box[]>()
  for (const box of boxes) {
    const frame = hasOwnFrame(box) ? box : (frameUnder(box, page) ?? box)
    const known = frames.find((other) => isSame(other, frame)) ?? frame
    if (!held.has(known)) frames.push(known)
    held.set(known, [...(held.get(known) ?? []), ...(box.field !== undefined ? [] : [box])])
  }
  frames.sort((a, b) => a.x - b.x)
  return {
    kind: 'columns',
    before,
    indent,
    cells: frames.flatMap((frame, i) => {
      const next = frames[i + 1]
      const isRuled = frame.content.kind === 'shape'
      const own = frame.x + frame.w
      const gap = next === undefined ? 0 : next.x - own
      const right = next === undefined || isRuled ? own : Math.max(next.x, frame.x + 12)
      const texts = (held.get(frame) ?? []).filter(({ content }) => content.kind === 'text')
      const look = {
        isRuled,
        ground: frame.content.kind === 'shape' ? frame.content.fill?.colour : undefined,
      }
      const between: Columns['cells'] =
        isRuled && gap > LEAST_GAP
          ? [{ isRuled: false, ground: undefined, width: gap, height: frame.h, boxes: [] }]
          : []
      if (!standApart(texts))
        return [{ ...look, width: right - frame.x, height: frame.h, boxes: texts }, ...between]
      // Words side by side in one frame, as in a word bank, get a cell each, equally wide.
      const pad = Math.max((texts[0]?.x ?? frame.x) - frame.x, 0)
      return texts.map((box, at) => {
        const to = (texts[at + 1]?.x ?? right + pad) - pad
        return { ...look, width: to - (box.x - pad), height: box.h, boxes: [box] }
      })
    }),
  }
}

/** Two and more, each to the right of the one before. */
function standApart(boxes: readonly Box[]): boolean {
  return (
    boxes.length > 1 &&
    boxes.every((box, i) => {
      const before = boxes[i - 1]
      return before === undefined || box.x >= before.x + before.w - 1
    })
  )
}

function isSame(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < 2 && Math.abs(a.y - b.y) < 2 && Math.abs(a.w - b.w) < 3
}

/** A place to write in that is drawn; another lies within the frame of its label. */
function hasOwnFrame({ field, content }: Box): boolean {
  return field !== undefined && content.kind === 'shape' && content.stroke !== undefined
}
