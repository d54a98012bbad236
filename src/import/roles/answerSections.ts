import { plainText } from '../../base/index.ts'
import { likeness } from '../cues/figures.ts'
import { readQuestionHead } from '../cues/questionHeads.ts'
import { mainNumber, numberOf } from '../cues/questionNumbers.ts'
import { readKey } from '../cues/schemes.ts'
import { sliceRich } from '../text/richRuns.ts'
import { isComplete, type QuestionDraft, type Read } from './questionDrafts.ts'

/** Answers that stand together after several questions, while they are read. */
export interface AnswerSection {
  /** The questions that wait for an answer, and some that have one by now. */
  readonly drafts: readonly QuestionDraft[]
  /** Questions further up, of which some may have been passed over. */
  readonly earlier: readonly QuestionDraft[]
  /** The whole question whose parts are being answered. */
  main: string | undefined
  /** True once an answer was headed "Question 3": bare numbers then count points. */
  named: boolean
}

/** The question that this line answers, where the line says so by its number, and the line without it. */
export function answeredBy(
  section: AnswerSection,
  read: Read,
): { readonly draft: QuestionDraft; readonly rest: Read } | undefined {
  const { text, sign } = read.piece
  const number = numberOf(read.piece)
  if (number === undefined) return undefined
  const head = sign === undefined ? readQuestionHead(text) : undefined
  if (section.named && head === undefined && /^\d/.test(number)) return undefined
  const draft = waitingFor(section, number)
  if (!draft) return undefined
  if (head !== undefined && /^[a-z]/i.test(text)) section.named = true
  if (/^\d/.test(number)) section.main = mainNumber(number)
  return { draft, rest: restOf(read, head ? text.length - head.rest.length : 0) }
}

/** The same line from a place on, without its sign. */
function restOf(read: Read, from: number): Read {
  const { text, rich } = read.piece
  return {
    ...read,
    piece: {
      ...read.piece,
      text: text.slice(from),
      rich: from === 0 ? rich : sliceRich(rich, from),
      sign: undefined,
    },
  }
}

/** Whether a line of the answers only says the question again. */
export function repeatsQuestion(draft: QuestionDraft, text: string): boolean {
  return draft.prompt.some(
    (read) => read.piece.text === text || likeness(read.piece.text, text) >= 0.8,
  )
}

function waitingFor(section: AnswerSection, number: string): QuestionDraft | undefined {
  return (
    waitingAmong(section.drafts, section.main, number) ??
    waitingAmong(section.earlier, section.main, number)
  )
}

function waitingAmong(
  drafts: readonly QuestionDraft[],
  main: string | undefined,
  number: string,
): QuestionDraft | undefined {
  // Answers may count questions that carry no numbers themselves.
  if (drafts.every((draft) => draft.number === undefined)) {
    const counted = drafts[Number(number) - 1]
    return counted && !isComplete(counted) ? counted : undefined
  }
  const isPart = !/^\d/.test(number)
  const full = isPart && main !== undefined ? `${main}.${number}` : number
  const open = (isMeant: (draft: QuestionDraft) => boolean): QuestionDraft | undefined =>
    drafts.find((draft) => isMeant(draft) && !isComplete(draft))
  const exact = open((draft) => draft.full === full || partNumber(draft) === full)
  if (exact) return exact
  if (isPart)
    return open((draft) => draft.full?.split('.').pop() === number || draft.part === number)
  return open((draft) => mainNumber(draft.full ?? '') === number)
}

function partNumber(draft: QuestionDraft): string | undefined {
  return draft.part === undefined ? undefined : `${draft.full ?? ''}.${draft.part}`
}

/**
 * Answers in one line, "1. b 2. c 3. b" or "B, C, A": a piece of it for each question, in order.
 * Undefined where the line does not count up from 1 without a gap, or counts other than the questions.
 */
export function splitAnswerList(read: Read, questions: number): readonly Read[] | undefined {
  const { text } = read.piece
  const starts: { at: number; from: number }[] = []
  for (let number = 1, from = 0; number <= questions; number++) {
    const match = new RegExp(
      `(?:^|[\\s,;])(?:Q ?)?${number}(?:[.):=–-] ?| )(?=\\S)(?!marks?\\b)`,
    ).exec(text.slice(from))
    if (!match) break
    starts.push({ at: from + match.index, from: from + match.index + match[0].length })
    from += match.index + match[0].length
  }
  if (starts.length === questions && questions >= 2 && starts[0]?.at === 0)
    return starts.map(({ from }, k) => part(read, from, starts[k + 1]?.at ?? text.length))
  const letters = [...text.matchAll(/[A-H]/g)]
  return letters.length === questions && /^[A-H](?:[,;]? ?[A-H])+\.?$/.test(text)
    ? letters.map(({ index }) => part(read, index, index + 1))
    : undefined
}

function part(read: Read, from: number, to: number): Read {
  const end = from + read.piece.text.slice(from, to).replace(/[\s,;]+$/, '').length
  return {
    ...read,
    piece: {
      ...read.piece,
      text: read.piece.text.slice(from, end),
      rich: sliceRich(read.piece.rich, from, end),
      sign: undefined,
    },
  }
}

const NUMBER_HEAD = /^(?:questions?|q|no|number|#|part|qn)\.?(?: ?(?:no|number)\.?)?$/i
const ANSWER_HEAD =
  /^(?:(?:expected |acceptable |model |correct )?answers?|mark ?schemes?|indicative content|(?:acceptable |expected )?responses?|marking points?|answers? ?\/ ?indicative content)$/i
const MARKS_HEAD = /^(?:marks?|total|tariff|marks? available)$/i

/** A table of answers: which column holds what. */
export interface AnswerTable {
  readonly number: number
  readonly answer: number
  readonly marks: number
}

/** Reads "Question | Answer | Marks" as the head of a table of answers. */
export function readAnswerHead(read: Read | undefined): AnswerTable | undefined {
  const cells = (read?.piece.cells ?? []).map((cell) => plainText(cell).trim())
  const number = cells.findIndex((cell) => NUMBER_HEAD.test(cell))
  const answer = cells.findIndex((cell) => ANSWER_HEAD.test(cell))
  if (number < 0 || answer < 0) return undefined
  return { number, answer, marks: cells.findIndex((cell) => MARKS_HEAD.test(cell)) }
}

/** Gives one row of a table of answers to its question. False where no question waits for it. */
export function takeAnswerRow(section: AnswerSection, table: AnswerTable, read: Read): boolean {
  const cells = (read.piece.cells ?? []).map((cell) => plainText(cell).trim())
  const number = numberOf({ sign: cells[table.number] ?? '', text: '' })
  const draft = number === undefined ? undefined : waitingFor(section, number)
  const answer = cells[table.answer] ?? ''
  if (!draft || answer === '') return false
  if (number !== undefined && /^\d/.test(number)) section.main = mainNumber(number)
  draft.others.push(read)
  if (draft.options.length > 0 && readKey(answer) !== undefined)
    draft.answers.push({ ...read, piece: { ...read.piece, text: answer, rich: answer } })
  else
    for (const text of answer.split(/\n|; (?=[\p{L}\d])/u))
      draft.scheme.push({ read, text: text.trim() })
  cells.forEach((cell, column) => {
    if (cell === '' || column === table.number || column === table.answer) return
    const marks = /^\(?(\d{1,2})\)?(?: marks?)?$/i.exec(cell)?.[1]
    if (column === table.marks && marks !== undefined && Number(marks) > 0)
      draft.tariffs.push({ marks: Number(marks), certain: true, line: read.piece.from })
    else draft.guidance.push(cell)
  })
  return true
}
