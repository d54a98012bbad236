import type {
  Box,
  Content,
  Line,
  PathCommand,
  Paragraph,
  Role,
  Stroke,
  Fill,
  TableCell,
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

/** The box moved, with everything in it. */
export function shiftBox(box: Box, dx: number, dy: number): Box {
  if (dx === 0 && dy === 0) return box
  return { ...box, x: box.x + dx, y: box.y + dy, content: shiftContent(box.content, dx, dy) }
}

function shiftContent(content: Content, dx: number, dy: number): Content {
  switch (content.kind) {
    case 'text':
      return { ...content, lines: content.lines.map((line) => shiftLine(line, dx, dy)) }
    case 'shape':
      return content.path === undefined
        ? content
        : { ...content, path: content.path.map((command) => shiftCommand(command, dx, dy)) }
    case 'image':
      return content
    case 'table':
      return {
        ...content,
        rows: content.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => shiftCell(cell, dx, dy)),
        })),
      }
  }
}

function shiftCell(cell: TableCell, dx: number, dy: number): TableCell {
  return {
    ...cell,
    x: cell.x + dx,
    y: cell.y + dy,
    lines: cell.lines.map((line) => shiftLine(line, dx, dy)),
  }
}

function shiftLine(line: Line, dx: number, dy: number): Line {
  return {
    ...line,
    x: line.x + dx,
    baseline: line.baseline + dy,
    pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + dx })),
    marker: line.marker && {
      ...line.marker,
      x: line.marker.x + dx,
      piece: line.marker.piece && { ...line.marker.piece, x: line.marker.piece.x + dx },
    },
  }
}

function shiftCommand(command: PathCommand, dx: number, dy: number): PathCommand {
  switch (command.op) {
    case 'Z':
      return command
    case 'C':
      return {
        ...command,
        x1: command.x1 + dx,
        y1: command.y1 + dy,
        x2: command.x2 + dx,
        y2: command.y2 + dy,
        x: command.x + dx,
        y: command.y + dy,
      }
    default:
      return { ...command, x: command.x + dx, y: command.y + dy }
  }
}
