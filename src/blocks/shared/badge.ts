import { type Box, rectBox, shapeBox, styleOf, textBox } from '../../page/index.ts'
import type { LayoutContext } from '../blockKind.ts'

interface BadgeSpec {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly text: string
  /** In points, where it has to be smaller than the theme has it. */
  readonly side?: number
  /** Solid in the colour of answers, as it appears with this click over the plain one. */
  readonly reveal?: number
  /** With a frame around it, where nothing else marks the answer: solid badges look alike. */
  readonly framed?: true
}

const FRAME = 6

/** An option's letter in a box, as wide as the theme says. */
export function badge(context: LayoutContext, spec: BadgeSpec): readonly Box[] {
  const { theme, measurer } = context
  const { id, x, y, text, reveal } = spec
  const side = spec.side ?? theme.space.badge
  const shown = reveal === undefined ? {} : ({ reveal, answer: true } as const)
  const solid = reveal !== undefined
  const { badgeFill } = theme.shape
  // Where all badges are solid, a solid one marks nothing.
  const isTinted = spec.framed === true && badgeFill === 'ink'
  const plain = badgeFill === 'none' ? undefined : badgeFill
  const fill = solid ? (isTinted ? 'answerTint' : 'answer') : plain
  const colour = isTinted ? 'ink' : solid ? 'onAnswer' : badgeFill === 'ink' ? 'paper' : 'ink'
  const stroke = { colour: solid ? 'answer' : 'ink', width: theme.shape.rule } as const
  const shape = (name: string, inset: number, look: Parameters<typeof rectBox>[5]): Box => {
    const [left, top, width] = [x + inset, y + inset, side - 2 * inset]
    return theme.shape.badge === 'circle'
      ? shapeBox(`${id}-${name}`, 'ellipse', left, top, width, width, look)
      : rectBox(`${id}-${name}`, left, top, width, width, look)
  }
  const ground = shape('ground', 0, { fill, stroke, ...shown })
  const letter = textBox(measurer, {
    id,
    role: solid ? 'artifact' : 'text',
    x: x - 4,
    y,
    w: side + 8,
    h: side,
    valign: 'middle',
    paragraphs: [{ text, style: styleOf(theme, 'badge', colour), align: 'centre' }],
    ...shown,
  })
  const frame =
    spec.framed === undefined
      ? []
      : [
          shape('frame', -FRAME, {
            fill: 'answerTint',
            stroke: { colour: 'answer', width: theme.shape.answerLine },
            ...shown,
          }),
        ]
  return [...frame, ground, letter]
}
