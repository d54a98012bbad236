import { hexOf, type Page, type Stroke, type Theme } from '../../page/index.ts'
import type { DocumentFonts } from './fonts.ts'
import type { Headings } from './headings.ts'
import type { Images } from './images.ts'
import type { PdfDocument } from './openDocument.ts'
import type { Ink, Pen } from './pen.ts'
import type { Tags } from './tags.ts'

/** All that drawing on one page needs. */
export interface Canvas {
  readonly document: PdfDocument
  readonly page: Page
  readonly theme: Theme
  readonly fonts: DocumentFonts
  readonly images: Images
  readonly tags: Tags
  readonly pen: Pen
  readonly headings: Headings
  /** Resource name of the font for typed answers; empty in a document without fields. */
  readonly formFont: string
  /** False for what comes only on a later click. */
  readonly shows: (reveal: number | undefined) => boolean
}

export function inkOf(stroke: Stroke, theme: Theme): Ink {
  return { ...stroke, colour: hexOf(theme, stroke.colour) }
}
