/**
 * layout: LESSON -> PAGES. Fixed pages for slides, flowing pages for sheets, a table for the mark
 * scheme; what does not fit continues on the next page and nothing is dropped.
 *
 * May import: base, topic, page, blocks, lesson. Rules are numbered in SPEC.md. Start here.
 */
export type { Setting } from './setting.ts'
export { layOutSlides } from './slides.ts'
export { layOutWorksheet } from './worksheet.ts'
export { layOutMarkScheme } from './markScheme.ts'
