import { plainText } from '../../base/index.ts'
import type { Verdict } from '../classify/classify.ts'
import { opensWithCommand, readQuestionHead } from '../cues/questionHeads.ts'
import { readKey, readSchemeHeader } from '../cues/schemes.ts'
import { readTariff, readTotal } from '../cues/tariffs.ts'
import { signKind } from '../text/signs.ts'
import type { Piece } from '../types.ts'

/** A piece with its place in the document. */
export interface Read {
  readonly index: number
  readonly piece: Piece
  readonly verdict: Verdict
}

/** What was gathered for one question, before it becomes an item. */
export interface QuestionDraft {
  number: string | undefined
  /** The letter of its first part, where that stands under or behind the number: "9 (a) State …". */
  part: string | undefined
  readonly prompt: Read[]
  readonly tariffs: { readonly marks: number; readonly certain: boolean; readonly line: number }[]
  readonly options: Read[]
  readonly scheme: { readonly read: Read; readonly text: string }[]
  readonly answers: Read[]
  /** Headers, totals and repeated heads: lines that belong here and hold no text of their own. */
  readonly others: Read[]
}

export interface StatedSum {
  readonly marks: number
  readonly line: number
  /** Drafts that the total is of. */
  readonly drafts: readonly QuestionDraft[]
}

export interface ExamSet {
  readonly drafts: readonly QuestionDraft[]
  readonly totals: readonly StatedSum[]
  /** Lines of scheme that stand before any question. */
  readonly strays: readonly Read[]
}

interface Gathering {
  readonly drafts: QuestionDraft[]
  readonly totals: StatedSum[]
  readonly strays: Read[]
  current: QuestionDraft | undefined
  /** First draft that the next scheme section may be for. */
  unanswered: number
  /** Set while a section of answers for several questions is read. */
  answering: boolean
  /** First draft since the last total of one question. */
  sinceTotal: number
}

/** Groups the lines of a stretch of questions, tariffs, options, schemes and answers. */
export function gatherQuestions(reads: readonly Read[]): ExamSet {
  const state: Gathering = {
    drafts: [],
    totals: [],
    strays: [],
    current: undefined,
    unanswered: 0,
    answering: false,
    sinceTotal: 0,
  }
  for (const read of reads) take(state, read)
  return { drafts: state.drafts, totals: state.totals, strays: state.strays }
}

function take(state: Gathering, read: Read): void {
  switch (read.verdict.label) {
    case 'question': {
      takeQuestion(state, read)
      return
    }
    case 'marks': {
      takeMarks(state, read)
      return
    }
    case 'heading': {
      // What follows belongs to no question above.
      state.current = undefined
      return
    }
    case 'option': {
      if (!state.current) start(state, read)
      else state.current.options.push(read)
      return
    }
    case 'scheme-header': {
      takeHeader(state, read)
      return
    }
    case 'answer':
    case 'row':
    case 'scheme-point': {
      takeScheme(state, read)
      return
    }
    default:
      state.strays.push(read)
  }
}

function takeQuestion(state: Gathering, read: Read): void {
  const head = readQuestionHead(read.piece.text)
  const number =
    read.piece.sign === undefined ? head?.number : read.piece.sign.replace(/[().:]/g, '')
  const known =
    number === undefined || !state.answering ? undefined : unansweredByNumber(state, number)
  if (known) {
    state.current = known
    known.others.push(read)
    return
  }
  if (state.current && belongsToOpen(state.current, read)) {
    if (/^[a-h]$/.test(number ?? '')) state.current.part ??= number
    addPrompt(state.current, read)
  } else start(state, read, number)
}

function start(state: Gathering, read: Read, number?: string | undefined): void {
  const draft: QuestionDraft = {
    number,
    part: /^\(?([a-h])\)/.exec(read.piece.text)?.[1],
    prompt: [],
    tariffs: [],
    options: [],
    scheme: [],
    answers: [],
    others: [],
  }
  if (state.current && isComplete(state.current)) state.answering = false
  state.drafts.push(draft)
  state.current = draft
  addPrompt(draft, read)
}

