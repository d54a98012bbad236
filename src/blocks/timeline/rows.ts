import { plainText } from '../../base/index.ts'
import {
  type Box,
  faceOf,
  paragraphsOf,
  type ParagraphSpec,
  setText,
  shiftBox,
  styleOf,
  textBox,
} from '../../page/index.ts'
import type { SlideContext } from '../blockKind.ts'
import type { EventShown } from '../shared/events.ts'
import { wordsFit } from '../shared/fit.ts'
import { GRID } from '../shared/slideGrid.ts'
import { placeInTiers, type TieredLabel } from './placeLabels.ts'
import { placeX, type Scale } from './scale.ts'
import type { TimelineBlock } from './schema.ts'

const GAP = 22
const TIER_GAP = 12
/** From a label's line to its text. */
const BESIDE = 9
const WIDTHS = [130, 150, 170, 190, 210, 240, 300, 400] as const
/** A row of labels less high is worth so much shift, a point for a point. */
const HEIGHT_WEIGHT = 0.35
/** What it costs, in points of shift, that a label stands in the far row; the focus gains it. */
const FAR_COST = 20
/** More labels than this in the far row would look like a second timeline. */
const MOST_FAR = 2
/** PowerPoint's lines may come out a little wider. */
const SLACK = 1.03

export type Side = 'above' | 'below'
/** Of all labels and of the one that the lesson is about. */
export interface LabelSizes {
  readonly usual: 'large' | 'small'
  readonly focus: 'large' | 'small'
}

