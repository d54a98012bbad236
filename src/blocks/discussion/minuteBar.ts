import {
  type Box,
  type Colour,
  rectBox,
  ruleBox,
  styleOf,
  textBox,
  type TextStyle,
} from '../../page/index.ts'
import type { SlideContext } from '../blockKind.ts'
import { firstFit, heightOfSpecs } from '../shared/fit.ts'
import { GRID } from '../shared/slideGrid.ts'
import type { Phase } from './schema.ts'

export const BAR_HEIGHT = 56
const PAD = 14

/** Ground and ink of the steps: ever darker, so that they differ without colour. */
const GROUNDS: readonly { readonly fill: Colour; readonly ink: Colour }[] = [
  { fill: 'paper', ink: 'ink' },
  { fill: 'answerTint', ink: 'ink' },
  { fill: 'ink', ink: 'paper' },
  { fill: 'paper', ink: 'ink' },
]

/** Width of each step: a minute is as long everywhere. */
export function widthsOf(phases: readonly Phase[], w: number): readonly number[] {
  const total = phases.reduce((sum, phase) => sum + phase.minutes, 0)
  return phases.map((phase) => (phase.minutes * w) / total)
}

function labelOf({ name, minutes }: Phase): string {
  return `${name}  ${minutes}`
}

/** The larger style in which every step's name stands on one line in its part of the bar. */
export function labelStyle(context: SlideContext, phases: readonly Phase[]): TextStyle | undefined {
  const widths = widthsOf(phases, GRID.full.w)
  return firstFit(context.theme, ['bodyBold', 'smallBold'], (style) =>
    phases.every(
      (phase, i) =>
        heightOfSpecs(
          context.measurer,
          [{ text: labelOf(phase), style }],
          Math.max(20, (widths[i] ?? 0) - 2 * PAD),
        ) <= style.leading,
    ),
  )?.style
}

/** Minutes from left to right, with a tick for each: the slide's scale, counting minutes. */
export function minuteBar(
  context: SlideContext,
  phases: readonly Phase[],
  label: TextStyle,
  y: number,
): readonly Box[] {
  const { measurer, theme } = context
  const widths = widthsOf(phases, GRID.full.w)
  const small = styleOf(theme, 'caption', 'ink2')
  let x: number = GRID.left
  const steps = phases.flatMap((phase, i) => {
    const w = widths[i] ?? 0
    const { fill, ink } = GROUNDS[i % GROUNDS.length] ?? { fill: 'paper', ink: 'ink' }
    const at = x
    x += w
    const ticks = Array.from({ length: Math.max(0, phase.minutes - 1) }, (_, m) => {
      const tick = at + ((m + 1) * w) / phase.minutes
      return ruleBox(
        `step-${i + 1}-tick-${m + 1}`,
        tick,
        y + BAR_HEIGHT - 10,
        tick,
        y + BAR_HEIGHT,
        {
          colour: ink,
          width: theme.shape.ruler.tick,
        },
      )
    })
    return [
      rectBox(`step-${i + 1}-ground`, at, y, w, BAR_HEIGHT, {
        fill,
        stroke: { colour: 'ink', width: theme.shape.rule },
      }),
      ...ticks,
      textBox(measurer, {
        id: `step-${i + 1}`,
        x: at + PAD,
        y,
        w: w - 2 * PAD,
        h: BAR_HEIGHT,
        valign: 'middle',
        paragraphs: [{ text: labelOf(phase), style: { ...label, colour: ink } }],
      }),
    ]
  })
  return [
    textBox(measurer, {
      id: 'minutes',
      x: GRID.right - 120,
      y: y - small.leading - 4,
      w: 120,
      paragraphs: [{ text: 'minutes', style: small, align: 'right' }],
    }),
    ...steps,
  ]
}
