import {
  type Box,
  type ImageContent,
  type Page,
  type Paragraph,
  type ShapeContent,
  type TableContent,
  type TextContent,
  type Theme,
} from '../../page/index.ts'
import { type FittedFrame, fitLines, fitText, SLACK } from './fit.ts'
import { type Inherited, textBoxInheritance } from './inherited.ts'
import { type Slot, type SlotKind, slotsOf } from './slots.ts'
import { apartByClicks } from './apartByClicks.ts'
import { seatDrop } from './typefaces.ts'
import type { Frame } from './xml.ts'

/** A box with what becomes of it: its number on the slide, and the layout's place that it fills. */
export type PlannedShape = PlannedText | PlannedOther
interface Planned {
  /** Unique on its slide. 1 is the slide itself. */
  readonly id: number
  readonly name: string
  readonly box: Box
}

export interface PlannedText extends Planned {
  readonly kind: 'text'
  readonly content: TextContent
  readonly slot?: Slot | undefined
  readonly inherited: Inherited
  readonly fitted: FittedFrame
  /** The frame is the layout's, so the slide does not repeat it. */
  readonly framed: boolean
}

export interface PlannedOther extends Planned {
  readonly kind: 'shape' | 'image' | 'table'
  readonly content: ShapeContent | ImageContent | TableContent
}

const SLOT_TITLES: Readonly<Record<SlotKind, string>> = {
  title: 'Title',
  body: 'Text',
  subtitle: 'Subtitle',
  footer: 'Footer',
  number: 'Slide number',
}

export function planSlide(page: Page, theme: Theme): readonly PlannedShape[] {
  const free = new Map(slotsOf(theme, page.layout).map((slot) => [slot.kind, slot]))
  const boxes = withTitle(page, free)
    .flatMap(apartByClicks)
    .filter(({ content }) => content.kind !== 'table' || content.rows.length > 0)
  return boxes.map((box, index): PlannedShape => {
    const id = index + 2
    const { content } = box
    if (content.kind !== 'text') return { kind: content.kind, id, name: box.id, box, content }
    const kind = slotKindOf(box)
    const slot = kind === undefined ? undefined : free.get(kind)
    if (slot === undefined || kind === undefined) {
      return {
        kind: 'text',
        id,
        name: box.id,
        box,
        content,
        inherited: textBoxInheritance(theme),
        fitted: fitText(box, content, page),
        framed: false,
      }
    }
    free.delete(kind)
    return {
      kind: 'text',
      id,
      name: SLOT_TITLES[kind],
      box,
      content,
      slot,
      inherited: slot.inherited,
      ...fitSlot(box, content, page, slot),
    }
  })
}

function slotKindOf(box: Box): SlotKind | undefined {
  if (box.role === 'title' || box.placeholder === 'title') return 'title'
  if (box.placeholder !== undefined) return box.placeholder
  if (box.role !== 'artifact') return undefined
  if (box.id.endsWith('-footer')) return 'footer'
  return box.id.endsWith('-number') && isNumberAlone(box) ? 'number' : undefined
}

/** A slide number is a number and nothing else; so a numeral in a task's badge is not taken for one. */
function isNumberAlone({ content, y }: Box): boolean {
  if (content.kind !== 'text' || content.paragraphs.length !== 1 || y < 486) return false
  return /^\d+$/.test(content.paragraphs[0]?.runs.map((run) => run.text).join('') ?? '')
}

/**
 * Screen readers and the outline find a slide by its title. A page without one gets its name as the
 * title, first in reading order, at the place and in the style that the layout has for titles.
 */
function withTitle(page: Page, slots: ReadonlyMap<SlotKind, Slot>): readonly Box[] {
  const slot = slots.get('title')
  if (
    slot === undefined ||
    page.boxes.some((box) => box.content.kind === 'text' && slotKindOf(box) === 'title')
  )
    return page.boxes
  const paragraph: Paragraph = {
    runs: [{ text: page.title === '' ? page.id : page.title }],
    style: slot.inherited.style,
    align: 'left',
    before: 0,
    indent: 0,
  }
  const content: TextContent = {
    kind: 'text',
    paragraphs: [paragraph],
    lines: [],
    valign: slot.valign,
  }
  return [{ id: `${page.id}-title`, ...slot.frame, role: 'title', content }, ...page.boxes]
}

/** The frame that a layout writes for a slot: raised and with slack, like that of every text. */
export function slotFrame({ frame, inherited }: Slot): Frame {
  const slack = frame.w * SLACK
  const x = inherited.align === 'right' ? frame.x - slack : frame.x
  return { x, y: frame.y - seatDrop(inherited.style), w: frame.w + slack, h: frame.h }
}

const NEAR = 0.6

function fitSlot(
  box: Box,
  content: TextContent,
  page: Page,
  slot: Slot,
): Pick<PlannedText, 'fitted' | 'framed'> {
  const fitted = fitText(box, content, page)
  const frame = slotFrame(slot)
  const near = (a: number, b: number): boolean => Math.abs(a - b) < NEAR
  const framed =
    content.valign === slot.valign &&
    near(box.x, slot.frame.x) &&
    near(box.w, slot.frame.w) &&
    near(fitted.frame.y, frame.y) &&
    box.h <= frame.h + NEAR
  if (!framed) return { fitted, framed }
  // Where another box stands in the slack, the text keeps out of it by its insets.
  const taken = Math.max(0, frame.w - fitted.frame.w)
  const { left, right, wraps } = fitLines(fitted.frame.w, box.w, content, slot.inherited.align)
  const atRight = slot.inherited.align !== 'right'
  return {
    fitted: {
      frame,
      left: atRight ? left : left + taken,
      right: atRight ? right + taken : right,
      wraps,
    },
    framed,
  }
}
