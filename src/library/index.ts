/**
 * library: DOCUMENTS ON DISK. Topics, lessons and pictures in a folder that the teacher owns, and
 * the templates and fonts that come with the program. Nothing else reads or writes them.
 *
 * Node only. May import: base, topic, page, blocks, lesson. Start with `openLibrary.ts`: one open
 * library serves a whole run. `library.topics` and `library.lessons` have the same calls:
 *
 * - `list()` small summaries, damaged files (`problems`) and sync programs' second files (`copies`);
 * - `read(id)` → document, `version`, `changedElsewhere`; `view(id)` also shows a newer format, as
 *   far as it is understood, and says so in `readOnly`;
 * - `write(document, { basedOn: version })` saves; where the disk has another version it changes
 *   nothing and answers `changed-on-disk` with `theirs`. Then: `write` again with `basedOn:
 *   theirs.version` (mine wins, theirs becomes a version), take `theirs`, or `saveAsConflictCopy`;
 * - `create` (free id, free file name), `retitle`, `duplicate`, `remove` (to the bin), `restore`;
 * - `versions`, `readVersion`, `restoreVersion`; `settleCopy`.
 *
 * `library.search` finds topics and lessons with marked snippets; `library.refresh` (on focus) and
 * `library.watch` tell what others have changed; `careDaily` and `close` belong to every run.
 *
 * How a file is saved so that no crash can harm it is in `writeDurably.ts`; what is kept of earlier
 * states in `history.ts`; how a list needs no reading in `catalogue.ts`.
 */
export {
  openLibrary,
  type Library,
  type LibraryChanges,
  type LibraryListing,
  type LibraryOptions,
  type TitledBinned,
} from './openLibrary.ts'
export type { Shelf, WriteOptions, Written, Created } from './shelf.ts'
export type { ShelfActions } from './shelfActions.ts'
export type { NewerFormat, Stored } from './stored.ts'
export type { Listing, Listed } from './listing.ts'
export type { SearchAnswer, SearchHit } from './search/searchService.ts'
export type { MarkedText, Range, Snippet } from './search/snippet.ts'
export { copyLibraryTo, type MoveProblem } from './moveLibrary.ts'
export { findDuplicates, type Duplicates } from './findDuplicates.ts'
export { packShare, type PackedShare } from './share/packShare.ts'
export { readShare } from './share/readShare.ts'
export {
  importShare,
  type ImportedShare,
  type OnDifferent,
  planShare,
  type SharePlan,
} from './share/importShare.ts'
export type { Share, ShareProblem } from './share/shareFormat.ts'
export type { DocumentCopy } from './copies.ts'
export type { Binned } from './bin.ts'
export type { Version, KeepReason } from './historyRules.ts'
export type { TopicSummary, LessonSummary } from './summaries.ts'
export type { FindProblem, ReadProblem, WriteProblem, PictureProblem } from './problems.ts'
export type { DocumentName } from './documentKind.ts'
export { type FileSystem, nodeFileSystem, systemCodeOf } from './fileSystem.ts'
export { writeTogether, type FileToWrite } from './writeTogether.ts'
export { type CannotWrite } from './writeDurably.ts'
export { loadTemplates, type Templates } from './templates.ts'
export {
  readSchool,
  writeSchool,
  type ReadSchool,
  type School,
  type SchoolToWrite,
} from './school.ts'
export { keepOwnWord, readOwnWords } from './ownWords.ts'
export { fontsIn } from './fonts.ts'
export {
  readTopicPictures,
  type PlacedTopic,
  type TopicPicture,
  type UnreadPicture,
} from './lessonPictures.ts'
export { lessonToJson } from './lessonToJson.ts'
export { createJournal, type Journal, type JournalEntry } from './journal.ts'
export {
  readNotes,
  NOTES_FORMATS,
  type NotesFileFormat,
  type NotesProblem,
  type NotesText,
  type OtherKind,
} from './readNotes.ts'
export { type DocxProblem } from './readDocx.ts'
