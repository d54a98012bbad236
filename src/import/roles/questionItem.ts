import { plainText, type RichText } from '../../base/index.ts'
import { ledger, type MarkScheme, type Option } from '../../topic/index.ts'
import { readQuestionHead } from '../cues/questionHeads.ts'
import { readKey } from '../cues/schemes.ts'
import { readTariff } from '../cues/tariffs.ts'
import { sliceRich, tidyRuns } from '../text/richRuns.ts'
import { signKind } from '../text/signs.ts'
import { isHeadAlone } from './examSet.ts'
import { buildLevelsScheme, hasLevels } from './levelsScheme.ts'
import { buildPointsScheme } from './pointsScheme.ts'
import type { QuestionDraft, Read } from './questionDrafts.ts'

/** The fields of a question item, and what the notes leave open about it. */
export interface QuestionReading {
  readonly prompt: RichText
  readonly marks: number
  readonly options: readonly Option[] | undefined
  readonly parts: readonly RichText[] | undefined
  readonly answer: RichText | undefined
  readonly scheme: MarkScheme | undefined
  readonly doubts: readonly QuestionDoubt[]
}

export type QuestionDoubt =
  | { readonly kind: 'no-marks'; readonly used: number; readonly fromScheme: boolean }
  | { readonly kind: 'marks-twice'; readonly values: readonly number[] }
  | { readonly kind: 'range'; readonly used: number }
  | { readonly kind: 'scheme-disagrees'; readonly working: string }
  | { readonly kind: 'no-key' }

const MOST_OPTIONS = 6

/** Makes a question of its lines. `given` are marks that the teacher has set. */
export function readQuestion(draft: QuestionDraft, given: number | undefined): QuestionReading {
  const doubts: QuestionDoubt[] = []
  const answer = answerOf(draft)
  const markedAnswer =
    draft.scheme.length === 0 && carriesMarks(answer) ? plainText(answer ?? '') : undefined
  const lines = markedAnswer === undefined ? draft.scheme.map((line) => line.text) : [markedAnswer]
  const printed = printedMarks(draft, doubts)
  const tariff = given ?? printed
  const levels = hasLevels(lines)
  const scheme = levels ? buildLevelsScheme(lines) : buildPointsScheme(lines, tariff)
  const marks = Math.min(200, Math.max(1, tariff ?? stated(lines, scheme) ?? 1))
  if (tariff === undefined)
    doubts.push({ kind: 'no-marks', used: marks, fromScheme: stated(lines, scheme) !== undefined })
  const settled =
    tariff === undefined && !levels ? buildPointsScheme(lines, stated(lines, scheme)) : scheme
  if (settled) {
    const sums = ledger({ marks, scheme: settled })
    if (sums.problems.length > 0) doubts.push({ kind: 'scheme-disagrees', working: sums.working })
  }
  const options = readOptions(draft)
  if (options && !options.some((option) => option.correct) && draft.answers.length === 0)
    doubts.push({ kind: 'no-key' })
  const { prompt, parts } = promptOf(draft)
  const spare = draft.options.slice(options ? MOST_OPTIONS : 0).map(signedText)
  const allParts = [...parts, ...spare]
  return {
    prompt,
    marks,
    options,
    parts: allParts.length > 0 ? allParts : undefined,
    answer: markedAnswer === undefined ? answer : undefined,
    scheme: withGuidance(settled, draft.guidance),
    doubts,
  }
}

/** "20 × 10 × 4 (1) = 800 bits (1)" is a mark scheme in one line. */
function carriesMarks(answer: RichText | undefined): boolean {
  return answer !== undefined && /\S \((?:1|2|1 mark|2 marks)\)/.test(plainText(answer))
}

function withGuidance(
  scheme: MarkScheme | undefined,
  told: readonly string[],
): MarkScheme | undefined {
  return scheme && told.length > 0
    ? { ...scheme, guidance: [...(scheme.guidance ?? []), ...told] }
    : scheme
}

function printedMarks(draft: QuestionDraft, doubts: QuestionDoubt[]): number | undefined {
  const values = [...new Set(draft.tariffs.map((tariff) => tariff.marks))]
  if (values.length > 1) doubts.push({ kind: 'marks-twice', values })
  const first = draft.tariffs[0]
  if (first && !first.certain && values.length === 1)
    doubts.push({ kind: 'range', used: first.marks })
  return first?.marks
}

/** Marks that the scheme itself prints, where the question prints none. */
function stated(lines: readonly string[], scheme: MarkScheme | undefined): number | undefined {
  if (scheme === undefined) return undefined
  if (scheme.kind === 'levels') return scheme.levels[0]?.to
  if (scheme.maximum !== undefined) return scheme.maximum
  const printed = lines.filter((line) => /\d ?marks?\b|\(\d\)|\[\d\]|^[MAB]\d/i.test(line))
  return printed.length > 0 && printed.length >= scheme.points.length
    ? ledger({ marks: 1, scheme }).reachable
    : undefined
}

