import { contrastRatio } from './contrast.ts'
import { hexOf, type Theme } from './theme.ts'

type Hex = `#${string}`

/** The colours of a theme that a school may replace by its own. */
export interface SchoolColours {
  /** For structure: kickers, markers, rules. */
  readonly accent?: Hex | undefined
  /** For time and focus. */
  readonly signal?: Hex | undefined
}

/** A colour that could not be read on a theme's paper, and the one used instead. */
export interface AdjustedColour {
  readonly role: keyof SchoolColours
  readonly wanted: Hex
  readonly used: Hex
  /** Of what was wanted. */
  readonly contrast: number
  readonly needed: number
}

/** The contrast that text at the back of a room needs; a theme's own may be more modest. */
const ENOUGH = 7

/**
 * The theme in a school's colours. One that is hard to read on the theme's paper is mixed with the
 * theme's ink just until it can be read, and that is told.
 */
export function withSchoolColours(
  theme: Theme,
  colours: SchoolColours,
): { readonly theme: Theme; readonly adjusted: readonly AdjustedColour[] } {
  const paper = hexOf(theme, 'paper')
  const adjusted: AdjustedColour[] = []
  const used = (['accent', 'signal'] as const).flatMap((role) => {
    const wanted = colours[role]
    if (wanted === undefined) return []
    const needed = Math.min(ENOUGH, contrastRatio(hexOf(theme, role), paper))
    const readable = readableOn(paper, wanted, hexOf(theme, 'ink'), needed)
    if (readable !== wanted) {
      adjusted.push({
        role,
        wanted,
        used: readable,
        contrast: contrastRatio(wanted, paper),
        needed,
      })
    }
    return [[role, readable] as const]
  })
  return {
    theme: { ...theme, colours: { ...theme.colours, ...Object.fromEntries(used) } },
    adjusted,
  }
}

function readableOn(paper: Hex, wanted: Hex, ink: Hex, needed: number): Hex {
  for (let share = 0; share < 20; share++) {
    const colour = share === 0 ? wanted : mix(wanted, ink, share / 20)
    if (contrastRatio(colour, paper) >= needed) return colour
  }
  return ink
}

function mix(a: Hex, b: Hex, share: number): Hex {
  const channel = (at: number): string => {
    const value = (hex: Hex): number => Number.parseInt(hex.slice(at, at + 2), 16)
    return Math.round(value(a) * (1 - share) + value(b) * share)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase()
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
