import type { Fill } from '../../page/index.ts'

type Hatch = NonNullable<Fill['hatch']>
type Segment = readonly [x1: number, y1: number, x2: number, y2: number]

/**
 * The middle lines of the stripes that cross an area. Stripes are counted from the corner of the
 * page, so those of neighbouring shapes meet, and they stand where the preview's pattern has them.
 */
export function hatchLines(
  {
    x,
    y,
    w,
    h,
  }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  { gap, width, angle }: Hatch,
): readonly Segment[] {
  const turn = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  // In a frame turned with the stripes, u runs along them and v across.
  const corners = [
    [x, y],
    [x + w, y],
    [x, y + h],
    [x + w, y + h],
  ] as const
  const us = corners.map(([px, py]) => px * cos + py * sin)
  const vs = corners.map(([px, py]) => py * cos - px * sin)
  const [start, end] = [Math.min(...us), Math.max(...us)]
  const segments: Segment[] = []
  for (let i = Math.floor(Math.min(...vs) / gap); i * gap <= Math.max(...vs); i++) {
    const v = i * gap + width / 2
    segments.push([
      start * cos - v * sin,
      start * sin + v * cos,
      end * cos - v * sin,
      end * sin + v * cos,
    ])
  }
  return segments
}
