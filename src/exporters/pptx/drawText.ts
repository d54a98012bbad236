import { invariant } from '../../base/index.ts'
import type { VerticalAlign } from '../../page/index.ts'
import { readTexts } from './emit.ts'
import { identityXml } from './identity.ts'
import type { PlannedText } from './plan.ts'
import type { SlotKind } from './slots.ts'
import { paragraphsXml, type TextContext, visibleRuns } from './text.ts'
import { attributes, emu, frameXml } from './xml.ts'

const PLACEHOLDERS: Readonly<Record<SlotKind, string>> = {
  title: '<p:ph type="title"/>',
  body: '<p:ph type="body" idx="1"/>',
  subtitle: '<p:ph type="subTitle" idx="1"/>',
  footer: '<p:ph type="ftr" sz="quarter" idx="11"/>',
  number: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
}

export function placeholderXml(kind: SlotKind): string {
  return PLACEHOLDERS[kind]
}

/** A text box or placeholder, from what the library wrote for it. */
export function drawText(context: TextContext, shape: PlannedText, emitted: string): string {
  const { slot, content, inherited } = shape
  const what =
    slot === undefined
      ? '<p:cNvSpPr txBox="1"/><p:nvPr/>'
      : `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(slot.kind)}</p:nvPr>`
  const texts = readTexts(emitted)
  invariant(
    content.paragraphs.every((paragraph, i) => texts[i]?.length === visibleRuns(paragraph).length),
    `The library wrote other runs than it was given in ${shape.box.id}`,
  )
  const paragraphs = paragraphsXml(context, content.paragraphs, texts, inherited)
  const body = slot?.kind === 'number' ? asSlideNumber(paragraphs) : paragraphs
  return (
    `<p:sp><p:nvSpPr>${identityXml(shape.id, shape.name, shape.box.alt, slot === undefined && shape.box.role === 'artifact')}${what}</p:nvSpPr>` +
    `${placeXml(shape, emitted)}<p:txBody>${bodyProperties(shape)}<a:lstStyle/>${body}</p:txBody></p:sp>`
  )
}

function placeXml({ framed, slot, fitted }: PlannedText, emitted: string): string {
  if (framed) return '<p:spPr/>'
  if (slot !== undefined) return `<p:spPr>${frameXml(fitted.frame)}</p:spPr>`
  const geometry = /<a:xfrm.*?<\/a:prstGeom>/s.exec(emitted)?.[0]
  invariant(geometry !== undefined, 'The library must write the geometry of a text box')
  return `<p:spPr>${geometry}<a:noFill/></p:spPr>`
}

const ANCHORS: Readonly<Record<VerticalAlign, string>> = { top: 't', middle: 'ctr', bottom: 'b' }

export function anchorName(valign: VerticalAlign): string {
  return ANCHORS[valign]
}

function bodyProperties({ slot, content, fitted }: PlannedText): string {
  const { left, right, wraps } = fitted
  const own = slot === undefined
  const values = attributes({
    wrap: wraps ? (own ? 'square' : undefined) : 'none',
    lIns: own || left > 0 ? emu(left) : undefined,
    tIns: own ? 0 : undefined,
    rIns: own || right > 0 ? emu(right) : undefined,
    bIns: own ? 0 : undefined,
    rtlCol: own ? 0 : undefined,
    anchor: own || content.valign !== slot.valign ? ANCHORS[content.valign] : undefined,
  })
  return own ? `<a:bodyPr${values}><a:noAutofit/></a:bodyPr>` : `<a:bodyPr${values}/>`
}

/** A field in place of the numeral, so that the number stays right when slides are moved. */
function asSlideNumber(paragraphs: string): string {
  return paragraphs.replace(
    /<a:r>(.*?)<\/a:r>/s,
    '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">$1</a:fld>',
  )
}
