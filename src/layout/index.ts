/**
 * layout: LESSON -> PAGES. Fixed pages for slides, flowing pages for sheets, a table for the mark
 * scheme; what does not fit continues on the next page and nothing is dropped.
 *
 * May import: base, topic, page, blocks, lesson. Rules are numbered in SPEC.md. Start here.
 */
export type { Setting } from './setting.ts'
export { paperOf, USUAL_PAPER } from './paperOf.ts'
export { draftSlide, layOutSlides, pagesOfSlide } from './slides.ts'
export { MOST_ROOM, roomFor } from './room.ts'
export { layOutWorksheet } from './worksheet.ts'
export { numberTasks } from './numberTasks.ts'
export { layOutMarkScheme } from './markScheme.ts'
export { SCHOOL_LOGO, type SchoolMark } from './schoolLogo.ts'
export { layOutPlan } from './plan.ts'
export { layOutHandout, type SlidesPerPage } from './handout.ts'
export { layOutPrintedSlides, type PrintedReveals } from './printSlides.ts'
export { bookletSides, imposeBooklet, imposeTwoUp } from './imposition.ts'
export { packPages, type PackPart } from './printPack.ts'
export { inBlackAndWhite } from './blackAndWhite.ts'
export { placeTexts, type PlacedLine, type PlacedText } from './placeTexts.ts'
export { framesOfBlocks, type BlockFrame } from './blockFrames.ts'
