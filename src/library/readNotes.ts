import { err, ok, type Result } from '../base/index.ts'
import { decodeNotes } from './decodeNotes.ts'
import { readDocx, type DocxProblem } from './readDocx.ts'

/** What a file of notes can be. Word documents are told by their first bytes, whatever their name. */
export const NOTES_FORMATS = ['plain', 'markdown', 'html', 'docx'] as const
export type NotesFileFormat = (typeof NOTES_FORMATS)[number]
type TextFormat = Exclude<NotesFileFormat, 'docx'>

export interface NotesText {
  readonly text: string
  /** Undefined where only the text itself can tell. A Word document arrives as HTML. */
  readonly format: TextFormat | undefined
}

/** Kinds of file that are asked for often and are not read. */
export type OtherKind = 'pdf' | 'old-word' | 'rich-text' | 'picture' | 'unknown'

export type NotesProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'not-notes'; readonly kind: OtherKind }
  | { readonly code: 'bad-document'; readonly why: DocxProblem }

/** Bytes. Text of this size is refused later by its characters; a Word document may hold pictures. */
export const MOST_BYTES_OF_NOTES = 40 * 2 ** 20

const FORMAT_OF_ENDING: Readonly<Record<string, TextFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/** The text of a file of notes. The format is the one given, else what first bytes or name tell. */
export async function readNotes(
  bytes: Uint8Array,
  name: string,
  format?: NotesFileFormat | undefined,
): Promise<Result<NotesText, NotesProblem>> {
  if (bytes.length > MOST_BYTES_OF_NOTES)
    return err({ code: 'file-too-large', bytes: bytes.length, limit: MOST_BYTES_OF_NOTES })
  if (format === 'docx' || startsWith(bytes, ZIP)) return readWordDocument(bytes)
  const other = otherKindOf(bytes)
  if (other !== undefined) return err({ code: 'not-notes', kind: other })
  const text = decodeNotes(bytes)
  if (text === undefined) return err({ code: 'not-notes', kind: 'unknown' })
  if (/^\s*$/.test(text)) return err({ code: 'empty' })
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return ok({ text, format: format ?? FORMAT_OF_ENDING[ending] })
}

async function readWordDocument(bytes: Uint8Array): Promise<Result<NotesText, NotesProblem>> {
  if (bytes.length === 0) return err({ code: 'empty' })
  const html = await readDocx(bytes)
  return html.ok
    ? ok({ text: html.value, format: 'html' })
    : err({ code: 'bad-document', why: html.error })
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]

const FIRST_BYTES: readonly (readonly [OtherKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['old-word', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rich-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
]

function otherKindOf(bytes: Uint8Array): OtherKind | undefined {
  return FIRST_BYTES.find(([, signature]) => startsWith(bytes, signature))?.[0]
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}
