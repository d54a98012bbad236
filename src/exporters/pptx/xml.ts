import { normaliseText } from '../../base/index.ts'

/** English Metric Units in a point: the unit of every length in a PowerPoint file. */
const EMU_PER_POINT = 12700

export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT)
}

/** Font sizes and line spacing are written in hundredths of a point. */
export function hundredths(points: number): number {
  return Math.round(points * 100)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text for an element or an attribute. Control characters, which XML cannot hold at all, are left out. */
export function escapeXml(text: string): string {
  return normaliseText(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}

/** ` name="value"` for each value that is given. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let written = ''
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined)
      written += ` ${name}="${typeof value === 'string' ? escapeXml(value) : value}"`
  }
  return written
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const SCHEMA = 'http://schemas.openxmlformats.org'
export const NAMESPACES =
  `xmlns:a="${SCHEMA}/drawingml/2006/main" xmlns:r="${SCHEMA}/officeDocument/2006/relationships" ` +
  `xmlns:p="${SCHEMA}/presentationml/2006/main"`

/** Every tree of shapes opens with this: the group that is the slide itself. */
export const TREE_HEAD =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

/** A frame in points, as `a:xfrm` or `p:xfrm`. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export function frameXml(frame: Frame, tag: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): string {
  return (
    `<${tag}><a:off x="${emu(frame.x)}" y="${emu(frame.y)}"/>` +
    `<a:ext cx="${emu(frame.w)}" cy="${emu(frame.h)}"/></${tag}>`
  )
}
