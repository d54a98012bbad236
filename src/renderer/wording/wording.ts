/** Every sentence that the window says about what went wrong: what happened, what is safe, what to do. */
import { MOST_PASTED } from '../../base/index.ts'
import type { BrokenFile, Calls } from '../../ipc/contract.ts'
import { MOST_ROOM } from '../../layout/index.ts'
import type { SaveState } from '../state/openDocuments.svelte.ts'

export function brokenFileWording({ problem }: BrokenFile): string {
  switch (problem.code) {
    case 'not-json':
      return `It is not complete or was changed by hand (${problem.detail}). It has been left as it is.`
    case 'newer-format':
      return 'A newer Lectern made it. Update Lectern to open it; until then it is left as it is.'
    case 'not-a-document':
      return `It is not a Lectern document. ${problem.detail}`
    case 'invalid':
      return `Something in it cannot be read: ${problem.detail}${problem.path === '' ? '' : `, at ${problem.path}`}. It has been left as it is.`
    case 'unreadable-file':
      return `The computer could not read it (${problem.system}). Is it still syncing?`
  }
}

type ProblemOf<Name extends keyof Calls> = Extract<
  Calls[Name]['result'],
  { readonly ok: false }
>['error']

/** Lines that a text on a slide can still grow by. */
export function roomWording(lines: number): string {
  if (lines === 0) return 'Full: another line goes on to a next slide'
  if (lines >= MOST_ROOM) return `Room for ${MOST_ROOM} more lines or more`
  return `Room for ${lines} more ${lines === 1 ? 'line' : 'lines'}`
}

export const cutPasteWording = `Only the first ${MOST_PASTED.toLocaleString('en-GB')} characters were taken: more is no paragraph.`

export const recoveredWording =
  'Lectern ended before it could save. What you had typed is back in its place.'

export function saveProblemWording(problem: ProblemOf<'saveDocuments'>): string {
  const safe = 'What you typed is kept on this computer meanwhile.'
  switch (problem) {
    case 'no-library':
      return `The library’s folder is not there. ${safe} Is its drive connected?`
    case 'cannot-write':
      return `The file could not be written: the disk may be full, or another program holds it. ${safe}`
    case 'damaged':
      return `The file was damaged by something else and has been left as it is. ${safe}`
    case 'newer':
      return `A newer Lectern has changed this file, so this one does not replace it. ${safe}`
    case 'unexpected':
      return `Saving failed. ${safe}`
  }
}

export function changeProblemWording(problem: ProblemOf<'renameDocument'>): string {
  switch (problem) {
    case 'no-library':
      return 'The library’s folder is not there. Nothing was changed. Is its drive connected?'
    case 'not-found':
      return 'It is no longer in the library. It may have been moved or deleted.'
    case 'cannot-write':
      return 'The library’s folder could not be written to. Nothing was changed.'
    case 'damaged':
      return 'Its file cannot be read. It has been left as it is.'
    case 'newer':
      return 'A newer Lectern made it. Update Lectern to change it.'
    case 'unexpected':
      return 'That failed. Nothing was changed.'
  }
}

export function openProblemWording(problem: ProblemOf<'openLesson'>): string {
  switch (problem) {
    case 'not-found':
      return 'This lesson is no longer in the library. It may have been moved or renamed.'
    case 'unreadable':
      return 'This lesson’s file cannot be read. It has been left as it is.'
    case 'no-template':
      return 'The themes that come with Lectern are missing. Installing Lectern again brings them back.'
    case 'unexpected':
      return 'The lesson could not be opened. Its file is unchanged.'
  }
}

export function showProblemWording(problem: ProblemOf<'startShow'>): string {
  switch (problem) {
    case 'no-library':
      return 'The library’s folder is not there, so its pictures cannot be shown. Is its drive connected?'
    case 'no-template':
      return 'The themes that come with Lectern are missing. Installing Lectern again brings them back.'
    case 'unexpected':
      return 'The show could not be started. The lesson is unchanged.'
  }
}

export function printProblemWording(problem: ProblemOf<'printLesson'>): string {
  switch (problem) {
    case 'busy':
      return 'Something is being printed already.'
    case 'no-printer':
      return 'It could not be printed. Is a printer set up on this computer? Export makes a PDF in any case.'
    case 'no-library':
    case 'no-template':
      return showProblemWording(problem)
    case 'unexpected':
      return 'Printing failed. The lesson is unchanged; Export makes a PDF in any case.'
  }
}

export function exportProblemWording(problem: ProblemOf<'exportLesson'>): string {
  switch (problem) {
    case 'cancelled':
      return 'Cancelled. No file was written.'
    case 'busy':
      return 'Another export is still running.'
    case 'no-folder':
      return 'Choose a folder first.'
    case 'blocked':
      return 'Something in this lesson holds the export back; see “to check” in the status bar. No file was written.'
    case 'missing-content':
      return 'The lesson uses something that is not in the library. No file was written.'
    case 'refused':
      return 'Two of the choices do not go together. No file was written.'
    case 'no-paper':
      return 'The papers that come with Lectern are missing. Installing Lectern again brings them back.'
    case 'answer-leak':
      return 'The worksheet would have shown pupils an answer. No file was written. Look for it in the worksheet’s own words.'
    case 'cannot-write':
      return 'The files could not be written. Is one of them open in another program, or the disk full? Files that were there before are unchanged.'
    case 'not-found':
    case 'unreadable':
      return 'The lesson’s file can no longer be read. No file was written.'
    case 'unexpected':
      return 'The export failed. No file was written.'
  }
}

/** Why a version was kept. */
export function versionReasonWording(reason: string): string {
  switch (reason) {
    case 'editing':
      return 'While it was edited'
    case 'daily':
      return 'Last of its day'
    case 'before-import':
      return 'Before notes were imported'
    case 'before-restore':
      return 'Before another version was put back'
    case 'before-bulk':
      return 'Before many changes at once'
    case 'changed-elsewhere':
      return 'Changed on another computer'
    case 'last-saved':
      return 'As Lectern saved it last'
    default:
      return ''
  }
}

/** "Today 21:04", "Yesterday", "Thursday", "9 November". */
export function dayWording(milliseconds: number, now: Date): string {
  const date = new Date(milliseconds)
  const midnight = (day: Date): number =>
    new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime()
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000)
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', options).format(date)
  if (days <= 0) return `Today ${format({ hour: '2-digit', minute: '2-digit' })}`
  if (days === 1) return 'Yesterday'
  if (days < 7) return format({ weekday: 'long' })
  return format({ day: 'numeric', month: 'long', ...(days > 300 && { year: 'numeric' }) })
}

/** "Saved 21:04" at the foot of the window. */
export function savedWording(saving: SaveState): string {
  switch (saving.state) {
    case 'saved': {
      if (saving.at === undefined) return 'Saved'
      const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
      return `Saved ${time.format(saving.at)}`
    }
    case 'failed':
      return 'Not saved'
    default:
      return 'Saving…'
  }
}
