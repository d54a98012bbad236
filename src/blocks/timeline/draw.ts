import { plainText } from '../../base/index.ts'
import {
  type Box,
  faceOf,
  ruleBox,
  shapeBox,
  styleOf,
  textBox,
  type ThemeColour,
} from '../../page/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import type { EventShown } from '../shared/events.ts'
import { type SlideFrame, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { phaseBoxes } from './phases.ts'
import {
  possibleRows,
  isFocus,
  labelBox,
  type LabelRow,
  type LabelSizes,
  type Side,
} from './rows.ts'
import { BAR, placeX, type Scale } from './scale.ts'
import type { TimelineBlock } from './schema.ts'

/** Between the scale and its labels; lines lean here. */
const FAN = 24
/** Between the name of a side and the scale or the labels. */
const NAME_GAP = 4
/** Free room above the labels, at most. */
const LEAD = 40
/** Large labels must stand as near as this to their events: smaller ones are better than crowded ones. */
const LARGE_SHIFT = 30
/** Tried in turn: as large as can be, and the one event that the lesson is about larger. */
const SIZES: readonly LabelSizes[] = [
  { usual: 'large', focus: 'large' },
  { usual: 'small', focus: 'large' },
  { usual: 'small', focus: 'small' },
]

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
  const room = frame.area.h - BAR - 2 * FAN - phases.below
  for (const sizes of SIZES) {
    const most = sizes.usual === 'large' && scale.isTrue ? LARGE_SHIFT : mostShift
    const pair = bestPair(block, context, events, scale, { sizes, most, room })
    if (pair === undefined) continue
    const { above, below, spare } = pair
    const barY =
      frame.area.y +
      nameHeight(block, context, above) +
      Math.min(spare / 2, LEAD) +
      above.height +
      FAN
    return {
      layout: 'full',
      title: plainText(block.title),
      footer: true,
      boxes: [
        // The scale itself stands on the slide, so the small one along the edge does not.
        ...withoutRuler(frame),
        ...phases.draw(barY),
        ...spans(context, events, scale, barY, block),
        ...rowBoxes(block, context, above, scale, barY, sizes, events),
        ...rowBoxes(block, context, below, scale, barY, sizes, events),
        ...sideNames(block, context, barY, above, below),
      ],
    }
  }
  return undefined
}

/** The two sides that are best together in the height there is. */
function bestPair(
  block: TimelineBlock,
  context: SlideContext,
  events: readonly EventShown[],
  scale: Scale,
  limits: { readonly sizes: LabelSizes; readonly most: number; readonly room: number },
): { readonly above: LabelRow; readonly below: LabelRow; readonly spare: number } | undefined {
  const rowsOn = (side: Side): readonly LabelRow[] =>
    possibleRows(
      block,
      context,
      side,
      events.filter((event, i) => sideOf(block, event, i) === side),
      scale,
      limits,
    )
  const belows = rowsOn('below')
  const pairs = rowsOn('above').flatMap((above) =>
    belows.map((below) => ({
      above,
      below,
      spare:
        limits.room -
        above.height -
        below.height -
        nameHeight(block, context, above) -
        nameHeight(block, context, below),
    })),
  )
  const cost = ({ above, below }: (typeof pairs)[number]): number => above.cost + below.cost
  return pairs.filter(({ spare }) => spare >= 0).sort((a, b) => cost(a) - cost(b))[0]
}

/** What the name of a side takes beyond its labels; none where it finds room beside the scale. */
function nameHeight(block: TimelineBlock, context: SlideContext, row: LabelRow): number {
  const { measurer, theme } = context
  const name = block.sides?.[row.side]
  if (name === undefined) return 0
  const style = styleOf(theme, 'captionBold')
  const end = GRID.left + measurer.width(name, faceOf(style.font, true), style.size) + 16
  const isFree = row.labels.every(
    ({ x, anchor }, i) => Math.min(x, anchor, row.starts[i] ?? x) > end,
  )
  return isFree && style.leading + NAME_GAP <= FAN + 6 ? 0 : style.leading + NAME_GAP
}

function withoutRuler({ boxes }: SlideFrame): readonly Box[] {
  return boxes.filter(({ id }) => !id.startsWith('tick-') && !id.startsWith('ruler-'))
}

function sideOf(block: TimelineBlock, event: EventShown, position: number): Side {
  return block.events[event.index]?.side ?? (position % 2 === 0 ? 'below' : 'above')
}

function rowBoxes(
  block: TimelineBlock,
  context: SlideContext,
  row: LabelRow,
  scale: Scale,
  barY: number,
  sizes: LabelSizes,
  all: readonly EventShown[],
): readonly Box[] {
  const { theme } = context
  const above = row.side === 'above'
  const near = above ? barY - FAN : barY + BAR + FAN
  return row.events.flatMap((event, i): readonly Box[] => {
    const click = all.indexOf(event) + 1
    const reveal = block.reveal === 'one-by-one' ? { reveal: click } : {}
    const id = `event-${click}`
    const box = labelBox(block, context, row, i, { id, near, sizes, reveal })
    if (box === undefined) return []
    const focus = isFocus(block, event)
    const line = leader(`${id}-line`, {
      at: placeX(scale, event.at),
      bar: above ? barY : barY + BAR,
      near,
      far: above ? box.y + 2 : box.y + box.h - 2,
      anchor: row.labels[i]?.anchor ?? 0,
      colour: focus ? 'signal' : 'ink',
      width: focus ? theme.shape.heavy * 1.4 : theme.shape.rule,
      reveal,
    })
    return [line, box]
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

/** Beside the scale where no label or line is in the way, otherwise beyond the labels. */
function sideNames(
  block: TimelineBlock,
  context: SlideContext,
  barY: number,
  above: LabelRow,
  below: LabelRow,
): readonly Box[] {
  if (block.sides === undefined) return []
  const style = styleOf(context.theme, 'captionBold', 'accent')
  const isBeside = (row: LabelRow): boolean => nameHeight(block, context, row) === 0
  const name = (side: Side, y: number): Box =>
    textBox(context.measurer, {
      id: `side-${side}`,
      x: GRID.left,
      y,
      w: GRID.full.w / 2,
      paragraphs: [{ text: block.sides?.[side] ?? '', style }],
    })
  return [
    name('above', (isBeside(above) ? barY : barY - FAN - above.height) - style.leading - NAME_GAP),
    name('below', barY + BAR + NAME_GAP + (isBeside(below) ? 0 : FAN + below.height)),
  ]
}
