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

/**
 * How much lower a line stands in an Office program than on our pages, in points. With exact line
 * spacing Office puts all of the spare height above the letters, we put half of it there. Text
 * frames are raised by as much, so that the baselines agree.
 */
export function seatDrop({ font, size, leading }: TextStyle): number {
  const [ascent, descent] = VERTICAL[font]
  return (leading - (ascent + descent) * size) / 2
}
