import { detectFormat, type ImportInput, type NotesFormat } from '../../import/index.ts'

/** Notes that came in, with every way in which they can be read; the first is the likeliest. */
export interface NotesSource {
  /** What they are called in the window: "pact-notes.docx" or "Pasted notes". */
  readonly name: string
  readonly readings: readonly ImportInput[]
}

export const PASTED = 'Pasted notes'

/** What was copied: as the page had it where that came along, otherwise as its text reads. */
export function pastedNotes(html: string, text: string): NotesSource {
  const page: readonly ImportInput[] = html.trim() === '' ? [] : [{ format: 'html', text: html }]
  return { name: PASTED, readings: [...page, ...(text.trim() === '' ? [] : readingsOf(text))] }
}

export function notesOfFile(name: string, text: string, format: NotesFormat | null): NotesSource {
  // Word documents arrive as HTML that no teacher has ever seen, so there is one way to read them.
  if (/\.docx$/i.test(name)) return { name, readings: [{ format: 'html', text }] }
  return { name, readings: readingsOf(text, format ?? detectFormat(text)) }
}

function readingsOf(text: string, first: NotesFormat = detectFormat(text)): readonly ImportInput[] {
  const others = (['plain', 'markdown', 'html'] as const).filter(
    (format) => format !== first && (format !== 'html' || /<\/?\p{L}/u.test(text)),
  )
  return [first, ...others].map((format) => ({ format, text }))
}
