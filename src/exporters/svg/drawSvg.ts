import {
  type Box,
  type Face,
  hexOf,
  MISSING_PICTURE,
  type Page,
  type PageSet,
  type TextMeasurer,
} from '../../page/index.ts'
import { drawShape } from './drawShape.ts'
import { drawTable } from './drawTable.ts'
import { drawParagraphs } from './drawText.ts'
import { type Attributes, attributes, escapeXml } from './escape.ts'
import { type Look, twinOf } from './look.ts'

export interface SvgOptions {
  /** Shows what has appeared after this many clicks; absent, everything. */
  readonly revealed?: number | undefined
  /** Address of a picture, by its asset's id. */
  readonly assets?: ReadonlyMap<string, string> | undefined
  /** CSS name of the family that draws a face; absent, the family's own, such as `Arimo`. */
  readonly fontFamily?: ((face: Face) => string) | undefined
  /**
   * Widths as they were measured. With them each word is put in its place; without them each stretch
   * is held to its width, for which browsers place letter by letter and draw five times as long.
   */
  readonly widthOf?: TextMeasurer['width'] | undefined
  /** Sets this copy's ids apart from those of another copy in the same window. */
  readonly idPrefix?: string | undefined
}

/**
 * One page as an `<svg>` element in points. It uses attributes only, no styles and no scripts, so
 * it passes the window's content policy; each box is a group with its id in `data-box`. Text is
 * real text, and headings, lists, tables and figures say what they are.
 */
export function drawSvg(
  page: Page,
  { theme, language }: Pick<PageSet, 'theme' | 'language'>,
  {
    revealed = Infinity,
    assets = new Map(),
    fontFamily = twinOf,
    widthOf,
    idPrefix,
  }: SvgOptions = {},
): string {
  const { width, height, title } = page
  const look: Look = {
    theme,
    assets,
    familyOf: fontFamily,
    widthOf,
    prefix: idPrefix ?? page.id,
    shows: (reveal) => (reveal ?? 0) <= revealed,
  }
  const frame = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    // Programs that do not know the first role take the second.
    role: 'graphics-document document',
    'aria-label': title,
    lang: language,
    // Said here so that nothing comes in from the page around.
    'font-weight': 400,
    'font-style': 'normal',
    'letter-spacing': 0,
    'word-spacing': 0,
    'font-kerning': 'normal',
    'font-variant-ligatures': 'none',
    // The shorthand is the one of these that every browser takes as an attribute.
    'font-variant': 'none',
    'text-rendering': 'geometricPrecision',
  })
  const ground = attributes({ width, height, fill: hexOf(theme, page.background) })
  let boxes = ''
  for (const box of page.boxes) if (look.shows(box.reveal)) boxes += drawBox(box, look)
  return `<svg${frame}><title>${escapeXml(title)}</title><rect${ground}/>${boxes}</svg>`
}

function drawBox(box: Box, look: Look): string {
  const { turn } = box
  const transform = turn && `matrix(0 -1 1 0 ${turn.x} ${turn.y})`
  return `<g${attributes({ 'data-box': box.id, ...meaningOf(box), transform })}>${drawContent(box, look)}</g>`
}

/** What assistive programs are told about a box. A table says so of itself. */
function meaningOf({ role, level, alt, content }: Box): Attributes {
  if (role === 'artifact') return { 'aria-hidden': 'true' }
  if (role === 'title') return { role: 'heading', 'aria-level': '1' }
  if (role === 'heading') return { role: 'heading', 'aria-level': String(level ?? 2) }
  if (content.kind === 'text') return role === 'list' ? { role: 'list' } : {}
  if (content.kind === 'table') return {}
  // A picture or a shape that nothing is said about is decoration.
  return alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': 'true' }
}

function drawContent(box: Box, look: Look): string {
  const { content, x, y, w, h } = box
  switch (content.kind) {
    case 'text': {
      const item = box.role === 'list' ? 'listitem' : undefined
      return drawParagraphs(content.paragraphs, content.lines, look, item)
    }
    case 'table':
      return drawTable(content, look, box.id)
    case 'shape':
      return drawShape(box, content, look, box.id)
    case 'image': {
      const href = look.assets.get(content.asset)
      const place = { x, y, width: w, height: h, preserveAspectRatio: 'none' }
      if (href !== undefined) return `<image${attributes({ ...place, href })}/>`
      return drawShape(box, MISSING_PICTURE, look, box.id)
    }
  }
}
