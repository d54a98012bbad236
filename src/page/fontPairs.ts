import type { FontId } from './fonts.ts'
import type { Theme } from './theme.ts'

interface FontPair {
  readonly name: string
  readonly head: FontId
  readonly body: FontId
  /** The face of sources and key terms. */
  readonly voice: FontId
}

/** Fonts that go together, for those who want others than their theme's. */
export const FONT_PAIRS = {
  arial: { name: 'Arial and Georgia', head: 'arial', body: 'arial', voice: 'georgia' },
  calibri: { name: 'Calibri', head: 'calibri', body: 'calibri', voice: 'georgia' },
  georgia: { name: 'Georgia and Arial', head: 'georgia', body: 'arial', voice: 'georgia' },
  times: { name: 'Times and Arial', head: 'arial', body: 'times', voice: 'times' },
  readable: { name: 'Hyperlegible', head: 'readable', body: 'readable', voice: 'readable' },
} as const satisfies Readonly<Record<string, FontPair>>

export type FontPairId = keyof typeof FONT_PAIRS
export const FONT_PAIR_IDS = Object.keys(FONT_PAIRS) as readonly FontPairId[]

/** The theme in other fonts; without a pair in its own. */
export function withFonts(theme: Theme, pair: FontPairId | undefined): Theme {
  if (pair === undefined) return theme
  const { head, body, voice } = FONT_PAIRS[pair]
  return { ...theme, fonts: { head, body, voice } }
}
