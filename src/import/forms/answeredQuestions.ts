import type { Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'

/** Fewer questions with their answers than these are headings that ask. */
const FEWEST = 3
const LONGEST_QUESTION = 25
/** An answer of more lines than this is a section. */
const MOST_LINES = 3
/** Answers are told in so many words; shorter ones are choices, keys and gaps. */
const LEAST_MEAN = 8
/** Longer texts are the paragraphs of a section. */
const MOST_MEAN = 60

/** A question and the lines of its answer. */
interface Group {
  readonly question: number
  readonly to: number
}

/**
 * Questions that are answered straight below, one after the other: "What is a customer?", "A
 * customer is someone who …". The answers take up the words of their questions, or say that they are
 * answers. Questions without answers are for pupils; a question over a long section is its heading.
 */
export function answeredQuestions(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
): void {
  leadsToQuestions(pieces, facts, forms)
  const groups = findGroups(pieces, facts, forms)
  for (let from = 0; from < groups.length;) {
    let to = from
    while (to < groups.length && isAnswered(groups[to])) to++
    const run = groups.slice(from, to)
    if (isFaq(run, pieces, facts))
      for (const [k, { question, to: end }] of run.entries()) {
        forms.set(question, 'faq:question')
        if ((k === 0 || run[k - 1]?.to === question - 1) && isPartName(facts[question - 1]))
          forms.set(question - 1, 'faq:heading')
        for (let i = question + 1; i < end; i++) forms.set(i, 'faq:answer')
      }
    from = Math.max(to, from + 1)
  }
}

/** So far below the name of an FAQ its first question stands at most. */
const FARTHEST_FIRST = 6

/** What stands between the name of an FAQ and its first question answers none. */
function leadsToQuestions(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  facts.forEach(({ zone }, name) => {
    if (zone !== 'faq') return
    let first = name + 1
    while (first <= name + FARTHEST_FIRST && !isQuestion(pieces[first], facts[first])) first++
    if (first > name + FARTHEST_FIRST || first >= pieces.length) return
    for (let i = name + 1; i < first; i++)
      if (!forms.has(i) && facts[i]?.zone === undefined) forms.set(i, 'faq:before')
  })
}

/** "Chapter 2:", "Marketing:". Without a colon the line above the first could be anything. */
function isPartName(facts: Facts | undefined): boolean {
  return facts !== undefined && facts.words <= 6 && facts.end === ':' && facts.sign === undefined
}

function isAnswered(group: Group | undefined): boolean {
  return group !== undefined && group.to > group.question + 1
}

function findGroups(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
): readonly Group[] {
  const groups: Group[] = []
  let inExam = false
  for (let i = 0; i < pieces.length; i++) {
    const zone = facts[i]?.zone
    if (zone !== undefined) inExam = zone === 'exam'
    if (inExam || !isQuestion(pieces[i], facts[i]) || forms.has(i)) continue
    let to = i + 1
    while (to < pieces.length && isAnswer(pieces, facts, forms, to)) to++
    groups.push({ question: i, to: to - i - 1 > MOST_LINES ? i + 1 : to })
  }
  return groups
}

function isQuestion(piece: Piece | undefined, facts: Facts | undefined): boolean {
  return (
    piece !== undefined &&
    facts !== undefined &&
    piece.cells === undefined &&
    piece.shape === undefined &&
    facts.words >= 3 &&
    facts.words <= LONGEST_QUESTION &&
    facts.tariff === undefined &&
    facts.sign !== 'capital' &&
    facts.sign !== 'bullet' &&
    !/_{2,}/.test(piece.text) &&
    (/\?["'”’)]*(?: ?\([^()]{1,40}\))?$/.test(piece.text) || ASKED.test(piece.text))
  )
}

/** "Q: Name three …", over a line that begins with "A:". */
const ASKED = /^Q(?:uestion)?\b ?#?\d{0,2} ?[:.)] /

/** Prose, and not the name of the next part. */
function isAnswer(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  i: number,
): boolean {
  const [piece, own] = [pieces[i], facts[i]]
  if (piece === undefined || own === undefined || forms.has(i)) return false
  if (piece.cells !== undefined || piece.shape !== undefined || own.tariff !== undefined)
    return false
  if (own.zone !== undefined || own.sign === 'capital' || own.sign === 'letter') return false
  if (own.end === '?' || own.end === ':' || isQuestion(piece, own)) return false
  return own.end === '.' || own.words >= 6 || own.labelledAnswer
}

function isFaq(run: readonly Group[], pieces: readonly Piece[], facts: readonly Facts[]): boolean {
  const count = run.length
  if (count < FEWEST) return false
  const words = run.reduce((sum, { question }) => sum + (facts[question + 1]?.words ?? 0), 0)
  const up = run.filter(({ question }) =>
    takesUp(pieces[question]?.text ?? '', pieces[question + 1]?.text ?? ''),
  ).length
  const single = run.filter(({ question, to }) => to - question <= 3).length
  const labelled = run.every(({ question }) => ANSWERS.test(pieces[question + 1]?.text ?? ''))
  if (labelled) return true
  if (words < count * LEAST_MEAN || words > count * MOST_MEAN) return false
  return up >= count * 0.6 && single >= count * 0.75
}

const ANSWERS = /^(?:a(?:ns(?:wer)?)?\b[ #\d]{0,4}[:.)] |yes\b|no\b|because\b)/i

/** The answer says again what was asked about, near its beginning. */
function takesUp(question: string, answer: string): boolean {
  if (ANSWERS.test(answer)) return true
  const asked = new Set(stemsOf(question))
  return stemsOf(answer.slice(0, 110)).some((stem) => asked.has(stem))
}

const COMMON =
  /^(?:what|when|where|which|why|who|whom|does|this|that|these|those|with|from|have|some|give|examples?|they|their|there|mean|means|about|many|much|your|will|would|should|could|into|used|make)$/

function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []
  return words.filter((word) => !COMMON.test(word)).map((word) => word.slice(0, 6))
}
