import { plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  heightOf,
  paginateText,
  type Paragraph,
  paragraphsOf,
  type ParagraphSpec,
  setText,
  styleOf,
  type TextStyle,
} from '../../page/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { settledWidth } from './settled.ts'
import { type FrameSpec, slideFrame } from './slideFrame.ts'

export interface ListSpec extends Omit<FrameSpec, 'heading'> {
  readonly heading: RichText
  /** Paragraphs in the style that the whole set is given. */
  readonly content: (style: TextStyle) => readonly ParagraphSpec[]
  readonly notes: readonly string[]
  /** True for a few sentences that open a topic: they may stand in larger type. */
  readonly opening?: boolean
  /** True where the content is an answer. */
  readonly answer?: true | undefined
}

/** The space between paragraphs gives way before the type does. */
const SPACINGS = [1, 0.6] as const

/**
 * Slides of a heading and text. The set steps down from body to small type together; what still
 * does not fit goes on to a further slide under the same heading. This plain arrangement can hold
 * anything, so other kinds fall back on it when their own cannot hold their text.
 */
export function listSlides(context: SlideContext, spec: ListSpec): readonly SlideDraft[] {
  const { measurer, theme } = context
  const frame = slideFrame(context, spec)
  const { area } = frame
  const steps = spec.opening ? (['lead', 'body', 'small'] as const) : (['body', 'small'] as const)
  const set = (style: TextStyle, spacing: number): readonly Paragraph[] => [
    ...frame.carried,
    ...paragraphsOf(spec.content(style)).map((paragraph) => ({
      ...paragraph,
      before: paragraph.before * spacing,
    })),
  ]
  const settings = steps.flatMap((name) =>
    SPACINGS.map((spacing) => set(styleOf(theme, name), spacing)),
  )
  const whole = settings.find((paragraphs) => heightOf(measurer, paragraphs, area.w) <= area.h)
  const columns =
    whole === undefined ? spread(context, set(styleOf(theme, 'body'), 1), area.w, area.h) : [whole]
  return columns.map((column, i) => ({
    layout: frame.layout,
    title: plainText(spec.heading),
    boxes: [...frame.boxes, ...bodyBoxes(context, column, area, spec.answer)],
    footer: true,
    notes: i === 0 ? spec.notes : ['Continued from the slide before.'],
  }))
}

/** Over as few slides as it takes, with about as much on each. */
function spread(
  context: SlideContext,
  paragraphs: readonly Paragraph[],
  w: number,
  h: number,
): readonly (readonly Paragraph[])[] {
  const { measurer } = context
  const full = paginateText(measurer, paragraphs, w, () => h)
  if (full.length < 2) return full
  const total = heightOf(measurer, paragraphs, w)
  for (let share = total / full.length; share < h; share += 12) {
    const even = paginateText(measurer, paragraphs, w, () => share)
    if (even.length === full.length && even.every((column) => heightOf(measurer, column, w) <= h))
      return even
  }
  return full
}

interface Area {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** An answer is what waits for a click: what stands before it or between is no part of it. */
function bodyBoxes(
  context: SlideContext,
  paragraphs: readonly Paragraph[],
  area: Area,
  answer: true | undefined,
): readonly Box[] {
  if (answer === undefined) return [bodyBox(context, 'body', paragraphs, area)]
  const starts = paragraphs.flatMap(({ reveal }, i) =>
    i === 0 || (reveal === undefined) !== (paragraphs[i - 1]?.reveal === undefined) ? [i] : [],
  )
  const isHidden = (start: number): boolean => paragraphs[start]?.reveal !== undefined
  const main = starts.find(isHidden) ?? 0
  const { measurer } = context
  const whole = heightOf(measurer, paragraphs, area.w)
  const topOf = (start: number): number =>
    area.y + whole - heightOf(measurer, paragraphs.slice(start), area.w)
  return starts.map((start, part) => {
    const end = starts[part + 1]
    const y = topOf(start)
    const h = (end === undefined ? area.y + area.h : topOf(end)) - y
    const id = start === main ? 'body' : part === 0 ? 'opening' : `part-${part + 1}`
    const own = paragraphs.slice(start, end)
    return bodyBox(context, id, own, { ...area, y, h }, isHidden(start) ? answer : undefined)
  })
}

function bodyBox(
  context: SlideContext,
  id: string,
  paragraphs: readonly Paragraph[],
  area: Area,
  answer?: true,
): Box {
  const w = settledWidth(context.measurer, paragraphs, area.w)
  const set = setText(context.measurer, paragraphs, { x: area.x, y: area.y, width: w })
  const isList = paragraphs.some((paragraph) => paragraph.marker !== undefined)
  return {
    id,
    ...area,
    w,
    role: isList ? 'list' : 'text',
    placeholder: id === 'body' ? 'body' : undefined,
    answer,
    content: { kind: 'text', paragraphs, lines: set.lines, valign: 'top' },
  }
}

/** A bullet of a slide: a small square, so that it prints the same in every program. */
export function bulletSpec(
  context: SlideContext,
  text: RichText,
  style: TextStyle,
  reveal?: number,
): ParagraphSpec {
  return {
    text,
    style,
    indent: 26,
    before: context.theme.space.paragraph,
    marker: { kind: 'square', colour: 'accent' },
    reveal,
  }
}
