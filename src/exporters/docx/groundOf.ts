import { type IShadingAttributesProperties, ShadingType } from 'docx'
import { type Colour, hexOf } from '../../page/index.ts'
import type { Pen } from './pen.ts'

/** The colour that a cell or a run stands on, as Word wants it. */
export function groundOf(
  { theme }: Pen,
  colour: Colour | undefined,
): { readonly shading?: IShadingAttributesProperties } {
  if (colour === undefined) return {}
  const fill = hexOf(theme, colour).slice(1)
  return { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }
}
