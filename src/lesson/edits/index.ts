/**
 * lesson/edits: every way in which a lesson is changed. An edit is a pure function that takes a lesson
 * and gives the changed one, or the very same object where there is nothing to change; what it gives
 * can always be saved and opened again.
 *
 * `slides.ts`, `blocks.ts` and `slideBlocks.ts` add, remove, duplicate and move; `references.ts` gives content its own
 * wording and takes it back; `content.ts` puts items of the topic in; `about.ts` is the rest. Edits of
 * lesson and topics together are in `../documents/`.
 */
export {
  addSlide,
  duplicateSlides,
  moveSlides,
  moveSlidesBy,
  removeSlides,
  setSlideMinutes,
  setSlideNotes,
} from './slides.ts'
export {
  addBlock,
  blockPlace,
  duplicateBlocks,
  moveBlocks,
  moveBlocksBy,
  removeBlocks,
  setBlock,
  setBlockText,
  type Holder,
} from './blocks.ts'
export { giveOwnSlide, moveBlocksToSlide } from './slideBlocks.ts'
export {
  addWorksheet,
  removeWorksheet,
  setAnswerLines,
  setExam,
  setPaper,
  setScaffold,
  setWorksheetTitle,
} from './worksheets.ts'
export { addTopic, removeTopic, setAboutLesson, type AboutLesson } from './about.ts'
export {
  acceptSource,
  dropOverride,
  overrideRef,
  refAt,
  removeRef,
  type RefPath,
} from './references.ts'
export { addAllUnused, blockForItem, insertItem, newBlock, type InsertPlace } from './content.ts'
