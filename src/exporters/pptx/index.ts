/**
 * pptx: finished slides in, a PowerPoint file out. A library writes the shapes; everything around
 * them (master, layouts, themes, placeholders, reveals, notes) is ours, because Office is strict and
 * teachers edit what they get.
 *
 * May import: base, page, exporters/zip, and the libraries for PowerPoint shapes and for zip archives.
 * Start with `drawPptx.ts`; `plan.ts` decides what becomes of a box, `drawSlide.ts` writes it.
 */
export { drawPptx, type PptxOptions } from './drawPptx.ts'
