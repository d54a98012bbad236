import { type Face, FEATURES, paddedFont } from '../../page/index.ts'
import type { GlyphRun, ParsedFont, Pdf, PdfFont } from './library.ts'

interface ParsedFace {
  readonly font: ParsedFont
  /** Words with the space that follows them, shaped. */
  readonly words: Map<string, GlyphRun>
}

// Reading a font file costs more than drawing a worksheet with it, and neither the font nor a shaped
// word depends on the document, so both are kept as long as the bytes are.
const parsedFaces = new WeakMap<Uint8Array, ParsedFace>()

/** Chooses faces by name, opening each when it is first wanted. */
export function createTypefaces(pdf: Pdf, files: (face: Face) => Uint8Array): (face: Face) => void {
  const open = new Set<Face>()
  return (face) => {
    if (!open.has(face)) {
      open.add(face)
      openFace(pdf, face, files(face))
    }
    pdf.font(face)
  }
}

function openFace(pdf: Pdf, face: Face, bytes: Uint8Array): void {
  const known = parsedFaces.get(bytes)
  pdf.registerFont(face, known?.font ?? paddedFont(bytes))
  pdf.font(face)
  const parsed = known ?? { font: pdf._font.font, words: new Map() }
  parsedFaces.set(bytes, parsed)
  shapeOurWay(pdf._font, parsed.words)
}

/**
 * Replaces the library's encoding of text, for three reasons: text is shaped with the features and
 * in the words that it was measured with; each character keeps its own code, where the library lets
 * a space and a no-break space, or A and А, come out as whichever was used first; and a character
 * that no face has is drawn as the font's empty box but can still be copied and read aloud.
 */
function shapeOurWay(font: PdfFont, words: Map<string, GlyphRun>): void {
  const slots = new Map<string, number>()

  const slotOf = (glyph: GlyphRun['glyphs'][number], characters: readonly number[]): number => {
    const key = `${glyph.id}:${characters.join()}`
    let slot = slots.get(key)
    if (slot === undefined) {
      slot = font.subset.glyphs.push(glyph.id) - 1
      slots.set(key, slot)
      font.subset.mapping[glyph.id] ??= slot
      font.widths[slot] = glyph.advanceWidth * font.scale
      font.unicode[slot] = characters
    }
    return slot
  }

  const shape = (word: string): GlyphRun => {
    let run = words.get(word)
    if (run === undefined) {
      run = font.layoutRun(word, { ...FEATURES })
      words.set(word, run)
    }
    return run
  }

  font.encode = (text) => {
    const codes: string[] = []
    const positions = []
    for (const word of text.match(/[^ ]* |[^ ]+$/g) ?? []) {
      const run = shape(word)
      const characters = charactersOf(word, run)
      run.glyphs.forEach((glyph, i) => {
        const character = characters?.[i]
        const slot = slotOf(glyph, character === undefined ? glyph.codePoints : [character])
        codes.push(slot.toString(16).padStart(4, '0'))
      })
      positions.push(...run.positions)
    }
    return [codes, positions]
  }
}

/** The character of each glyph, where there is just one for each. */
function charactersOf(word: string, run: GlyphRun): readonly number[] | undefined {
  const characters = Array.from(word, (character) => character.codePointAt(0) ?? 0)
  if (characters.length !== run.glyphs.length) return undefined
  return run.direction === 'rtl' ? characters.reverse() : characters
}
