import { err, ok, type Result, slugOf } from '../base/index.ts'
import { type Topic, TOPIC_FORMAT } from '../topic/index.ts'
import { classify, type Verdict } from './classify/classify.ts'
import { hasFurnitureCue } from './classify/furnitureNames.ts'
import { isByline } from './cues/bylines.ts'
import { readHtml } from './formats/html.ts'
import { readMarkdown } from './formats/markdown.ts'
import { readPlain } from './formats/plain.ts'
import { findFurniture, type Furniture } from './furniture/findFurniture.ts'
import { checkSize, MAX_LINES } from './limits.ts'
import { documentAsks } from './review/documentAsks.ts'
import { furnitureAsks } from './review/furnitureAsks.ts'
import { labelAsks } from './review/labelAsks.ts'
import { roleAsks } from './review/roleAsks.ts'
import { assemble, type Assembled } from './roles/assemble.ts'
import type { RoleCorrections } from './roles/building.ts'
import { headingLevels, type LeveledHeading } from './roles/headingLevels.ts'
import { readQualification, readSubject } from './roles/qualification.ts'
import type {
  Ask,
  AskCode,
  Correction,
  Dropped,
  Imported,
  ImportError,
  ImportInput,
  ImportOptions,
  Label,
  LineLabel,
  Piece,
  SourceDocument,
} from './types.ts'

const READERS = { plain: readPlain, markdown: readMarkdown, html: readHtml }

/**
 * Reads notes into a topic. The same input gives the same result, ids included. Every line of
 * `topic.source.text` that is not blank goes into exactly one item, the title, the specification
 * or `dropped`; what the notes leave open is asked, never filled in.
 *
 * Errors: `too-large` and `too-many-lines`; anything else is read, however broken.
 */
export function importNotes(
  input: ImportInput,
  options: ImportOptions = {},
): Result<Imported, ImportError> {
  const size = checkSize(input.text)
  if (!size.ok) return size
  const document = READERS[input.format](input.text)
  if (document.pieces.length > MAX_LINES)
    return err({ code: 'too-many-lines', lines: document.pieces.length, limit: MAX_LINES })
  const corrections = onFirstLines(options.corrections ?? [], document.pieces)
  const parted = setAside(document, corrections)
  const restored = linesOf(corrections, 'keep')
  const read = classify(parted.kept, pinsOf(parted.kept, corrections), restored)
  const { kept, verdicts, dropped, doubtful } = partVerdicts(document, parted, read)
  const levels = withGivenLevels(headingLevels(kept, verdicts), kept, corrections)
  const assembled = assemble(kept, verdicts, levels, roleCorrections(corrections))
  const topic = topicOf(document, assembled, options)
  const asks = allAsks(document, { kept, doubtful }, verdicts, levels, assembled, {
    ...options,
    corrections,
  })
  return ok({
    topic,
    asks,
    dropped,
    labels: labelsOf(document, kept, verdicts, levels, assembled, dropped, asks),
    input,
    options,
  })
}

/** A correction of any line of a piece that was wrapped over several is one of the piece. */
function onFirstLines(
  corrections: readonly Correction[],
  pieces: readonly Piece[],
): readonly Correction[] {
  const wrapped = pieces.filter(({ from, to }) => to > from)
  if (wrapped.length === 0) return corrections
  return corrections.map((correction) => {
    if (!('line' in correction)) return correction
    const piece = wrapped.find(({ from, to }) => correction.line > from && correction.line <= to)
    return piece === undefined ? correction : { ...correction, line: piece.from }
  })
}

export interface SetAside {
  readonly kept: readonly Piece[]
  readonly dropped: readonly Dropped[]
  /** First lines of pieces that were kept and may belong to the page all the same. */
  readonly doubtful: ReadonlySet<number>
}

