import * as fontkit from 'fontkit'
import { invariant } from '../../base/index.ts'
import { type Face, FEATURES, fallbackFaces, type FontFiles } from '../../page/index.ts'
import { number } from './numbers.ts'
import type { EmbeddedFont, PdfDocument } from './openDocument.ts'

/** The fonts of one document, opened and embedded at first use. */
export interface DocumentFonts {
  /** A font that the page then has among its resources. */
  readonly embedded: (face: Face) => EmbeddedFont
  readonly encode: (word: string, face: Face) => EncodedWord
  /** The text in stretches, each with a face that has all its characters. */
  readonly covered: (text: string, face: Face) => readonly Stretch[]
}

/** A word as the page's operators have it. */
export interface EncodedWord {
  readonly strings: readonly PlacedString[]
  /** Thousandths of an em. */
  readonly advance: number
}

/** Glyphs and the spaces between them, as TJ takes them, and how far above the line they stand. */
export interface PlacedString {
  readonly array: string
  /** Thousandths of an em. */
  readonly rise: number
}

interface Stretch {
  readonly text: string
  readonly face: Face
}

export function fontsOf(document: PdfDocument, files: FontFiles): DocumentFonts {
  const embedded = new Map<Face, EmbeddedFont>()
  const opened = new Map<Face, fontkit.Font>()

  const fontOf = (face: Face): fontkit.Font => {
    let font = opened.get(face)
    if (font === undefined) {
      font = openFont(files(face))
      opened.set(face, font)
      document.registerFont(face, font)
    }
    return font
  }
  const covers = (text: string, face: Face): boolean =>
    shapeWord(fontOf(face), text).glyphs.every((glyph) => glyph.id !== 0)
  const embeddedFont = (face: Face): EmbeddedFont => {
    let font = embedded.get(face)
    if (font === undefined) {
      fontOf(face)
      font = document.font(face)._font
      embedded.set(face, font)
    }
    return font
  }
  const words = new Map<string, EncodedWord>()

  return {
    embedded(face) {
      const font = embeddedFont(face)
      document.page.fonts[font.id] ??= font.ref()
      return font
    },
    encode(word, face) {
      const key = `${face} ${word}`
      let encoded = words.get(key)
      if (encoded === undefined) {
        encoded = encodeWord(embeddedFont(face), word)
        words.set(key, encoded)
      }
      return encoded
    },
    covered(text, face) {
      if (wordsOf(text).every((word) => covers(word, face))) return [{ text, face }]
      return [...text].map((character) => {
        const other = [face, ...fallbackFaces(face)].find((option) => covers(character, option))
        return other === undefined ? MISSING : { text: character, face: other }
      })
    },
  }
}

function encodeWord(font: EmbeddedFont, word: string): EncodedWord {
  const [glyphs, positions] = font.encode(word, FEATURES)
  const strings: { array: string; rise: number }[] = []
  let advance = 0
  glyphs.forEach((glyph, i) => {
    const { xAdvance = 0, advanceWidth = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {}
    let last = strings[strings.length - 1]
    if (last === undefined || last.rise !== yOffset) {
      last = { array: '', rise: yOffset }
      strings.push(last)
    }
    // A positive number in the array moves what follows to the left.
    const before = xOffset === 0 ? '' : number(-xOffset)
    const after = number(advanceWidth - xAdvance + xOffset)
    last.array = `${last.array}${before}<${glyph}>${after === '0' ? '' : after}`
    advance += xAdvance
  })
  return {
    strings: strings.map(({ array, rise }) => ({ array: array.replaceAll('><', ''), rise })),
    advance,
  }
}

/** Stands for a character that no font has: an empty box says that something is missing. */
const MISSING: Stretch = { text: '\ufffd', face: 'Arimo-Regular' }

/** Words with the space that follows each: the pieces in which `page/measure.ts` measures. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[^ ]* |[^ ]+$/g) ?? []
}

interface ShapedGlyph {
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
}

interface ShapedWord {
  readonly glyphs: readonly ShapedGlyph[]
  readonly positions: readonly fontkit.GlyphPosition[]
  readonly advanceWidth: number
}

// Opening a font and shaping words is most of the work of a small document, so both are kept for
// as long as the caller keeps the font's bytes.
const openFonts = new WeakMap<Uint8Array, fontkit.Font>()
const shapedWords = new WeakMap<fontkit.Font, Map<string, ShapedWord>>()

function openFont(bytes: Uint8Array): fontkit.Font {
  let font = openFonts.get(bytes)
  if (font === undefined) {
    // The library's types ask for Node's Buffer; any byte array does.
    const file = fontkit.create(bytes as never)
    invariant('hasGlyphForCodePoint' in file, 'A font file must hold one font, not a collection')
    font = file
    openFonts.set(bytes, font)
    shapedWords.set(font, new Map())
    rememberWords(font)
  }
  return font
}

/** Lets pdfkit, which shapes through `layout`, have words that any document has shaped before. */
function rememberWords(font: fontkit.Font): void {
  const shape = font.layout.bind(font)
  const layout = (word: string): ShapedWord => {
    const words = shapedWords.get(font)
    let shaped = words?.get(word)
    if (shaped === undefined) {
      shaped = withOwnCodePoints(word, shape(word, { ...FEATURES }))
      words?.set(word, shaped)
    }
    // pdfkit scales the positions in place.
    return { ...shaped, positions: shaped.positions.map((position) => ({ ...position })) }
  }
  Object.defineProperty(font, 'layout', { value: layout })
}

/**
 * fontkit remembers with a glyph the first character that ever used it. What this word says must
 * not depend on what was drawn before, so each glyph takes its character from the word.
 */
function withOwnCodePoints(word: string, run: fontkit.GlyphRun): ShapedWord {
  const characters = [...word]
  const oneToOne = characters.length === run.glyphs.length
  const glyphs = run.glyphs.map((glyph, i): ShapedGlyph => {
    const own = characters[i]?.codePointAt(0)
    const codePoints = oneToOne && own !== undefined ? [own] : [...glyph.codePoints]
    return { id: glyph.id, advanceWidth: glyph.advanceWidth, codePoints }
  })
  return { glyphs, positions: run.positions, advanceWidth: run.advanceWidth }
}

function shapeWord(font: fontkit.Font, word: string): ShapedWord {
  const words = shapedWords.get(font)
  const shaped = words?.get(word)
  if (shaped !== undefined) return shaped
  font.layout(word)
  const now = words?.get(word)
  invariant(now !== undefined, 'A font is opened with a memory for its words')
  return now
}
