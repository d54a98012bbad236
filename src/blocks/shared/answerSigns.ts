import {
  type Box,
  type ParagraphSpec,
  rectBox,
  shapeBox,
  styleOf,
  textBox,
  tickBox,
} from '../../page/index.ts'
import type { LayoutContext } from '../blockKind.ts'
import { heightOfSpecs } from './fit.ts'

const TICK = 52
const PAD_X = 16
const PAD_Y = 10

/**
 * An answer as slides show it: a filled box with a heavy edge, a tick at its right end. It comes
 * with a click and only adds; nothing else on the slide moves.
 */
export function answerBox(
  context: LayoutContext,
  spec: {
    readonly id: string
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h?: number
    readonly text: ParagraphSpec['text']
    readonly reveal: number
    readonly small?: boolean
  },
): readonly Box[] {
  const { theme, measurer } = context
  const { id, x, y, w, reveal } = spec
  const paragraphs = [
    { text: spec.text, style: styleOf(theme, spec.small ? 'smallBold' : 'bodyBold') },
  ]
  const textWidth = w - 2 * PAD_X - TICK
  const h = Math.max(
    spec.h ?? TICK,
    heightOfSpecs(context.measurer, paragraphs, textWidth) + 2 * PAD_Y,
  )
  const shown = { reveal, answer: true } as const
  const round = theme.shape.badge === 'circle'
  return [
    rectBox(`${id}-box`, x, y, w, h, {
      fill: 'answerTint',
      stroke: { colour: 'answer', width: theme.shape.answerLine },
      ...shown,
    }),
    textBox(measurer, {
      id,
      x: x + PAD_X,
      y,
      w: textWidth,
      h,
      valign: 'middle',
      paragraphs,
      ...shown,
    }),
    shapeBox(
      `${id}-tick-ground`,
      round ? 'ellipse' : 'rect',
      x + w - TICK,
      round ? y + (h - TICK) / 2 : y,
      TICK,
      round ? TICK : h,
      { fill: 'answer', ...shown },
    ),
    tickBox(`${id}-tick`, x + w - TICK, y + (h - TICK) / 2, TICK, 'onAnswer', shown),
  ]
}

/** Height that `answerBox` would take, in points. */
export function answerBoxHeight(
  context: LayoutContext,
  w: number,
  text: ParagraphSpec['text'],
  small = false,
): number {
  const style = styleOf(context.theme, small ? 'smallBold' : 'bodyBold')
  return Math.max(
    TICK,
    heightOfSpecs(context.measurer, [{ text, style }], w - 2 * PAD_X - TICK) + 2 * PAD_Y,
  )
}
