/**
 * library: DOCUMENTS ON DISK. Topics, lessons and pictures in a folder that the teacher owns, and
 * the templates and fonts that come with the program. Nothing else reads or writes them.
 *
 * Node only. May import: base, topic, page, blocks, lesson. Start with `openLibrary.ts`; how a file
 * is saved so that no crash can harm it is in `writeDurably.ts`.
 */
export { openLibrary, type Library, type LibraryOptions } from './openLibrary.ts'
export type { Stored, Listing, Listed, Shelf, WriteOptions, Written } from './shelf.ts'
export type { TopicSummary, LessonSummary } from './summaries.ts'
export type {
  FindProblem,
  ReadProblem,
  WriteProblem,
  PictureProblem,
  DocumentName,
} from './problems.ts'
export { type FileSystem, nodeFileSystem, systemCodeOf } from './fileSystem.ts'
export { writeTogether, type FileToWrite } from './writeTogether.ts'
export { type CannotWrite } from './writeDurably.ts'
export { loadTemplates, type Templates } from './templates.ts'
export { fontsIn } from './fonts.ts'
export { lessonToJson } from './lessonToJson.ts'