/** Parts what belongs to a page from what belongs to the notes. The teacher's word goes first. */
export function setAside(document: SourceDocument, corrections: readonly Correction[]): SetAside {
  const said = new Map<number, LineLabel>()
  const restored = linesOf(corrections, 'keep')
  for (const correction of corrections) {
    if (correction.kind === 'label') said.set(correction.line, correction.label)
  }
  const kept: Piece[] = []
  const dropped: Dropped[] = []
  const furniture = findFurniture(document.pieces)
  const doubtful = new Set<number>()
  for (const [index, piece] of document.pieces.entries()) {
    const label = said.get(piece.from)
    const isSaid = label !== undefined || restored.has(piece.from)
    const reason =
      label === 'dropped'
        ? 'teacher'
        : isSaid
          ? undefined
          : (piece.drop ?? furniture.certain.get(index))
    if (reason === undefined) {
      kept.push(withPlace(piece, index, furniture))
      if (!isSaid && furniture.doubtful.has(index)) doubtful.add(piece.from)
    } else dropped.push(...droppedLines(document, piece, reason))
  }
  return { kept, dropped, doubtful }
}

/** What stood around a line on its page, for the classifier, which sees only what is kept. */
function withPlace(piece: Piece, index: number, { certain, inContents }: Furniture): Piece {
  const beside = Number(certain.has(index - 1)) + Number(certain.has(index + 1))
  if (inContents.has(index)) return { ...piece, inContents: true }
  return beside === 0 ? piece : { ...piece, besideFurniture: beside === 2 ? 'both' : 'one' }
}

function linesOf(corrections: readonly Correction[], kind: 'keep'): ReadonlySet<number> {
  return new Set(
    corrections.flatMap((correction) => (correction.kind === kind ? [correction.line] : [])),
  )
}

/** What the classifier is sure is furniture is set aside as well; where it is not sure, it asks. */
function partVerdicts(
  document: SourceDocument,
  { kept, dropped, doubtful }: SetAside,
  read: readonly Verdict[],
): SetAside & { readonly verdicts: readonly Verdict[] } {
  if (!read.some(({ label }) => label === 'dropped'))
    return { kept, dropped, doubtful, verdicts: read }
  const pieces: Piece[] = []
  const verdicts: Verdict[] = []
  const out: Dropped[] = []
  const asked = new Set(doubtful)
  const titled = read.some(({ label }) => label === 'title')
  read.forEach((verdict, i) => {
    const piece = kept[i]
    if (!piece) return
    // Without a title, one of the first lines may be it.
    if (
      verdict.label === 'dropped' &&
      (titled || i >= MAY_BE_TITLE) &&
      verdict.probability >= SURE &&
      hasFurnitureCue(piece, verdict.facts)
    ) {
      out.push(...droppedLines(document, piece, 'page-furniture'))
      return
    }
    pieces.push(piece)
    if (verdict.label !== 'dropped') {
      verdicts.push(verdict)
      return
    }
    verdicts.push({ ...verdict, label: verdict.second, second: 'dropped' })
    asked.add(piece.from)
  })
  const all = [...dropped, ...out].sort((a, b) => a.line - b.line)
  return { kept: pieces, verdicts, dropped: all, doubtful: asked }
}

/** A line of the notes that is left out costs more than a button that is kept. */
const SURE = 0.85
const MAY_BE_TITLE = 4

function droppedLines(
  document: SourceDocument,
  piece: Piece,
  reason: Dropped['reason'],
): readonly Dropped[] {
  const lines: Dropped[] = []
  for (let line = piece.from; line <= piece.to; line++) {
    const text = piece.from === piece.to ? piece.text : lineText(document, line)
    if (text !== '') lines.push({ line, text, reason })
  }
  return lines
}

function lineText(document: SourceDocument, line: number): string {
  return document.text.split('\n', line)[line - 1]?.trim() ?? ''
}

