import type { Line, Marker, Paragraph } from '../../page/index.ts'
import { drawMarker, drawParagraph } from './drawText.ts'
import type { Element } from './library.ts'
import type { Pen } from './pen.ts'

/** An item of a list that may still go on: paragraphs set in as far as it belong to it. */
interface OpenItem {
  readonly item: Element
  readonly body: Element
  readonly indent: number
}

/** Paragraphs as P, those with markers as the items of lists. */
export function drawParagraphs(
  pen: Pen,
  parent: Element,
  paragraphs: readonly Paragraph[],
  lines: readonly Line[],
): void {
  let list: Element | undefined
  let open: OpenItem | undefined

  const endItem = (): void => {
    open?.body.end()
    open?.item.end()
    open = undefined
  }
  const endList = (): void => {
    endItem()
    list?.end()
    list = undefined
  }

  paragraphs.forEach((paragraph, index) => {
    const own = lines.filter((line) => line.paragraph === index)
    const marker = own[0]?.marker
    if (own.every((line) => line.pieces.length === 0) && marker === undefined) return
    if (marker !== undefined) {
      endItem()
      list ??= pen.open(parent, 'L', {}, { O: 'List', ListNumbering: numberingOf(marker.marker) })
      open = openItem(pen, list, paragraph, own)
      drawParagraph(pen, open.body, paragraph, own)
    } else if (open !== undefined && paragraph.indent > 0 && paragraph.indent >= open.indent) {
      drawAsElement(pen, open.body, paragraph, own)
    } else {
      endList()
      drawAsElement(pen, parent, paragraph, own)
    }
  })
  endList()
}

function drawAsElement(
  pen: Pen,
  parent: Element,
  paragraph: Paragraph,
  lines: readonly Line[],
): void {
  const element = pen.open(parent, 'P')
  drawParagraph(pen, element, paragraph, lines)
  element.end()
}

function openItem(pen: Pen, list: Element, paragraph: Paragraph, lines: readonly Line[]): OpenItem {
  const [first] = lines
  const item = pen.open(list, 'LI')
  if (first?.marker?.piece !== undefined) {
    const label = pen.open(item, 'Lbl')
    label.add(() => drawMarker(pen, first))
    label.end()
  } else if (first !== undefined) {
    // A drawn square says no more than that this is an item.
    pen.artifact(() => drawMarker(pen, first))
  }
  return { item, body: pen.open(item, 'LBody'), indent: paragraph.indent }
}

/** The names that ISO 32000-1, table 347, has for ways of numbering. */
function numberingOf({ kind, text = '' }: Marker): string {
  if (kind === 'square') return 'Square'
  if (kind === 'bullet') return 'Disc'
  const sign = text.replace(/[^\p{L}\p{N}]/gu, '')
  if (/^\d+$/.test(sign)) return 'Decimal'
  if (/^[ivx]+$/.test(sign)) return 'LowerRoman'
  if (/^\p{Ll}$/u.test(sign)) return 'LowerAlpha'
  if (/^\p{Lu}$/u.test(sign)) return 'UpperAlpha'
  return 'Decimal'
}
