import {
  type Colour,
  type Face,
  FONTS,
  hexOf,
  type Stroke,
  type TextMeasurer,
  type Theme,
} from '../../page/index.ts'
import { type Attributes, round } from './escape.ts'

/** What drawing functions share on one page. */
export interface Look {
  readonly theme: Theme
  /** CSS name of the family that draws a face, such as `Arimo`. */
  readonly familyOf: (face: Face) => string
  /** Addresses of pictures, by their assets' ids. */
  readonly assets: ReadonlyMap<string, string>
  /** Begins the ids of everything that other elements refer to. */
  readonly prefix: string
  readonly widthOf: TextMeasurer['width'] | undefined
  /** False for what comes only on a later click. */
  readonly shows: (reveal: number | undefined) => boolean
}

const GENERIC = new Map<string, string>(
  Object.values(FONTS).map(({ twin, generic }) => [twin, generic]),
)

export function twinOf(face: Face): string {
  return face.slice(0, face.indexOf('-'))
}

export function faceLook(
  face: Face,
  size: number,
  colour: Colour,
  { theme, familyOf }: Look,
): Attributes {
  const variant = face.slice(face.indexOf('-') + 1)
  return {
    'font-family': `${familyOf(face)}, ${GENERIC.get(twinOf(face)) ?? 'sans-serif'}`,
    'font-size': size,
    'font-weight': variant.startsWith('Bold') ? 700 : undefined,
    'font-style': variant.endsWith('Italic') ? 'italic' : undefined,
    fill: hexOf(theme, colour),
  }
}

export function strokeLook(stroke: Stroke | undefined, theme: Theme): Attributes {
  if (stroke === undefined) return {}
  return {
    stroke: hexOf(theme, stroke.colour),
    'stroke-width': stroke.width,
    'stroke-dasharray': stroke.dash?.map(round).join(' '),
    'stroke-linecap': stroke.cap,
  }
}
