import { boldText, type RichText, joinText, plainText } from '../../base/index.ts'
import {
  type Box,
  firstBaseline,
  linesOfBox,
  paginateText,
  paragraphsOf,
  type Paragraph,
  type ParagraphSpec,
  ruleBox,
  styleOf,
  type StyleName,
  textBox,
  type TextStyle,
} from '../../page/index.ts'
import type { YearRange } from '../../topic/index.ts'
import type { SlideContext } from '../blockKind.ts'
import { firstFit, heightOfSpecs, wordsFit } from './fit.ts'
import { settledBox } from './settled.ts'
import { slideRuler } from './ruler.ts'
import { GRID } from './slideGrid.ts'

export interface FrameSpec {
  /** What kind of slide it is, in a word or two. */
  readonly kicker: string
  /** "5 minutes, on your own". */
  readonly kickerNote?: string | undefined
  readonly heading: RichText
  /** `side` puts the heading in the left column where it fits, otherwise across the slide. */
  readonly layout: 'side' | 'full'
  readonly years?: YearRange | undefined
  /** Of the side column, where what stands beside it leaves more than its usual width. */
  readonly sideWidth?: number | undefined
  /** An instruction at the foot of the side column. */
  readonly margin?: { readonly heading: string; readonly text: RichText } | undefined
  /** Width kept free at the right of the heading's last line, for marks. */
  readonly keepRight?: number | undefined
}

export interface SlideFrame {
  readonly layout: 'side' | 'full'
  readonly boxes: readonly Box[]
  /** Where the content goes. In a side layout its first line may share the heading's baseline. */
  readonly area: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  /** The heading as set, for what hangs on its last line. */
  readonly heading: {
    readonly style: TextStyle
    readonly lastBaseline: number
    readonly bottom: number
  }
  /** What of the heading and the note found no room; the content has to open with it. */
  readonly carried: readonly Paragraph[]
}

const HEADING_STYLES = ['heading', 'subhead', 'smallBold'] as const satisfies readonly StyleName[]
// At most this share of the slide's height goes to a heading that spans it.
const FULL_HEADING_HEIGHT = 160
const GAP_BELOW_HEADING = 24
/** A longer note under a heading opens the text instead. */
const NOTE_HEIGHT = 90
const KICKER_WIDTH = 640

/** Ruler, kicker, heading and margin note: what all teaching slides share. */
export function slideFrame(context: SlideContext, spec: FrameSpec): SlideFrame {
  if (spec.layout === 'side') {
    const side = sideFrame(context, spec)
    if (side !== undefined) return side
  }
  return fullFrame(context, spec)
}

function sideFrame(context: SlideContext, spec: FrameSpec): SlideFrame | undefined {
  const { measurer, theme } = context
  const style = styleOf(theme, 'heading')
  const w = spec.sideWidth ?? GRID.side.w
  const margin = spec.margin === undefined ? [] : marginNote(context, spec.margin)
  const floor = Math.min(GRID.bottom, ...margin.map((box) => box.y - GAP_BELOW_HEADING))
  const heading = headingBox(context, spec.heading, style, w)
  if (heading.y + heading.h > floor || !wordsFit(measurer, plainText(spec.heading), style, w))
    return undefined
  const top = GRID.headingBaseline - firstBaseline(measurer, styleOf(theme, 'body'))
  const kicker = kickerBox(context, spec)
  return {
    layout: 'side',
    boxes: [...slideRuler(context, spec.years, endOf(kicker)), kicker, heading, ...margin],
    area: { ...GRID.main, y: top, h: GRID.bottom - top },
    heading: headingPlace(context, heading, style),
    carried: [],
  }
}

function fullFrame(context: SlideContext, spec: FrameSpec): SlideFrame {
  const { measurer, theme } = context
  const { w } = GRID.full
  const keep = spec.keepRight ?? 0
  const fits = (style: TextStyle): boolean =>
    headingBox(context, spec.heading, style, w, keep).h <= FULL_HEADING_HEIGHT &&
    wordsFit(measurer, plainText(spec.heading), style, w - keep)
  const style = firstFit(theme, HEADING_STYLES, fits)?.style ?? styleOf(theme, 'smallBold')
  const whole = headingBox(context, spec.heading, style, w, keep)
  const [shown = [], ...rest] =
    whole.h <= FULL_HEADING_HEIGHT
      ? []
      : paginateText(
          measurer,
          paragraphsOf([{ text: spec.heading, style }]),
          w - keep,
          () => FULL_HEADING_HEIGHT,
        )
  const heading =
    whole.h <= FULL_HEADING_HEIGHT
      ? whole
      : headingBox(context, shown[0]?.runs ?? '', style, w - keep)
  // A margin note has no column to stand in here, so it takes a line under the heading.
  const line = spec.margin && noteLine(context, spec.margin, heading.y + heading.h + 6)
  const long = line !== undefined && line.h > NOTE_HEIGHT
  const note = line === undefined || long ? [] : [line]
  const top =
    Math.max(heading.y + heading.h, ...note.map((box) => box.y + box.h)) + GAP_BELOW_HEADING
  const kicker = kickerBox(context, spec)
  return {
    layout: 'full',
    boxes: [...slideRuler(context, spec.years, endOf(kicker)), kicker, heading, ...note],
    area: { ...GRID.full, y: top, h: GRID.bottom - top },
    heading: headingPlace(context, heading, style),
    carried: [
      ...rest.flat(),
      ...(long && line.content.kind === 'text' ? line.content.paragraphs : []),
    ],
  }
}