function pinsOf(
  pieces: readonly Piece[],
  corrections: readonly Correction[],
): ReadonlyMap<number, LineLabel> {
  const byLine = new Map<number, LineLabel>()
  for (const correction of corrections)
    if (correction.kind === 'label') byLine.set(correction.line, correction.label)
  const pins = new Map<number, LineLabel>()
  if (byLine.size === 0) return pins
  const title = [...byLine].filter(([, label]) => label === 'title').pop()?.[0]
  pieces.forEach((piece, index) => {
    const label = byLine.get(piece.from)
    // There is one title: the last that the teacher named.
    if (label === 'title' && piece.from !== title) return
    if (label !== undefined && label !== 'dropped' && label !== 'blank') pins.set(index, label)
  })
  return pins
}

function withGivenLevels(
  levels: ReadonlyMap<number, LeveledHeading>,
  pieces: readonly Piece[],
  corrections: readonly Correction[],
): ReadonlyMap<number, LeveledHeading> {
  const given = corrections.filter(
    (correction) => correction.kind === 'label' && correction.level !== undefined,
  )
  if (given.length === 0) return levels
  const result = new Map(levels)
  pieces.forEach((piece, index) => {
    for (const correction of given) {
      if (
        correction.kind === 'label' &&
        correction.line === piece.from &&
        correction.level !== undefined &&
        result.has(index)
      ) {
        result.set(index, { level: correction.level, open: false })
      }
    }
  })
  return result
}

function roleCorrections(corrections: readonly Correction[]): RoleCorrections {
  const marks = new Map<number, number>()
  const faqQuestions = new Map<number, string>()
  const faqStarts = new Map<number, boolean>()
  for (const correction of corrections) {
    if (correction.kind === 'marks') marks.set(correction.line, correction.marks)
    if (correction.kind === 'faq-question') faqQuestions.set(correction.line, correction.text)
    if (correction.kind === 'faq-start') faqStarts.set(correction.line, correction.starts)
  }
  return { marks, faqQuestions, faqStarts }
}

/** Stands where the notes name no title and the teacher has not given one yet; it is asked about. */
const NO_TITLE = 'Untitled topic'

function topicOf(document: SourceDocument, assembled: Assembled, options: ImportOptions): Topic {
  const title = givenTitle(options) ?? assembled.title?.text ?? document.statedTitle ?? NO_TITLE
  const { specification } = assembled
  return {
    formatVersion: TOPIC_FORMAT,
    id: slugOf(title),
    title,
    subject: options.subject ?? readSubject(assembled.specificationLines),
    qualification: readQualification(assembled.specificationLines),
    ...(specification && {
      specification: {
        text: specification.text,
        source: { from: specification.from, to: specification.to },
      },
    }),
    tags: [],
    source: { text: document.text, licence: 'unverified' },
    items: assembled.items,
  }
}

function givenTitle(options: ImportOptions): string | undefined {
  const corrected = (options.corrections ?? []).filter((correction) => correction.kind === 'title')
  const last = corrected[corrected.length - 1]
  return (last?.kind === 'title' ? last.text : options.title)?.trim() || undefined
}

function allAsks(
  document: SourceDocument,
  { kept: pieces, doubtful }: Pick<SetAside, 'kept' | 'doubtful'>,
  verdicts: readonly Verdict[],
  levels: ReadonlyMap<number, LeveledHeading>,
  assembled: Assembled,
  options: ImportOptions,
): readonly Ask[] {
  const corrections = options.corrections ?? []
  const settled = new Set(
    corrections.flatMap((correction) =>
      'line' in correction &&
      (correction.kind === 'label' ||
        (correction.kind === 'confirm' && correction.code === 'label'))
        ? [correction.line]
        : [],
    ),
  )
  const whole = documentAsks(
    document,
    assembled,
    givenTitle(options) !== undefined,
    doubtfulTitle(document, pieces, verdicts, assembled),
  ).filter((ask) => !isAnswered(ask, corrections))
  const roles = roleAsks(pieces, assembled, levels)
    .filter((ask) => !isAnswered(ask, corrections))
    .map((ask) => withoutAnswered(ask, corrections))
  const titled = new Set(whole.flatMap(({ lines }) => lines))
  const furniture = furnitureAsks(pieces, verdicts, doubtful).filter(
    ({ lines }) => !lines.some((line) => settled.has(line) || titled.has(line)),
  )
  const asked = new Set([...settled, ...titled, ...furniture.flatMap(({ lines }) => lines)])
  return [
    ...whole,
    ...furniture,
    ...labelAsks(pieces, verdicts, asked, roles.length + asked.size - settled.size),
    ...roles,
  ]
}

