import { plainText } from '../../base/index.ts'
import { opensWithCommand, readQuestionHead } from '../cues/questionHeads.ts'
import { mainNumber, numberOf } from '../cues/questionNumbers.ts'
import { readKey, readSchemeHeader } from '../cues/schemes.ts'
import { readTariff, readTotal } from '../cues/tariffs.ts'
import { sliceRich } from '../text/richRuns.ts'
import { signKind } from '../text/signs.ts'
import type { Piece } from '../types.ts'
import {
  answeredBy,
  type AnswerSection,
  type AnswerTable,
  readAnswerHead,
  repeatsQuestion,
  splitAnswerList,
  takeAnswerRow,
} from './answerSections.ts'
import { isComplete, type QuestionDraft, type Read } from './questionDrafts.ts'

export interface StatedSum {
  readonly marks: number
  readonly line: number
  /** The drafts that the total is among: a list that many totals share. */
  readonly drafts: readonly QuestionDraft[]
  /** Those that it is of: from one, and up to another or the end. */
  readonly from: number
  readonly to?: number
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
  answering: AnswerSection | undefined
  /** Set while the rows of a table of answers are read. */
  table: AnswerTable | undefined
  /** The whole question whose parts are being read. */
  main: string | undefined
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
    answering: undefined,
    table: undefined,
    main: undefined,
    sinceTotal: 0,
  }
  for (const read of reads) take(state, read)
  return { drafts: state.drafts, totals: state.totals, strays: state.strays }
}

function take(state: Gathering, read: Read): void {
  if (read.verdict.label === 'row' && takeAnswerTable(state, read)) return
  if (ANSWERING.has(read.verdict.label) && takeAnswer(state, read)) return
  if (OF_SET.test(readTotal(read.piece.text)?.question ?? '')) {
    takeMarks(state, read)
    return
  }
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
      if (readSchemeHeader(read.piece.text) && state.drafts.length > 0) takeHeader(state, read)
      // What follows belongs to no question above.
      else state.current = undefined
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

const ANSWERING: ReadonlySet<string> = new Set([
  'question',
  'scheme-header',
  'scheme-point',
  'answer',
])

/** A line among the answers that says which question it is of: by a number, or each in turn. */
function takeAnswer(state: Gathering, read: Read): boolean {
  const { answering } = state
  if (!answering) return false
  if (read.verdict.label === 'scheme-header' && readSchemeHeader(read.piece.text)?.rest === '')
    return false
  const found = answeredBy(answering, read)
  if (!found) return false
  const { draft, rest } = found
  state.current = draft
  draft.others.push(read)
  if (rest.piece.text === '' || repeatsQuestion(draft, rest.piece.text)) return true
  const key = draft.options.length > 0 && readKey(rest.piece.text) !== undefined
  if (read.verdict.label === 'answer' || key) draft.answers.push(rest)
  else draft.scheme.push({ read, text: rest.piece.text })
  return true
}

function takeAnswerTable(state: Gathering, read: Read): boolean {
  const head = readAnswerHead(read)
  if (head) {
    state.answering ??= sectionOf(state)
    state.table = head
    state.drafts[state.drafts.length - 1]?.others.push(read)
    return state.drafts.length > 0
  }
  const taken =
    state.table !== undefined &&
    state.answering !== undefined &&
    takeAnswerRow(state.answering, state.table, read)
  if (!taken) state.table = undefined
  return taken
}

function sectionOf(state: Gathering): AnswerSection {
  return {
    drafts: state.drafts.slice(state.unanswered),
    earlier: state.drafts.slice(0, state.unanswered),
    main: undefined,
    named: false,
  }
}

function takeQuestion(state: Gathering, read: Read): void {
  const number = numberOf(read.piece)
  if (state.current && belongsToOpen(state.current, read)) {
    const letter = number?.replace(/^\d+\./, '') ?? ''
    if (/^[a-h]$/.test(letter)) state.current.part ??= letter
    addPrompt(state.current, read)
  } else start(state, read, number)
}

function start(state: Gathering, read: Read, number?: string | undefined): void {
  const isPart = number !== undefined && !/^\d/.test(number)
  if (number !== undefined && !isPart) state.main = mainNumber(number)
  const draft: QuestionDraft = {
    number,
    full: isPart && state.main !== undefined ? `${state.main}.${number}` : number,
    part: /^\(?([a-h])\)/.exec(read.piece.text)?.[1],
    prompt: [],
    tariffs: [],
    options: [],
    scheme: [],
    answers: [],
    others: [],
    guidance: [],
  }
  if (state.current && isComplete(state.current)) state.answering = undefined
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
    /\b(?:worth|marks? (?:available|are available)|[- ]mark (?:exam )?question)\b/i.test(
      read.piece.text,
    )
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
  // Papers that number every part ("01.3") begin no question without a number.
  if (open.number?.includes('.') === true && open.tariffs.length === 0) return true
  return !asks(last.text) || !opensWithCommand(text)
}

/** How to answer, not what: a question in itself it is not. */
const RIDER =
  /^(?:use (?:the|your) .{0,30}(?:sheet|booklet|insert|table)|show (?:all )?(?:of )?your (?:full )?working|(?:give|write) your answers?\b|explain your (?:answer|reasoning|choice)|state the units?|include (?:the|a|an)\b|you (?:must|should|may)\b)/i

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
      state.totals.push({
        marks: total.marks,
        line: read.piece.from,
        drafts: state.drafts,
        from: 0,
      })
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

const OF_SET = /paper|sheet|test|quiz|set|section|assessment/i

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
  const forOne = question !== undefined && !OF_SET.test(question)
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
    drafts: state.drafts,
    from: whole ? 0 : state.sinceTotal + firstPart(parts, question),
    to: state.drafts.length,
  })
  state.sinceTotal = state.drafts.length
}

