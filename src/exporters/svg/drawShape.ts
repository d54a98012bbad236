import { type Fill, hexOf, type PathCommand, type ShapeContent } from '../../page/index.ts'
import { attributes, round } from './escape.ts'
import { type Look, strokeLook } from './look.ts'

export interface Area {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** `id` is unique in its page. */
export function drawShape(area: Area, shape: ShapeContent, look: Look, id: string): string {
  const { paint, pattern } = fillLook(shape.fill, look, id)
  const ink = attributes({ fill: paint, ...strokeLook(shape.stroke, look.theme) })
  return pattern + outline(area, shape, ink)
}

export function drawFill({ x, y, w, h }: Area, fill: Fill, look: Look, id: string): string {
  const { paint, pattern } = fillLook(fill, look, id)
  return `${pattern}<rect${attributes({ x, y, width: w, height: h, fill: paint })}/>`
}

function outline({ x, y, w, h }: Area, shape: ShapeContent, ink: string): string {
  switch (shape.shape) {
    case 'rect':
      return `<rect${attributes({ x, y, width: w, height: h })}${ink}/>`
    case 'ellipse':
      return `<ellipse${attributes({ cx: x + w / 2, cy: y + h / 2, rx: w / 2, ry: h / 2 })}${ink}/>`
    case 'line':
      return `<line${attributes({ x1: x, y1: y, x2: x + w, y2: y + h })}${ink}/>`
    case 'path':
      return `<path${attributes({ d: pathData(shape.path ?? []) })}${ink}/>`
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

/** Stripes are counted from the corner of the page, so that those of neighbouring shapes meet. */
function fillLook(
  fill: Fill | undefined,
  { theme, prefix }: Look,
  id: string,
): { readonly paint: string; readonly pattern: string } {
  if (fill === undefined) return { paint: 'none', pattern: '' }
  const ground = hexOf(theme, fill.colour)
  if (fill.hatch === undefined) return { paint: ground, pattern: '' }
  const { gap, width, angle, colour } = fill.hatch
  const name = `${prefix}-${id}-hatch`.replace(/[^\w-]/g, '_')
  const tile = attributes({
    id: name,
    width: gap,
    height: gap,
    patternUnits: 'userSpaceOnUse',
    patternTransform: `rotate(${round(angle)})`,
  })
  const paper = `<rect${attributes({ width: gap, height: gap, fill: ground })}/>`
  const stripe = `<rect${attributes({ width: gap, height: width, fill: hexOf(theme, colour) })}/>`
  const pattern = `<defs><pattern${tile}>${paper}${stripe}</pattern></defs>`
  return { paint: `url(#${name})`, pattern }
}
