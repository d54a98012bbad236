import { styleOf, type Theme } from '../../../page/index.ts'
import { attributes, emu, escapeXml, NAMESPACES, XML_HEAD } from '../xml.ts'
import { boxLevels } from './levels.ts'

/** Portrait A4 is not a choice of PowerPoint's; this is the size it gives to notes itself. */
const NOTES_SIZE = { cx: 6858000, cy: 9144000 }

export interface PresentationIds {
  readonly master: string
  readonly notesMaster: string
  readonly slides: readonly string[]
}

export function presentationPart(
  theme: Theme,
  size: { readonly width: number; readonly height: number },
  ids: PresentationIds,
): string {
  const slides = ids.slides
    .map((id, index) => `<p:sldId id="${256 + index}" r:id="${id}"/>`)
    .join('')
  const list = slides === '' ? '' : `<p:sldIdLst>${slides}</p:sldIdLst>`
  return (
    `${XML_HEAD}<p:presentation ${NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">` +
    `<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${ids.master}"/></p:sldMasterIdLst>` +
    `<p:notesMasterIdLst><p:notesMasterId r:id="${ids.notesMaster}"/></p:notesMasterIdLst>${list}` +
    `<p:sldSz cx="${emu(size.width)}" cy="${emu(size.height)}"/><p:notesSz${attributes(NOTES_SIZE)}/>` +
    `<p:defaultTextStyle>${boxLevels(theme, styleOf(theme, 'body'))}</p:defaultTextStyle></p:presentation>`
  )
}

/** Small parts that PowerPoint expects to find, with nothing to say. */
export const PLAIN_PARTS: ReadonlyMap<string, string> = new Map([
  ['ppt/presProps.xml', `${XML_HEAD}<p:presentationPr ${NAMESPACES}/>`],
  ['ppt/viewProps.xml', `${XML_HEAD}<p:viewPr ${NAMESPACES}/>`],
  [
    'ppt/tableStyles.xml',
    `${XML_HEAD}<a:tblStyleLst ${NAMESPACES.slice(0, NAMESPACES.indexOf(' xmlns:r'))} def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
  ],
])

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** Title, language and dates. Nobody is named: a file says nothing of who made it. */
export function corePart(title: string, language: string, date: string): string {
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(date)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${escapeXml(date)}</dcterms:modified>` +
    `<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`
  )
}

export function appPart(slides: number, notes: number): string {
  return (
    `${XML_HEAD}<Properties xmlns="${PROPERTIES}/extended-properties"><TotalTime>0</TotalTime>` +
    `<PresentationFormat>Widescreen</PresentationFormat><Slides>${slides}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides></Properties>`
  )
}
