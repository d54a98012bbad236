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
    ...tickSign(context, { id, x: x + w - tick, y, w: tick, h, reveal }),
  ]
}

/** Of a round tick's ground from the edges of its box, and of the tick from those of its ground. */
const ROUND_INSET = { ground: 5, tick: 9 } as const

/** A tick on solid ground, as high as the answer's box; where badges are round it is a disc. */
export function tickSign(
  { theme }: LayoutContext,
  spec: {
    readonly id: string
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
    readonly reveal: number
  },
): readonly Box[] {
  const { id, x, y, w, h, reveal } = spec
  const shown = { reveal, answer: true } as const
  const middle = y + (h - w) / 2
  const isRound = theme.shape.badge === 'circle'
  const ground = isRound ? ROUND_INSET.ground : 0
  const inset = isRound ? ROUND_INSET.tick : 0
  const fill = { fill: 'answer', ...shown } as const
  return [
    isRound
      ? shapeBox(
          `${id}-tick-ground`,
          'ellipse',
          x + ground,
          middle + ground,
          w - 2 * ground,
          w - 2 * ground,
          fill,
        )
      : rectBox(`${id}-tick-ground`, x, y, w, h, fill),
    tickBox(`${id}-tick`, x + inset, middle + inset, w - 2 * inset, 'onAnswer', shown),
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
