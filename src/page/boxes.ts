import type {
  Box,
  Content,
  PathCommand,
  Paragraph,
  Role,
  Stroke,
  Fill,
  VerticalAlign,
} from './page.ts'
import type { TextMeasurer } from './measure.ts'
import { paragraphsOf, type ParagraphSpec, setText } from './setText.ts'
import type { Colour } from './theme.ts'

type BoxExtras = Partial<Pick<Box, 'level' | 'reveal' | 'answer' | 'alt' | 'placeholder' | 'field'>>

export interface TextBoxSpec extends BoxExtras {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly w: number
  /** Absent: as high as the text. */
  readonly h?: number | undefined
  readonly role?: Role | undefined
  readonly paragraphs: readonly ParagraphSpec[]
  readonly valign?: VerticalAlign | undefined
  readonly wrap?: 'greedy' | 'balanced' | 'tidy' | undefined
}

/** A box of text, measured and broken into lines. */
export function textBox(measurer: TextMeasurer, spec: TextBoxSpec): Box {
  const { id, x, y, w, h, role = 'text', paragraphs: specs, valign = 'top', wrap, ...extras } = spec
  const paragraphs: readonly Paragraph[] = paragraphsOf(specs)
  const set = setText(measurer, paragraphs, { x, y, width: w, height: h, valign, wrap })
  const content: Content = { kind: 'text', paragraphs, lines: set.lines, valign }
  return { id, x, y, w, h: h ?? set.height, role, ...extras, content }
}

export interface ShapeSpec extends BoxExtras {
  readonly fill?: Colour | Fill | undefined
  readonly stroke?: Stroke | undefined
  readonly role?: Role | undefined
}

export function shapeBox(
  id: string,
  shape: 'rect' | 'ellipse' | 'line',
  x: number,
  y: number,
  w: number,
  h: number,
  { fill, stroke, role = 'artifact', ...extras }: ShapeSpec,
): Box {
  return {
    id,
    x,
    y,
    w,
    h,
    role,
    ...extras,
    content: {
      kind: 'shape',
      shape,
      fill: typeof fill === 'string' ? { colour: fill } : fill,
      stroke,
    },
  }
}

/** A rectangle whose stroke lies wholly inside it, so that boxes of any stroke width align. */
export function rectBox(
  id: string,
  x: number,
  y: number,
  w: number,
  h: number,
  spec: ShapeSpec,
): Box {
  const inset = (spec.stroke?.width ?? 0) / 2
  return shapeBox(id, 'rect', x + inset, y + inset, w - 2 * inset, h - 2 * inset, spec)
}

/** A straight rule from one point to another. */
export function ruleBox(
  id: string,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: Stroke,
  extras: BoxExtras = {},
): Box {
  return shapeBox(
    id,
    'line',
    Math.min(x1, x2),
    Math.min(y1, y2),
    Math.abs(x2 - x1),
    Math.abs(y2 - y1),
    { stroke, ...extras },
  )
}

/** A tick, drawn as a path in a square: no font has one that prints the same everywhere. */
export function tickBox(
  id: string,
  x: number,
  y: number,
  size: number,
  colour: Colour,
  extras: BoxExtras = {},
): Box {
  const at = (fx: number, fy: number): { x: number; y: number } => ({
    x: x + size * fx,
    y: y + size * fy,
  })
  const path: readonly PathCommand[] = [
    { op: 'M', ...at(0.14, 0.54) },
    { op: 'L', ...at(0.4, 0.8) },
    { op: 'L', ...at(0.88, 0.2) },
  ]
  const content: Content = {
    kind: 'shape',
    shape: 'path',
    path,
    stroke: { colour, width: size * 0.14 },
  }
  return { id, x, y, w: size, h: size, role: 'artifact', ...extras, content }
}
