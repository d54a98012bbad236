import { type FontId, FONTS, hexOf, type Theme } from '../../../page/index.ts'
import { COLOUR_SLOTS } from '../colours.ts'
import { attributes, escapeXml, NAMESPACES, XML_HEAD } from '../xml.ts'

/** The theme of the slides: our colours in PowerPoint's slots, our fonts as heading and body font. */
export function themePart(theme: Theme): string {
  const colours = COLOUR_SLOTS.map(([slot, role]) => [slot, hexOf(theme, role).slice(1)] as const)
  return themeXml(theme.name, colours, theme.fonts.head, theme.fonts.body)
}

/** Notes are printed and read on white, whatever the colours of the slides. */
export function notesThemePart(theme: Theme): string {
  const paper: Readonly<Record<string, string>> = {
    dk1: '000000',
    lt1: 'FFFFFF',
    dk2: '404040',
    lt2: 'EEEEEE',
  }
  const colours = COLOUR_SLOTS.map(([slot]) => [slot, paper[slot] ?? '404040'] as const)
  return themeXml(`${theme.name} notes`, colours, theme.fonts.body, theme.fonts.body)
}

function themeXml(
  name: string,
  colours: readonly (readonly [string, string])[],
  head: FontId,
  body: FontId,
): string {
  const scheme = colours
    .map(([slot, hex]) => `<a:${slot}><a:srgbClr val="${hex}"/></a:${slot}>`)
    .join('')
  const named = attributes({ name })
  return (
    `${XML_HEAD}<a:theme ${NAMESPACES.slice(0, NAMESPACES.indexOf(' xmlns:r'))}${named}><a:themeElements>` +
    `<a:clrScheme${named}>${scheme}</a:clrScheme>` +
    `<a:fontScheme${named}><a:majorFont>${fontXml(head)}</a:majorFont><a:minorFont>${fontXml(body)}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme${named}>${FORMATS}</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  )
}

/** Arabic and Hebrew stand in Arial: every Office has it, and it has both scripts. */
function fontXml(font: FontId): string {
  return (
    `<a:latin typeface="${escapeXml(FONTS[font].office)}"/><a:ea typeface=""/><a:cs typeface=""/>` +
    '<a:font script="Arab" typeface="Arial"/><a:font script="Hebr" typeface="Arial"/>'
  )
}

const PLAIN_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const PLAIN_LINES = [9525, 19050, 28575]
  .map((width) => `<a:ln w="${width}">${PLAIN_FILL}<a:prstDash val="solid"/></a:ln>`)
  .join('')
const NO_EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** Flat fills, plain lines, no effects: what a teacher adds looks like what is there. */
const FORMATS =
  `<a:fillStyleLst>${PLAIN_FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${PLAIN_LINES}</a:lnStyleLst>` +
  `<a:effectStyleLst>${NO_EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${PLAIN_FILL.repeat(3)}</a:bgFillStyleLst>`
