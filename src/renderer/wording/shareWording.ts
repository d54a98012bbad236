/** What the window says of share files and quizzes: what happened, what is safe, what to do. */
import { counted } from '../../base/index.ts'
import type { Calls, DocumentName, ShareChoice, SharedRow } from '../../ipc/contract.ts'
import type { QuizFormat } from '../../quiz/index.ts'

type ProblemOf<Name extends keyof Calls> = Extract<
  Calls[Name]['result'],
  { readonly ok: false }
>['error']

const SAFE = 'Nothing was added to your library.'

export function readShareWording(name: string, problem: ProblemOf<'readShare'>): string {
  const file = `“${name}”`
  switch (problem) {
    case 'no-library':
      return `The library’s folder is not there, so ${file} was not opened. Is its drive connected?`
    case 'library-unreadable':
      return `A document of your library cannot be read, so ${file} could not be compared with it. ${SAFE}`
    case 'not-a-zip':
    case 'not-a-share':
      return `${file} is no shared lesson, or only a part of one. ${SAFE} Ask for it again.`
    case 'newer-share':
      return `${file} was made by a newer Lectern. ${SAFE} Update Lectern to open it.`
    case 'zip-too-large':
      return `${file} would unpack to more than any lesson can need, so it was not opened. ${SAFE}`
    case 'zip-damaged':
    case 'missing-part':
    case 'changed-part':
      return `${file} is damaged or only partly downloaded. ${SAFE} Fetch it again, or ask for it again.`
    case 'zip-unsafe-name':
    case 'zip-has-doctype':
    case 'unnamed-part':
    case 'bad-part':
      return `${file} is not built as Lectern builds shared lessons, so it was not opened. ${SAFE} Ask for it again.`
    case 'unexpected':
      return `${file} could not be read. ${SAFE}`
  }
}

export function addShareWording(problem: ProblemOf<'addShare'>): string {
  switch (problem) {
    case 'no-library':
      return `The library’s folder is not there. ${SAFE} Is its drive connected?`
    case 'no-share':
      return `The file has to be opened again. ${SAFE}`
    case 'changed':
      return `Something that was to be replaced has been changed meanwhile. ${SAFE} Open the file again to compare once more.`
    case 'cannot-write':
      return `The library’s folder could not be written to: the disk may be full. ${SAFE}`
    case 'damaged':
      return `A document of your library that was to be replaced cannot be read; it has been left as it is. ${SAFE} Keep both instead.`
    case 'unexpected':
      return `That failed. ${SAFE}`
  }
}

export function saveShareWording(problem: ProblemOf<'saveShare'>): string {
  switch (problem) {
    case 'no-library':
      return 'The library’s folder is not there. No file was written. Is its drive connected?'
    case 'not-found':
      return 'It, or a topic that it draws on, is no longer in the library. No file was written.'
    case 'unreadable':
      return 'It, or a topic that it draws on, cannot be read. No file was written.'
    case 'cannot-write':
      return 'The file could not be written there. Is the disk full, or the folder read-only? What was there before is unchanged.'
    case 'unexpected':
      return 'Sharing failed. The library is unchanged.'
  }
}

export function saveQuizWording(problem: ProblemOf<'saveQuiz'>): string {
  switch (problem) {
    case 'nothing-to-ask':
      return 'There are neither questions nor key terms for this. No file was written.'
    case 'unexpected':
      return 'The quiz could not be made. No file was written.'
    default:
      return saveShareWording(problem)
  }
}

export function chooseFileWording(problem: ProblemOf<'chooseFile'>): string {
  return problem === 'too-large'
    ? 'That file is larger than notes or shared lessons can be, so it was not opened.'
    : 'That file could not be read. It may have been moved, or another program holds it.'
}

/** "1 lesson and 2 topics, with 3 pictures". */
export function shareCountsWording(documents: readonly DocumentName[], pictures = 0): string {
  const count = (kind: DocumentName['kind']): number =>
    documents.filter((one) => one.kind === kind).length
  const parts = (['lesson', 'topic'] as const).flatMap((kind) =>
    count(kind) === 0 ? [] : [counted(count(kind), kind)],
  )
  const all = parts.length === 0 ? 'nothing' : parts.join(' and ')
  return pictures === 0 ? all : `${all}, with ${counted(pictures, 'picture')}`
}

export const sharedStateWording: Readonly<Record<SharedRow['state'], string>> = {
  new: 'New',
  same: 'You have it',
  different: 'Differs from yours',
  unreadable: 'Yours cannot be read',
}

export const shareChoices: readonly {
  readonly id: ShareChoice
  readonly label: string
  readonly means: string
}[] = [
  { id: 'both', label: 'Keep both', means: 'The shared one comes as a document of its own.' },
  {
    id: 'replace',
    label: 'Replace mine',
    means: 'Yours becomes an earlier version, which Settings can bring back.',
  },
  { id: 'keep', label: 'Keep mine only', means: 'The shared one is left out.' },
]

export const quizFormats: readonly {
  readonly id: QuizFormat
  readonly name: string
  readonly what: string
}[] = [
  {
    id: 'moodle',
    name: 'Moodle XML',
    what: 'For Moodle’s question bank, with feedback and marks',
  },
  { id: 'gift', name: 'GIFT', what: 'Text that Moodle and many quiz sites read' },
  {
    id: 'csv',
    name: 'CSV table',
    what: 'For spreadsheets and sites that take a table of questions',
  },
  {
    id: 'anki',
    name: 'Anki cards',
    what: 'Flashcards: key terms and questions with their answers',
  },
]
