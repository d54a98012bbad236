/** What the Import screen says: what happened, what is safe, what to do. */
import { counted } from '../../base/index.ts'
import type { DropReason, ImportError, NotesFormat } from '../../import/index.ts'
import type { Calls } from '../../ipc/contract.ts'

type ProblemOf<Name extends keyof Calls> = Extract<
  Calls[Name]['result'],
  { readonly ok: false }
>['error']

const SAFE = 'Nothing was added to your library.'

export function notesFileWording(name: string, problem: ProblemOf<'readNotesFile'>): string {
  const file = `“${name}”`
  switch (problem) {
    case 'empty':
      return `${file} is empty. ${SAFE} Save it again in the program it comes from, or paste the text here.`
    case 'file-too-large':
    case 'zip-too-large':
      return `${file} holds far more than notes do, so it was not opened. ${SAFE} Copy the part you need and paste it here.`
    case 'pdf':
      return `${file} is a PDF, which Lectern cannot read yet. ${SAFE} Open it, select all, copy, and paste the text here.`
    case 'old-word':
      return `${file} is an older or a password-protected Word document. ${SAFE} Open it in Word, save it as .docx without a password, and drop it here again.`
    case 'rich-text':
      return `${file} is a rich text file. ${SAFE} Open it in a word processor and save it as .docx, or copy and paste the text here.`
    case 'picture':
      return `${file} is a picture, and Lectern cannot read words in pictures. ${SAFE} Type or paste the text here.`
    case 'unknown':
      return `${file} does not hold text that Lectern can read. ${SAFE} Open it where it was made, copy, and paste the text here.`
    case 'not-a-zip':
    case 'zip-damaged':
      return `${file} is damaged or only partly downloaded. ${SAFE} Fetch or save it again, then drop it here.`
    case 'zip-unsafe-name':
    case 'zip-has-doctype':
      return `${file} is not built as Word builds its documents, so it was not opened. ${SAFE} Save it again in Word, or paste its text here.`
    case 'not-a-word-document':
      return `${file} is a zip archive and not a Word document. ${SAFE} Unpack it and drop the document itself here.`
    case 'took-too-long':
      return `${file} took longer than 20 seconds to read, so it was given up. ${SAFE} Copy the part you need and paste it here.`
    case 'unreadable':
      return `${file} could not be read as a Word document. ${SAFE} Open it in Word and save it again, or paste its text here.`
    case 'unexpected':
      return `${file} could not be read. ${SAFE} Try pasting its text here.`
  }
}

export function notesWording(problem: ImportError | { readonly code: 'unexpected' }): string {
  switch (problem.code) {
    case 'too-large':
      return `That is ${millions(problem.characters)} characters; Lectern reads up to ${millions(problem.limit)} at a time. ${SAFE} Bring in one chapter after the other.`
    case 'too-many-lines':
      return `That is ${problem.lines.toLocaleString('en-GB')} lines; Lectern reads up to ${problem.limit.toLocaleString('en-GB')} at a time. ${SAFE} Bring in one chapter after the other.`
    case 'unexpected':
      return `These notes could not be read. ${SAFE} Try pasting them as plain text.`
  }
}

export function addTopicWording(problem: ProblemOf<'addTopic'>): string {
  const safe = 'Your review is still here.'
  switch (problem) {
    case 'no-library':
      return `The library’s folder is not there. ${safe} Is its drive connected? Then add the topic again.`
    case 'cannot-write':
      return `The topic could not be written: the disk may be full, or the folder may not be written to. ${safe} Make room, then add the topic again.`
    case 'damaged':
    case 'unexpected':
      return `The topic could not be added. ${safe} Undo the last correction and try again.`
  }
}

export const emptyPasteWording = `There is no text on the clipboard. ${SAFE} Copy your notes, then paste them here.`
export const manyFilesWording = `Notes come in one file at a time. ${SAFE} Drop the first one here.`
export const nothingLeftWording =
  'Nothing is left to add: every line is left out. Restore the lines you want, then add the topic.'

const millions = (n: number): string =>
  `${(n / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} million`

export const formatNames: Readonly<Record<NotesFormat, string>> = {
  plain: 'Plain text',
  markdown: 'Markdown',
  html: 'Web page',
}

const REASONS: Readonly<Record<DropReason, string>> = {
  'page-furniture': 'belongs to the page, not to the notes',
  hidden: 'was hidden on the page',
  'outside-article': 'stands outside the article',
  markup: 'only markup',
  metadata: 'about the file, not the topic',
  repeated: 'says again what stands above',
  teacher: 'left out by you',
}
export const reasonWording = (reason: DropReason): string => REASONS[reason]

/** "4 of 87 lines to check, 2 gaps". */
export function toCheckWording(open: number, lines: number, gaps: number): string {
  const parts = [
    ...(open > 0 ? [`${open} of ${counted(lines, 'line')} to check`] : []),
    ...(gaps > 0 ? [`${counted(gaps, 'gap')} to fill or skip`] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : `All ${counted(lines, 'line')} placed`
}