/**
 * The text of the question without its head and tariff. Numbered or lettered lines under it become
 * parts, and so do several lines after "Write about:".
 */
function promptOf(draft: QuestionDraft): { prompt: RichText; parts: readonly RichText[] } {
  const texts: RichText[] = []
  const parts: RichText[] = []
  for (const read of draft.prompt) {
    const text = promptText(read)
    if (plainText(text) === '') continue
    const signed = read.piece.sign !== undefined && texts.length > 0
    if (signed) parts.push(withSign(read, text))
    else if (parts.length > 0) parts.push(text)
    else texts.push(text)
  }
  const announced = texts.findIndex((text) => plainText(text).endsWith(':')) + 1
  if (announced > 0 && parts.length === 0 && texts.length - announced > 1)
    parts.push(...texts.splice(announced))
  // A head without text still names the question.
  const fallback = draft.prompt[0]?.piece.rich ?? ''
  return { prompt: texts.length > 0 ? joinWithSpaces(texts) : fallback, parts }
}

function promptText(read: Read): RichText {
  const { rich, text } = read.piece
  let from = 0
  let to = text.length
  const head = readQuestionHead(text)
  if (
    head &&
    (isHeadAlone(read) || /^(?:q|question|front|exam|practice|exercise|problem)/i.test(text))
  )
    from = text.length - head.rest.length
  const tariff = readTariff(text)
  if (tariff?.place === 'end') to = endWithoutTariff(text, tariff.rest)
  if (tariff?.place === 'alone') return ''
  if (tariff?.place === 'start') from = Math.max(from, text.length - tariff.rest.length)
  const slice = sliceRich(rich, from, Math.max(from, to))
  return typeof slice === 'string' ? slice.replace(/^[\s:–—-]+/, '') : slice
}

/** Where the words end and a tariff behind them begins. */
function endWithoutTariff(text: string, rest: string): number {
  const tail = rest.slice(-12)
  const at = tail === '' ? 0 : text.lastIndexOf(tail)
  return at < 0 ? text.length : tail === '' ? 0 : at + tail.length
}

function withSign(read: Read, text: RichText): RichText {
  const sign = read.piece.sign ?? ''
  if (signKind(sign) === 'bullet') return text
  return typeof text === 'string' ? `${sign} ${text}` : [{ text: `${sign} ` }, ...text]
}

function signedText(read: Read): RichText {
  return withSign(read, read.piece.rich)
}

function joinWithSpaces(texts: readonly RichText[]): RichText {
  if (texts.every((text) => typeof text === 'string')) return texts.join(' ')
  return tidyRuns(
    texts.flatMap((text, i) => [
      ...(i > 0 ? [{ text: ' ' }] : []),
      ...(typeof text === 'string' ? [{ text }] : text),
    ]),
  )
}

/** Options with their key, from a tick, a star, or a letter given as the answer. */
function readOptions(draft: QuestionDraft): readonly Option[] | undefined {
  if (draft.options.length < 2) return undefined
  const reads = draft.options.slice(0, MOST_OPTIONS)
  const keyText = [
    ...draft.answers.map((read) => read.piece.text),
    ...draft.scheme.map((line) => line.text),
  ]
  const letter = keyText.map((text) => readKey(text)).find((key) => key !== undefined)
  const byLetter = letter === undefined ? -1 : indexOfLetter(reads, letter)
  const byText =
    keyText.length === 0
      ? -1
      : reads.findIndex((read) => keyText.some((text) => saysOption(text, read.piece.text)))
  const key = byLetter >= 0 ? byLetter : byText
  return reads.map((read, i) => {
    const marked = read.piece.ticked === true || /(?:\*|✓|✔|\(correct\))$/.test(read.piece.text)
    const text = marked
      ? sliceRich(
          read.piece.rich,
          0,
          read.piece.text.replace(/ ?(?:\*|✓|✔|\(correct\))$/, '').length,
        )
      : read.piece.rich
    return { text, ...((marked || i === key) && { correct: true as const }) }
  })
}

function indexOfLetter(reads: readonly Read[], letter: string): number {
  const bySign = reads.findIndex(
    (read) => (read.piece.sign ?? '').replace(/[().:]/g, '').toUpperCase() === letter,
  )
  const index = letter.charCodeAt(0) - 65
  return bySign >= 0 ? bySign : index < reads.length ? index : -1
}

function saysOption(answer: string, option: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^(?:the )?(?:correct )?answer(?: is)?[: ]+|[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return bare(answer) === bare(option) && bare(option) !== ''
}

function answerOf(draft: QuestionDraft): RichText | undefined {
  const texts = draft.answers.map((read) => {
    const label =
      /^(?:a|ans|(?:model |sample |suggested |correct |worked |example )?(?:answer|solution)|key)\s?: ?/i.exec(
        read.piece.text,
      )
    return label ? sliceRich(read.piece.rich, label[0].length) : read.piece.rich
  })
  return texts.length === 0 ? undefined : joinWithSpaces(texts)
}
