import { invariant } from '../../base/index.ts'
import type { Box, ShapeContent } from '../../page/index.ts'
import { identityXml } from './identity.ts'
import { fillXml, lineXml } from './strokes.ts'
import { emptyParagraph, type TextContext } from './text.ts'

export interface Drawn {
  readonly id: number
  readonly name: string
  readonly box: Box
}

/** A rectangle, ellipse, path or rule, with the geometry that the library wrote. */
export function drawShape(
  { theme, language }: TextContext,
  { id, name, box }: Drawn,
  content: ShapeContent,
  emitted: string,
): string {
  const geometry = /<a:xfrm.*?<\/a:(?:prst|cust)Geom>/s.exec(emitted)?.[0]
  invariant(geometry !== undefined, `The library must write the geometry of ${box.id}`)
  const identity = identityXml(id, name, box.alt, box.alt === undefined)
  const look = fillXml(theme, content.fill) + lineXml(theme, content.stroke)
  if (content.shape === 'line') {
    // PowerPoint's own straight lines are connectors, which have handles at both ends.
    return `<p:cxnSp><p:nvCxnSpPr>${identity}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${geometry}${lineXml(theme, content.stroke)}</p:spPr></p:cxnSp>`
  }
  return (
    `<p:sp><p:nvSpPr>${identity}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${tidy(geometry)}${look}</p:spPr>` +
    `<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/>${emptyParagraph(language)}</p:txBody></p:sp>`
  )
}

/** Long outlines are written with much white space between their points. */
function tidy(geometry: string): string {
  return geometry.replace(/>\s+</g, '><').replace(/ \/>/g, '/>')
}

/** A picture. `relationship` leads to its bytes. */
export function drawPicture(
  { id, name, box }: Drawn,
  relationship: string,
  emitted: string,
): string {
  const place = /<p:spPr>.*?<\/p:spPr>/s.exec(emitted)?.[0]
  invariant(place !== undefined, `The library must write the place of ${box.id}`)
  return (
    `<p:pic><p:nvPicPr>${identityXml(id, name, box.alt, box.role === 'artifact')}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>${place.replace(/>\s+</g, '><')}</p:pic>`
  )
}