/**
 * The first line of plain text with no heading or specification straight below it may be the title
 * or the first heading; whose page it is and when it was written is neither.
 */
function doubtfulTitle(
  document: SourceDocument,
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  { title }: Assembled,
): number | undefined {
  const piece = title && pieces[title.index]
  if (!piece || piece !== document.pieces[0] || piece.shape !== undefined) return undefined
  const next = verdicts[title.index + 1]?.label
  if (isByline(piece.text)) return piece.from
  return next === 'heading' || next === 'spec' ? undefined : piece.from
}

/** Of answers without questions, those that the teacher has spoken of are not asked about again. */
function withoutAnswered(ask: Ask, corrections: readonly Correction[]): Ask {
  if (ask.code !== 'faq-grouping') return ask
  const isOpen = (line: number): boolean =>
    !corrections.some(
      (correction) => 'line' in correction && correction.line === line && answers(ask, correction),
    )
  return { ...ask, lines: ask.lines.filter(isOpen) }
}

/** Asks that a correction has answered do not come back. */
function isAnswered(ask: Ask, corrections: readonly Correction[]): boolean {
  return (
    ask.lines.length > 0 &&
    ask.lines.every((line) =>
      corrections.some(
        (correction) =>
          'line' in correction && correction.line === line && answers(ask, correction),
      ),
    )
  )
}

function answers(ask: Ask, correction: Correction): boolean {
  if (correction.kind === 'confirm') return correction.code === ask.code
  if (ask.code === 'no-marks' || ask.code === 'marks-disagree') return correction.kind === 'marks'
  if (ask.code === 'faq-grouping')
    return correction.kind === 'faq-start' || correction.kind === 'faq-question'
  return false
}

function labelsOf(
  document: SourceDocument,
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  levels: ReadonlyMap<number, LeveledHeading>,
  assembled: Assembled,
  dropped: readonly Dropped[],
  asks: readonly Ask[],
): readonly Label[] {
  const flagged = flaggedLines(asks)
  const lines = document.text.split('\n')
  const pieceOf = new Int32Array(lines.length + 1).fill(BLANK)
  for (const { line } of dropped) pieceOf[line] = DROPPED
  pieces.forEach(({ from, to }, index) => pieceOf.fill(index, from, to + 1))
  return lines.map((text, i) => {
    const line = i + 1
    const ask = flagged.has(line)
    const index = pieceOf[line] ?? BLANK
    const verdict = text.trim() === '' ? undefined : verdicts[index]
    if (!verdict)
      return { line, ask, text, label: index === DROPPED ? 'dropped' : 'blank', confidence: 1 }
    const { label } = verdict
    const confidence = Math.round(verdict.probability * 100) / 100
    const level = label === 'heading' ? levels.get(index)?.level : undefined
    const itemId = assembled.itemOf.get(index)
    const known = { line, ask, text, label, confidence }
    if (level !== undefined && itemId !== undefined) return { ...known, level, itemId }
    return itemId === undefined ? known : { line, ask, text, label, confidence, itemId }
  })
}

/** What stands for lines that are in no piece. */
const BLANK = -1
const DROPPED = -2

/** Doubts about what a line is, or where an answer begins: they show on every line. */
const ON_EVERY_LINE: ReadonlySet<AskCode> = new Set([
  'label',
  'bullets-or-paragraphs',
  'alike-lines',
  'faq-grouping',
])

/** One ask about many questions shows on its first line only. */
function flaggedLines(asks: readonly Ask[]): ReadonlySet<number> {
  return new Set(
    asks.flatMap((ask) => (ON_EVERY_LINE.has(ask.code) ? ask.lines : ask.lines.slice(0, 1))),
  )
}
