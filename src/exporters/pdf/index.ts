/**
 * pdf: pages as a tagged, print-ready PDF. Every stretch of text is drawn where layout has put it.
 *
 * May import: base, page and pdfkit. Start with `drawPdf.ts`; what a screen reader is told is
 * decided in `drawBox.ts`, and everything else that is painted is marked as an artifact.
 */
export { drawPdf, type PdfResources } from './drawPdf.ts'
