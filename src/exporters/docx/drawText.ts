import {
  BorderStyle,
  HeadingLevel,
  type IBordersOptions,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Box, Colour, Paragraph as Text, StyledRun } from '../../page/index.ts'
import { hexOf, isRightToLeft } from '../../page/index.ts'
import { drawRun, drawRuns } from './drawRuns.ts'
import type { Flow, Framed, TextRow, WritingLines } from './flow.ts'
import type { Pen } from './pen.ts'
import { eighths, twips } from './units.ts'

export interface Neighbours {
  readonly above: Flow | undefined
  readonly below: Flow | undefined
}

/** A text with its number hanging before it and its marks flush right on its last line. */
export function drawText(
  pen: Pen,
  { label, body, trailing, before, indent }: TextRow,
  measure: number,
  { above, below }: Neighbours,
): readonly Paragraph[] {
  const texts = paragraphsOf(body.box)
  const introduces =
    isHeading(body.box) ||
    (above?.kind === 'text' && isHeading(above.body.box)) ||
    (below?.kind === 'text' && below.body.box.answer === true) ||
    (below?.kind === 'text' && (below.label !== undefined || below.body.isRuled)) ||
    below?.kind === 'lines' ||
    below?.kind === 'table' ||
    below?.kind === 'columns'
  return texts.map((text, i) => {
    const isLast = i === texts.length - 1
    const lead = i === 0 && label !== undefined ? labelRuns(pen, label) : []
    const tail = isLast && trailing !== undefined ? trailRuns(pen, trailing) : []
    return new Paragraph({
      ...paragraphLook(text, {
        indent,
        hanging: lead.length > 0 && label !== undefined ? body.box.x - label.box.x : 0,
        before: i === 0 ? before : text.before,
        measure,
        hasTrailing: tail.length > 0,
      }),
      ...headingOf(body.box),
      ...(body.box.answer === true && !hasGaps(body.box)
        ? { border: boxed(1.2) }
        : body.isRuled
          ? { border: boxed(0.75) }
          : {}),
      keepNext: introduces || !isLast,
      keepLines: true,
      children: [...lead, ...markerRuns(pen, text), ...drawRuns(pen, text), ...tail],
    })
  })
}

/** So many lines of a space stay on one page. */
const SHORT = 8
const TOGETHER = 3
/** Points. */
const RULE = 0.75

/** Lines to write on: each a paragraph of its own height, ruled below. */
export function drawLines({ count, pitch, indent }: WritingLines): readonly Paragraph[] {
  const rule = { style: BorderStyle.DOTTED, size: eighths(RULE), color: '000000', space: 0 }
  return Array.from(
    { length: count },
    (_, i) =>
      new Paragraph({
        indent: { left: twips(indent) },
        // The rule takes room below its line.
        spacing: { line: twips(pitch - RULE), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        // Word draws the rules of equal neighbours only between them, hence both.
        border: { bottom: rule, between: rule },
        // No line alone at the foot or the head of a page.
        keepNext: i < count - 1 && (count <= SHORT || i < TOGETHER || i >= count - TOGETHER),
        children: [],
      }),
  )
}

/** The paragraphs of a text box; one that says nothing still takes its line. */
export function paragraphsOf({ content }: Box): readonly Text[] {
  return content.kind === 'text' ? content.paragraphs : []
}

/** A text in a cell of a table, or in a column. */
export function drawCellText(
  pen: Pen,
  texts: readonly Text[],
  keepNext = false,
): readonly Paragraph[] {
  return texts.map(
    (text, i) =>
      new Paragraph({
        ...paragraphLook(text, {
          indent: 0,
          hanging: 0,
          before: i === 0 ? 0 : text.before,
          measure: 0,
          hasTrailing: false,
        }),
        keepNext,
        children: [...markerRuns(pen, text), ...drawRuns(pen, text)],
      }),
  )
}

interface Place {
  readonly indent: number
  readonly hanging: number
  readonly before: number
  readonly measure: number
  readonly hasTrailing: boolean
}

const ALIGN = { left: 'left', centre: 'center', right: 'right' } as const

function paragraphLook(
  text: Text,
  { indent, hanging, before, measure, hasTrailing }: Place,
): IParagraphOptions {
  const marker = text.marker === undefined ? 0 : text.indent
  const left = indent + text.indent
  return {
    alignment: ALIGN[text.align],
    ...(isRightToLeft(text) ? { bidirectional: true } : {}),
    indent: { left: twips(left), hanging: twips(Math.max(hanging, marker)) },
    spacing: {
      before: twips(before),
      after: 0,
      line: twips(text.style.leading),
      lineRule: LineRuleType.AT_LEAST,
    },
    tabStops: [
      ...(hanging > 0 || marker > 0 ? [{ type: TabStopType.LEFT, position: twips(left) }] : []),
      ...(hasTrailing ? [{ type: TabStopType.RIGHT, position: twips(measure) }] : []),
    ],
  }
}

/** The number in front of a text, in white where it stands on black. */
function labelRuns(pen: Pen, { box, ground }: Framed): readonly TextRun[] {
  const [text] = paragraphsOf(box)
  return text === undefined ? [] : signRuns(pen, { text: textOf(text), bold: true }, text, ground)
}

/** The bullet or number of a paragraph. */
function markerRuns(pen: Pen, text: Text): readonly TextRun[] {
  const { marker } = text
  if (marker === undefined) return []
  const sign = marker.kind === 'text' ? (marker.text ?? '') : marker.kind === 'square' ? '▪' : '•'
  const isReversed = hexOf(pen.theme, marker.colour) === '#FFFFFF'
  const run = { text: sign, bold: marker.bold, colour: marker.colour }
  return signRuns(pen, run, text, isReversed ? '#000000' : undefined)
}

function signRuns(
  pen: Pen,
  run: StyledRun,
  { style }: Text,
  ground: Colour | undefined,
): readonly TextRun[] {
  const text = ground === undefined ? run.text : `\u00a0${run.text}\u00a0`
  return [drawRun(pen, { ...run, text }, style, ground), new TextRun({ children: [new Tab()] })]
}

function textOf({ runs }: Text): string {
  return runs.map(({ text }) => text).join('')
}

function trailRuns(pen: Pen, box: Box): readonly TextRun[] {
  return [
    new TextRun({ children: [new Tab()] }),
    ...paragraphsOf(box).flatMap(({ runs, style }) =>
      // Marks such as "(+ 1)" never break.
      runs.map((run) => drawRun(pen, { ...run, text: run.text.replaceAll(' ', '\u00a0') }, style)),
    ),
  ]
}

/** Words written into gaps have a box each. */
function hasGaps(box: Box): boolean {
  return paragraphsOf(box).some(({ runs }) => runs.some(({ gap }) => gap !== undefined))
}

function isHeading({ role }: Box): boolean {
  return role === 'title' || role === 'heading'
}

function headingOf({ role, level }: Box): IParagraphOptions {
  if (role === 'title') return { heading: HeadingLevel.TITLE }
  if (role !== 'heading') return {}
  return { heading: level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2 }
}

function boxed(width: number): IBordersOptions {
  const side = { style: BorderStyle.SINGLE, size: eighths(width), color: '000000', space: 4 }
  return { top: side, right: side, bottom: side, left: side }
}
