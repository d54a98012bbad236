import { joinText, plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  firstBaseline,
  heightOf,
  paginateText,
  type Paragraph,
  paragraphsOf,
  ruleBox,
  styleOf,
  textBox,
  type TextStyle,
} from '../../page/index.ts'
import { type ItemOf, yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveOne } from '../contentRef.ts'
import { heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { specOf } from '../shared/sheetPack.ts'
import { settledBox } from '../shared/settled.ts'
import { type SlideFrame, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { misconceptionNotes, notesFor } from '../shared/teacherNotes.ts'
import type { SourceBlock } from './schema.ts'

type Extract = ItemOf<'extract'>

const QUOTE_STYLES = ['quote', 'lead', 'body', 'small'] as const
/** Long sources continue at this size rather than shrink to the floor. */
const CONTINUED = 'body'
const MARK_WIDTH = 36
const PROVENANCE_GAP = 30
const PROMPT_GAP = 24
const COLUMN_GAP = 24

/** The words of the past in their own face, whose they are beside them, and what to ask below. */
export function layOutSlide(block: SourceBlock, context: SlideContext): readonly SlideDraft[] {
  const resolved = resolveOne(context.topics, block.extract, 'extract')
  const { item } = resolved
  const notes = notesFor(
    [resolved],
    'Read the source aloud once; pupils read it again on their own and mark one phrase. Ask who made it before asking what it says.',
    item.prompts.length === 0 ? '' : `To ask: ${item.prompts.map(plainText).join(' / ')}`,
    ...misconceptionNotes(resolved.topic, [item.text]),
  )
  const layouts = block.layout === 'side' ? (['side', 'full'] as const) : (['full'] as const)
  for (const layout of layouts) {
    const drafts = designedSlides(block, context, item, layout)
    if (drafts !== undefined)
      return drafts.map((boxes, i) => ({
        layout,
        title: block.title,
        boxes,
        footer: true,
        notes: i === 0 ? notes : ['Continued from the slide before.'],
      }))
  }
  return listSlides(context, {
    kicker: 'Source',
    heading: block.title,
    layout: 'full',
    notes,
    content: (style) => [
      { text: quoted(item), style },
      { text: item.provenance, style: { ...style, bold: true }, before: context.theme.space.block },
      ...(item.credit === undefined ? [] : [{ text: item.credit, style }]),
      ...item.prompts.map((text) => bulletSpec(context, text, style)),
    ],
  })
}

function quoted({ text }: Extract): RichText {
  return joinText('“', text, '”')
}

function designedSlides(
  block: SourceBlock,
  context: SlideContext,
  item: Extract,
  layout: 'side' | 'full',
): readonly (readonly Box[])[] | undefined {
  const frame = slideFrame(context, {
    kicker: 'Source',
    heading: block.title,
    layout,
    years: yearsIn([plainText(item.provenance)]),
  })
  if (frame.carried.length > 0 || frame.layout !== layout) return undefined
  const place = placeOf(context, frame, item)
  if (place === undefined) return undefined
  const prompts = promptBoxes(context, item, place)
  if (prompts === undefined) return undefined
  const promptHeight = prompts.height === 0 ? 0 : prompts.height + PROMPT_GAP
  for (const name of QUOTE_STYLES) {
    const style = voiceOf(context, name)
    const boxes = quoteBoxes(context, closedText(item), style, place, true)
    const bottom = Math.max(...boxes.map((box) => box.y + box.h))
    const fits = wordsFit(context.measurer, plainText(item.text), style, place.w)
    if (fits && bottom + place.below + promptHeight <= GRID.bottom)
      return [[...frame.boxes, ...place.boxes(bottom), ...boxes, ...prompts.draw(bottom + place.below + PROMPT_GAP)]]
  }
  return continued(context, frame, item, place, prompts)
}

/** Over several slides at one size; the prompts stand on the last, where all has been read. */
function continued(
  context: SlideContext,
  frame: SlideFrame,
  item: Extract,
  place: Place,
  prompts: Prompts,
): readonly (readonly Box[])[] {
  const style = voiceOf(context, CONTINUED)
  const top = place.top(style)
  const room = GRID.bottom - top - place.below
  const parts = paginateText(
    context.measurer,
    paragraphsOf([{ text: closedText(item), style }]),
    place.w,
    () => room,
  )
  const slides = parts.map((part, i): readonly Box[] => {
    const boxes = quoteBoxes(context, part, style, place, i === 0)
    const bottom = Math.max(...boxes.map((box) => box.y + box.h))
    return [...frame.boxes, ...place.boxes(bottom), ...boxes]
  })
  if (prompts.height === 0) return slides
  const last = parts.at(-1) ?? []
  const bottom = top + heightOf(context.measurer, last, place.w) + place.below
  const drawn = prompts.draw(bottom + PROMPT_GAP)
  if (bottom + PROMPT_GAP + prompts.height <= GRID.bottom)
    return slides.map((boxes, i) => (i === slides.length - 1 ? [...boxes, ...drawn] : boxes))
  return [...slides, [...frame.boxes, ...place.boxes(top - place.below), ...prompts.draw(top)]]
}

/** The text with the mark that closes it; the one that opens it hangs in the margin. */
function closedText({ text }: Extract): RichText {
  return joinText(text, '”')
}

function voiceOf({ theme }: SlideContext, name: (typeof QUOTE_STYLES)[number]): TextStyle {
  return { ...styleOf(theme, name), font: styleOf(theme, 'quote').font }
}

interface Place {
  readonly x: number
  readonly w: number
  readonly top: (style: TextStyle) => number
  /** Height of what follows the quotation before the prompts. */
  readonly below: number
  /** Whose words they are. */
  readonly boxes: (quoteBottom: number) => readonly Box[]
}

function placeOf(context: SlideContext, frame: SlideFrame, item: Extract): Place | undefined {
  const { measurer, theme } = context
  const provenance = [
    { text: item.provenance, style: styleOf(theme, 'smallBold') },
    ...(item.credit === undefined
      ? []
      : [{ text: item.credit, style: styleOf(theme, 'caption', 'ink2'), before: 6 }]),
  ]
  const isSide = frame.layout === 'side'
  const w = isSide ? GRID.side.w : GRID.full.w - MARK_WIDTH
  const height = heightOfSpecs(measurer, provenance, w)
  const words = provenance.every(({ text, style }) =>
    wordsFit(measurer, plainText(text), style, w),
  )
  const sideY = frame.heading.bottom + PROVENANCE_GAP
  if (!words || (isSide ? sideY + height > GRID.bottom : height > 120)) return undefined
  const box = (x: number, y: number): readonly Box[] => [
    settledBox(measurer, { id: 'provenance', x, y, w, paragraphs: provenance }),
  ]
  if (isSide)
    return {
      ...GRID.main,
      top: (style) => GRID.headingBaseline - firstBaseline(measurer, style),
      below: 0,
      boxes: () => box(GRID.left, sideY),
    }
  const x = GRID.left + MARK_WIDTH
  return {
    x,
    w,
    top: () => frame.area.y,
    below: height + 16,
    boxes: (bottom) => box(x, bottom + 16),
  }
}

function quoteBoxes(
  context: SlideContext,
  text: RichText | readonly Paragraph[],
  style: TextStyle,
  place: Place,
  opens: boolean,
): readonly Box[] {
  const { measurer } = context
  const y = place.top(style)
  const paragraphs = isParagraphs(text) ? text.map(specOf) : [{ text, style }]
  const quote = settledBox(measurer, {
    id: 'quote',
    placeholder: 'body',
    x: place.x,
    y,
    w: place.w,
    paragraphs,
  })
  if (!opens) return [quote]
  const mark = textBox(measurer, {
    id: 'quote-mark',
    role: 'artifact',
    x: place.x - MARK_WIDTH - 4,
    y,
    w: MARK_WIDTH,
    paragraphs: [
      { text: '“', style: { ...style, bold: true, colour: 'signal' }, align: 'right' },
    ],
  })
  return [mark, quote]
}

function isParagraphs(text: RichText | readonly Paragraph[]): text is readonly Paragraph[] {
  return typeof text !== 'string' && text.some((part) => 'runs' in part)
}

interface Prompts {
  readonly height: number
  readonly draw: (y: number) => readonly Box[]
}

/** Side by side under rules, numbered; undefined where they are too long for that. */
function promptBoxes(
  context: SlideContext,
  { prompts }: Extract,
  { x, w }: Place,
): Prompts | undefined {
  const { measurer, theme } = context
  if (prompts.length === 0) return { height: 0, draw: () => [] }
  const columns = Math.min(2, prompts.length)
  const width = (w - COLUMN_GAP * (columns - 1)) / columns
  const style = styleOf(theme, 'small')
  const number = styleOf(theme, 'smallBold', 'accent')
  const indent = 28
  if (!prompts.every((text) => wordsFit(measurer, plainText(text), style, width - indent)))
    return undefined
  const heights = prompts.map((text) => heightOfSpecs(measurer, [{ text, style }], width - indent))
  const rows = Math.ceil(prompts.length / columns)
  const rowHeights = Array.from(
    { length: rows },
    (_, row) => 10 + Math.max(...heights.slice(row * columns, (row + 1) * columns)),
  )
  const height = rowHeights.reduce((sum, row) => sum + row, 12 * (rows - 1))
  if (height > 200) return undefined
  const draw = (top: number): readonly Box[] =>
    prompts.flatMap((text, i): readonly Box[] => {
      const row = Math.floor(i / columns)
      const y = top + rowHeights.slice(0, row).reduce((sum, used) => sum + used + 12, 0)
      const left = x + (i % columns) * (width + COLUMN_GAP)
      const id = `prompt-${i + 1}`
      return [
        ruleBox(`${id}-rule`, left, y, left + width, y, {
          colour: 'ink',
          width: theme.shape.rule,
        }),
        textBox(measurer, {
          id: `${id}-number`,
          x: left,
          y: y + 10,
          w: indent,
          paragraphs: [{ text: `${i + 1}`, style: number }],
        }),
        settledBox(measurer, {
          id,
          x: left + indent,
          y: y + 10,
          w: width - indent,
          paragraphs: [{ text, style }],
        }),
      ]
    })
  return { height, draw }
}
