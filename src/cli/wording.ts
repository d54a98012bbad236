import { counted, listInWords } from '../base/index.ts'
import type { ImportError } from '../import/index.ts'
import type { Check, MissingRef } from '../lesson/index.ts'
import type { AdjustedColour } from '../page/index.ts'
import {
  systemCodeOf,
  type CannotWrite,
  type DocxProblem,
  type FindProblem,
  type NotesProblem,
  type OtherKind,
  type PictureProblem,
  type ReadProblem,
  type SharePlan,
  type ShareProblem,
  type ReadSchool,
  type WriteProblem,
} from '../library/index.ts'
import {
  type OptionName,
  OUTPUT_KINDS,
  type OutputKind,
  printsOf,
  type Refusal,
  specOf,
  type Leak,
} from '../production/index.ts'
import type { ReadError } from '../topic/index.ts'
import { fail, type Failure } from './outcome.ts'

// Every message is one line: what happened, what is safe, what to do next.

export const SEE_HELP = 'Nothing was done. See: npm run -s lectern -- --help'
const SAFE = 'Nothing was written.'

export function noLibrary({
  path,
  system,
}: {
  readonly path: string
  readonly system: string
}): string {
  return `The library ${path} cannot be opened: ${systemInWords(system)}. ${SAFE} Name another with --library.`
}

export function findProblem(problem: FindProblem, ids: readonly string[]): string {
  if (problem.code !== 'not-in-library') return readProblem(problem)
  return `${notInLibrary(problem.id, problem.document)} ${SAFE} ${listOfIds(ids)}`
}

function notInLibrary(id: string, what: string): string {
  return `There is no ${what} “${id}” in the library.`
}

export function neitherInLibrary(id: string, ids: readonly string[]): string {
  return `${notInLibrary(id, 'lesson or topic')} ${SAFE} ${listOfIds(ids)}`
}

function listOfIds(ids: readonly string[]): string {
  if (ids.length === 0) return 'The library is empty; name another with --library.'
  const shown = ids.slice(0, 12)
  return `It holds ${listInWords(shown)}${ids.length > shown.length ? ` and ${ids.length - shown.length} more` : ''}.`
}

export function readProblem(problem: ReadProblem): string {
  if (problem.code === 'unreadable-file') {
    return `${problem.path} cannot be read: ${systemInWords(problem.system)}. ${SAFE} The file is as it was.`
  }
  return `${problem.path} ${readErrorInWords(problem.error)} ${SAFE} The file is as it was.`
}

function readErrorInWords(error: ReadError): string {
  switch (error.code) {
    case 'not-json':
      return `is damaged: it is not valid JSON (${error.detail}). Restore an earlier version or mend it.`
    case 'not-a-document':
      return 'is not a document of Lectern: it has no formatVersion.'
    case 'newer-format':
      return `was written by a newer Lectern (format ${error.found}, this one knows ${error.known}). Update Lectern to open it.`
    case 'invalid':
      return `does not follow the format${error.path === '' ? '' : ` at ${error.path}`}: ${error.detail.replace(/\.$/, '')}. Mend it there.`
  }
}

export function writeProblem(problem: WriteProblem): string {
  switch (problem.code) {
    case 'cannot-write':
      return cannotWrite(problem)
    case 'would-not-read':
      return `${problem.path} was not saved, for it could not be read again: it ${readErrorInWords(problem.error)}`
    case 'newer-on-disk':
      return `${problem.path} was written by a newer Lectern and is not replaced. Update Lectern to change it.`
    case 'damaged-on-disk':
      return `${problem.path} cannot be read and is not replaced. Move it away or mend it, then try again.`
    case 'changed-on-disk':
      return `${problem.path} was changed by another program meanwhile and is not replaced. Try again.`
  }
}

export function cannotWrite({ path, system }: CannotWrite): string {
  return `${path} cannot be written: ${systemInWords(system)}. What was there before is untouched. Make room or choose another folder, then try again.`
}

export function pictureProblem(problem: PictureProblem): string {
  return `The picture ${problem.path} ${pictureInWords(problem)}.`
}

export function pictureStops(problem: PictureProblem): string {
  return `${pictureProblem(problem)} ${SAFE} Put a PNG or JPEG picture there, or take the figure out of the lesson.`
}

function pictureInWords(problem: PictureProblem): string {
  switch (problem.code) {
    case 'unreadable-file':
      return `cannot be read: ${systemInWords(problem.system)}`
    case 'outside-library':
      return 'lies outside the library'
    case 'unknown-picture-type':
      return 'is neither PNG nor JPEG'
    case 'damaged-picture':
      return 'is damaged'
    case 'picture-too-large':
      return 'is too large: at most 40 MB and 100 million pixels'
  }
}

