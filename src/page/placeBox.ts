import type {
  Borders,
  Box,
  CellPadding,
  Content,
  Fill,
  Line,
  Paragraph,
  PathCommand,
  Piece,
  Stroke,
  TableCell,
} from './page.ts'

/** Where a point of a page comes to stand: scaled from the page's corner, then moved, in points. */
export interface Placement {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** The box moved, with everything in it. */
export function shiftBox(box: Box, dx: number, dy: number): Box {
  return dx === 0 && dy === 0 ? box : placeBox(box, { x: dx, y: dy, scale: 1 })
}

/** The box moved and scaled, with everything in it; its text keeps its lines. */
export function placeBox(box: Box, to: Placement): Box {
  return { ...box, ...placeBounds(box, to), content: placeContent(box.content, to) }
}

function placeContent(content: Content, to: Placement): Content {
  const { scale } = to
  switch (content.kind) {
    case 'text':
      return {
        ...content,
        paragraphs: scaleParagraphs(content.paragraphs, scale),
        lines: content.lines.map((line) => placeLine(line, to)),
      }
    case 'shape':
      return {
        ...content,
        path: content.path?.map((command) => placeCommand(command, to)),
        fill: scaleFill(content.fill, scale),
        stroke: scaleStroke(content.stroke, scale),
      }
    case 'image':
      return content
    case 'table':
      return {
        ...content,
        columns: content.columns.map((width) => width * scale),
        rows: content.rows.map((row) => ({
          ...row,
          height: row.height * scale,
          cells: row.cells.map((cell) => placeCell(cell, to)),
        })),
      }
  }
}

function placeBounds<T extends { x: number; y: number; w: number; h: number }>(
  { x, y, w, h }: T,
  to: Placement,
): { x: number; y: number; w: number; h: number } {
  return {
    x: to.x + x * to.scale,
    y: to.y + y * to.scale,
    w: w * to.scale,
    h: h * to.scale,
  }
}

function placeCell(cell: TableCell, to: Placement): TableCell {
  const { scale } = to
  return {
    ...cell,
    ...placeBounds(cell, to),
    paragraphs: scaleParagraphs(cell.paragraphs, scale),
    lines: cell.lines.map((line) => placeLine(line, to)),
    padding: scalePadding(cell.padding, scale),
    borders: scaleBorders(cell.borders, scale),
    fill: scaleFill(cell.fill, scale),
  }
}

function scalePadding({ x, y, right }: CellPadding, scale: number): CellPadding {
  return {
    x: x * scale,
    y: y * scale,
    ...(right === undefined ? {} : { right: right * scale }),
  }
}

function placeLine(line: Line, to: Placement): Line {
  const { marker } = line
  return {
    ...line,
    x: to.x + line.x * to.scale,
    width: line.width * to.scale,
    baseline: to.y + line.baseline * to.scale,
    pieces: line.pieces.map((piece) => placePiece(piece, to)),
    marker: marker && {
      ...marker,
      x: to.x + marker.x * to.scale,
      size: marker.size * to.scale,
      piece: marker.piece && placePiece(marker.piece, to),
    },
  }
}

function placePiece(piece: Piece, to: Placement): Piece {
  const { scale } = to
  const x = to.x + piece.x * scale
  if (scale === 1) return { ...piece, x }
  return {
    ...piece,
    x,
    width: piece.width * scale,
    size: piece.size * scale,
    tracking: piece.tracking * scale,
    rise: piece.rise * scale,
  }
}

function scaleParagraphs(paragraphs: readonly Paragraph[], scale: number): readonly Paragraph[] {
  if (scale === 1) return paragraphs
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    style: {
      ...paragraph.style,
      size: paragraph.style.size * scale,
      leading: paragraph.style.leading * scale,
      tracking: paragraph.style.tracking * scale,
    },
    before: paragraph.before * scale,
    indent: paragraph.indent * scale,
  }))
}

/** Points. A rule made finer than this by scaling might not be printed at all. */
const FINEST = 0.4

function scaleStroke(stroke: Stroke | undefined, scale: number): Stroke | undefined {
  if (stroke === undefined || scale === 1) return stroke
  const width = Math.max(stroke.width * scale, Math.min(stroke.width, FINEST))
  const { dash } = stroke
  return { ...stroke, width, ...(dash ? { dash: [dash[0] * scale, dash[1] * scale] } : {}) }
}

function scaleFill(fill: Fill | undefined, scale: number): Fill | undefined {
  if (fill?.hatch === undefined || scale === 1) return fill
  const { hatch } = fill
  return { ...fill, hatch: { ...hatch, gap: hatch.gap * scale, width: hatch.width * scale } }
}

function scaleBorders({ top, right, bottom, left }: Borders, scale: number): Borders {
  return {
    ...(top ? { top: scaleStroke(top, scale) } : {}),
    ...(right ? { right: scaleStroke(right, scale) } : {}),
    ...(bottom ? { bottom: scaleStroke(bottom, scale) } : {}),
    ...(left ? { left: scaleStroke(left, scale) } : {}),
  }
}

function placeCommand(command: PathCommand, to: Placement): PathCommand {
  if (command.op === 'Z') return command
  const at = { x: to.x + command.x * to.scale, y: to.y + command.y * to.scale }
  if (command.op !== 'C') return { ...command, ...at }
  return {
    op: 'C',
    x1: to.x + command.x1 * to.scale,
    y1: to.y + command.y1 * to.scale,
    x2: to.x + command.x2 * to.scale,
    y2: to.y + command.y2 * to.scale,
    ...at,
  }
}
