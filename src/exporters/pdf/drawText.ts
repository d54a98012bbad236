import type { Line, Paragraph } from '../../page/index.ts'
import { addLinks, drawLines, drawMarker } from './drawLines.ts'
import type { Element, Pen } from './pen.ts'

/**
 * Paragraphs under `parent`: those with markers become list items, the others elements of the
 * type `plain`. Consecutive items share one list.
 */
export function drawParagraphs(pen: Pen, paragraphs: readonly Paragraph[], lines: readonly Line[], parent: Element, plain: string): void {
  const byParagraph = new Map<number, Line[]>()
  for (const line of lines) byParagraph.set(line.paragraph, [...(byParagraph.get(line.paragraph) ?? []), line])
  let list: Element | undefined
  paragraphs.forEach((paragraph, i) => {
    const own = byParagraph.get(i) ?? []
    if (own.every((line) => line.pieces.length === 0)) return
    if (paragraph.marker === undefined) {
      list?.end()
      list = undefined
      drawParagraph(pen, own, parent, plain)
      return
    }
    list ??= pen.element(parent, 'L', undefined, undefined)
    const item = pen.element(list, 'LI', undefined, undefined)
    const [first] = own
    if (first !== undefined) drawMarker(pen, first, item)
    drawParagraph(pen, own, item, 'LBody')
    item.end()
  })
  list?.end()
}

function drawParagraph(pen: Pen, lines: readonly Line[], parent: Element, type: string): void {
  const element = pen.element(parent, type, undefined, () => drawLines(pen, lines))
  addLinks(pen, lines, element)
  element.end()
}
