import {
  type Box,
  faceOf,
  ruleBox,
  shapeBox,
  styleOf,
  textBox,
  type ThemeColour,
} from '../../page/index.ts'
import type { SlideContext } from '../blockKind.ts'
import type { EventShown } from '../shared/events.ts'
import { heightOfSpecs } from '../shared/fit.ts'
import { GRID } from '../shared/slideGrid.ts'
import { BAR, placeX, type Scale } from './scale.ts'
import type { TimelineBlock } from './schema.ts'

const TICK = 8

interface Stretch {
  readonly title: string
  readonly from: number
  readonly to: number
}

// Neighbours differ in print as on the board: paper, tint, ink.
const FILLS: readonly { readonly fill: ThemeColour; readonly text: ThemeColour }[] = [
  { fill: 'paper', text: 'ink' },
  { fill: 'answerTint', text: 'ink' },
  { fill: 'ink', text: 'paper' },
]

/**
 * The bar of the scale with its ticks and the names of the phases in it. Where a name is too long
 * for its stretch all of them are numbered, and the names stand in a line at the foot.
 */
export function phaseBoxes(
  block: TimelineBlock,
  context: SlideContext,
  events: readonly EventShown[],
  scale: Scale,
): { readonly below: number; readonly draw: (y: number) => readonly Box[] } {
  const { measurer, theme } = context
  const style = styleOf(theme, 'phase')
  const stretches = stretchesOf(block, events, scale)
  const fits = stretches.every(
    ({ title, from, to }) =>
      measurer.width(title, faceOf(style.font, true), style.size) + 14 <= to - from,
  )
  const legendStyle = styleOf(theme, 'caption', 'ink2')
  const legend = {
    text: stretches.flatMap(({ title }, i) => [
      { text: `${i === 0 ? '' : '     '}${i + 1}\u00a0\u00a0`, bold: true as const },
      { text: title },
    ]),
    style: legendStyle,
  }
  const legendHeight = fits ? 0 : heightOfSpecs(measurer, [legend], GRID.full.w)
  const draw = (y: number): readonly Box[] => [
    ...stretches.flatMap((stretch, i) => segment(context, stretch, i, y, fits)),
    ...(stretches.length === 0 ? tickNames(context, scale, y) : []),
    ...scaleMarks(context, scale, stretches, y),
    shapeBox('bar', 'rect', GRID.left, y, GRID.full.w, BAR, {
      stroke: { colour: 'ink', width: theme.shape.rule },
      role: 'artifact',
    }),
    ...(fits
      ? []
      : [
          textBox(measurer, {
            id: 'phases',
            x: GRID.left,
            y: GRID.bottom - legendHeight,
            w: GRID.full.w,
            paragraphs: [legend],
          }),
        ]),
  ]
  return { below: fits ? 0 : legendHeight + 10, draw }
}

function stretchesOf(
  block: TimelineBlock,
  events: readonly EventShown[],
  scale: Scale,
): readonly Stretch[] {
  const phases = [...(block.phases ?? [])].sort((a, b) => a.from - b.from)
  const all = phases.map(({ title, from }, i) => ({
    title,
    from: i === 0 ? GRID.left : placeX(scale, from),
    to: i === phases.length - 1 ? GRID.right : placeX(scale, phases[i + 1]?.from ?? from),
  }))
  // A part of the story has only the phases that it tells of.
  const first = events[0]?.at ?? 0
  const last = events.at(-1)?.at ?? 0
  const ends = phases.map((_, i) => phases[i + 1]?.from ?? Infinity)
  const shown = all.filter(
    ({ from, to }, i) => to > from && (ends[i] ?? 0) > first && (phases[i]?.from ?? 0) <= last,
  )
  return shown.map((stretch, i) => ({
    ...stretch,
    from: i === 0 ? GRID.left : stretch.from,
    to: i === shown.length - 1 ? GRID.right : stretch.to,
  }))
}

function segment(
  context: SlideContext,
  { title, from, to }: Stretch,
  index: number,
  y: number,
  fits: boolean,
): readonly Box[] {
  const look = FILLS[index % FILLS.length]
  if (look === undefined) return []
  const style = styleOf(context.theme, 'phase', look.text)
  const narrow = to - from < 24
  return [
    shapeBox(`phase-${index + 1}-ground`, 'rect', from, y, to - from, BAR, { fill: look.fill }),
    ...(narrow && !fits
      ? []
      : [
          textBox(context.measurer, {
            id: `phase-${index + 1}`,
            role: fits ? 'text' : 'artifact',
            x: from + 7,
            y: y + 1,
            w: Math.max(to - from - 8, 12),
            h: BAR - TICK + 2,
            valign: 'middle',
            paragraphs: [{ text: fits ? title : `${index + 1}`, style }],
          }),
        ]),
  ]
}

function scaleMarks(
  { theme }: SlideContext,
  scale: Scale,
  stretches: readonly Stretch[],
  y: number,
): readonly Box[] {
  return scale.ticks.map(({ place, label }, i) => {
    const x = GRID.left + place * GRID.full.w
    const at = stretches.findIndex(({ from, to }) => x >= from && x < to)
    const colour = at >= 0 && at % FILLS.length === 2 ? 'paper' : 'ink2'
    return ruleBox(
      `scale-tick-${i + 1}`,
      x,
      y + BAR - (label === '' ? TICK - 2 : TICK + 1),
      x,
      y + BAR,
      { colour, width: theme.shape.ruler.tick },
    )
  })
}

/** Years along a scale without phases. */
function tickNames(context: SlideContext, scale: Scale, y: number): readonly Box[] {
  const { measurer, theme } = context
  const style = styleOf(theme, 'range', 'ink2')
  let free = GRID.left
  return scale.ticks.flatMap(({ place, label }, i) => {
    const x = GRID.left + place * GRID.full.w
    const w = measurer.width(label, faceOf(style.font, true), style.size) + 4
    if (label === '' || x - w / 2 < free || x + w / 2 > GRID.right) return []
    free = x + w / 2 + 6
    return [
      textBox(measurer, {
        id: `scale-year-${i + 1}`,
        role: 'artifact',
        x: x - w / 2,
        y: y + 1,
        w,
        paragraphs: [{ text: label, style, align: 'centre' }],
      }),
    ]
  })
}
