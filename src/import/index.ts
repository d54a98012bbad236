/**
 * import: TEXT → TOPIC. Reads pasted or opened notes into the items of a topic, says what became of
 * every line, and asks about what the notes leave open.
 *
 * May import: base, topic, and the two parsers it wraps. Knows no files and no clock.
 * Start with `importNotes.ts`: formats/ give pieces, furniture/ sets aside what a page adds, forms/
 * knows blocks by their pattern, classify/ labels lines, roles/ makes items of them, review/ holds
 * what the teacher is asked and how answers are applied. The labels' weights are data
 * (classify/weights.json), written by `npm run fit:import`.
 */
export { importNotes } from './importNotes.ts'
export { answerAsk, correct, relabel, restore } from './review/relabel.ts'
export { formatLabels } from './review/formatLabels.ts'
export { textOfHtml } from './formats/htmlText.ts'
export { detectFormat } from './formats/detectFormat.ts'
export { LABEL_NAMES } from './review/wording.ts'
export { MAX_CHARACTERS, MAX_LINES } from './limits.ts'
export {
  LINE_LABELS,
  type Ask,
  type AskCode,
  type Choice,
  type Correction,
  type DropReason,
  type Dropped,
  type HeadingLevel,
  type Imported,
  type ImportError,
  type ImportInput,
  type ImportOptions,
  type Label,
  type LineLabel,
  type NotesFormat,
} from './types.ts'
