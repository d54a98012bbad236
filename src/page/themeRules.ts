import type { z } from 'zod'
import { contrastRatio } from './contrast.ts'
import { type Theme, type ThemeColour, themeParts } from './theme.ts'

/** A theme of `templates/themes/`, or a teacher's own: whole, readable and of sizes that fit. */
export const themeSchema: z.ZodType<Theme> = themeParts.superRefine((theme, context) => {
  for (const { path, message } of themeFaults(theme))
    context.addIssue({ code: 'custom', path: [...path], message })
})

/** What is wrong with a theme that has all its parts. */
interface ThemeFault {
  readonly path: readonly string[]
  readonly message: string
}

/**
 * Least contrast of a colour on what it stands on: WCAG 2.2 asks for 4.5 of text; text that is read
 * from the back of a room needs the 7 of its level AAA.
 */
const CONTRASTS: readonly (readonly [of: ThemeColour, on: ThemeColour, least: number])[] = [
  ['ink', 'paper', 7],
  ['ink2', 'paper', 4.5],
  ['accent', 'paper', 4.5],
  ['signal', 'paper', 4.5],
  ['answer', 'paper', 4.5],
  ['ink', 'panel', 4.5],
  ['ink', 'answerTint', 4.5],
  ['onAnswer', 'answer', 4.5],
]

/** Floors in points: what is smaller cannot be read from the back of a room. */
const FLOORS: Readonly<Partial<Record<keyof Theme['type'], number>>> = {
  body: 20,
  bodyBold: 20,
  small: 20,
  smallBold: 20,
  lead: 20,
  caption: 16,
  captionBold: 16,
}
const LEAST_SIZE = 12
/** Points. With larger type the designed arrangements hold nothing. */
const MOST_SIZE = 100
/** Leading, per em. */
const LEADING = { least: 0.95, most: 2 } as const
/** Points: spaces and rules beyond this leave no room for words. */
const MOST_SPACE = 60

/** A theme that would be hard to read or could not be laid out. */
function themeFaults(theme: Theme): readonly ThemeFault[] {
  return [...contrastFaults(theme), ...typeFaults(theme), ...spaceFaults(theme)]
}

function contrastFaults({ colours }: Theme): readonly ThemeFault[] {
  return CONTRASTS.flatMap(([of, on, least]) => {
    const ratio = contrastRatio(colours[of], colours[on])
    return ratio >= least
      ? []
      : [
          {
            path: ['colours', of],
            message: `${of} on ${on} has a contrast of ${ratio.toFixed(1)}, and needs ${least}`,
          },
        ]
  })
}

function typeFaults({ type }: Theme): readonly ThemeFault[] {
  return Object.entries(type).flatMap(([name, { size, leading }]) => {
    const path = ['type', name]
    const floor = FLOORS[name as keyof Theme['type']] ?? LEAST_SIZE
    if (size < floor) return [{ path, message: `${name} has ${size} points, and needs ${floor}` }]
    if (size > MOST_SIZE)
      return [{ path, message: `${name} has ${size} points, and may have ${MOST_SIZE} at most` }]
    return leading >= LEADING.least * size && leading <= LEADING.most * size
      ? []
      : [
          {
            path,
            message: `${name} has lines ${leading} points apart, which does not suit ${size}`,
          },
        ]
  })
}

function spaceFaults({ space, shape }: Theme): readonly ThemeFault[] {
  const { ruler, hair, rule, heavy, answerLine } = shape
  const lengths = Object.entries({
    ...space,
    hair,
    rule,
    heavy,
    answerLine,
    ...{ tick: ruler.tick, length: ruler.length, end: ruler.end, bar: ruler.bar },
  })
  return lengths.flatMap(([name, length]) =>
    length >= 0 && length <= MOST_SPACE
      ? []
      : [{ path: ['space', name], message: `${name} is ${length}, not 0 to ${MOST_SPACE} points` }],
  )
}
