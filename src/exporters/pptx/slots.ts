import {
  type SlideLayout,
  styleOf,
  type TextStyle,
  type Theme,
  type VerticalAlign,
} from '../../page/index.ts'
import { type Inherited, listInheritance, plainInheritance } from './inherited.ts'
import { pageBaseline } from './typefaces.ts'
import type { Frame } from './xml.ts'

export type SlotKind = 'title' | 'body' | 'subtitle' | 'footer' | 'number'

/** A place that a layout keeps for text. Its frame is where our pages put it. */
export interface Slot {
  readonly kind: SlotKind
  readonly frame: Frame
  readonly valign: VerticalAlign
  readonly inherited: Inherited & { readonly style: TextStyle }
}

export const SLIDE_LAYOUTS: readonly SlideLayout[] = [
  'title',
  'side',
  'full',
  'statement',
  'term',
  'figure',
  'blank',
]

export const LAYOUT_NAMES: Readonly<Record<SlideLayout, string>> = {
  title: 'Title slide',
  side: 'Heading at the side',
  full: 'Heading on top',
  statement: 'Statement',
  term: 'Key term',
  figure: 'Figure',
  blank: 'Blank',
}

const SIDE = { x: 48, w: 248 }
const MAIN = { x: 344, w: 568 }
const FULL = { x: 48, w: 864 }
const HEADING_BASELINE = 84
const CONTENT_TOP = 108
const CONTENT_BOTTOM = 486

/** The places of one layout. Lengths are those of the slide grid, 960 by 540 points. */
export function slotsOf(theme: Theme, layout: SlideLayout): readonly Slot[] {
  const style = (name: Parameters<typeof styleOf>[1]): TextStyle => styleOf(theme, name)
  const body = { ...listInheritance(theme), style: style('body') }
  switch (layout) {
    case 'title':
      return [
        { ...plainSlot('title', { x: 48, w: 700 }, 264, style('display'), 2), valign: 'top' },
        plainSlot('subtitle', FULL, 402, style('lead'), 1),
      ]
    case 'side':
      return [
        plainSlot('title', SIDE, HEADING_BASELINE, style('heading'), 6),
        {
          kind: 'body',
          frame: between(MAIN, HEADING_BASELINE - pageBaseline(body.style)),
          valign: 'top',
          inherited: body,
        },
        ...running(theme, FULL),
      ]
    case 'full':
      return [
        plainSlot('title', FULL, HEADING_BASELINE, style('heading'), 2),
        { kind: 'body', frame: between(FULL, CONTENT_TOP), valign: 'top', inherited: body },
        ...running(theme, FULL),
      ]
    case 'statement':
      return [
        plainSlot('title', { x: 48, w: 800 }, 104, style('statement'), 3),
        { kind: 'body', frame: between(FULL, 318), valign: 'top', inherited: body },
        ...running(theme, FULL),
      ]
    case 'term':
      return [
        plainSlot('title', FULL, 132, style('term'), 1),
        {
          kind: 'body',
          frame: between(MAIN, 188),
          valign: 'top',
          inherited: plainInheritanceOf(style('lead')),
        },
        ...running(theme, FULL),
      ]
    case 'figure':
      return [
        plainSlot('title', SIDE, HEADING_BASELINE, style('heading'), 4),
        {
          kind: 'body',
          frame: between(SIDE, 144),
          valign: 'top',
          inherited: plainInheritanceOf(style('caption')),
        },
        ...running(theme, SIDE),
      ]
    case 'blank':
      // A slide without a heading still has a title for those who navigate by titles. It stands
      // where other slides have the small line above the heading, so it covers nothing.
      return [
        plainSlot('title', FULL, 46, { ...style('kicker'), colour: 'ink2' }, 1),
        ...running(theme, FULL),
      ]
  }
}

function plainInheritanceOf(style: TextStyle): Slot['inherited'] {
  return { ...plainInheritance(style), style }
}

function plainSlot(
  kind: SlotKind,
  { x, w }: { readonly x: number; readonly w: number },
  baseline: number,
  style: TextStyle,
  lines: number,
): Slot {
  const frame = { x, y: baseline - pageBaseline(style), w, h: lines * style.leading }
  return { kind, frame, valign: 'top', inherited: plainInheritanceOf(style) }
}

function between({ x, w }: { readonly x: number; readonly w: number }, top: number): Frame {
  return { x, y: top, w, h: CONTENT_BOTTOM - top }
}

/** Footer and slide number, in the small type of credits. */
function running(
  theme: Theme,
  column: { readonly x: number; readonly w: number },
): readonly Slot[] {
  const style: TextStyle = styleOf(theme, 'credit', 'ink2')
  const numberWidth = 60
  const right = column.x + column.w
  const footer = plainSlot(
    'footer',
    { x: column.x, w: Math.min(780, column.w - numberWidth) },
    519,
    style,
    1,
  )
  const number = plainSlot('number', { x: right - numberWidth, w: numberWidth }, 519, style, 1)
  return [footer, { ...number, inherited: { ...number.inherited, align: 'right' } }]
}
