/**
 * ipc: everything the window may ask for, and everything it is told, in this one file.
 *
 * Types and names only, so that the sandboxed preload stays small: each call's argument schema
 * stands beside its handler in main, which the compiler asks for. To add a call: enter it in
 * `Calls` and `calls`, then follow the compiler to its handler and to the in-memory fake.
 */
import type { Result } from '../base/result.ts'
import type { SheetStyle } from '../blocks/index.ts'
import type { NotesFormat } from '../import/index.ts'
import type { Lesson, Look, Recipe } from '../lesson/index.ts'
import type { SchoolMark } from '../layout/index.ts'
import type { DocxProblem, OnDifferent, OtherKind, ShareProblem } from '../library/index.ts'
import type { AdjustedColour, Theme } from '../page/index.ts'
import type { OutputKind, Wanted } from '../production/outputs.ts'
import type { QuizFormat } from '../quiz/index.ts'
import type { ReadError, Topic } from '../topic/index.ts'
import type { CommandId } from './commandList.ts'

export interface AppDescription {
  readonly name: string
  readonly version: string
  readonly electron: string
}

/** What the library screen lists. */
export interface LibraryView {
  /** Name of the library's folder, for people. */
  readonly folder: string
  readonly topics: readonly TopicRow[]
  /** Last used first. */
  readonly lessons: readonly LessonRow[]
  readonly broken: readonly BrokenFile[]
  /** Last deleted first. */
  readonly bin: readonly BinRow[]
  /** False while the disk is still being looked at; `libraryChanged` tells of more. */
  readonly isComplete: boolean
}

/** A deleted document. */
export interface BinRow {
  readonly key: string
  readonly kind: DocumentName['kind']
  readonly title: string
  /** Milliseconds since 1970. */
  readonly deletedAt: number
}

export interface TopicRow {
  readonly id: string
  readonly title: string
  /** Board, level and unit, as one line. */
  readonly boardAndLevel: string
  readonly items: number
  /** Marks of all its questions. */
  readonly marks: number
  /** How many lessons draw on it. */
  readonly usedIn: number
  /** Milliseconds since 1970. */
  readonly changedAt: number
  /** When it was last opened or changed, in the same way. */
  readonly usedAt: number
}

export interface LessonRow {
  readonly id: string
  readonly title: string
  readonly topicTitles: readonly string[]
  readonly minutes: number
  /** Marks of its worksheets. */
  readonly marks: number
  readonly slides: number
  /** Milliseconds since 1970. */
  readonly changedAt: number
  /** When it was last opened or changed, in the same way. */
  readonly usedAt: number
}

/** A file of the library that cannot be opened. It is listed, and left as it is. */
export interface BrokenFile {
  readonly document: 'topic' | 'lesson'
  /** Path inside the library. */
  readonly file: string
  readonly problem: ReadError | { readonly code: 'unreadable-file'; readonly system: string }
}

/** A lesson with everything it is laid out with. */
export interface OpenedLesson {
  readonly lesson: Lesson
  /** Those of its topics that the library has. */
  readonly topics: readonly Topic[]
  readonly theme: Theme
  readonly paper: SheetStyle
  /** Every paper there is, for worksheets that name their own. */
  readonly papers: readonly SheetStyle[]
  /** Those of its topics' pictures that can be read, and the school's logo. */
  readonly pictures: readonly LessonPicture[]
  readonly school?: SchoolMark | undefined
}

