import { HeadingLevel, type IParagraphOptions, LineRuleType, Paragraph, TabStopType } from 'docx'
import { type Box, isRightToLeft, type Paragraph as Text } from '../../page/index.ts'
import { drawRuns } from './drawRuns.ts'
import { isBullet, labelRuns, markerRuns, paragraphsOf, trailRuns } from './drawSigns.ts'
import type { Flow, TextRow } from './flow.ts'
import { headingKindOf, type Pen, penFor } from './pen.ts'
import { spacer } from './spacer.ts'
import { bulleted, STYLES } from './styles.ts'
import { twips } from './units.ts'

export interface Neighbours {
  readonly above: Flow | undefined
  readonly below: Flow | undefined
}

/** A text with its number hanging before it and its marks flush right on its last line. */
export function drawText(
  common: Pen,
  row: TextRow,
  measure: number,
  { above, below }: Neighbours,
): readonly Paragraph[] {
  const { label, body, trailing, before, indent } = row
  const pen = penFor(common, body.box)
  const texts = paragraphsOf(body.box)
  const introduces =
    isHeading(body.box) ||
    (above?.kind === 'text' && isHeading(above.body.box)) ||
    (below?.kind === 'text' && below.body.box.answer === true) ||
    (below?.kind === 'text' && below.label !== undefined && !isSaidOf(above, before)) ||
    // Where to write the answer that the marks are for.
    (trailing !== undefined && below?.kind === 'text' && below.label === undefined) ||
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
      ...styleOf(row, above),
      keepNext: introduces || !isLast,
      keepLines: linesOf(body.box, i) <= SHORT,
      children: [...lead, ...markerRuns(pen, text), ...drawRuns(pen, text), ...tail],
    })
  })
}

/** Points; so near below a table or a picture stands what is said of it. */
export const CLOSE = 12

/** A text about what it stands below stays with that, and not with what comes next. */
function isSaidOf(above: Flow | undefined, before: number): boolean {
  return (
    above !== undefined &&
    (TABLES.includes(above.kind) || above.kind === 'picture') &&
    before <= CLOSE
  )
}

/** A longer paragraph may go on overleaf. */
const SHORT = 6

function linesOf({ content }: Box, paragraph: number): number {
  return content.kind === 'text'
    ? content.lines.filter((line) => line.paragraph === paragraph).length
    : 0
}

/** A text stays on one page with these. */
const INTRODUCED: readonly Flow['kind'][] = ['lines', 'table', 'columns', 'panel', 'picture']

/** Room between a text and a table below it, which has none of its own. */
export function spaceBelow(below: Flow | undefined): number {
  return below !== undefined && TABLES.includes(below.kind) && 'before' in below ? below.before : 0
}

/** What Word has as a table. */
const TABLES: readonly Flow['kind'][] = ['table', 'columns', 'panel']

/** Room above a table where the text above it leaves none. */
export function spaceAbove(above: Flow | undefined, before: number): readonly Paragraph[] {
  return above?.kind === 'text' || above?.kind === 'lines' ? [] : [spacer(before)]
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
          children: [...markerRuns(pen, text), ...drawRuns(penFor(pen, box), text)],
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
    ...(isBullet(text) ? bulleted : {}),
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

function isHeading(box: Box): boolean {
  return headingKindOf(box) !== undefined
}

const HEADINGS = {
  title: HeadingLevel.TITLE,
  heading2: HeadingLevel.HEADING_2,
  heading3: HeadingLevel.HEADING_3,
} as const

function headingOf(box: Box): IParagraphOptions {
  const kind = headingKindOf(box)
  return kind === undefined ? {} : { heading: HEADINGS[kind] }
}

/** What sort of paragraph a text is, of those that have a style of their own. */
function styleOf({ label, body }: TextRow, above: Flow | undefined): IParagraphOptions {
  if (isHeading(body.box)) return headingOf(body.box)
  if (body.box.answer === true) return { style: STYLES.answer }
  if (above?.kind === 'picture') return { style: STYLES.caption }
  return label === undefined ? {} : { style: STYLES.question }
}
