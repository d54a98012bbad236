import type { Fill, Stroke, Theme } from '../../page/index.ts'
import { colourXml, solidFill } from './colours.ts'
import { emu } from './xml.ts'

type LineTag = 'a:ln' | 'a:lnL' | 'a:lnR' | 'a:lnT' | 'a:lnB'

/** A line's look: `a:ln` around a shape, `a:lnT` and its like around a table cell. */
export function lineXml(theme: Theme, stroke: Stroke | undefined, tag: LineTag = 'a:ln'): string {
  if (stroke === undefined || stroke.width <= 0) return `<${tag}><a:noFill/></${tag}>`
  const cap = stroke.cap === 'round' ? 'rnd' : 'flat'
  return (
    `<${tag} w="${emu(stroke.width)}" cap="${cap}">${solidFill(theme, stroke.colour)}` +
    `${dashXml(stroke)}${stroke.cap === 'round' ? '<a:round/>' : '<a:miter lim="800000"/>'}</${tag}>`
  )
}

/** Lengths of a dash are written in thousandths of a per cent of the line's width. */
function dashXml({ dash, width }: Stroke): string {
  if (dash === undefined) return '<a:prstDash val="solid"/>'
  const part = (points: number): number => Math.max(1, Math.round((points / width) * 100_000))
  return `<a:custDash><a:ds d="${part(dash[0])}" sp="${part(dash[1])}"/></a:custDash>`
}

export function fillXml(theme: Theme, fill: Fill | undefined): string {
  if (fill === undefined) return '<a:noFill/>'
  if (fill.hatch === undefined) return solidFill(theme, fill.colour)
  const { hatch } = fill
  return (
    `<a:pattFill prst="${patternName(hatch)}"><a:fgClr>${colourXml(theme, hatch.colour)}</a:fgClr>` +
    `<a:bgClr>${colourXml(theme, fill.colour)}</a:bgClr></a:pattFill>`
  )
}

/** PowerPoint has fixed patterns only; this is the one nearest in direction, spacing and weight. */
function patternName({ angle, gap, width }: NonNullable<Fill['hatch']>): string {
  const turn = ((angle % 180) + 180) % 180
  const heavy = width / gap > 0.4
  if (turn < 22.5 || turn >= 157.5) return heavy ? 'dkHorz' : 'ltHorz'
  if (turn >= 67.5 && turn < 112.5) return heavy ? 'dkVert' : 'ltVert'
  const direction = turn < 90 ? 'DnDiag' : 'UpDiag'
  return `${heavy ? 'dk' : gap > 5 ? 'wd' : 'lt'}${direction}`
}
