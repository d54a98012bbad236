import type { Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { findNumberHeads } from './numberHeads.ts'
import { asksForEach, asksForOption, isKeyLine, isOpenEnded, isPlainLine } from './questionLines.ts'

/** So many choices has a question at most. */
const MOST_OPTIONS = 6
/** Fewer questions with their choices than this are no quiz. */
const FEWEST_QUESTIONS = 3
/** The one command that choices follow. */
const CHOOSE = /^(?:choose|select|tick|circle|pick|identify which)\b/i
/** Choices are short: a longer line is a text of its own. */
const LONGEST_OPTION = 30
const LONGEST_MEAN = 16

/** "Explanation", "Explanation: …", or the name glued to its text. */
const REMARK =
  /^(?:[Ee]xplanation|EXPLANATION|Rationale|Reasoning|Feedback)(?:$|[ :.–-]|(?=\p{Lu}))/u

function isRemark(text: string): boolean {
  return REMARK.test(text)
}

/** A question and the lines under it that can be its choices. */
interface Group {
  readonly question: number
  readonly from: number
  readonly to: number
}

/**
 * Multiple choice without letters: a line that asks, two to six short lines of one form, and the
 * same again and again down the page. One question with a list under it is any note; three or more
 * with equally many lines each, or under numbers of their own, are a quiz. Explanations under
 * questions (an FAQ) are longer, uneven, or single.
 */
export function quizForms(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  const heads = findNumberHeads(pieces, facts)
  for (const i of heads) {
    forms.set(i, 'quiz:question')
    if (!heads.has(i + 1) && isPlainLine(pieces[i + 1])) forms.set(i + 1, 'quiz:question')
  }
  lettered(pieces, facts, forms, heads)
  counted(pieces, facts, forms, heads)
  if (!explained(pieces, facts, forms, heads)) unlettered(pieces, facts, forms, heads)
}

/** Questions with one short answer and what explains it: "Which …?", "Recall", "Explanation". */
function explained(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  heads: ReadonlySet<number>,
): boolean {
  const groups = findGroups(pieces, facts, heads)
  const single = groups.filter(({ from, to }) => to === from + 1)
  const remarks = single.filter(({ to }) => isRemark(pieces[to]?.text ?? '')).length
  if (remarks < FEWEST_QUESTIONS || remarks < groups.length * 0.6) return false
  for (const { question, from, to } of groups) {
    forms.set(question, 'quiz:question')
    if (to !== from + 1) continue
    forms.set(from, 'answer:answer')
    const remark = pieces[to]?.text ?? ''
    if (isRemark(remark) && facts[to] !== undefined && facts[to].words > 2)
      forms.set(to, 'answer:answer')
  }
  return true
}

/** Lettered lines under a line that asks, or one letter after the other all over the page. */
function lettered(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  heads: ReadonlySet<number>,
): void {
  const runs = letteredRuns(pieces, facts)
  const repeated = runs.length >= FEWEST_QUESTIONS && runs.every(({ count }) => count <= 6)
  for (const { from, count } of runs) {
    const stem = pieces[from - 1]
    const own = facts[from - 1]
    if (!stem || !own || !isPlainLine(stem)) continue
    const asks = asksForOption(stem.text)
    const announced =
      repeated ||
      ((heads.has(from - 2) || heads.has(from - 3)) && count >= 3) ||
      (isOpenEnded(stem.text) && !own.command)
    if (asksForEach(stem.text)) {
      forms.set(from - 1, 'quiz:question')
      for (let i = from; i < from + count; i++) forms.set(i, 'quiz:question')
      continue
    }
    if (!asks && own.command && stem.text.endsWith(':')) {
      if (!heads.has(from - 2) && !CHOOSE.test(stem.text)) continue
      // What is to be worked on, one letter after the other.
      const form = CHOOSE.test(stem.text) ? 'quiz:option' : 'quiz:question'
      for (let i = from; i < from + count; i++) forms.set(i, form)
      continue
    }
    if (!asks && !announced) continue
    for (let i = from; i < from + count; i++) forms.set(i, 'quiz:option')
    if (!heads.has(from - 1) && !isKeyLine(stem, own)) forms.set(from - 1, 'quiz:question')
  }
}

/** Choices that count from 1 again under each question: "1) Iron", "2) Zinc", "3) Lead". */
function counted(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  heads: ReadonlySet<number>,
): void {
  const runs: { readonly from: number; readonly count: number }[] = []
  for (let i = 1; i < pieces.length; i++) {
    let count = 0
    while (numberAt(pieces[i + count]) === count + 1) count++
    // The question carries a number itself, and a short one may fit the count of its choices.
    if (count >= 3 && count <= MOST_OPTIONS && isStem(pieces, facts, heads, i - 1))
      runs.push({ from: i, count })
    i += Math.max(0, count - 1)
  }
  const usual = runs.filter(({ count }) => count === runs[0]?.count).length
  if (runs.length < FEWEST_QUESTIONS || usual < runs.length * 0.75) return
  const lines = runs.flatMap(({ from, count }) => facts.slice(from, from + count))
  const words = lines.reduce((sum, own) => sum + own.words, 0)
  if (words > lines.length * LONGEST_MEAN || lines.some(({ end }) => end === '?')) return
  for (const { from, count } of runs) {
    if (!heads.has(from - 1)) forms.set(from - 1, 'quiz:question')
    for (let i = from; i < from + count; i++) forms.set(i, 'quiz:option')
  }
}

function isStem(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  heads: ReadonlySet<number>,
  i: number,
): boolean {
  const [piece, own] = [pieces[i], facts[i]]
  if (!isPlainLine(piece) || own === undefined || own.words < 3) return false
  return asksForOption(piece.text) || heads.has(i - 1) || (isOpenEnded(piece.text) && !own.command)
}

function numberAt(piece: Piece | undefined): number | undefined {
  if (!isPlainLine(piece)) return undefined
  const number = /^\(?(\d)[.)]?$/.exec(piece.sign ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

function letteredRuns(
  pieces: readonly Piece[],
  facts: readonly Facts[],
): readonly { readonly from: number; readonly count: number }[] {
  const runs: { from: number; count: number }[] = []
  for (let i = 1; i < pieces.length; i++) {
    // The first choice is sometimes lost with its picture.
    const first = letterAt(pieces[i])
    if (first !== 1 && first !== 2) continue
    let count = 1
    while (letterAt(pieces[i + count]) === first + count) count++
    let tasks = 0
    for (let k = i; k < i + count; k++) {
      const own = facts[k]
      if (own === undefined || own.tariff !== undefined || own.end === '?' || own.words > 45)
        tasks++
    }
    const least = first === 1 ? 2 : 3
    if (count >= least && count <= 8 && tasks === 0) runs.push({ from: i, count })
    i += count - 1
  }
  return runs
}

/** 1 for A, 2 for B …, of a line that carries a letter. */
function letterAt(piece: Piece | undefined): number | undefined {
  if (!isPlainLine(piece) || piece.sign === undefined) return undefined
  const letter = /^[([]?([a-h])[)\].:]*$/i.exec(piece.sign)?.[1]
  return letter === undefined ? undefined : letter.toLowerCase().charCodeAt(0) - 96
}

function unlettered(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  heads: ReadonlySet<number>,
): void {
  const groups = findGroups(pieces, facts, heads)
  const sized = groups.filter(({ from, to }) => to > from)
  const fitting = sized.filter((group) => isChoice(pieces, facts, group))
  if (fitting.length < FEWEST_QUESTIONS || fitting.length < sized.length * 0.75) return
  const usual = usualSize(fitting)
  const even = fitting.filter(({ from, to }) => to - from === usual).length
  const numbered = fitting.filter(({ question }) => heads.has(question - 1)).length
  const marked = fitting.filter(({ from }) => pieces[from]?.sign !== undefined).length > 0
  // Lists of bullets under questions are notes; a quiz has as many choices every time.
  const needed = marked ? 0.9 : 0.7
  const isEven = usual >= 3 && even >= fitting.length * needed
  if (!isEven && numbered < fitting.length * 0.7) return
  for (const { question, from, to } of sized) {
    if (to - from > MOST_OPTIONS || (isEven && to - from > usual)) continue
    forms.set(question, 'quiz:question')
    for (let i = from; i < to; i++) if (!forms.has(i)) forms.set(i, 'quiz:option')
  }
  for (const { question } of groups) forms.set(question, 'quiz:question')
  answersBelow(pieces, facts, forms, groups)
}

/** One or two sentences between the choices and the next question, most times, answer it. */
function answersBelow(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  groups: readonly Group[],
): void {
  const answers = groups.flatMap(({ to }, k) => {
    const next = groups[k + 1]?.question ?? Math.min(pieces.length, to + 1)
    const lines = facts.slice(to, next).map((_, at) => to + at)
    const fits = lines.every((i) => {
      const [piece, own] = [pieces[i], facts[i]]
      return (
        isPlainLine(piece) && own?.sign === undefined && !forms.has(i) && own?.zone === undefined
      )
    })
    return fits && lines.length > 0 && lines.length <= 2 && facts[to]?.end === '.' ? [lines] : []
  })
  if (answers.length < groups.length * 0.75) return
  for (const i of answers.flat()) forms.set(i, 'answer:answer')
}

function findGroups(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  heads: ReadonlySet<number>,
): readonly Group[] {
  const groups: Group[] = []
  for (let i = 0; i < pieces.length; i++) {
    if (!isQuestionLine(pieces, facts, heads, i)) continue
    let to = i + 1
    while (to < pieces.length && !endsGroup(pieces, facts, heads, to)) to++
    groups.push({ question: i, from: i + 1, to: endOfSigns(facts, i + 1, to) })
    i = to - 1
  }
  return groups
}

/** Below signed choices a line without a sign says which is right, or why. */
function endOfSigns(facts: readonly Facts[], from: number, to: number): number {
  if (facts[from]?.sign !== 'bullet') return to
  let end = from + 1
  while (end < to && facts[end]?.sign === 'bullet') end++
  return end - from >= 2 ? end : to
}

function isQuestionLine(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  heads: ReadonlySet<number>,
  i: number,
): boolean {
  const piece = pieces[i]
  const own = facts[i]
  if (!isPlainLine(piece) || own === undefined || heads.has(i)) return false
  return own.words >= 3 && (asksForOption(piece.text) || heads.has(i - 1))
}

function endsGroup(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  heads: ReadonlySet<number>,
  i: number,
): boolean {
  const piece = pieces[i]
  const own = facts[i]
  if (!isPlainLine(piece) || own === undefined) return true
  return (
    heads.has(i) ||
    isQuestionLine(pieces, facts, heads, i) ||
    own.words > LONGEST_OPTION ||
    own.tariff !== undefined ||
    (own.sign === 'number' && own.command) ||
    (own.zone !== undefined && own.words >= 2) ||
    isRemark(piece.text) ||
    isKeyLine(piece, own)
  )
}

/** Short lines that end alike and carry the same kind of sign, or none. */
function isChoice(pieces: readonly Piece[], facts: readonly Facts[], { from, to }: Group): boolean {
  const count = to - from
  if (count < 2 || count > MOST_OPTIONS) return false
  const lines = facts.slice(from, to)
  const mean = lines.reduce((sum, { words }) => sum + words, 0) / count
  const first = lines[0]
  if (first === undefined || mean > LONGEST_MEAN) return false
  const signs = new Set(lines.map(({ sign }) => sign))
  const stopped = lines.filter(({ end }) => end === '.').length
  // Letters are read by themselves: they also part the tasks of one question.
  if (first.sign === 'letter' || first.sign === 'capital' || first.sign === 'roman') return false
  const restarts = first.sign !== 'number' || /^\(?1\b/.test(pieces[from]?.sign ?? '')
  return (
    signs.size === 1 &&
    restarts &&
    (stopped <= 1 || stopped >= count - 1) &&
    lines.every(({ end, sentences }) => end !== ':' && sentences <= 2)
  )
}

function usualSize(groups: readonly Group[]): number {
  const counts = new Map<number, number>()
  for (const { from, to } of groups) counts.set(to - from, (counts.get(to - from) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
