import {
  type Box,
  boundsOf,
  MISSING_PICTURE,
  missingPictureName,
  type TextContent,
} from '../../page/index.ts'
import { drawField } from './drawField.ts'
import { drawParagraphs } from './drawParagraphs.ts'
import { drawShape } from './drawShape.ts'
import { drawPlainTable, drawTable } from './drawTable.ts'
import { drawMarker, drawParagraph, drawPlainLines } from './drawText.ts'
import type { Element } from './library.ts'
import type { Pen } from './pen.ts'

export type NextHeading = (wanted: 1 | 2 | 3) => 'H1' | 'H2' | 'H3'

export function drawBox(pen: Pen, parent: Element, box: Box, nextHeading: NextHeading): void {
  if (box.turn === undefined) return drawInPlace(pen, parent, box, nextHeading)
  pen.pdf.save()
  pen.pdf.transform(0, -1, 1, 0, box.turn.x, box.turn.y)
  drawInPlace(pen, parent, box, nextHeading)
  pen.pdf.restore()
}

function drawInPlace(pen: Pen, parent: Element, box: Box, nextHeading: NextHeading): void {
  if (box.role === 'artifact') drawDecoration(pen, box)
  else drawContent(pen, parent, box, nextHeading)
  if (box.field !== undefined) drawField(pen, parent, box, box.field)
}

/** Levels count from 1, the title. */
export function headingLevel({ role, level }: Box): 1 | 2 | 3 | undefined {
  if (role === 'title') return 1
  return role === 'heading' ? (level ?? 2) : undefined
}

function drawDecoration(pen: Pen, box: Box): void {
  const { content } = box
  switch (content.kind) {
    case 'text':
      return pen.artifact(() => drawPlainLines(pen, content.lines), 'Pagination')
    case 'table':
      return drawPlainTable(pen, content)
    case 'shape':
      return pen.artifact(() => drawShape(pen, box, content))
    case 'image':
      return pen.artifact(() => drawImage(pen, box, content.asset))
  }
}

function drawContent(pen: Pen, parent: Element, box: Box, nextHeading: NextHeading): void {
  const { content } = box
  const level = headingLevel(box)
  if (content.kind === 'table') return drawTable(pen, parent, content)
  if (content.kind === 'image')
    return drawFigure(pen, parent, box, () => drawImage(pen, box, content.asset))
  if (content.kind === 'shape') {
    // A shape that nothing is said about is decoration.
    return box.alt === undefined
      ? drawDecoration(pen, box)
      : drawFigure(pen, parent, box, () => drawShape(pen, box, content))
  }
  if (box.role === 'figure' && box.alt !== undefined)
    return drawFigure(pen, parent, box, () => drawPlainLines(pen, content.lines))
  if (level === undefined) return drawParagraphs(pen, parent, content.paragraphs, content.lines)
  return drawHeading(pen, parent, nextHeading(level), content)
}

function drawHeading(
  pen: Pen,
  parent: Element,
  type: string,
  { paragraphs, lines }: TextContent,
): void {
  const element = pen.open(parent, type)
  paragraphs.forEach((paragraph, index) => {
    const own = lines.filter((line) => line.paragraph === index)
    const [first] = own
    if (first?.marker !== undefined) element.add(() => drawMarker(pen, first))
    drawParagraph(pen, element, paragraph, own, index < paragraphs.length - 1)
  })
  element.end()
}

function drawFigure(pen: Pen, parent: Element, box: Box, draw: () => void): void {
  const { x, y, w, h } = boundsOf(box)
  const bbox = [x, y, x + w, y + h] as const
  const element = pen.open(parent, 'Figure', {
    bbox,
    ...(box.alt === undefined ? {} : { alt: box.alt }),
  })
  element.add(draw)
  element.end()
}

function drawImage(pen: Pen, box: Box, asset: string): void {
  const { x, y, w, h } = box
  const image = pen.picture(asset)
  if (image !== undefined) return pen.pdf.image(image, x, y, { width: w, height: h })
  drawShape(pen, box, MISSING_PICTURE)
  drawPlainLines(pen, [missingPictureName(box, asset)])
}
