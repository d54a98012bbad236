import type { Box, Fill, PathCommand, ShapeContent, Stroke } from '../../page/index.ts'
import type { Pen } from './pen.ts'

/** Paints a shape; the caller decides what it is marked as. */
export function drawShape(pen: Pen, box: Box, shape: ShapeContent): void {
  const { pdf } = pen
  if (shape.fill !== undefined) {
    outline(pen, box, shape)
    pdf.fill(pen.colour(shape.fill.colour))
    if (shape.fill.hatch !== undefined) hatch(pen, box, shape, shape.fill)
  }
  if (shape.stroke !== undefined) {
    applyStroke(pen, shape.stroke)
    outline(pen, box, shape)
    pdf.stroke()
  }
}

export function applyStroke(pen: Pen, stroke: Stroke): void {
  const { pdf } = pen
  pdf.lineWidth(stroke.width).strokeColor(pen.colour(stroke.colour)).lineCap(stroke.cap ?? 'butt')
  if (stroke.dash === undefined) pdf.undash()
  else pdf.dash(stroke.dash[0], { space: stroke.dash[1] })
}

function outline({ pdf }: Pen, { x, y, w, h }: Box, shape: ShapeContent): void {
  switch (shape.shape) {
    case 'rect':
      pdf.rect(x, y, w, h)
      break
    case 'ellipse':
      pdf.ellipse(x + w / 2, y + h / 2, w / 2, h / 2)
      break
    case 'line':
      pdf.moveTo(x, y).lineTo(x + w, y + h)
      break
    case 'path':
      for (const command of shape.path ?? []) step(pdf, command)
      break
  }
}

function step(pdf: Pen['pdf'], command: PathCommand): void {
  switch (command.op) {
    case 'M':
      pdf.moveTo(command.x, command.y)
      break
    case 'L':
      pdf.lineTo(command.x, command.y)
      break
    case 'C':
      pdf.bezierCurveTo(command.x1, command.y1, command.x2, command.y2, command.x, command.y)
      break
    case 'Z':
      pdf.closePath()
      break
  }
}

/** Parallel lines clipped to the outline: real lines print sharply where a tint would vanish. */
function hatch(pen: Pen, box: Box, shape: ShapeContent, fill: Fill): void {
  const lines = fill.hatch
  if (lines === undefined) return
  const { pdf } = pen
  const { x, y, w, h } = box
  const reach = Math.hypot(w, h) / 2
  pdf.save()
  outline(pen, box, shape)
  pdf.clip()
  pdf.translate(x + w / 2, y + h / 2).rotate(lines.angle)
  pdf.lineWidth(lines.width).strokeColor(pen.colour(lines.colour)).undash()
  for (let at = -reach; at <= reach; at += lines.gap) pdf.moveTo(-reach, at).lineTo(reach, at)
  pdf.stroke()
  pdf.restore()
}
