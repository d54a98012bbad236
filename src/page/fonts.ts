/**
 * Which font a file names and which one draws the page. PowerPoint and Word name a font that the
 * teacher's computer has; measuring, preview and PDF use the open font with the same widths.
 */
export const FONTS = {
  arial: { office: 'Arial', twin: 'Arimo', generic: 'sans-serif' },
  calibri: { office: 'Calibri', twin: 'Carlito', generic: 'sans-serif' },
  georgia: { office: 'Georgia', twin: 'Gelasio', generic: 'serif' },
  times: { office: 'Times New Roman', twin: 'Tinos', generic: 'serif' },
  // No Office program has it: PDF only, with a plain and very common face named elsewhere.
  readable: { office: 'Verdana', twin: 'AtkinsonHyperlegibleNext', generic: 'sans-serif' },
} as const

export type FontId = keyof typeof FONTS
type Family = (typeof FONTS)[FontId]['twin']
type Variant = 'Regular' | 'Bold' | 'Italic' | 'BoldItalic'

/** Signs that faces for text lack: of science and mathematics, ticks and boxes, emoji. One weight each. */
const SIGN_FACES = [
  'NotoSansMath-Regular',
  'NotoSansSymbols2-Regular',
  'NotoEmoji-Regular',
] as const

/** One font file: family and variant. */
export type Face = `${Family}-${Variant}` | (typeof SIGN_FACES)[number]

export function faceOf(font: FontId, bold = false, italic = false): Face {
  return `${FONTS[font].twin}-${variantOf(bold, italic)}`
}

function variantOf(bold: boolean, italic: boolean): Variant {
  if (bold) return italic ? 'BoldItalic' : 'Bold'
  return italic ? 'Italic' : 'Regular'
}

/** Faces to try, in order, for a character that the wanted face lacks. Arimo covers the most scripts. */
export function fallbackFaces(face: Face): readonly Face[] {
  const variant = face.slice(face.indexOf('-') + 1) as Variant
  const texts: readonly Face[] = [`Arimo-${variant}`, `Carlito-${variant}`, `Tinos-${variant}`]
  return [...texts, ...SIGN_FACES].filter((other) => other !== face)
}

const VARIANTS: readonly Variant[] = ['Regular', 'Bold', 'Italic', 'BoldItalic']

export const ALL_FACES: readonly Face[] = [
  ...Object.values(FONTS).flatMap(({ twin }) =>
    VARIANTS.map((variant): Face => `${twin}-${variant}`),
  ),
  ...SIGN_FACES,
]

/** The file in `resources/fonts` that holds a face. */
export function fontFileOf(face: Face): string {
  return `${face}.ttf`
}
