/**
 * docx: finished sheets in, a Word file out. Word sets its text itself, so places are read as
 * structure: what stands on one line becomes a paragraph with tab stops, or a row of boxes; writing
 * lines become ruled paragraphs, tables stay tables, and a table that a page broke is whole again.
 *
 * May import: base, page, the zip writer, and the Word library. Start with `drawDocx.ts`;
 * `readSheet.ts` reads places, `flow.ts` says what it finds.
 */
export { drawDocx, type DocxResources } from './drawDocx.ts'
