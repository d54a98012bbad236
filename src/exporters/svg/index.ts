/**
 * svg: a page as a picture for the screen that can still be read aloud. Draws the lines that layout
 * has measured, each stretch at its own place, so the preview breaks where the PDF does.
 *
 * May import: base, page. Start with `drawSvg.ts`.
 */
export { drawSvg, type SvgOptions } from './drawSvg.ts'