function addPrompt(draft: QuestionDraft, read: Read): void {
  draft.prompt.push(read)
  const tariff = readTariff(read.piece.text)
  if (tariff && tariff.place !== 'inside')
    draft.tariffs.push({ marks: tariff.marks, certain: tariff.certain, line: read.piece.from })
  else if (
    tariff &&
    draft.tariffs.length === 0 &&
    /\b(?:worth|marks? (?:available|are available)|-mark question)\b/i.test(read.piece.text)
  ) {
    draft.tariffs.push({ marks: tariff.marks, certain: tariff.certain, line: read.piece.from })
  }
}

/** Whether a line of question text goes on with the question above it. */
function belongsToOpen(open: QuestionDraft, read: Read): boolean {
  if (open.options.length > 0 || open.scheme.length > 0 || open.answers.length > 0) return false
  const { text, sign } = read.piece
  const last = open.prompt[open.prompt.length - 1]?.piece
  if (last === undefined) return true
  const hasText = open.prompt.some((part) => !isHeadAlone(part))
  if (!hasText)
    return readQuestionHead(text) === undefined || read.verdict.facts.head === 'with-text'
  if (sign !== undefined && signKind(sign) !== 'bullet') {
    // "(a)" directly under an introduction without marks of its own.
    return (
      open.tariffs.length === 0 &&
      open.prompt.every((part) => !asks(part.piece.text)) &&
      read.piece.shape !== 'numbered'
    )
  }
  if (read.verdict.facts.headNamed && read.verdict.facts.head !== undefined) return false
  const printed =
    open.tariffs.length > 0 && open.tariffs.some((tariff) => tariff.line === last.from)
  if (printed && !isHeadAlone(open.prompt[open.prompt.length - 1])) return false
  if (sign !== undefined) return true
  if (open.tariffs.length > 0 && readTariff(text)?.place === 'end') return false
  if (RIDER.test(text)) return true
  return !asks(last.text) || !opensWithCommand(text)
}

/** How to answer, not what: a question in itself it is not. */
const RIDER =
  /^(?:show (?:all )?(?:of )?your (?:full )?working|(?:give|write) your answers?\b|explain your (?:answer|reasoning|choice)|state the units?|include (?:the|a|an)\b|you (?:must|should|may)\b)/i

/** A complete question or instruction, as against an introduction to one. */
function asks(text: string): boolean {
  if (/\?$/.test(text)) return true
  return (
    opensWithCommand(text) &&
    !/^(?:study|read|look at|refer to|use|using|figure|table|source|consider)\b/i.test(text)
  )
}

export function isHeadAlone(read: Read | undefined): boolean {
  return read?.verdict.facts.head === 'alone'
}

function takeMarks(state: Gathering, read: Read): void {
  const total = readTotal(read.piece.text)
  const tariff = readTariff(read.piece.text)
  if (!state.current) {
    if (total)
      state.totals.push({ marks: total.marks, line: read.piece.from, drafts: state.drafts })
    state.strays.push(read)
    return
  }
  state.current.others.push(read)
  if (total && /total/i.test(read.piece.text)) takeTotal(state, read, total.marks, total.question)
  else if (tariff)
    state.current.tariffs.push({
      marks: tariff.marks,
      certain: tariff.certain,
      line: read.piece.from,
    })
}