export function missingContent(lessonId: string, missing: readonly MissingRef[]): string {
  const [first] = missing
  if (first === undefined) return ''
  const place = `${first.where} ${first.index + 1}`
  const more =
    missing.length > 1
      ? `, and ${counted(missing.length - 1, 'more reference')} cannot be followed`
      : ''
  return `The lesson “${lessonId}” cannot be drawn: ${place} shows ${missingInWords(first)}${more}. ${SAFE} Put it back into the library, or take it out of the lesson.`
}

function missingInWords({ ref, reason, accepts }: MissingRef): string {
  switch (reason) {
    case 'no-topic':
      return `the topic “${ref.topicId}”, which is not in the library`
    case 'no-item':
      return `the item “${ref.itemId}”, which is not in the topic “${ref.topicId}”`
    case 'wrong-kind':
      return `the item “${ref.itemId}” of “${ref.topicId}”, which is not a ${accepts.join(' or ')}`
  }
}

export function blocked(lessonId: string, checks: readonly Check[]): string {
  return `The lesson “${lessonId}” was not exported: ${blockingInWords(checks)}. ${SAFE} Mend it, or export anyway with --force.`
}

export function checksBlock(lessonId: string, checks: readonly Check[]): string {
  return `The lesson “${lessonId}” cannot be exported as it is: ${blockingInWords(checks)}. Mend it, or export anyway with --force.`
}

function blockingInWords(checks: readonly Check[]): string {
  return checks
    .filter((check) => check.severity === 'blocks')
    .map((check) => `${check.message.replace(/\.$/, '')} [${check.code}]`)
    .join('; ')
}

export function answerLeak(name: string, leaks: readonly Leak[]): string {
  const [first] = leaks
  const more = leaks.length > 1 ? `, and ${counted(leaks.length - 1, 'more answer')}` : ''
  return `${name} would have shown pupils the answer “${first?.answer ?? ''}” (${first?.where ?? ''})${more}. Nothing was written. Take the answer out of what the worksheet says, or export anyway with --force.`
}

export function checkLine(check: Check): string {
  return `${check.severity === 'blocks' ? 'Must be mended' : 'Advice'}: ${check.message} [${check.code}]`
}

export function unknownName(what: string, name: string, known: Iterable<string>): string {
  return `There is no ${what} “${name}”. There are: ${[...known].join(', ')}. ${SAFE}`
}

/** A choice for the export that makes no sense. */
export function refusalInWords(refusal: Refusal, papers: ReadonlyMap<string, unknown>): string {
  switch (refusal.code) {
    case 'option-not-taken':
      return optionNotTaken(refusal.option, [refusal.kind])
    case 'unknown-print':
      return `There is no --print ${refusal.print} for ${refusal.kind}. There are: ${printsOf(refusal.kind, papers.keys()).join(', ')}.`
    case 'not-together':
      return `--${refusal.options[0]} and --${refusal.options[1]} do not go together: the pack says itself what each copy is.`
    case 'fillable-folded':
      return `--fillable and --print ${refusal.print} do not go together: nobody can type into folded or cut sheets.`
    case 'same-file':
      return `Two of the files would both be called ${refusal.name}.`
  }
}

export function optionNotTaken(option: OptionName, kinds: readonly OutputKind[]): string {
  const takers = OUTPUT_KINDS.filter((kind) => specOf(kind).takes.includes(option))
  return `--${option} is for ${listInWords(takers)}, not for ${listInWords(kinds)}.`
}

export function takesOneOf(option: string, known: readonly string[], given: string): string {
  return `--${option} takes ${listInWords(known, 'or')}, not “${given}”.`
}

export function packNotUnderstood(part: string): string {
  return `--pack takes a list such as "24 core, 3 dyslexia, 1 large18"; “${part}” is not understood.`
}

export function templateProblems(problems: readonly ReadProblem[]): readonly string[] {
  return problems.map((problem) => `Left out: ${readProblem(problem)}`)
}

/** What of the school's settings could not be used, or not as it stands there. */
export function schoolProblems(
  { problem, logoProblem }: ReadSchool,
  adjusted: readonly AdjustedColour[],
): readonly string[] {
  return [
    ...(problem === undefined ? [] : templateProblems([problem])),
    ...(logoProblem === undefined ? [] : [`Left out: ${pictureProblem(logoProblem)}`]),
    ...adjusted.map(
      ({ role, wanted, used, contrast, needed }) =>
        `The school’s ${role} ${wanted} is hard to read on this theme (contrast ${contrast.toFixed(1)}, ${needed.toFixed(1)} is needed); ${used} is used instead.`,
    ),
  ]
}