/** The labels of one side of the scale. */
export interface LabelRow {
  readonly side: Side
  readonly events: readonly EventShown[]
  readonly labels: readonly TieredLabel[]
  /** Where the events stand on the scale. */
  readonly starts: readonly number[]
  /** Of the labels nearest to the scale, and of all. */
  readonly nearHeight: number
  readonly height: number
  /** What is unlovely about it, in points that a label stands from its event. */
  readonly cost: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Every way to set the labels of one side that could be the best one in some height. */
export function possibleRows(
  block: TimelineBlock,
  context: SlideContext,
  side: Side,
  events: readonly EventShown[],
  scale: Scale,
  limits: { readonly sizes: LabelSizes; readonly most: number; readonly room: number },
): readonly LabelRow[] {
  const rows: LabelRow[] = []
  const starts = events.map(({ at }) => placeX(scale, at))
  for (const sizes of sizeWishes(block, context, events, limits.sizes))
    for (const far of farChoices(events.length)) {
      const placed = placeInTiers(
        starts.map((at, i) => ({
          at,
          width: sizes[i]?.width ?? 0,
          isFar: far.includes(i),
        })),
        { left: GRID.left, right: GRID.right, gap: GAP },
      )
      if (placed === undefined || placed.shift > limits.most) continue
      const heightIn = (isFar: boolean): number =>
        Math.max(0, ...sizes.flatMap(({ height }, i) => (far.includes(i) === isFar ? height : [])))
      const nearHeight = heightIn(false)
      const height = nearHeight + (far.length > 0 ? heightIn(true) + TIER_GAP : 0)
      if (height > limits.room) continue
      const farCost = far.reduce(
        (sum, i) => sum + (isFocus(block, events[i]) ? -FAR_COST : FAR_COST),
        0,
      )
      const cost = placed.labels.reduce(
        (sum, { anchor }, i) => sum + Math.abs(anchor - (starts[i] ?? 0)),
        HEIGHT_WEIGHT * height + farCost,
      )
      rows.push({ side, events, labels: placed.labels, starts, nearHeight, height, cost })
    }
  rows.sort((a, b) => a.cost - b.cost)
  let lowest = Infinity
  return rows.filter(({ height }) => {
    const isLower = height < lowest
    lowest = Math.min(lowest, height)
    return isLower
  })
}

/** Every choice of labels for the far row, of which the near one keeps at least one. */
function farChoices(count: number): readonly (readonly number[])[] {
  // A side without events has one row, an empty one.
  const choices: number[][] = [[]]
  for (let i = 0; i < count && count > 1; i++) {
    choices.push([i])
    for (let j = i + 1; j < count && count > MOST_FAR; j++) choices.push([i, j])
  }
  return choices
}

/** Sizes of all labels, once for each greatest width that makes a difference. */
function sizeWishes(
  block: TimelineBlock,
  context: SlideContext,
  events: readonly EventShown[],
  sizes: LabelSizes,
): readonly (readonly Size[])[] {
  const seen = new Set<string>()
  return WIDTHS.flatMap((width) => {
    const set = events.map((event) => labelSize(block, context, event, width, sizes))
    const whole = set.filter((size) => size !== undefined)
    const key = JSON.stringify(whole)
    if (whole.length < set.length || seen.has(key)) return []
    seen.add(key)
    return [whole]
  })
}

export function isFocus(block: TimelineBlock, event: EventShown | undefined): boolean {
  return event !== undefined && block.events[event.index]?.focus === true
}

function labelSpecs(
  { theme }: SlideContext,
  event: EventShown,
  label: { readonly isLarge: boolean; readonly isFocus: boolean; readonly align: 'left' | 'right' },
): readonly ParagraphSpec[] {
  const { isLarge, align } = label
  const date = styleOf(theme, isLarge ? 'bodyBold' : 'year', label.isFocus ? 'signal' : 'ink')
  const text = styleOf(theme, isLarge ? 'body' : 'event')
  return [
    { text: event.date, style: { ...date, bold: true }, align },
    { text: event.text, style: { ...text, bold: text.bold || label.isFocus }, align },
  ]
}

/** Undefined where a word, or the date as a whole, is wider than the label may be. */
function labelSize(
  block: TimelineBlock,
  context: SlideContext,
  event: EventShown,
  width: number,
  sizes: LabelSizes,
): Size | undefined {
  const { measurer } = context
  const focus = isFocus(block, event)
  const isLarge = sizes[focus ? 'focus' : 'usual'] === 'large'
  const inner = width - BESIDE
  const specs = labelSpecs(context, event, { isLarge, isFocus: focus, align: 'left' })
  for (const { text, style } of specs)
    if (!wordsFit(measurer, plainText(text), style, inner / SLACK)) return undefined
  const [date] = specs
  if (date !== undefined) {
    const { font, size, tracking } = date.style
    const whole = measurer.width(event.date, faceOf(font, true), size, tracking)
    if (whole * SLACK > inner) return undefined
  }
  const set = setText(measurer, paragraphsOf(specs), {
    x: 0,
    y: 0,
    width: inner / SLACK,
    wrap: 'balanced',
  })
  return { width: Math.ceil(set.width * SLACK) + BESIDE + 1, height: set.height }
}

/** The text of one label; `near` is where labels begin, away from the scale. */
export function labelBox(
  block: TimelineBlock,
  context: SlideContext,
  row: LabelRow,
  i: number,
  at: {
    readonly id: string
    readonly near: number
    readonly sizes: LabelSizes
    readonly reveal: { readonly reveal?: number }
  },
): Box | undefined {
  const label = row.labels[i]
  const event = row.events[i]
  if (label === undefined || event === undefined) return undefined
  const focus = isFocus(block, event)
  const draft = textBox(context.measurer, {
    id: at.id,
    x: label.x + (label.flies === 'right' ? BESIDE : 0),
    y: 0,
    w: label.width - BESIDE,
    paragraphs: labelSpecs(context, event, {
      isLarge: at.sizes[focus ? 'focus' : 'usual'] === 'large',
      isFocus: focus,
      align: label.flies === 'left' ? 'right' : 'left',
    }),
    wrap: 'balanced',
    ...at.reveal,
  })
  const begin = label.isFar ? row.nearHeight + TIER_GAP : 0
  return shiftBox(draft, 0, row.side === 'above' ? at.near - begin - draft.h : at.near + begin)
}