/** Where the parts of the question that a total names begin. */
function firstPart(drafts: readonly QuestionDraft[], question: string | undefined): number {
  const digits = question === undefined ? undefined : /\d+/.exec(question)?.[0]
  if (digits === undefined) return 0
  const main = digits.replace(/^0+(?=\d)/, '')
  return Math.max(
    0,
    drafts.findIndex((draft) => mainNumber(draft.full ?? '') === main),
  )
}

/** Those that the next scheme section may be for. */
function waitingDrafts(state: Gathering): readonly QuestionDraft[] {
  return state.drafts.slice(state.unanswered).filter((draft) => !isComplete(draft))
}

function takeHeader(state: Gathering, read: Read): void {
  const open = waitingDrafts(state)
  const current = state.current ?? state.drafts[state.drafts.length - 1]
  if (!current) {
    state.strays.push(read)
    return
  }
  state.answering = open.length >= 2 && !/\d/.test(headerName(read)) ? sectionOf(state) : undefined
  state.current = current
  const header = readSchemeHeader(read.piece.text)
  const rest = header?.rest ?? ''
  // "[AO1 = 2, AO3 = 4]" stands where a header does, and says more than one.
  if (!header && !CALLED.test(read.piece.text)) current.scheme.push({ read, text: read.piece.text })
  current.others.push(read)
  if (takeAnswerList(state, open, read, rest)) return
  // "Indicative content" names a part of a scheme; "Mark scheme" only begins one.
  if (/^(?:indicative|acceptable|points? to|possible|level)/i.test(read.piece.text))
    current.scheme.push({ read, text: read.piece.text })
  if (rest !== '') current.scheme.push({ read, text: rest })
}

/** Names of a scheme that need no second look. */
const CALLED =
  /^[^\p{L}\d]*(?:(?:question|q)\.? ?\d{1,3}:? ?)?(?:(?:detailed|full|brief|worked|correct) )?(?:marks?|schemes?|answers?|levels?|solutions?|explanations?|rationale|feedback|reasoning|commentary|comments?)\b.{0,20}$/iu

function headerName(read: Read): string {
  const { text } = read.piece
  return text.slice(0, text.length - (readSchemeHeader(text)?.rest.length ?? 0))
}

/** "Answers: 1. b 2. c 3. a" goes to three questions. */
function takeAnswerList(
  state: Gathering,
  open: readonly QuestionDraft[],
  read: Read,
  rest: string,
): boolean {
  if (open.length < 2 || rest === '') return false
  const from = read.piece.text.length - rest.length
  const { text, rich } = read.piece
  const list = {
    ...read,
    piece: { ...read.piece, text: text.slice(from), rich: sliceRich(rich, from) },
  }
  const parts = splitAnswerList(list, open.length)
  if (!parts) return false
  open.forEach((draft, k) => {
    const part = parts[k]
    if (part) draft.answers.push(part)
  })
  state.unanswered = state.drafts.length
  return true
}

function takeScheme(state: Gathering, read: Read): void {
  const { piece, verdict } = read
  const { current } = state
  if (!current) {
    state.strays.push(read)
    return
  }
  const header = verdict.label === 'answer' ? readSchemeHeader(piece.text) : undefined
  if (header && takeAnswerList(state, waitingDrafts(state), read, header.rest)) return
  // A lone letter under a question with options is its key, whatever the list around it is.
  const key = current.options.length > 0 && readKey(piece.text) !== undefined
  if (verdict.label === 'answer' || key) current.answers.push(read)
  else if (piece.cells) takeRow(current, read)
  else current.scheme.push({ read, text: withoutHeader(piece.text) })
  if (!state.answering) state.unanswered = state.drafts.length
}

/** "Mark scheme: to gain time (1)" is a point under a header that shares its line. */
function withoutHeader(text: string): string {
  const header = readSchemeHeader(text)
  return header && header.rest !== '' && /^mark/i.test(text) ? header.rest : text
}

/** The names of the columns are no part of a scheme. */
function takeRow(draft: QuestionDraft, read: Read): void {
  const text = rowText(read.piece)
  if (/^(?:levels?|bands?|marks?|(?:mark )?range|descriptors?|description|[ /])+$/i.test(text))
    draft.others.push(read)
  else draft.scheme.push({ read, text })
}

/** A row as a line of a scheme: "Level 3", "7–9", "Explanation …" reads on as one. */
export function rowText(piece: Piece): string {
  const cells = (piece.cells ?? []).map(plainText).filter((cell) => cell !== '')
  const [first, second] = cells
  const bareLevel = /^\d$/.test(first ?? '') && /^\(?\d{1,2} ?[–-] ?\d{1,2}/.test(second ?? '')
  return `${bareLevel ? 'Level ' : ''}${cells.join(' ')}`
}
