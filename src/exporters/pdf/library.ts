import PDFDocument from 'pdfkit'
import type { Face } from '../../page/index.ts'

/**
 * The PDF library as this exporter uses it, its undocumented parts included. Its published types ask
 * for Node's and leave out half of what is needed here, so this is the only file that sees them.
 */
export interface Pdf {
  readonly page: { readonly dictionary: PdfReference }
  readonly outline: Bookmark
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): void
  addContent(operators: string): void
  ref(data: Readonly<Record<string, unknown>>): PdfReference

  struct(type: string, options?: ElementOptions): Element
  addStructure(element: Element): void
  markContent(tag: 'Artifact', options: { readonly type: ArtifactType }): void
  endMarkedContent(): void

  save(): void
  restore(): void
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void
  rect(x: number, y: number, w: number, h: number): void
  ellipse(x: number, y: number, rx: number, ry: number): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
  closePath(): void
  clip(): void
  fill(colour: string): void
  stroke(colour: string): void
  fillColor(colour: string): void
  lineWidth(width: number): void
  lineCap(cap: 'butt' | 'round'): void

  registerFont(name: Face, font: Uint8Array | ParsedFont): void
  font(name: Face): void
  fontSize(size: number): void
  /** The font that is in use. */
  readonly _font: PdfFont
  /** One stretch of text at its place, neither measured nor wrapped. */
  _fragment(text: string, x: number, y: number, options: FragmentOptions): void

  openImage(bytes: Uint8Array): PdfImage
  image(image: PdfImage, x: number, y: number, options: { width: number; height: number }): void

  link(x: number, y: number, w: number, h: number, url: string, options: LinkOptions): void
  initForm(): void
  formText(
    name: string,
    x: number,
    y: number,
    w: number,
    h: number,
    options: { multiline: boolean },
  ): void
  annotate(x: number, y: number, w: number, h: number, options: object): Pdf

  /** Names the file for programs that keep notes about it. */
  _id: Uint8Array
  info: Readonly<Record<string, string | Date>>
  _addInfo(): void
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
}

export interface PdfReference {
  readonly data: Record<string, unknown>
  write(chunk: string): void
  end(): void
}

/** An element of the structure tree, by which a PDF is read aloud. */
export interface Element {
  readonly dictionary: PdfReference
  /** Written to the file; it is, once it has ended and hangs in the tree. */
  readonly _flushed: boolean
  /** A function draws content of this element, at once. */
  add(child: Element | (() => void)): Element
  end(): void
}

export interface ElementOptions {
  readonly alt?: string
  readonly bbox?: readonly [number, number, number, number]
}

export type ArtifactType = 'Layout' | 'Pagination' | 'Background'

export interface Bookmark {
  addItem(
    title: string,
    options: { readonly fit: true } | { readonly left: number; readonly top: number },
  ): Bookmark
}

/** A font file that has been read; the library takes it in place of the bytes. */
export interface ParsedFont {
  readonly layout: unknown
}

export interface PdfFont {
  readonly id: string
  readonly font: ParsedFont
  /** Units of a thousandth of an em for each unit of the font. */
  readonly scale: number
  /** By place in the subset: width, and the characters that a reader gets. */
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  readonly subset: { readonly glyphs: number[]; readonly mapping: Record<number, number> }
  layoutRun(text: string, features: Readonly<Record<string, boolean>>): GlyphRun
  encode(text: string): readonly [readonly string[], readonly GlyphPosition[]]
}

export interface GlyphRun {
  readonly direction: 'ltr' | 'rtl'
  readonly glyphs: readonly {
    readonly id: number
    readonly advanceWidth: number
    readonly codePoints: readonly number[]
  }[]
  readonly positions: readonly GlyphPosition[]
}

export interface GlyphPosition {
  readonly xAdvance: number
  readonly advanceWidth: number
}

export interface FragmentOptions {
  readonly baseline: 'alphabetic'
  readonly characterSpacing?: number
  /** Given so that the library does not measure again. */
  readonly textWidth: number
  readonly wordCount: number
}

export interface PdfImage {
  readonly width: number
  readonly height: number
  embed(pdf: Pdf): void
  finalize?: () => void
  /** Of a PNG: its data, still packed. */
  readonly image?: { readonly imgData: Uint8Array | readonly number[] }
}

export interface LinkOptions {
  readonly structParent: Element
  readonly Contents: object
}

export interface PdfIdentity {
  readonly title: string
  readonly language: string
}

// The same lesson must give the same bytes, so a file cannot know when it was made.
const FIXED_DATE = new Date(Date.UTC(2000, 0, 1))

export function openPdf({ title, language }: PdfIdentity): Pdf {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    tagged: true,
    displayTitle: true,
    subset: 'PDF/UA' as never,
    // No default font: the library's own is not embedded.
    font: '',
    info: {
      Title: title,
      Producer: 'Lectern',
      Creator: 'Lectern',
      CreationDate: FIXED_DATE,
      ModDate: FIXED_DATE,
    },
  }) as unknown as Pdf
  escapeMetadata(pdf)
  return pdf
}

/** A PDF string of text, which the library tells from a name by its being an object. */
export function pdfString(text: string): object {
  return new String(text)
}

// The library copies the title into XML as it is.
function escapeMetadata(pdf: Pdf): void {
  const addInfo = pdf._addInfo.bind(pdf)
  pdf._addInfo = () => {
    const entries = Object.entries(pdf.info).map(
      ([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value] as const,
    )
    pdf.info = Object.fromEntries(entries)
    addInfo()
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What every program that runs this has, although the pure folders' types do not name it. */
const clock = globalThis as unknown as {
  setTimeout(action: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
}

/**
 * Ends the document and gives its bytes. The library waits for ever for an object that was never
 * written, without a word; after `patience` milliseconds this fails instead.
 */
export function finishPdf(pdf: Pdf, patience = 30_000): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    const timer = clock.setTimeout(
      () => reject(new Error('The PDF was never finished: part of it was not written')),
      patience,
    )
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('error', (error) => {
      clock.clearTimeout(timer)
      reject(error)
    })
    pdf.on('end', () => {
      clock.clearTimeout(timer)
      resolve(joined(chunks))
    })
    pdf.end()
  })
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
