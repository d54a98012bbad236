import type { Box, Fill, ShapeContent, Stroke } from '../../page/index.ts'
import type { Pdf } from './library.ts'
import type { Pen } from './pen.ts'

type Bounds = Pick<Box, 'x' | 'y' | 'w' | 'h'>

export function drawShape(pen: Pen, box: Bounds, shape: ShapeContent): void {
  const trace = (): void => traceShape(pen.pdf, box, shape)
  if (shape.fill !== undefined && shape.shape !== 'line')
    paintFill(pen, shape.fill, boundsOf(box, shape), trace)
  if (shape.stroke !== undefined) paintStroke(pen, shape.stroke, trace)
}

function traceShape(pdf: Pdf, { x, y, w, h }: Bounds, shape: ShapeContent): void {
  switch (shape.shape) {
    case 'rect':
      return pdf.rect(x, y, w, h)
    case 'ellipse':
      return pdf.ellipse(x + w / 2, y + h / 2, w / 2, h / 2)
    case 'line':
      pdf.moveTo(x, y)
      return pdf.lineTo(x + w, y + h)
    case 'path':
      for (const command of shape.path ?? []) {
        if (command.op === 'M') pdf.moveTo(command.x, command.y)
        else if (command.op === 'L') pdf.lineTo(command.x, command.y)
        else if (command.op === 'C')
          pdf.bezierCurveTo(command.x1, command.y1, command.x2, command.y2, command.x, command.y)
        else pdf.closePath()
      }
  }
}

/** A path may reach beyond its box. */
function boundsOf(box: Bounds, shape: ShapeContent): Bounds {
  const points = (shape.path ?? []).flatMap((command) => (command.op === 'Z' ? [] : [command]))
  if (shape.shape !== 'path' || points.length === 0) return box
  const xs = points.flatMap((point) =>
    point.op === 'C' ? [point.x, point.x1, point.x2] : [point.x],
  )
  const ys = points.flatMap((point) =>
    point.op === 'C' ? [point.y, point.y1, point.y2] : [point.y],
  )
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

export function paintStroke(
  { pdf, hex }: Pen,
  { colour, width, dash, cap = 'butt' }: Stroke,
  trace: () => void,
): void {
  if (width <= 0) return
  pdf.save()
  pdf.lineWidth(width)
  pdf.lineCap(cap)
  // Dots are dashes of no length with round ends, which the library's own function refuses.
  if (dash !== undefined) pdf.addContent(`[${dash[0]} ${dash[1]}] 0 d`)
  trace()
  pdf.stroke(hex(colour))
  pdf.restore()
}

export function paintFill(pen: Pen, fill: Fill, bounds: Bounds, trace: () => void): void {
  const { pdf, hex } = pen
  trace()
  pdf.fill(hex(fill.colour))
  if (fill.hatch === undefined) return
  pdf.save()
  trace()
  pdf.clip()
  traceHatch(pdf, fill.hatch, bounds)
  pdf.lineWidth(fill.hatch.width)
  pdf.stroke(hex(fill.hatch.colour))
  pdf.restore()
}

/**
 * Parallel lines across the bounds. They are counted from the corner of the page, as the preview's
 * are, so that hatches of neighbouring shapes meet.
 */
function traceHatch(
  pdf: Pdf,
  { gap, width, angle }: NonNullable<Fill['hatch']>,
  { x, y, w, h }: Bounds,
): void {
  const turn = (angle * Math.PI) / 180
  const along = { x: Math.cos(turn), y: Math.sin(turn) }
  const across = { x: -along.y, y: along.x }
  const corners = [
    [x, y],
    [x + w, y],
    [x, y + h],
    [x + w, y + h],
  ] as const
  const reach = (axis: { x: number; y: number }): readonly [number, number] => {
    const values = corners.map(([cx, cy]) => cx * axis.x + cy * axis.y)
    return [Math.min(...values), Math.max(...values)]
  }
  const [start, end] = reach(along)
  const [near, far] = reach(across)
  for (let k = Math.floor(near / gap) - 1; k * gap <= far; k++) {
    const offset = k * gap + width / 2
    pdf.moveTo(start * along.x + offset * across.x, start * along.y + offset * across.y)
    pdf.lineTo(end * along.x + offset * across.x, end * along.y + offset * across.y)
  }
}