function headingPlace(context: SlideContext, box: Box, style: TextStyle): SlideFrame['heading'] {
  const bottom = box.y + box.h
  return {
    style,
    bottom,
    lastBaseline: bottom - style.leading + firstBaseline(context.measurer, style),
  }
}

function headingBox(
  context: SlideContext,
  text: ParagraphSpec['text'],
  style: TextStyle,
  w: number,
  keep = 0,
): Box {
  return titleBox(context, { text, style, w, keep, baseline: GRID.headingBaseline })
}

interface TitleSpec {
  readonly text: ParagraphSpec['text']
  readonly style: TextStyle
  readonly w: number
  /** Kept free at the end of the last line, for marks. */
  readonly keep: number
  /** Of the first line. */
  readonly baseline: number
}

/** A slide's title; only where its last line would meet the marks is the whole of it narrower. */
export function titleBox(context: SlideContext, spec: TitleSpec): Box {
  const { measurer } = context
  const { text, style, w, keep } = spec
  const set = (width: number, wrap: 'balanced' | 'greedy'): Box =>
    textBox(measurer, {
      id: 'heading',
      role: 'title',
      placeholder: 'title',
      x: GRID.left,
      y: spec.baseline - firstBaseline(measurer, style),
      w: width,
      paragraphs: [{ text, style }],
      wrap,
    })
  const narrow = set(w - keep, 'balanced')
  const wide = [set(w, 'balanced'), set(w, 'greedy')].find(
    (box) => box.h < narrow.h && (linesOfBox(box).at(-1)?.width ?? 0) <= w - keep,
  )
  return wide ?? narrow
}

export function kickerBox(
  context: SlideContext,
  spec: Pick<FrameSpec, 'kicker' | 'kickerNote'>,
): Box {
  const style = styleOf(context.theme, 'kicker', 'ink2')
  const note = spec.kickerNote === undefined ? '' : `   ${spec.kickerNote}`
  const text: ParagraphSpec['text'] = [
    { text: spec.kicker, bold: true, colour: 'accent' },
    { text: note },
  ]
  return textBox(context.measurer, {
    id: 'kicker',
    x: GRID.left,
    y: GRID.kickerBaseline - firstBaseline(context.measurer, style),
    w: KICKER_WIDTH,
    paragraphs: [{ text, style }],
  })
}

/** An instruction at the foot of the side column, under a short rule. */
function marginNote(context: SlideContext, note: NonNullable<FrameSpec['margin']>): readonly Box[] {
  const { measurer, theme } = context
  const w = GRID.side.w - 8
  const paragraphs = [
    { text: note.heading, style: styleOf(theme, 'smallBold', 'accent') },
    { text: note.text, style: styleOf(theme, 'small') },
  ]
  const y = GRID.bottom - heightOfSpecs(measurer, paragraphs, w)
  const rule = ruleBox('margin-rule', GRID.left, y - 12, GRID.left + 50, y - 12, {
    colour: 'accent',
    width: theme.shape.heavy,
  })
  return [rule, settledBox(measurer, { id: 'margin', x: GRID.left, y, w, paragraphs })]
}

function noteLine(context: SlideContext, note: NonNullable<FrameSpec['margin']>, y: number): Box {
  const text = joinText(boldText(`${note.heading}: `), note.text)
  return textBox(context.measurer, {
    id: 'margin',
    x: GRID.left,
    y,
    w: GRID.full.w,
    paragraphs: [{ text, style: styleOf(context.theme, 'small', 'ink2') }],
  })
}

/** Where the kicker's text ends. */
function endOf(kicker: Box): number {
  const lines = kicker.content.kind === 'text' ? kicker.content.lines : []
  return Math.max(...lines.map((line) => line.x + line.width))
}

/** True where a kicker of this text stays on its one line. */
export function fitsKicker(context: SlideContext, text: string): boolean {
  const style = { ...styleOf(context.theme, 'kicker'), bold: true }
  return heightOfSpecs(context.measurer, [{ text, style }], KICKER_WIDTH) <= style.leading
}
