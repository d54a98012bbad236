import { isSafeLink, normaliseText, type Run, runsOf } from '../../base/index.ts'
import {
  type Align,
  type Colour,
  isRightToLeft,
  type Paragraph,
  type StyledRun,
  type TextStyle,
  type Theme,
} from '../../page/index.ts'
import { colourXml, solidFill } from './colours.ts'
import type { Inherited } from './inherited.ts'
import { writeMarkers, type WrittenMarker } from './markers.ts'
import type { Relationships } from './relationships.ts'
import { seatDrop, typefaceOf, typefaceXml } from './typefaces.ts'
import { attributes, emu, escapeXml, hundredths } from './xml.ts'

/** What the text of a slide needs to know of its surroundings. */
export interface TextContext {
  readonly theme: Theme
  readonly language: string
  readonly relationships: Relationships
}

/** The runs that are written, without the characters that no XML file can hold, and without empty ones. */
export function visibleRuns(paragraph: Paragraph): readonly StyledRun[] {
  return runsOf(paragraph.runs.map((run) => ({ ...run, text: normaliseText(run.text) })))
}

/**
 * Paragraphs as `a:p` elements. `texts` are the texts of the runs, escaped, paragraph by paragraph.
 */
export function paragraphsXml(
  context: TextContext,
  paragraphs: readonly Paragraph[],
  texts: readonly (readonly string[])[],
  inherited: Inherited,
): string {
  if (paragraphs.length === 0) return emptyParagraph(context.language)
  const markers = writeMarkers(context.theme, paragraphs, inherited.squares)
  return paragraphs
    .map((paragraph, index) => {
      const marker = markers[index] ?? { bullet: '' }
      const runs = visibleRuns(paragraph)
      const properties = paragraphProperties(paragraph, paragraphs[index - 1], marker, inherited)
      const lead =
        marker.text === undefined ? '' : markerRun(context, paragraph, marker.text, inherited)
      const body = runs
        .map((run, i) => runXml(context, run, paragraph.style, texts[index]?.[i] ?? '', inherited))
        .join('')
      const end = runs.length === 0 ? endProperties(context, paragraph.style, inherited) : ''
      return `<a:p>${properties}${lead}${body}${end}</a:p>`
    })
    .join('')
}

export function emptyParagraph(language: string): string {
  return `<a:p><a:endParaRPr${attributes({ lang: language })}/></a:p>`
}

const ALIGN: Readonly<Record<Align, string>> = { left: 'l', centre: 'ctr', right: 'r' }

export function alignName(align: Align): string {
  return ALIGN[align]
}

function paragraphProperties(
  paragraph: Paragraph,
  above: Paragraph | undefined,
  marker: WrittenMarker,
  inherited: Inherited,
): string {
  const { style, indent } = paragraph
  const hanging = paragraph.marker === undefined ? 0 : indent
  const inheritedHanging = inherited.squares ? inherited.indent : 0
  const rtl = isRightToLeft(paragraph)
  // In a text that runs from right to left, "left" is only where a text begins by default.
  const align = rtl && paragraph.align === 'left' ? 'right' : paragraph.align
  const before =
    above === undefined
      ? 0
      : Math.max(0, paragraph.before - seatDrop(style) + seatDrop(above.style))
  const values = attributes({
    marL: indent === inherited.indent ? undefined : emu(indent),
    indent: hanging === inheritedHanging ? undefined : -emu(hanging),
    algn: align === inherited.align ? undefined : ALIGN[align],
    rtl: rtl ? 1 : undefined,
  })
  const spacing =
    (style.leading === inherited.style.leading
      ? ''
      : `<a:lnSpc><a:spcPts val="${hundredths(style.leading)}"/></a:lnSpc>`) +
    (Math.abs(before - inherited.before) < 0.005
      ? ''
      : `<a:spcBef><a:spcPts val="${hundredths(before)}"/></a:spcBef>`)
  const tab =
    marker.text === undefined ? '' : `<a:tabLst><a:tab pos="${emu(indent)}" algn="l"/></a:tabLst>`
  const content = spacing + marker.bullet + tab
  if (values === '' && content === '') return ''
  return `<a:pPr${values}>${content}</a:pPr>`
}

function runXml(
  context: TextContext,
  run: StyledRun,
  style: TextStyle,
  text: string,
  inherited: Inherited,
): string {
  return `<a:r>${runProperties(context, run, style, inherited)}<a:t>${text}</a:t></a:r>`
}

function markerRun(
  context: TextContext,
  paragraph: Paragraph,
  text: string,
  inherited: Inherited,
): string {
  const { marker } = paragraph
  const run: StyledRun = { text, bold: marker?.bold, colour: marker?.colour }
  return runXml(context, run, paragraph.style, `${escapeXml(text)}\t`, inherited)
}

function runProperties(
  context: TextContext,
  run: StyledRun,
  style: TextStyle,
  inherited: Inherited,
): string {
  const { theme } = context
  const bold = style.bold || run.bold === true
  const link = safeLink(run)
  const colour = run.colour ?? style.colour
  const values = attributes({
    lang: context.language,
    sz: style.size === inherited.style.size ? undefined : hundredths(style.size),
    b: bold === inherited.style.bold ? undefined : bold ? 1 : 0,
    i: run.italic ? 1 : undefined,
    u: link === undefined ? undefined : 'sng',
    baseline: run.super ? 34_000 : run.sub ? -14_000 : undefined,
    spc: style.tracking === inherited.style.tracking ? undefined : hundredths(style.tracking),
    dirty: 0,
  })
  const content =
    (colour === inherited.style.colour && link === undefined ? '' : solidFill(theme, colour)) +
    (style.font === inherited.style.font ? '' : typefaceXml(typefaceOf(theme, style.font))) +
    (link === undefined ? '' : linkXml(context, link))
  return content === '' ? `<a:rPr${values}/>` : `<a:rPr${values}>${content}</a:rPr>`
}

function endProperties({ language }: TextContext, style: TextStyle, inherited: Inherited): string {
  const sz = style.size === inherited.style.size ? undefined : hundredths(style.size)
  return `<a:endParaRPr${attributes({ lang: language, sz })}/>`
}

function safeLink(run: Run): string | undefined {
  return run.link !== undefined && isSafeLink(run.link) ? run.link : undefined
}

/** A link in the colour of its run: PowerPoint would otherwise paint every link in one colour. */
function linkXml({ relationships }: TextContext, link: string): string {
  return (
    `<a:hlinkClick r:id="${relationships.idOf('hyperlink', link)}"><a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">` +
    '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst></a:hlinkClick>'
  )
}

/** `a:defRPr` or `a:endParaRPr`-like defaults of a style, for masters and layouts. */
export function defaultRunXml(theme: Theme, style: TextStyle, kern = 1200): string {
  const colour: Colour = style.colour
  const values = attributes({
    sz: hundredths(style.size),
    b: style.bold ? 1 : 0,
    kern,
    spc: style.tracking === 0 ? undefined : hundredths(style.tracking),
  })
  return `<a:defRPr${values}><a:solidFill>${colourXml(theme, colour)}</a:solidFill>${typefaceXml(typefaceOf(theme, style.font))}</a:defRPr>`
}
