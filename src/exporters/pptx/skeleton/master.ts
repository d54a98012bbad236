import { type SlideLayout, type Theme, styleOf } from '../../../page/index.ts'
import { solidFill } from '../colours.ts'
import { placeholderXml } from '../drawText.ts'
import { plainInheritance } from '../inherited.ts'
import { slotFrame } from '../plan.ts'
import { LAYOUT_NAMES, type Slot, SLIDE_LAYOUTS, type SlotKind, slotsOf } from '../slots.ts'
import { attributes, frameXml, NAMESPACES, TREE_HEAD, XML_HEAD } from '../xml.ts'
import { boxLevels, levelXml, listLevels } from './levels.ts'

const NAMES: Readonly<Record<SlotKind, string>> = {
  title: 'Title',
  body: 'Text',
  subtitle: 'Subtitle',
  footer: 'Footer',
  number: 'Slide number',
}

/** The first layout follows this number; PowerPoint wants all of these numbers to differ. */
const FIRST_ID = 2147483648

export function masterPart(theme: Theme, language: string, layoutIds: readonly string[]): string {
  const slots = slotsOf(theme, 'full')
  const shapes = slots
    .map((slot, index) => placeholder(theme, language, slot, index + 2, 'all'))
    .join('')
  const layouts = layoutIds
    .map((id, index) => `<p:sldLayoutId id="${FIRST_ID + 1 + index}" r:id="${id}"/>`)
    .join('')
  const title = { ...plainInheritance(styleOf(theme, 'heading')), style: styleOf(theme, 'heading') }
  const body = slots.find(({ kind }) => kind === 'body')?.inherited ?? title
  return (
    `${XML_HEAD}<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr>${solidFill(theme, 'paper')}<a:effectLst/></p:bgPr></p:bg>` +
    `<p:spTree>${TREE_HEAD}${shapes}</p:spTree></p:cSld>` +
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    `<p:sldLayoutIdLst>${layouts}</p:sldLayoutIdLst><p:txStyles>` +
    `<p:titleStyle>${levelXml(theme, 1, title)}</p:titleStyle><p:bodyStyle>${listLevels(theme, body)}</p:bodyStyle>` +
    `<p:otherStyle>${boxLevels(theme, styleOf(theme, 'body'))}</p:otherStyle></p:txStyles></p:sldMaster>`
  )
}

export function layoutParts(theme: Theme, language: string): readonly string[] {
  return SLIDE_LAYOUTS.map((layout) => layoutPart(theme, language, layout))
}

function layoutPart(theme: Theme, language: string, layout: SlideLayout): string {
  const shapes = slotsOf(theme, layout)
    .map((slot, index) => placeholder(theme, language, slot, index + 2, 'own'))
    .join('')
  return (
    `${XML_HEAD}<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld${attributes({ name: LAYOUT_NAMES[layout] })}>` +
    `<p:spTree>${TREE_HEAD}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
  )
}

/**
 * A placeholder of the master (which says everything) or of a layout (which says its own place and
 * style). No insets, no shrinking of text: sizes are chosen before they get here.
 */
function placeholder(
  theme: Theme,
  language: string,
  slot: Slot,
  id: number,
  says: 'all' | 'own',
): string {
  const { kind, inherited } = slot
  const geometry = says === 'all' ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' : ''
  const body =
    '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr>'
  // Titles and lists of a master take their style from its text styles.
  const styled = says === 'own' || kind === 'footer' || kind === 'number'
  const style = styled
    ? `<a:lstStyle>${levelXml(theme, 1, inherited)}</a:lstStyle>`
    : '<a:lstStyle/>'
  return (
    `<p:sp><p:nvSpPr><p:cNvPr${attributes({ id, name: NAMES[kind] })}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${placeholderXml(kind)}</p:nvPr></p:nvSpPr><p:spPr>${frameXml(slotFrame(slot))}${geometry}</p:spPr>` +
    `<p:txBody>${body}${style}${promptXml(kind, language)}</p:txBody></p:sp>`
  )
}

function promptXml(kind: SlotKind, language: string): string {
  const run = attributes({ lang: language })
  switch (kind) {
    case 'footer':
      return `<a:p><a:r><a:rPr${run}/><a:t>Footer</a:t></a:r></a:p>`
    case 'number':
      return `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr${run}/><a:t>‹#›</a:t></a:fld><a:endParaRPr${run}/></a:p>`
    case 'body':
      return ['First level', 'Second level', 'Third level']
        .map(
          (text, i) => `<a:p><a:pPr lvl="${i}"/><a:r><a:rPr${run}/><a:t>${text}</a:t></a:r></a:p>`,
        )
        .join('')
    default:
      return `<a:p><a:r><a:rPr${run}/><a:t>${NAMES[kind]}</a:t></a:r></a:p>`
  }
}
