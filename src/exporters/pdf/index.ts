/**
 * pdf: finished pages in, a PDF file out, tagged so that it can be read aloud. Lines are drawn where
 * layout put them, so the file breaks as the preview does; fonts are embedded and nothing in the
 * file tells when or where it was made.
 *
 * May import: base, page, and the PDF library. Start with `drawPdf.ts`; `drawBox.ts` decides what
 * becomes of a box, and only `library.ts` knows the library's types.
 */
export { drawPdf, type PdfOptions } from './drawPdf.ts'
export type { PdfResources } from './pen.ts'
