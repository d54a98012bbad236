import {
  HeadingLevel,
  type IParagraphOptions,
  LeaderType,
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
import { isLetterBox } from './readColumns.ts'
import { spacer } from './spacer.ts'
import { twips } from './units.ts'

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
    (below?.kind === 'text' && below.label !== undefined) ||
    (below !== undefined && INTRODUCED.includes(below.kind))
  // LibreOffice loses what a tab brings beyond the right indent.
  const right = trailing === undefined ? Math.max(measure - indent - body.box.w, 0) : 0
  return texts.map((text, i) => {
    const isLast = i === texts.length - 1
    const lead = i === 0 && label !== undefined ? labelRuns(pen, label) : []
    const tail = isLast && trailing !== undefined ? trailRuns(pen, trailing) : []
    return new Paragraph({
      ...paragraphLook(text, {
        indent,
        hanging: lead.length > 0 && label !== undefined ? body.box.x - label.box.x : 0,
        before: i === 0 ? before : text.before,
        after: isLast ? spaceBelow(below) : 0,
        right,
        trailing: tail.length > 0 ? measure : undefined,
      }),
      ...headingOf(body.box),
      keepNext: introduces || !isLast,
      keepLines: true,
      children: [...lead, ...markerRuns(pen, text), ...drawRuns(pen, text), ...tail],
    })
  })
}

/** A text stays on one page with these. */
const INTRODUCED: readonly Flow['kind'][] = ['lines', 'table', 'columns', 'panel', 'picture']

/** Points; a space no higher than this stays on one page. */
const WHOLE = 400

/**
 * Lines to write on, as dots up to the margin. All lines of a space are one paragraph, which goes to
 * the next page as a whole together with its question.
 */
export function drawLines(
  { before, count, pitch, indent }: WritingLines,
  measure: number,
  below?: Flow,
): Paragraph {
  const lines = Array.from({ length: count }, (_, i) => [
    new TextRun({ ...(i === 0 ? {} : { break: 1 }), children: [new Tab()] }),
  ])
  return new Paragraph({
    indent: { left: twips(indent) },
    tabStops: [{ type: TabStopType.RIGHT, leader: LeaderType.DOT, position: twips(measure) }],
    spacing: {
      line: twips(pitch),
      lineRule: LineRuleType.EXACT,
      before: twips(before),
      after: twips(spaceBelow(below)),
    },
    keepLines: count * pitch <= WHOLE,
    children: lines.flat(),
  })
}

/** Room between a text and a table below it, which has none of its own. */
function spaceBelow(below: Flow | undefined): number {
  return below !== undefined && TABLES.includes(below.kind) && 'before' in below ? below.before : 0
}

/** What Word has as a table. */
const TABLES: readonly Flow['kind'][] = ['table', 'columns', 'panel']

/** Room above a table where the text above it leaves none. */
export function spaceAbove(above: Flow | undefined, before: number): readonly Paragraph[] {
  return above?.kind === 'text' || above?.kind === 'lines' ? [] : [spacer(before)]
}

/** The paragraphs of a text box; one that says nothing still takes its line. */
export function paragraphsOf({ content }: Box): readonly Text[] {
  return content.kind === 'text' ? content.paragraphs : []
}

/** A text in a cell of a table. */
export function drawCellText(
  pen: Pen,
  texts: readonly Text[],
  keepNext = false,
  look: IParagraphOptions = {},
): readonly Paragraph[] {
  return texts.map(
    (text, i) =>
      new Paragraph({
        ...paragraphLook(text, { ...AT_EDGE, before: i === 0 ? 0 : text.before }),
        ...look,
        keepNext,
        children: [...markerRuns(pen, text), ...drawRuns(pen, text)],
      }),
  )
}

/** Texts one under the other in a column, with the space that is between them. */
export function drawStack(
  pen: Pen,
  boxes: readonly Box[],
  keepNext: boolean,
): readonly Paragraph[] {
  return boxes.flatMap((box, i) => {
    const above = boxes[i - 1]
    const gap = above === undefined ? 0 : Math.max(box.y - above.y - above.h, 0)
    return paragraphsOf(box).map(
      (text, at) =>
        new Paragraph({
          ...paragraphLook(text, { ...AT_EDGE, before: at === 0 ? gap : text.before }),
          ...headingOf(box),
          keepNext,
          children: [...markerRuns(pen, text), ...drawRuns(pen, text)],
        }),
    )
  })
}

const AT_EDGE: Place = {
  indent: 0,
  hanging: 0,
  before: 0,
  after: 0,
  right: 0,
  trailing: undefined,
}

interface Place {
  readonly indent: number
  readonly hanging: number
  readonly before: number
  readonly after: number
  /** From the text to the right margin. */
  readonly right: number
  /** Where marks beside the text end. */
  readonly trailing: number | undefined
}

const ALIGN = { left: 'left', centre: 'center', right: 'right' } as const

function paragraphLook(
  text: Text,
  { indent, hanging, before, after, right, trailing }: Place,
): IParagraphOptions {
  const marker = text.marker === undefined ? 0 : text.indent
  const left = indent + text.indent
  return {
    alignment: ALIGN[text.align],
    ...(isRightToLeft(text) ? { bidirectional: true } : {}),
    indent: {
      left: twips(left),
      hanging: twips(Math.max(hanging, marker)),
      ...(right > 0 ? { right: twips(right) } : {}),
    },
    spacing: {
      before: twips(before),
      after: twips(after),
      line: twips(text.style.leading),
      lineRule: LineRuleType.AT_LEAST,
    },
    tabStops: [
      ...(hanging > 0 || marker > 0 ? [{ type: TabStopType.LEFT, position: twips(left) }] : []),
      ...(trailing === undefined ? [] : [{ type: TabStopType.RIGHT, position: twips(trailing) }]),
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

function trailRuns(pen: Pen, trailing: Framed): readonly TextRun[] {
  const tab = new TextRun({ children: [new Tab()] })
  if (isLetterBox(trailing)) return [tab, letterRun(pen, trailing)]
  return [
    tab,
    ...paragraphsOf(trailing.box).flatMap(({ runs, style }) =>
      // Marks such as "(+ 1)" never break.
      runs.map((run) => drawRun(pen, { ...run, text: run.text.replaceAll(' ', '\u00a0') }, style)),
    ),
  ]
}

/** A letter's box at the end of a line: as wide as in print, and as high as its letters. */
function letterRun(pen: Pen, { box, frame }: Framed): TextRun {
  const [text] = paragraphsOf(box)
  const size = (frame?.h ?? box.h) * LETTER_SIZE
  const letter = text === undefined ? '' : textOf(text)
  const room = Math.round(((frame?.w ?? box.w) / size - letter.length * LETTER_WIDTH) / SPACE / 2)
  const pad = '\u00a0'.repeat(Math.max(room, 1))
  const style = { ...(text?.style ?? pen.style), size }
  return drawRun(pen, { text: `${pad}${letter}${pad}`, bold: true, boxed: true }, style)
}

/** Of the height of a box, and of the size of its letters. */
const LETTER_SIZE = 0.8
const LETTER_WIDTH = 0.7
const SPACE = 0.28

function isHeading({ role }: Box): boolean {
  return role === 'title' || role === 'heading'
}

function headingOf({ role, level }: Box): IParagraphOptions {
  if (role === 'title') return { heading: HeadingLevel.TITLE }
  if (role !== 'heading') return {}
  return { heading: level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2 }
}
