import PDFDocument from 'pdfkit'
import type { Font } from 'fontkit'
import { metadataOf } from './metadata.ts'

/**
 * What Lectern uses of pdfkit 0.20. Its published types miss tagging, forms and fonts that are
 * already open, so this file is the only one that knows the library's own shape.
 */
export interface PdfDocument {
  readonly page: PdfPage
  readonly _root: {
    readonly data: { AcroForm?: { readonly data: { readonly Fields: PdfReference[] } } }
  }
  readonly _font: EmbeddedFont
  readonly outline: OutlineItem
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this
  addContent(operators: string): this
  font(name: string): this
  registerFont(name: string, font: Font): this
  struct(type: string, options?: StructureOptions): StructureElement
  addStructure(element: StructureElement): this
  markStructureContent(tag: string): StructureContent
  markContent(tag: 'Artifact', options: ArtifactOptions): this
  endMarkedContent(): this
  annotate(x: number, y: number, w: number, h: number, dictionary: Dictionary): this
  link(x: number, y: number, w: number, h: number, url: string, options: Dictionary): this
  initForm(): this
  openImage(bytes: Uint8Array): OpenImage
  image(
    image: OpenImage,
    x: number,
    y: number,
    options: { readonly width: number; readonly height: number },
  ): this
}

interface Emitter {
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
  appendXML(xml: string): void
  _addInfo: () => void
  readonly _waiting: number
}

export type PdfReference = object

/** Strings are names; a text is a `String` object. */
export type Dictionary = Readonly<Record<string, unknown>>

interface PdfPage {
  readonly annotations: readonly PdfReference[]
  readonly fonts: Record<string, PdfReference>
}

export interface EmbeddedFont {
  readonly id: string
  ref(): PdfReference
  /** Glyph numbers in hexadecimal, and positions in thousandths of an em. */
  encode(
    text: string,
    features: Readonly<Record<string, boolean>>,
  ): [readonly string[], readonly GlyphPosition[]]
}

interface GlyphPosition {
  readonly xAdvance: number
  readonly advanceWidth: number
  readonly xOffset: number
  readonly yOffset: number
}

export interface StructureOptions {
  readonly title?: string
  readonly alt?: string
  readonly actual?: string
  /** Left, top, right, bottom, in points from the top of the page. */
  readonly bbox?: readonly [number, number, number, number]
}

export interface StructureElement {
  readonly dictionary: { readonly data: Record<string, unknown> }
  add(child: StructureElement | StructureContent): this
  end(): void
}

interface StructureContent {
  readonly refs: readonly unknown[]
}

interface ArtifactOptions {
  readonly type: 'Layout' | 'Pagination' | 'Background'
  readonly attached?: readonly ('Top' | 'Bottom')[]
}

export interface OutlineItem {
  addItem(
    title: string,
    options?: { readonly top: number; readonly left: number } | { readonly fit: true },
  ): OutlineItem
}

export interface OpenImage {
  readonly width: number
  readonly height: number
  /** Called by pdfkit once the picture's data stands in the file. */
  finalize?: () => unknown
  embed(document: PdfDocument): unknown
  /** Only of PNG pictures. */
  readonly image?: { readonly imgData: Uint8Array | readonly number[] }
}

export interface DocumentFacts {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly date: Date
}

export function openDocument({ title, language, date }: DocumentFacts): PdfDocument {
  const info = {
    Title: title,
    Creator: 'Lectern',
    Producer: 'Lectern',
    CreationDate: date,
    ModDate: date,
  }
  const options = {
    autoFirstPage: false,
    // Without this, pdfkit starts with Helvetica, which it does not embed.
    font: null,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    subset: 'PDF/UA',
    info,
  }
  const document: unknown = new PDFDocument(options as never)
  const emitter = document as Emitter
  // pdfkit puts titles into its XML as they are; ours may hold & and <.
  emitter._addInfo = () => emitter.appendXML(metadataOf({ title, language, date }))
  return document as PdfDocument
}

/** Writes what is left and gives the file's bytes. */
export function closeDocument(document: PdfDocument): Promise<Uint8Array> {
  const emitter: unknown = document
  return new Promise((resolve, reject) => {
    const stream = emitter as Emitter
    const chunks: Uint8Array[] = []
    stream.on('data', (chunk) => chunks.push(chunk))
    stream.on('end', () => resolve(joinBytes(chunks)))
    stream.on('error', reject)
    stream.end()
    // pdfkit waits for ever for an object that nobody ends, such as a structure element outside the
    // tree. Pictures are embedded before we come here, so nothing may be open now.
    if (stream._waiting > 0) reject(new Error(`The PDF has ${stream._waiting} unfinished objects`))
  })
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
