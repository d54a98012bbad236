import * as fontkit from 'fontkit'
import { invariant } from '../base/index.ts'
import { type Face, fallbackFaces } from './fonts.ts'

/** Gives the bytes of a font file. All faces that a document uses must be at hand, not on their way. */
export type FontFiles = (face: Face) => Uint8Array

/** Lengths are per em: multiply by the size in points. */
export interface FaceMetrics {
  readonly ascent: number
  /** Positive. */
  readonly descent: number
  readonly capHeight: number
}

export interface TextMeasurer {
  /** Advance width of a text in points, kerned, without ligatures. */
  readonly width: (text: string, face: Face, size: number, tracking?: number) => number
  readonly metrics: (face: Face) => FaceMetrics
  /** The face itself, or the first fallback that has the character; itself where none has. */
  readonly faceFor: (codePoint: number, face: Face) => Face
  readonly hasGlyph: (codePoint: number, face: Face) => boolean
}

/**
 * OpenType features that every output uses. PowerPoint sets no ligatures, and a text that has the
 * same width everywhere must be shaped the same everywhere.
 */
export const FEATURES: Readonly<Record<string, boolean>> = { liga: false, clig: false, kern: true }

interface OpenFace {
  readonly font: fontkit.Font
  readonly metrics: FaceMetrics
  /** Width per em of a word with the space that follows it. */
  readonly words: Map<string, number>
  readonly covered: Map<number, boolean>
}

/** A measurer over real font files. Faces are opened at first use; word widths are remembered. */
export function createMeasurer(files: FontFiles): TextMeasurer {
  const open = new Map<Face, OpenFace>()

  const faceData = (face: Face): OpenFace => {
    let data = open.get(face)
    if (data === undefined) {
      data = openFace(files(face))
      open.set(face, data)
    }
    return data
  }

  const hasGlyph = (codePoint: number, face: Face): boolean => {
    const { covered, font } = faceData(face)
    let has = covered.get(codePoint)
    if (has === undefined) {
      has = font.hasGlyphForCodePoint(codePoint)
      covered.set(codePoint, has)
    }
    return has
  }

  return {
    width(text, face, size, tracking = 0) {
      const data = faceData(face)
      let ems = 0
      // Most calls are for a word or a pair of letters.
      if (!text.includes(' ')) ems = text === '' ? 0 : wordWidth(data, text)
      else for (const word of wordsOf(text)) ems += wordWidth(data, word)
      return ems * size + text.length * tracking
    },
    metrics: (face) => faceData(face).metrics,
    hasGlyph,
    faceFor(codePoint, face) {
      if (hasGlyph(codePoint, face)) return face
      return fallbackFaces(face).find((other) => hasGlyph(codePoint, other)) ?? face
    },
  }
}

/**
 * A font's bytes with a few more behind them. fontkit 2.0 reads the head even of a glyph that has no
 * outline; Carlito's no-break space stands at the very end, where there is nothing left to read.
 */
export function paddedFont(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(bytes.length + 16)
  padded.set(bytes)
  return padded
}

function openFace(bytes: Uint8Array): OpenFace {
  // The library's types ask for Node's Buffer; any byte array does.
  const font = fontkit.create(paddedFont(bytes) as never)
  invariant('hasGlyphForCodePoint' in font, 'A font file must hold one font, not a collection')
  const em = font.unitsPerEm
  return {
    font,
    metrics: {
      ascent: font.ascent / em,
      descent: -font.descent / em,
      capHeight: font.capHeight / em,
    },
    words: new Map(),
    covered: new Map(),
  }
}

/**
 * Words with the space that follows each. The PDF library shapes text in just these pieces, so
 * measuring in the same ones gives the same widths.
 */
function wordsOf(text: string): readonly string[] {
  return text.match(/[^ ]* |[^ ]+$/g) ?? []
}

function wordWidth(face: OpenFace, word: string): number {
  let width = face.words.get(word)
  if (width === undefined) {
    width = face.font.layout(word, { ...FEATURES }).advanceWidth / face.font.unitsPerEm
    face.words.set(word, width)
  }
  return width
}
