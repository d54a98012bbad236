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

const PAD_X = 16
/** Width of the tick, which is as high as the lowest box, and room above and below the text. */
const MEASURES = {
  roomy: { tick: 52, padY: 10 },
  close: { tick: 38, padY: 5 },
} as const

export type AnswerRoom = keyof typeof MEASURES

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
    readonly room?: AnswerRoom
  },
): readonly Box[] {
  const { theme, measurer } = context
  const { tick, padY } = MEASURES[spec.room ?? 'roomy']
  const { id, x, y, w, reveal } = spec
  const paragraphs = [
    { text: spec.text, style: styleOf(theme, spec.small ? 'smallBold' : 'bodyBold') },
  ]
  const textWidth = w - 2 * PAD_X - tick
  const h = Math.max(
    spec.h ?? tick,
    heightOfSpecs(context.measurer, paragraphs, textWidth) + 2 * padY,
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
      x + w - tick,
      round ? y + (h - tick) / 2 : y,
      tick,
      round ? tick : h,
      { fill: 'answer', ...shown },
    ),
    tickBox(`${id}-tick`, x + w - tick, y + (h - tick) / 2, tick, 'onAnswer', shown),
  ]
}

/** Height that `answerBox` would take, in points. */
export function answerBoxHeight(
  context: LayoutContext,
  w: number,
  text: ParagraphSpec['text'],
  small = false,
  room: AnswerRoom = 'roomy',
): number {
  const { tick, padY } = MEASURES[room]
  const style = styleOf(context.theme, small ? 'smallBold' : 'bodyBold')
  return Math.max(
    tick,
    heightOfSpecs(context.measurer, [{ text, style }], w - 2 * PAD_X - tick) + 2 * padY,
  )
}
