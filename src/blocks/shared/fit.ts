import {
  faceOf,
  heightOf,
  paragraphsOf,
  type ParagraphSpec,
  styleOf,
  type StyleName,
  type TextMeasurer,
  type TextStyle,
  type Theme,
} from '../../page/index.ts'

/** Height in points of paragraphs in a column. */
export function heightOfSpecs(
  measurer: TextMeasurer,
  specs: readonly ParagraphSpec[],
  width: number,
): number {
  return heightOf(measurer, paragraphsOf(specs), width)
}

/** True where every word fits the column without being cut. */
export function wordsFit(
  measurer: TextMeasurer,
  text: string,
  style: TextStyle,
  width: number,
): boolean {
  const face = heavyFace(style)
  return text
    .split(/\s+/)
    .every((word) => measurer.width(word, face, style.size, style.tracking) <= width)
}

function heavyFace(style: TextStyle): Parameters<TextMeasurer['width']>[1] {
  return faceOf(style.font, style.bold)
}

/**
 * The first style of a row of ever smaller ones in which `fits` holds for everything together, or
 * undefined: then the content has to continue on another slide. One item never shrinks alone.
 */
export function firstFit<S extends StyleName>(
  theme: Theme,
  names: readonly S[],
  fits: (style: TextStyle, name: S) => boolean,
): { readonly name: S; readonly style: TextStyle } | undefined {
  for (const name of names) {
    const style = styleOf(theme, name)
    if (fits(style, name)) return { name, style }
  }
  return undefined
}
