import { type Box, hexOf, type Page, type PageSet, type Theme } from '../../page/index.ts'
import { drawShape } from './drawShape.ts'
import { drawTable } from './drawTable.ts'
import { drawLines } from './drawText.ts'
import { attributes, escapeXml } from './escape.ts'

export interface SvgOptions {
  /** Shows what has appeared after this many clicks; absent, everything. */
  readonly revealed?: number | undefined
  /** Address of a picture, by its asset's id. */
  readonly assets?: ReadonlyMap<string, string> | undefined
}

/**
 * One page as an `<svg>` element in points. It uses attributes only, no styles and no scripts, so
 * it passes the window's content policy; each box is a group with its id in `data-box`.
 */
export function drawSvg(page: Page, document: Pick<PageSet, 'theme' | 'language'>, options: SvgOptions = {}): string {
  const { theme, language } = document
  const { width, height } = page
  const shown = page.boxes.filter((box) => (box.reveal ?? 0) <= (options.revealed ?? Infinity))
  const ground = `<rect${attributes({ width, height, fill: hexOf(theme, page.background) })}/>`
  const frame = attributes({
    xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': page.title, lang: language,
    'font-kerning': 'normal', 'font-variant-ligatures': 'none', 'text-rendering': 'geometricPrecision', 'xml:space': 'preserve',
  })
  return `<svg${frame}><title>${escapeXml(page.title)}</title>${ground}${shown.map((box) => drawBox(box, page, theme, options)).join('')}</svg>`
}

function drawBox(box: Box, page: Page, theme: Theme, options: SvgOptions): string {
  const hidden = box.role === 'artifact' ? 'true' : undefined
  return `<g${attributes({ 'data-box': box.id, 'aria-hidden': hidden })}>${drawContent(box, page, theme, options)}</g>`
}

function drawContent(box: Box, page: Page, theme: Theme, { revealed = Infinity, assets }: SvgOptions): string {
  const { content } = box
  switch (content.kind) {
    case 'text':
      return drawLines(content.lines.filter((line) => (content.paragraphs[line.paragraph]?.reveal ?? 0) <= revealed), theme)
    case 'table':
      return drawTable(content, theme)
    case 'shape':
      return drawShape(box, content, theme, `${page.id}-${box.id}`.replace(/[^\w-]/g, '_'))
    case 'image':
      return `<image${attributes({ x: box.x, y: box.y, width: box.w, height: box.h, href: assets?.get(content.asset) })}/>`
  }
}
