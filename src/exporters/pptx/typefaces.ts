import { type FontId, FONTS, type TextStyle, type Theme } from '../../page/index.ts'
import { escapeXml } from './xml.ts'

/**
 * The font of a run, as the theme's heading font, its body font, or by name. `+mj` and `+mn` follow
 * when the fonts of the theme are changed.
 */
export function typefaceOf(theme: Theme, font: FontId): string {
  if (font === theme.fonts.body) return '+mn-lt'
  if (font === theme.fonts.head) return '+mj-lt'
  return FONTS[font].office
}

export function typefaceXml(typeface: string): string {
  const complex = typeface === '+mn-lt' ? '+mn-cs' : typeface === '+mj-lt' ? '+mj-cs' : typeface
  return `<a:latin typeface="${escapeXml(typeface)}"/><a:cs typeface="${escapeXml(complex)}"/>`
}

/** Ascent and descent per em of the fonts that stand in for Office's, which measured the page. */
const VERTICAL: Readonly<Record<FontId, readonly [ascent: number, descent: number]>> = {
  arial: [0.9053, 0.2119],
  calibri: [0.9521, 0.2686],
  georgia: [0.9277, 0.3418],
  times: [0.8911, 0.2163],
  readable: [0.984, 0.316],
}

/** From the top of a line to its baseline on our pages, in points: the letters stand in the middle. */
export function pageBaseline({ font, size, leading }: TextStyle): number {
  const [ascent, descent] = VERTICAL[font]
  return (leading - (ascent + descent) * size) / 2 + ascent * size
}

/** With exact line spacing, Office keeps a fifth of the font size below the baseline, whatever the font. */
const OFFICE_DESCENT = 0.2

/**
 * How much lower a line stands in an Office program than on our pages, in points. Text frames are
 * raised by as much, so that the baselines agree. Measured with LibreOffice, which follows
 * PowerPoint's rule here: within 0.1 points for Arial, Calibri and Georgia, from 12 to 84 points.
 */
export function seatDrop(style: TextStyle): number {
  return style.leading - OFFICE_DESCENT * style.size - pageBaseline(style)
}