/** A picture as the window shows it. */
export interface LessonPicture {
  /** By which pages know it. */
  readonly name: string
  /** `lib://<topicId>/<sha256>.<ext>` */
  readonly address: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** A lesson opened to be worked on. */
export interface LessonToEdit extends OpenedLesson {
  /** All themes there are, by name in lists. */
  readonly themes: readonly Theme[]
  readonly versions: readonly DocumentVersion[]
  /** What was typed before the program ended without saving. */
  readonly recovered: readonly DocumentToSave[]
}

/** A topic opened to be worked on by itself. */
export interface TopicToEdit {
  readonly topic: Topic
  readonly versions: readonly DocumentVersion[]
  readonly recovered: readonly DocumentToSave[]
}

/** What surrounds an open topic. */
export interface TopicSurroundings {
  readonly usedIn: readonly UsingLesson[]
  /** Those of its pictures that can be read. */
  readonly pictures: readonly LessonPicture[]
}

/** A lesson that draws on a topic. */
export interface UsingLesson {
  readonly id: string
  readonly title: string
  /** Ids of the items that it shows; an item that shows twice is there twice. */
  readonly itemIds: readonly string[]
  /** Those that it shows in the topic's own words, and so follow when they are changed. */
  readonly followingIds: readonly string[]
}

export interface DocumentName {
  readonly kind: 'lesson' | 'topic'
  readonly id: string
}

/** Stands for the very bytes of a document's file; empty for one that is not there yet. */
export interface DocumentVersion extends DocumentName {
  readonly version: string
}

export type OpenDocument =
  | { readonly kind: 'lesson'; readonly document: Lesson }
  | { readonly kind: 'topic'; readonly document: Topic }

/** `basedOn` is the version that was worked on: a file that is another by now is not replaced. */
export type DocumentToSave = OpenDocument & { readonly basedOn: string }

type PictureRefusal =
  'not-found' | 'unreadable' | 'not-a-picture' | 'damaged' | 'too-large' | 'cannot-write'
/** A topic or lesson that says what was searched for. */
export interface SearchHit extends DocumentName {
  readonly title: MarkedText
  /** Where it says so; absent where only its title or its labels do. */
  readonly snippet?: MarkedText | undefined
}

export interface MarkedText {
  readonly text: string
  /** Where found words stand: first character, and the one after the last. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
}

/** What a new lesson can be made with. */
export interface TemplatesView {
  readonly recipes: readonly Recipe[]
  readonly themes: readonly Theme[]
  readonly papers: readonly PaperName[]
  /** What new lessons look like, unless they are asked to look otherwise. */
  readonly look: Look
}

/** A paper as lists show it. */
export interface PaperName {
  readonly id: string
  readonly name: string
}

/** An earlier state of a document. */
export interface VersionRow {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly reason: string
}

export interface SettingsView {
  /** Path of the library's folder. */
  readonly folder: string
  /** False where the library was named when the program was started. */
  readonly canChangeFolder: boolean
  readonly school: SchoolView
  /** What new lessons look like. */
  readonly look: Look
}

export interface SchoolView {
  readonly name: string
  readonly accent?: string | undefined
  readonly signal?: string | undefined
  /** A picture as a data address. */
  readonly logo?: string | undefined
  /** What the logo shows; empty: whose it is. */
  readonly logoAlt: string
  /** Where a colour cannot be read, and what is used there instead. */
  readonly adjusted: readonly (AdjustedColour & { readonly theme: string })[]
  /** Why the school's file or its logo cannot be used, for people. */
  readonly problem?: string | undefined
}

/** What a share file would bring into the library. */
export interface ShareView {
  readonly documents: readonly SharedRow[]
  readonly pictures: number
}

export interface SharedRow extends DocumentName {
  readonly title: string
  /** `same`: the library has just this. `unreadable`: it has one of this name that cannot be read. */
  readonly state: 'new' | 'same' | 'different' | 'unreadable'
}

/** What is done with a shared document that the library has in another state. */
export type ShareChoice = OnDifferent

/** A file that was written where the teacher wanted it; its name is `null` where none was chosen. */
export interface SavedFile {
  readonly file: string | null
}

type ChangeProblem = 'no-library' | 'not-found' | 'cannot-write' | 'damaged' | 'newer'

/** Why a file was not read as notes: what it is instead, or what is wrong with it. */
type NotesFileProblem = 'empty' | 'file-too-large' | OtherKind | DocxProblem

type SaveProblem = 'no-library' | 'cannot-write' | 'damaged' | 'newer'

/** Where a running show is. */
export interface ShowPlace {
  readonly slideId: string | null
  /** Empty until a window has found the slide's first page. */
  readonly pageId: string
  /** How often the page has been clicked. */
  readonly clicks: number
  readonly isBlank: boolean
}

/** Which of the two windows of a show. */
export type ShowWindow = 'slides' | 'presenter'

export interface ShowView {
  readonly opened: OpenedLesson
  readonly place: ShowPlace
  /** Milliseconds since 1970. */
  readonly startedAt: number
}

/** What the window that prints is about. */
export interface PrintView {
  readonly opened: OpenedLesson
  readonly tab: PrintTab
}

export type PrintTab = 'slides' | 'worksheet' | 'mark-scheme'

export interface ExportProgress {
  readonly kind: OutputKind
  /** Files finished, of how many. */
  readonly done: number
  readonly total: number
}

export interface ExportedFile {
  readonly kind: OutputKind
  readonly name: string
  readonly pages: number
  readonly bytes: number
}

/** A file that was asked for and not made, and why, for people. */
export interface HeldExport {
  readonly name: string
  readonly why: string
}

type ExportProblem =
  | 'cancelled'
  | 'refused'
  | 'no-paper'
  | 'answer-leak'
  | 'busy'
  | 'no-folder'
  | 'blocked'
  | 'missing-content'
  | 'cannot-write'
  | 'not-found'
  | 'unreadable'

export type { OutputKind, OutputOptions, Wanted } from '../production/outputs.ts'

type Nothing = Record<string, never>

/** Every call: its argument, and the result it is answered with. */
export interface Calls {
  describeApp: Call<Nothing, AppDescription>
  /** The view is a `LibraryView` as text: the window is given a text at once, a thousand rows one by one. */
  readLibrary: Call<Nothing, { readonly view: string }, 'no-library'>
  openLesson: Call<
    { readonly lessonId: string },
    OpenedLesson,
    'not-found' | 'unreadable' | 'no-template'
  >
  /** Like `openLesson`, with what saving and recovering need. */
  editLesson: Call<
    { readonly lessonId: string },
    LessonToEdit,
    'not-found' | 'unreadable' | 'no-template'
  >
  editTopic: Call<{ readonly topicId: string }, TopicToEdit, 'not-found' | 'unreadable'>
  /** Which lessons use a topic, and its pictures. */
  lookAroundTopic: Call<{ readonly topicId: string }, TopicSurroundings, 'not-found'>
  /** Asks through the system's dialog for a picture and copies it to the topic; `null`: none chosen. */
  choosePicture: Call<
    { readonly topicId: string },
    { readonly file: string | null },
    PictureRefusal
  >
  /** Saves what has not been changed by somebody else meanwhile; the rest is named. */
  saveDocuments: Call<
    { readonly documents: readonly DocumentToSave[] },
    {
      readonly saved: readonly DocumentVersion[]
      readonly changedOutside: readonly DocumentName[]
    },
    SaveProblem
  >
  /** Topics and lessons that say it, best first; not complete while they are first being read. */
  searchLibrary: Call<
    { readonly query: string },
    { readonly hits: readonly SearchHit[]; readonly isComplete: boolean },
    'no-library'
  >
  renameDocument: Call<DocumentName & { readonly title: string }, Nothing, ChangeProblem>
  duplicateDocument: Call<
    DocumentName & { readonly title: string },
    { readonly id: string },
    ChangeProblem
  >
  /** Moves it to the bin, where it stays for 30 days under that key. */
  binDocument: Call<DocumentName, { readonly key: string }, ChangeProblem>
  restoreDocument: Call<
    { readonly kind: DocumentName['kind']; readonly key: string },
    { readonly id: string },
    ChangeProblem
  >
  /** Puts the example back that a new library begins with; what is there stays as it is. */
  addExample: Call<Nothing, Nothing, 'cannot-write'>
  readTemplates: Call<Nothing, TemplatesView, 'no-library'>
  /** Saves a lesson of its own; the id that it is given may be another. */
  createLesson: Call<{ readonly lesson: Lesson }, { readonly lessonId: string }, ChangeProblem>
  /** Earlier states, newest first. */
  readVersions: Call<DocumentName, { readonly versions: readonly VersionRow[] }, 'no-library'>
  /** Puts an earlier state in place; the present one becomes a version. */
  restoreVersion: Call<DocumentName & { readonly name: string }, Nothing, ChangeProblem>
  readSettings: Call<Nothing, SettingsView>
  /** Keeps the school's name and colours with the library. */
  saveSchool: Call<
    {
      readonly name: string
      readonly accent?: string | undefined
      readonly signal?: string | undefined
      readonly logoAlt?: string | undefined
    },
    Nothing,
    'cannot-write'
  >
  /** Keeps what new lessons look like, on this computer. */
  saveLook: Call<{ readonly look: Look }, Nothing, 'cannot-write'>
  /** Asks for a picture and puts it beside the school's file. */
  chooseLogo: Call<Nothing, { readonly chosen: boolean }, 'cannot-write' | 'not-a-picture'>
  removeLogo: Call<Nothing, Nothing, 'cannot-write'>
  /**
   * Asks for a folder and works there from now on: with the library that it holds, or with a copy
   * of the present one, which stays where it is. `null`: no change.
   */
  chooseLibrary: Call<
    { readonly how: 'open' | 'copy' },
    { readonly folder: string | null },
    'cannot-write' | 'not-empty' | 'fixed'
  >
  showLibrary: Call<Nothing, Nothing>
  /** The words that the teacher has added to the dictionary. */
  readOwnWords: Call<Nothing, { readonly words: readonly string[] }>
  /** Takes a word into that dictionary, or out of it; answers with what is in it then. */
  keepOwnWord: Call<
    { readonly word: string; readonly kept: boolean },
    { readonly words: readonly string[] },
    'cannot-write'
  >
  /** A document as its file has it now. */
  readDocument: Call<
    DocumentName,
    { readonly document: OpenDocument; readonly version: string },
    'not-found' | 'unreadable'
  >
  /** Which of these files are no longer what they were. */
  findChanged: Call<
    { readonly versions: readonly DocumentVersion[] },
    { readonly changed: readonly DocumentName[] }
  >
  /**
   * Keeps what is not saved yet outside the library, in case the program ends; empty: nothing is.
   * `key` names what is open. `documents` is JSON of `DocumentToSave[]`: it goes four times a second
   * while words are typed, and a text takes a tenth of the time that a large lesson takes.
   */
  keepJournal: Call<{ readonly key: string; readonly documents: string }, Nothing>
  /** Everything is saved: the window may close. */
  closeNow: Call<Nothing, Nothing>
  /**
   * The text of a file that the window was given: dropped, pasted or chosen. The format is `null`
   * where only the text can tell; a Word document arrives as HTML.
   */
  readNotesFile: Call<
    { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
    { readonly text: string; readonly format: NotesFormat | null },
    NotesFileProblem
  >
  /** Asks through the system's dialog for a file of notes or a share file; `null`: none chosen. */
  chooseFile: Call<
    Nothing,
    { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null,
    'unreadable' | 'too-large'
  >
  /** The next file that the system asks to be opened, as by a double click; `null`: none waits. */
  takeFile: Call<
    Nothing,
    { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null,
    'unreadable' | 'too-large'
  >
  /** Reads a share file and says what it would bring. Main keeps it until the next one is read. */
  readShare: Call<
    { readonly bytes: Uint8Array<ArrayBuffer> },
    ShareView,
    'no-library' | 'library-unreadable' | ShareProblem['code']
  >
  /** Adds what was last read: all of it, or, where the disk refuses, nothing. */
  addShare: Call<
    { readonly choices: readonly (DocumentName & { readonly choice: ShareChoice })[] },
    { readonly added: readonly DocumentName[]; readonly replaced: readonly DocumentName[] },
    'no-library' | 'no-share' | 'changed' | 'cannot-write' | 'damaged'
  >
  /** Packs a document with all that it needs into a share file, where the system's dialog says. */
  saveShare: Call<
    DocumentName,
    SavedFile & {
      readonly topics: number
      readonly lessons: number
      readonly pictures: number
      /** Pictures that could not be read and so were left out. */
      readonly left: number
    },
    'no-library' | 'not-found' | 'unreadable' | 'cannot-write'
  >
  /** Questions and key terms of a topic, or those that a lesson uses, for a quiz site or flashcards. */
  saveQuiz: Call<
    DocumentName & { readonly format: QuizFormat },
    SavedFile & { readonly count: number },
    'no-library' | 'not-found' | 'unreadable' | 'nothing-to-ask' | 'cannot-write'
  >
  /** Puts a topic into the library as a new one, whatever ids and names there are. */
  addTopic: Call<
    { readonly topic: Topic },
    { readonly topicId: string },
    'no-library' | 'cannot-write' | 'damaged'
  >
  /** Asks through the system's dialog where exported files go. Main remembers it; `null`: no change. */
  chooseExportFolder: Call<Nothing, { readonly folder: string | null }>
  /** Writes the files into the chosen folder: all that nothing holds back, or none. Answered when it is over. */
  exportLesson: Call<
    {
      readonly lessonId: string
      readonly wanted: readonly Wanted[]
      /** Instead of the lesson's own. */
      readonly theme?: string | undefined
    },
    {
      readonly folder: string
      readonly files: readonly ExportedFile[]
      readonly held: readonly HeldExport[]
    },
    ExportProblem
  >
  cancelExport: Call<Nothing, { readonly cancelled: boolean }>
  /** Shows the files of the last export in the system's file manager. */
  showExported: Call<Nothing, { readonly shown: boolean }>
  /** Opens a file of the last export in the program that the system has for it. */
  openExported: Call<{ readonly name: string }, { readonly opened: boolean }>
  /** Opens the two windows of a show of the lesson as it stands, saved or not. */
  startShow: Call<
    {
      readonly lesson: Lesson
      readonly topics: readonly Topic[]
      /** The slide to begin with; `null`: the first. */
      readonly slideId: string | null
    },
    Nothing,
    'no-library' | 'no-template'
  >
  /** What the windows of a show are about. */
  readShow: Call<Nothing, ShowView, 'no-show'>
  /** One window of the show has moved; the other one is told. */
  moveShow: Call<{ readonly from: ShowWindow; readonly place: ShowPlace }, Nothing>
  /** Brings the other window to the front, for those who have a single display. */
  swapShow: Call<Nothing, Nothing>
  endShow: Call<Nothing, Nothing>
  /** Prints through the system's dialog, of the lesson as it stands; answered when that is closed. */
  printLesson: Call<
    { readonly lesson: Lesson; readonly topics: readonly Topic[]; readonly tab: PrintTab },
    { readonly printed: boolean },
    'no-library' | 'no-template' | 'busy' | 'no-printer'
  >
  readPrint: Call<Nothing, PrintView, 'no-print'>
  /** The pages stand ready, so large in points. */
  printReady: Call<{ readonly width: number; readonly height: number }, Nothing>
  /** Greys out in the menu bar what cannot be done now. */
  enableCommands: Call<{ readonly ids: readonly CommandId[] }, Nothing>
}

/** Every event, with what it carries. */
export interface Events {
  /** Chosen in the menu bar. */
  command: { readonly id: CommandId }
  exportProgress: ExportProgress
  showMoved: ShowPlace
  /** The show is over; this is where it ended. */
  showEnded: { readonly slideId: string | null }
  /** Chosen among the recent ones in the menu bar. */
  openDocument: DocumentName
  /** Something in the library has come, gone or changed by another hand than the window's. */
  libraryChanged: Nothing
  /** The system asks for a file to be opened; `takeFile` gives it. */
  fileWaiting: Nothing
  /** The window is about to close: save, then call `closeNow`. */
  closing: Nothing
}

export interface Call<Argument, Value, Problem extends string = never> {
  readonly argument: Argument
  readonly result: Result<Value, Problem | 'unexpected'>
}

export type CallName = keyof Calls
export type EventName = keyof Events

// Written as records, so that a name left out or left over does not compile.
const calls: Record<CallName, true> = {
  describeApp: true,
  readLibrary: true,
  openLesson: true,
  editLesson: true,
  editTopic: true,
  lookAroundTopic: true,
  choosePicture: true,
  saveDocuments: true,
  searchLibrary: true,
  renameDocument: true,
  duplicateDocument: true,
  binDocument: true,
  restoreDocument: true,
  addExample: true,
  readTemplates: true,
  createLesson: true,
  readVersions: true,
  restoreVersion: true,
  readSettings: true,
  saveSchool: true,
  saveLook: true,
  chooseLogo: true,
  removeLogo: true,
  chooseLibrary: true,
  showLibrary: true,
  readOwnWords: true,
  keepOwnWord: true,
  readDocument: true,
  findChanged: true,
  keepJournal: true,
  readNotesFile: true,
  chooseFile: true,
  takeFile: true,
  readShare: true,
  addShare: true,
  saveShare: true,
  saveQuiz: true,
  addTopic: true,
  closeNow: true,
  chooseExportFolder: true,
  exportLesson: true,
  cancelExport: true,
  showExported: true,
  openExported: true,
  startShow: true,
  readShow: true,
  moveShow: true,
  swapShow: true,
  endShow: true,
  printLesson: true,
  readPrint: true,
  printReady: true,
  enableCommands: true,
}
const events: Record<EventName, true> = {
  command: true,
  exportProgress: true,
  showMoved: true,
  showEnded: true,
  openDocument: true,
  libraryChanged: true,
  fileWaiting: true,
  closing: true,
}

export const callNames = namesIn(calls)
export const eventNames = namesIn(events)

function namesIn<Name extends string>(record: Record<Name, true>): readonly Name[] {
  return Object.keys(record) as Name[]
}

/** What the window finds as `window.lectern`. */
export type LecternApi = {
  readonly [Name in CallName]: (argument: Calls[Name]['argument']) => Promise<Calls[Name]['result']>
} & {
  /** Listens to an event; the answer stops listening. */
  readonly on: <Name extends EventName>(
    name: Name,
    listener: (detail: Events[Name]) => void,
  ) => () => void
  /**
   * Chromium asks this function about the words in text fields from now on, instead of dictionaries
   * that it would fetch; it answers with those that are misspelt.
   */
  readonly spellWith: (check: CheckSpelling) => void
}

export type CheckSpelling = (words: readonly string[]) => Promise<readonly string[]>

export const callChannel = (name: CallName): string => `call:${name}`
export const eventChannel = (name: EventName): string => `event:${name}`
