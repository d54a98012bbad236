import { plainText } from '../../base/index.ts'
import {
  type Box,
  faceOf,
  type ParagraphSpec,
  paragraphsOf,
  ruleBox,
  setText,
  shapeBox,
  shiftBox,
  styleOf,
  textBox,
  type ThemeColour,
} from '../../page/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import type { EventShown } from '../shared/events.ts'
import { wordsFit } from '../shared/fit.ts'
import { type SlideFrame, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { phaseBoxes } from './phases.ts'
import { type PlacedLabel, placeLabels } from './placeLabels.ts'
import { BAR, placeX, type Scale } from './scale.ts'
import type { TimelineBlock } from './schema.ts'

/** Between the scale and its labels; lines lean here. */
const FAN = 24
const GAP = 22
/** From a label's line to its text. */
const BESIDE = 9
const WIDTHS = [130, 150, 170, 190, 210, 240, 300, 400] as const
/** A row of labels less high is worth so much shift, a point for a point. */
const HEIGHT_WEIGHT = 0.6

type Side = 'above' | 'below'

interface Row {
  readonly side: Side
  readonly events: readonly EventShown[]
  readonly labels: readonly PlacedLabel[]
  readonly height: number
}

/** One slide of events, or undefined where they do not fit or a label would stand too far off. */
export function drawTimeline(
  block: TimelineBlock,
  context: SlideContext,
  events: readonly EventShown[],
  scale: Scale,
  mostShift: number,
): Omit<SlideDraft, 'notes'> | undefined {
  const frame = slideFrame(context, {
    kicker: 'Timeline',
    kickerNote: scale.says,
    heading: block.title,
    layout: 'full',
  })
  if (frame.carried.length > 0) return undefined
  const phases = phaseBoxes(block, context, events, scale)
  const names = block.sides === undefined ? 0 : styleOf(context.theme, 'caption').leading + 4
  const room = frame.area.h - BAR - 2 * FAN - 2 * names - phases.below
  for (const large of [true, false]) {
    const rows = (['above', 'below'] as const).map((side) =>
      bestRow(
        context,
        side,
        events.filter((event, i) => sideOf(block, event, i) === side),
        scale,
        { large, most: mostShift, room },
      ),
    )
    const [above, below] = rows
    if (above === undefined || below === undefined) continue
    const spare = room - above.height - below.height
    if (spare < 0) continue
    const barY = frame.area.y + names + Math.min(spare / 2, 40) + above.height + FAN
    return {
      layout: 'full',
      title: plainText(block.title),
      footer: true,
      boxes: [
        // The scale itself stands on the slide, so the small one along the edge does not.
        ...withoutRuler(frame),
        ...phases.draw(barY),
        ...spans(context, events, scale, barY, block),
        ...rowBoxes(block, context, above, scale, barY, large, events),
        ...rowBoxes(block, context, below, scale, barY, large, events),
        ...sideNames(block, context, frame, barY, above, below),
      ],
    }
  }
  return undefined
}

function withoutRuler({ boxes }: SlideFrame): readonly Box[] {
  return boxes.filter(({ id }) => !id.startsWith('tick-') && !id.startsWith('ruler-'))
}

function sideOf(block: TimelineBlock, event: EventShown, position: number): Side {
  return block.events[event.index]?.side ?? (position % 2 === 0 ? 'below' : 'above')
}

function bestRow(
  context: SlideContext,
  side: Side,
  events: readonly EventShown[],
  scale: Scale,
  limits: { readonly large: boolean; readonly most: number; readonly room: number },
): Row | undefined {
  let best: Row | undefined
  let lowest = Infinity
  for (const width of WIDTHS) {
    const set = events.map((event) => labelSize(context, event, width, limits.large))
    const sizes = set.filter((size) => size !== undefined)
    if (sizes.length < set.length) continue
    const height = Math.max(0, ...sizes.map((size) => size.height))
    const placed = placeLabels(
      events.map((event, i) => ({ at: placeX(scale, event.at), width: sizes[i]?.width ?? 0 })),
      { left: GRID.left, right: GRID.right, gap: GAP },
    )
    if (placed === undefined || placed.shift > limits.most || height > limits.room) continue
    const total = placed.labels.reduce(
      (sum, { anchor }, i) => sum + Math.abs(anchor - placeX(scale, events[i]?.at ?? 0)),
      HEIGHT_WEIGHT * height + (height > limits.room / 2 ? 1000 : 0),
    )
    if (total >= lowest) continue
    lowest = total
    best = { side, events, labels: placed.labels, height }
  }
  return best
}

function labelSpecs(
  context: SlideContext,
  event: EventShown,
  large: boolean,
  align: 'left' | 'right',
  focus: boolean,
): readonly ParagraphSpec[] {
  const { theme } = context
  const date = styleOf(theme, large ? 'bodyBold' : 'year', focus ? 'signal' : 'ink')
  const text = styleOf(theme, large ? 'body' : 'event')
  return [
    { text: event.date, style: date, align },
    { text: event.text, style: { ...text, bold: text.bold || focus }, align },
  ]
}

function labelSize(
  context: SlideContext,
  event: EventShown,
  width: number,
  large: boolean,
): { readonly width: number; readonly height: number } | undefined {
  const { measurer } = context
  const inner = width - BESIDE
  // Reckoned in bold, so that the focus takes no more room than the others.
  const specs = labelSpecs(context, event, large, 'left', true)
  for (const { text, style } of specs)
    if (!wordsFit(measurer, plainText(text), style, inner)) return undefined
  const set = setText(measurer, paragraphsOf(specs), { x: 0, y: 0, width: inner, wrap: 'balanced' })
  return { width: Math.ceil(set.width * 1.03) + BESIDE + 1, height: set.height }
}

function rowBoxes(
  block: TimelineBlock,
  context: SlideContext,
  row: Row,
  scale: Scale,
  barY: number,
  large: boolean,
  all: readonly EventShown[],
): readonly Box[] {
  const { measurer, theme } = context
  return row.events.flatMap((event, i): readonly Box[] => {
    const label = row.labels[i]
    if (label === undefined) return []
    const click = all.indexOf(event) + 1
    const reveal = block.reveal === 'one-by-one' ? { reveal: click } : {}
    const focus = block.events[event.index]?.focus === true
    const x = label.x + (label.flies === 'right' ? BESIDE : 0)
    const above = row.side === 'above'
    const draft = textBox(measurer, {
      id: `event-${click}`,
      x,
      y: 0,
      w: label.width - BESIDE,
      paragraphs: labelSpecs(
        context,
        event,
        large,
        label.flies === 'left' ? 'right' : 'left',
        focus,
      ),
      wrap: 'balanced',
      ...reveal,
    })
    const near = above ? barY - FAN : barY + BAR + FAN
    const y = above ? near - draft.h : near
    const far = above ? y + 2 : y + draft.h - 2
    return [
      leader(`event-${click}-line`, {
        at: placeX(scale, event.at),
        bar: above ? barY : barY + BAR,
        near,
        far,
        anchor: label.anchor,
        colour: focus ? 'signal' : 'ink',
        width: focus ? theme.shape.heavy * 1.4 : theme.shape.rule,
        reveal,
      }),
      shiftBox(draft, 0, y),
    ]
  })
}

function leader(
  id: string,
  line: {
    readonly at: number
    readonly bar: number
    readonly near: number
    readonly far: number
    readonly anchor: number
    readonly colour: ThemeColour
    readonly width: number
    readonly reveal: { readonly reveal?: number }
  },
): Box {
  const { at, bar, near, far, anchor, colour, width, reveal } = line
  const stroke = { colour, width }
  if (Math.abs(at - anchor) < 0.5) return ruleBox(id, anchor, bar, anchor, far, stroke, reveal)
  const x = Math.min(at, anchor)
  const y = Math.min(bar, far)
  const path = [
    { op: 'M', x: at, y: bar },
    { op: 'L', x: anchor, y: near },
    { op: 'L', x: anchor, y: far },
  ] as const
  return {
    id,
    x,
    y,
    w: Math.abs(at - anchor),
    h: Math.abs(far - bar),
    role: 'artifact',
    ...reveal,
    content: { kind: 'shape', shape: 'path', path, stroke },
  }
}

/** Events that lasted: a strip along the scale. */
function spans(
  context: SlideContext,
  events: readonly EventShown[],
  scale: Scale,
  barY: number,
  block: TimelineBlock,
): readonly Box[] {
  if (!scale.isTrue) return []
  return events.flatMap((event, i) => {
    if (event.years.to === event.years.from) return []
    const from = placeX(scale, event.begins)
    const above = sideOf(block, event, i) === 'above'
    const reveal = block.reveal === 'one-by-one' ? { reveal: i + 1 } : {}
    return [
      shapeBox(
        `event-${i + 1}-span`,
        'rect',
        from,
        above ? barY - 6 : barY + BAR,
        placeX(scale, event.ends) - from,
        6,
        { fill: 'signal', ...reveal },
      ),
    ]
  })
}

function sideNames(
  block: TimelineBlock,
  context: SlideContext,
  frame: SlideFrame,
  barY: number,
  above: Row,
  below: Row,
): readonly Box[] {
  if (block.sides === undefined) return []
  const { measurer, theme } = context
  const style = styleOf(theme, 'captionBold', 'accent')
  const { sides } = block
  // Beside the scale where no label or line is in the way, otherwise beyond the labels.
  const isFree = (row: Row, name: string): boolean => {
    const end = GRID.left + measurer.width(name, faceOf(style.font, true), style.size) + 16
    return row.labels.every(({ x }) => x > end)
  }
  const aboveY = isFree(above, sides.above)
    ? barY - style.leading - 4
    : Math.max(frame.area.y, barY - FAN - above.height - style.leading - 4)
  const belowY = isFree(below, sides.below) ? barY + BAR + 4 : barY + BAR + FAN + below.height + 4
  return [
    textBox(measurer, {
      id: 'side-above',
      x: GRID.left,
      y: aboveY,
      w: GRID.full.w / 2,
      paragraphs: [{ text: sides.above, style }],
    }),
    textBox(measurer, {
      id: 'side-below',
      x: GRID.left,
      y: belowY,
      w: GRID.full.w / 2,
      paragraphs: [{ text: sides.below, style }],
    }),
  ]
}