/** A total is of the parts since the last total, or of everything. */
function takeTotal(
  state: Gathering,
  read: Read,
  marks: number,
  question: string | undefined,
): void {
  const parts = state.drafts.slice(state.sinceTotal)
  const last = parts[parts.length - 1]
  const own = last?.tariffs[0]?.marks
  const forOne = question !== undefined && !/paper|section/i.test(question)
  if (!forOne && last && own === undefined && parts.length === 1) {
    last.tariffs.push({ marks, certain: true, line: read.piece.from })
    return
  }
  if (forOne && last && own === undefined)
    last.tariffs.push({ marks, certain: true, line: read.piece.from })
  const sum = (drafts: readonly QuestionDraft[]): number =>
    drafts.reduce((all, draft) => all + (draft.tariffs[0]?.marks ?? 0), 0)
  const whole = !forOne && sum(parts) !== marks
  state.totals.push({
    marks,
    line: read.piece.from,
    drafts: whole ? [...state.drafts] : partsOf(parts, question),
  })
  state.sinceTotal = state.drafts.length
}

function partsOf(
  drafts: readonly QuestionDraft[],
  question: string | undefined,
): readonly QuestionDraft[] {
  const digits = question === undefined ? undefined : /\d+/.exec(question)?.[0]
  if (digits === undefined) return drafts
  const first = drafts.findIndex((draft) =>
    new RegExp(`^0?${digits}(?!\\d)`).test(draft.number ?? ''),
  )
  return first < 0 ? drafts : drafts.slice(first)
}

function takeHeader(state: Gathering, read: Read): void {
  if (!state.current) {
    state.strays.push(read)
    return
  }
  const open = state.drafts.slice(state.unanswered).filter((draft) => !isComplete(draft))
  state.answering = open.length >= 2 && !/\d/.test(read.piece.text)
  state.current.others.push(read)
  // "Indicative content" names a part of a scheme; "Mark scheme" only begins one.
  if (/^(?:indicative|acceptable|points? to|possible|level)/i.test(read.piece.text))
    state.current.scheme.push({ read, text: read.piece.text })
  const rest = readSchemeHeader(read.piece.text)?.rest ?? ''
  if (rest !== '') state.current.scheme.push({ read, text: rest })
}

function takeScheme(state: Gathering, read: Read): void {
  const { piece, verdict } = read
  if (state.answering && piece.sign !== undefined) {
    const known = unansweredByNumber(state, piece.sign.replace(/[().:]/g, ''))
    if (known) state.current = known
  }
  const { current } = state
  if (!current) {
    state.strays.push(read)
    return
  }
  // A lone letter under a question with options is its key, whatever the list around it is.
  const key = current.options.length > 0 && readKey(piece.text) !== undefined
  if (verdict.label === 'answer' || key) current.answers.push(read)
  else current.scheme.push({ read, text: piece.cells ? rowText(piece) : piece.text })
  if (!state.answering) state.unanswered = state.drafts.length
}

/** A row as a line of a scheme: "Level 3", "7–9", "Explanation …" reads on as one. */
export function rowText(piece: Piece): string {
  const cells = (piece.cells ?? []).map(plainText).filter((cell) => cell !== '')
  const [first, second] = cells
  const bareLevel = /^\d$/.test(first ?? '') && /^\(?\d{1,2} ?[–-] ?\d{1,2}/.test(second ?? '')
  return `${bareLevel ? 'Level ' : ''}${cells.join(' ')}`
}

function unansweredByNumber(state: Gathering, number: string): QuestionDraft | undefined {
  const open = state.drafts.slice(state.unanswered)
  // Answers may count questions that carry no numbers themselves.
  if (open.every((draft) => draft.number === undefined)) {
    const counted = open[Number(number) - 1]
    return counted && !isComplete(counted) ? counted : undefined
  }
  return open.find(
    (draft) =>
      (sameNumber(draft.number, number) || sameNumber(draft.part, number)) && !isComplete(draft),
  )
}

function sameNumber(a: string | undefined, b: string): boolean {
  return (
    a !== undefined &&
    a.replace(/^0|[\s().]/g, '').toLowerCase() === b.replace(/^0|[\s().]/g, '').toLowerCase()
  )
}

function isComplete(draft: QuestionDraft): boolean {
  return draft.scheme.length > 0 || draft.answers.length > 0
}