export function notesUnreadable(path: string, error: unknown): string {
  return `The notes ${path} cannot be read: ${systemInWords(systemCodeOf(error))}. ${SAFE} Check the name and try again.`
}

const OTHER_KINDS: Readonly<Record<OtherKind, string>> = {
  pdf: 'it is a PDF. Open it, copy its text and save that as a text file',
  'old-word': 'it is in the format of Word before 2007. Open it in Word and save it as .docx',
  'rich-text': 'it is Rich Text. Open it in Word and save it as .docx',
  picture: 'it is a picture',
  unknown: 'it is not a text',
}

const WORD_PROBLEMS: Readonly<Record<DocxProblem, string>> = {
  'not-a-zip': 'it is not a Word document',
  'not-a-word-document': 'it is a zip, but not a Word document. Presentations are not read',
  'zip-too-large': 'it holds far more than a document of notes can',
  'zip-damaged': 'it is damaged: what is inside does not match what it says of itself',
  'zip-unsafe-name': 'it holds a file that would unpack outside its folder',
  'zip-has-doctype': 'it holds definitions that can grow without end',
  'took-too-long': 'it took too long to read',
  unreadable: 'it is damaged inside',
}

/** Why a file gave no text. The first sentence says what it is, the last what to do. */
export function notesProblem(path: string, problem: NotesProblem): string {
  const why =
    problem.code === 'empty'
      ? 'there is nothing in it'
      : problem.code === 'file-too-large'
        ? `it has ${megabytes(problem.bytes)} MB, and at most ${megabytes(problem.limit)} MB can be read`
        : problem.code === 'not-notes'
          ? OTHER_KINDS[problem.kind]
          : WORD_PROBLEMS[problem.why]
  return `The notes ${path} cannot be read: ${why}. ${SAFE} Text, Markdown, HTML and Word (.docx) can be imported.`
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20)
}

export function importProblem(error: ImportError): string {
  const size =
    error.code === 'too-large'
      ? `${error.characters} characters, and at most ${error.limit} can be read`
      : `${error.lines} lines, and at most ${error.limit} can be read`
  return `The notes are too long: they have ${size}. ${SAFE} Import them in parts.`
}

export function shareUnreadable(path: string, system: string): string {
  return `The share file ${path} cannot be read: ${systemInWords(system)}. ${SAFE}`
}

export function shareProblem(path: string, problem: ShareProblem): string {
  return `${path} ${shareInWords(problem)} ${SAFE} Ask for the file again.`
}

function shareInWords(problem: ShareProblem): string {
  switch (problem.code) {
    case 'not-a-zip':
    case 'not-a-share':
      return 'is no share file of Lectern, or only a part of one.'
    case 'zip-too-large':
      return 'would unpack to more than any lesson can need.'
    case 'zip-damaged':
      return 'is damaged: its parts are not what the file says they are.'
    case 'zip-unsafe-name':
      return 'has parts that point outside the library.'
    case 'zip-has-doctype':
      return 'has parts that no share file has.'
    case 'newer-share':
      return `was made by a newer Lectern (format ${problem.found}, this one knows ${problem.known}). Update Lectern to open it.`
    case 'missing-part':
      return `is not whole: it lacks ${problem.part}.`
    case 'changed-part':
      return `is damaged: ${problem.part} is not what was packed.`
    case 'unnamed-part':
      return `has a part that it does not name: ${problem.part}.`
    case 'bad-part':
      return `cannot be used: its ${problem.part} is not sound.`
  }
}

const ACTIONS: Readonly<Record<SharePlan[number]['action'], string>> = {
  add: 'is added',
  same: 'is here already',
  keep: 'is different here and stays as it is here',
  replace: 'replaces the one here, which is kept as an earlier version',
  both: 'is different here and is added as another',
}

export function plannedInWords({ document, id, title, action }: SharePlan[number]): string {
  return `The ${document} “${title}” (${id}) ${ACTIONS[action]}.`
}

export function unexpected(error: unknown): { readonly ok: false; readonly error: Failure } {
  const why = error instanceof Error ? error.message : String(error)
  return fail(
    1,
    `Lectern made a mistake and stopped: ${why}. Your library is as it was. Please report this line.`,
  )
}

function systemInWords(code: string): string {
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'it is not there',
    ENOTDIR: 'a part of its path is a file, not a folder',
    EISDIR: 'it is a folder',
    EEXIST: 'a file of that name is in the way',
    EACCES: 'it may not be opened (permission denied)',
    EPERM: 'the system does not permit it',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EBUSY: 'another program is using it',
    EIO: 'the disk reports a fault',
    ENAMETOOLONG: 'its name is too long',
  }
  return words[code] ?? `the system says ${code}`
}
