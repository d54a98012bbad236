import { z } from 'zod'
import { invariant } from '../base/index.ts'
import type { FontId } from './fonts.ts'

const hex = z
  .string()
  .regex(/^#[0-9A-F]{6}$/i, 'A colour is written #RRGGBB')
  .transform((value) => value.toUpperCase() as Hex)
type Hex = `#${string}`

/** Colours are roles, never slots of a template: what a colour is for, not where it stands. */
const colourRoles = [
  'paper',
  'panel',
  'ink',
  'ink2',
  'rule',
  'accent',
  'signal',
  'answer',
  'answerTint',
  'onAnswer',
  'mapSea',
  'mapLand',
  'mapQuiet',
  'mapSoft',
  'mapStrong',
  'onMapStrong',
] as const
export type ThemeColour = (typeof colourRoles)[number]
export type Colour = ThemeColour | Hex

const styleNames = [
  'display',
  'heading',
  'statement',
  'term',
  'lead',
  'body',
  'bodyBold',
  'quote',
  'small',
  'smallBold',
  'subhead',
  'year',
  'event',
  'number',
  'badge',
  'kicker',
  'caption',
  'captionBold',
  'phase',
  'credit',
  'range',
] as const
export type StyleName = (typeof styleNames)[number]

const fontId = z.enum(['arial', 'calibri', 'georgia', 'times', 'readable'])

/** Sizes and leading in points. */
const typeSchema = z.strictObject({
  font: z.enum(['head', 'body', 'voice']),
  size: z.number().positive(),
  leading: z.number().positive(),
  weight: z.union([z.literal(400), z.literal(700)]).default(400),
  tracking: z.number().default(0),
})

/** All parts of a theme, whatever it looks like; `themeSchema` asks that it can be read as well. */
export const themeParts = z.strictObject({
  formatVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  for: z.string(),
  /** `voice` is the face of sources and key terms. */
  fonts: z.strictObject({ head: fontId, body: fontId, voice: fontId }),
  colours: z.record(z.enum(colourRoles), hex),
  mapGreys: z.array(z.number()).readonly(),
  type: z.record(z.enum(styleNames), typeSchema),
  space: z.strictObject({
    paragraph: z.number(),
    row: z.number(),
    block: z.number(),
    cell: z.number(),
    badge: z.number(),
  }),
  shape: z.strictObject({
    badge: z.enum(['square', 'circle']),
    badgeFill: z.enum(['none', 'ink', 'paper']),
    hair: z.number(),
    rule: z.number(),
    heavy: z.number(),
    answerLine: z.number(),
    ruler: z.strictObject({
      tick: z.number(),
      length: z.number(),
      end: z.number(),
      bar: z.number(),
      style: z.enum(['ticks', 'double']),
    }),
  }),
})

export type Theme = Readonly<z.output<typeof themeParts>>

/** How a stretch of text is set. */
export interface TextStyle {
  readonly font: FontId
  /** Points. */
  readonly size: number
  /** Exact distance between baselines, in points. */
  readonly leading: number
  readonly bold: boolean
  readonly colour: Colour
  /** Extra space after each character, in points. */
  readonly tracking: number
}

/** The theme's style of that name, in the given colour. */
export function styleOf(theme: Theme, name: StyleName, colour: Colour = 'ink'): TextStyle {
  const type = theme.type[name]
  invariant(type, `The theme ${theme.id} has no style ${name}`)
  return {
    font: theme.fonts[type.font],
    size: type.size,
    leading: type.leading,
    bold: type.weight === 700,
    colour,
    tracking: type.tracking,
  }
}

export function hexOf(theme: Theme, colour: Colour): Hex {
  return isHex(colour) ? colour : theme.colours[colour]
}

function isHex(colour: Colour): colour is Hex {
  return colour.startsWith('#')
}
