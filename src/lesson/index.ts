/**
 * lesson: WHAT THE TEACHER ASSEMBLES. A Lesson refers to topic items and says how they are put on
 * slides and sheets; it copies nothing.
 *
 * May import: base, topic, page, blocks. Start with `lesson.ts`; a first lesson is made by
 * `assemble.ts`, what is unwise about one is told by `checks.ts`.
 */
export {
  type AnswerLines,
  type Lesson,
  type Slide,
  type Worksheet,
  lessonSchema,
  LESSON_FORMAT,
} from './lesson.ts'
export { inLook, type Look, worn } from './look.ts'
export { parseLesson, parseNewerLesson } from './parseLesson.ts'
export { assembleLesson, leftOutOf, type AssembleChoices, type Assembled } from './assemble.ts'
export { type Recipe, recipeSchema } from './recipe.ts'
export { checkLesson, type Check, type CheckCode } from './checks.ts'
export {
  refsOfLesson,
  usesOfItem,
  missingRefs,
  blocksOfLesson,
  type MissingRef,
  type RefPlace,
} from './references.ts'
export { blockMarks, worksheetMarks, lessonMarks, totalOf } from './marks.ts'
export * as lessonEdits from './edits/index.ts'
export {
  type Documents,
  type Edit,
  changeLesson,
  changeTopic,
  placesOfItem,
} from './documents/documents.ts'
export {
  type History,
  type Step,
  startHistory,
  record,
  undo,
  redo,
  TYPING_PAUSE,
} from './documents/history.ts'
export { placeOfChange, type ChangePlace } from './documents/changes.ts'
export {
  reword,
  wordsOf,
  targetsOf,
  targetKey,
  canBeLocal,
  isLocal,
  type RewordScope,
  type TextTarget,
  type TargetText,
} from './documents/rewording.ts'
