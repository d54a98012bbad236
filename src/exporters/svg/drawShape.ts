import { type Box, type Fill, hexOf, type PathCommand, type ShapeContent, type Stroke, type Theme } from '../../page/index.ts'
import { attributes, round } from './escape.ts'

export function drawShape(box: Box, shape: ShapeContent, theme: Theme, prefix: string): string {
  const hatch = shape.fill?.hatch === undefined ? '' : hatchPattern(shape.fill, theme, `${prefix}-hatch`)
  const paint = {
    fill: shape.fill === undefined ? 'none' : hatch === '' ? hexOf(theme, shape.fill.colour) : `url(#${prefix}-hatch)`,
    ...strokeLook(shape.stroke, theme),
  }
  return hatch + outline(box, shape, attributes(paint))
}

function outline({ x, y, w, h }: Box, shape: ShapeContent, paint: string): string {
  switch (shape.shape) {
    case 'rect':
      return `<rect${attributes({ x, y, width: w, height: h })}${paint}/>`
    case 'ellipse':
      return `<ellipse${attributes({ cx: x + w / 2, cy: y + h / 2, rx: w / 2, ry: h / 2 })}${paint}/>`
    case 'line':
      return `<line${attributes({ x1: x, y1: y, x2: x + w, y2: y + h })}${paint}/>`
    case 'path':
      return `<path${attributes({ d: pathData(shape.path ?? []) })}${paint}/>`
  }
}

export function strokeLook(stroke: Stroke | undefined, theme: Theme): Readonly<Record<string, string | number | undefined>> {
  if (stroke === undefined) return {}
  return {
    stroke: hexOf(theme, stroke.colour),
    'stroke-width': stroke.width,
    'stroke-dasharray': stroke.dash?.map(round).join(' '),
    'stroke-linecap': stroke.cap,
  }
}

function pathData(path: readonly PathCommand[]): string {
  return path
    .map((command) => {
      switch (command.op) {
        case 'Z':
          return 'Z'
        case 'C':
          return `C${[command.x1, command.y1, command.x2, command.y2, command.x, command.y].map(round).join(' ')}`
        default:
          return `${command.op}${round(command.x)} ${round(command.y)}`
      }
    })
    .join('')
}

function hatchPattern(fill: Fill, theme: Theme, id: string): string {
  const { hatch } = fill
  if (hatch === undefined) return ''
  const ground = `<rect${attributes({ width: hatch.gap, height: hatch.gap, fill: hexOf(theme, fill.colour) })}/>`
  const stripe = `<rect${attributes({ width: hatch.gap, height: hatch.width, fill: hexOf(theme, hatch.colour) })}/>`
  const look = attributes({ id, width: hatch.gap, height: hatch.gap, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${hatch.angle})` })
  return `<defs><pattern${look}>${ground}${stripe}</pattern></defs>`
}
