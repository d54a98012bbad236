import type { Asset, Box } from '../../page/index.ts'
import { drawLines } from './drawLines.ts'
import { drawShape } from './drawShape.ts'
import { drawTable } from './drawTable.ts'
import { drawParagraphs } from './drawText.ts'
import type { Element, Pen } from './pen.ts'

/** Paints a box and says what it is: part of the reading order, a figure, or decoration. */
export function drawBox(pen: Pen, box: Box, parent: Element, assets: ReadonlyMap<string, Asset>): void {
  const { content } = box
  switch (content.kind) {
    case 'text':
      if (box.role === 'artifact') pen.artifact(() => drawArtifactText(pen, box))
      else drawParagraphs(pen, content.paragraphs, content.lines, parent, typeOf(box))
      return
    case 'table':
      drawTable(pen, box, content, parent)
      return
    case 'shape':
      if (box.role === 'figure' && box.alt !== undefined) figure(pen, box, parent, () => drawShape(pen, box, content))
      else pen.artifact(() => drawShape(pen, box, content))
      return
    case 'image':
      drawImage(pen, box, content.asset, parent, assets)
  }
}

function drawArtifactText(pen: Pen, box: Box): void {
  if (box.content.kind === 'text') for (const line of box.content.lines) drawLines(pen, [line])
}

function typeOf(box: Box): string {
  if (box.role === 'title') return 'H1'
  return box.role === 'heading' ? `H${box.level ?? 2}` : 'P'
}

function figure(pen: Pen, box: Box, parent: Element, draw: () => void): void {
  const bbox = [box.x, box.y, box.x + box.w, box.y + box.h] as const
  pen.element(parent, 'Figure', { alt: box.alt ?? '', bbox }, draw).end()
}

function drawImage(pen: Pen, box: Box, name: string, parent: Element, assets: ReadonlyMap<string, Asset>): void {
  const asset = assets.get(name)
  if (asset === undefined) throw new Error(`The picture ${name} was not given to the exporter`)
  const paint = (): void => {
    pen.pdf.image(asset.bytes as never, box.x, box.y, { width: box.w, height: box.h })
  }
  if (box.alt === undefined || box.alt === '') pen.artifact(paint)
  else figure(pen, box, parent, paint)
}
