import PDFDocument from 'pdfkit'
import * as fontkit from 'fontkit'
import { type Face, FEATURES, type FontFiles, hexOf, type Colour, type Theme } from '../../page/index.ts'

export type Pdf = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement

/** The library's types lag behind what it reads. */
export interface ElementOptions {
  readonly alt?: string
  /** Left, top, right, bottom, in points. */
  readonly bbox?: readonly [number, number, number, number]
  readonly scope?: 'Column' | 'Row'
}

/** What the drawing functions share: the document being written, its colours and its fonts. */
export interface Pen {
  readonly pdf: Pdf
  readonly theme: Theme
  readonly setFont: (face: Face, size: number) => void
  readonly colour: (colour: Colour) => string
  /** Draws outside the reading order: decoration, rules, running heads. */
  readonly artifact: (draw: () => void) => void
  /** Adds a tagged element to its parent; `draw` paints its content. */
  readonly element: (parent: Element, type: string, options: ElementOptions | undefined, draw: (() => void) | undefined) => Element
}

export interface DocumentFacts {
  readonly title: string
  readonly language: string
  readonly theme: Theme
  readonly firstFace: Face
}

// One fixed moment: the same lesson gives the same bytes on any day.
const FIXED_DATE = new Date(Date.UTC(2000, 0, 1))

/** pdfkit wants the features that are on; kerning is on unless taken away. */
const features = Object.entries(FEATURES).flatMap(([name, on]) => (on ? [name] : []))
export const TEXT_FEATURES = features as PDFKit.Mixins.OpenTypeFeatures[]

// Opening a font costs more than drawing a page with it, so each file is opened once.
const openFonts = new WeakMap<Uint8Array, fontkit.Font>()

function openFont(bytes: Uint8Array): fontkit.Font {
  let font = openFonts.get(bytes)
  if (font === undefined) {
    font = fontkit.create(bytes as never) as fontkit.Font
    openFonts.set(bytes, font)
  }
  return font
}

export function createPen(facts: DocumentFacts, fonts: FontFiles): Pen {
  const source = (face: Face): PDFKit.Mixins.PDFFontSource => openFont(fonts(face)) as unknown as PDFKit.Mixins.PDFFontSource
  const pdf = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    margin: 0,
    pdfVersion: '1.7',
    lang: facts.language,
    tagged: true,
    displayTitle: true,
    subset: 'PDF/UA',
    // Named at once, or the library falls back on a font that it does not embed.
    font: source(facts.firstFace) as unknown as string,
    info: { Title: facts.title, Creator: 'Lectern', Producer: 'Lectern', CreationDate: FIXED_DATE, ModDate: FIXED_DATE },
  } as unknown as PDFKit.PDFDocumentOptions)
  const registered = new Set<Face>()
  return {
    pdf,
    theme: facts.theme,
    setFont(face, size) {
      if (!registered.has(face)) {
        pdf.registerFont(face, source(face))
        registered.add(face)
      }
      pdf.font(face).fontSize(size)
    },
    colour: (colour) => hexOf(facts.theme, colour),
    artifact(draw) {
      pdf.markContent('Artifact', { type: 'Layout' })
      draw()
      pdf.endMarkedContent()
    },
    element(parent, type, options, draw) {
      // Attached to its parent at once: one that hangs on nothing would keep the library waiting for ever.
      const element = pdf.struct(type as never, (options ?? {}) as never)
      parent.add(element)
      if (draw !== undefined) element.add(draw)
      return element
    },
  }
}
