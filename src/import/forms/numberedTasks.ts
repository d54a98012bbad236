import { headingLike, type Facts } from '../classify/facts.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { asksForEach, isPlainLine } from './questionLines.ts'

/** Fewer numbered lines than this are no set of tasks. */
const FEWEST = 3
/** Questions with their parts and answers stand this far apart at most. */
const FARTHEST = 12
/** What examiners ask for. Methods and advice open otherwise: "Measure …", "Use …", "Plan …". */
const TASK =
  /^(?:account for|analy[sz]e|assess|calculate|compare|convert|copy and complete|define|describe|discuss|distinguish|do you|does|evaluate|explain|expand|express|factori[sz]e|find|give|how|identify|is|are|did|in which|justify|list|name|outline|simplify|solve|state|suggest|summari[sz]e|to what extent|in what ways?|translate|what|when|where|which|who|whose|why|with what|work out|write down)\b/i
/** Statements to be judged. */
const TRUE_OR_FALSE = /\btrue (?:or|\/) false\b|\btrue ?\/ ?false\b/i
/** Nobody says this but to somebody who answers. */
const SURELY =
  /\?["'”’)]*(?: ?[[(]\d{1,2}(?: ?marks?)?[\])])?$|_{2,}|\.{6,}|[[(]\d{1,2} marks?[\])]$/
/** "Name and explain three …", "Define deviance; use examples …", "Convert 27 to binary". */
const SURELY_TASK =
  /\b(?:one|two|three|four|five|\d{1,4}|(?:an )?examples?|a reason|reasons|your|each of|the following|differ(?:ence)?|between)\b/i
/** The aims of a lesson open with the same words. */
const AIMS =
  /\b(?:able to|objectives?|outcomes?|you (?:will|should|need to|must) (?:be able|know|learn)|success criteria|i can|students (?:will|should)|pupils (?:will|should)|specification|contents)\b/i
/** Answers under questions are short: longer texts are the sections of notes. */
const LONGEST_ANSWER = 60
const LONGEST_MEAN = 32

/** Questions of notes are short: "Why?", "Who is reading?". */
const LEAST_WORDS = 5
/** Numbered lines that count up, by the index of the piece. */
type Run = readonly number[]

/**
 * Numbered questions without marks, one after the other, with what stands between them: the rest of
 * a question that was wrapped, its lettered parts, or its answer. A second count from 1 in which
 * nothing is asked answers the first. Aims, specifications, steps of a method, numbered headings
 * over text and the list of contents above an FAQ look alike and are not taken.
 */
export function numberedTasks(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
): void {
  const texts = countTexts(pieces)
  let asked: Run | undefined
  for (const run of findRuns(pieces)) {
    const told = TRUE_OR_FALSE.test(pieces[(run[0] ?? 0) - 1]?.text ?? '')
    if (told || isTaskRun(pieces, facts, forms, texts, run)) {
      takeRun(pieces, facts, forms, run)
      asked = run
    } else if (asked !== undefined && answersRun(pieces, facts, forms, asked, run))
      for (const i of run) forms.set(i, 'answer:answer')
  }
  unnumbered(pieces, facts, forms, texts)
}

/** Lines under each other without numbers, or with letters, that all ask. */
function unnumbered(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  texts: Texts,
): void {
  for (let from = 0; from < pieces.length;) {
    const sign = signOf(pieces[from], facts[from])
    let to = from
    while (
      to < pieces.length &&
      signOf(pieces[to], facts[to]) === sign &&
      asksAlone(pieces[to], facts[to], forms, to)
    )
      to++
    const lines = pieces.slice(from, to)
    const sure = lines.filter(
      ({ text }) => SURELY.test(text) || (TASK.test(text) && SURELY_TASK.test(text)),
    ).length
    const fewest = sign === 'letter' || sign === 'roman' ? 2 : FEWEST_UNNUMBERED
    if (
      lines.length >= fewest &&
      sure >= lines.length * 0.5 &&
      !isAimed(pieces, from) &&
      !isContents(pieces, texts, from, to)
    )
      for (let i = from; i < to; i++) forms.set(i, 'task:question')
    from = Math.max(to, from + 1)
  }
}

function signOf(piece: Piece | undefined, facts: Facts | undefined): Facts['sign'] {
  const opens = facts?.sign === 'number' && FIRST_PART.test(piece?.text ?? '')
  return opens ? 'letter' : facts?.sign
}

/** A whole sentence that asks or tells to do something. */
function asksAlone(
  piece: Piece | undefined,
  own: Facts | undefined,
  forms: Forms,
  i: number,
): boolean {
  if (
    !isPlainLine(piece) ||
    own === undefined ||
    forms.has(i) ||
    (own.startsLower && !FIRST_PART.test(piece.text))
  )
    return false
  if (own.words < LEAST_WORDS || own.zone !== undefined) return false
  if (own.sign === 'number' && !FIRST_PART.test(piece.text)) return false
  if (SURELY.test(piece.text)) return true
  const text = piece.text.replace(FIRST_PART, '')
  const whole = own.end === '.' || own.tariff === 'end'
  return (
    whole && own.sentences <= 3 && TASK.test(text) && (!STATES.test(text) || text.includes('?'))
  )
}

/** Opens with the same words and asks nothing: "How plants feed is …", "List prices are …". */
const STATES = /^(?:how|what|when|where|which|who|whose|why|is|are|did|does|with what)\b/i
const FEWEST_UNNUMBERED = 4
/** "3. (a) …": the number of a question before its first part. */
const FIRST_PART = /^\(a\) /
/** "Look at the two maps and answer these questions:" */
const LEAD =
  /^(?:answer|calculate|choose|complete|convert|decide|fill in|find|for each|give|look at|match|read|refer to|solve|study|use the|using|work out|write)\b/i
const LONGEST_LEAD = 40

/** What pupils will learn, and points told as questions: "Think of:", "To put it another way …". */
function isAimed(pieces: readonly Piece[], from: number): boolean {
  const above = pieces[from - 1]?.text ?? ''
  return (
    [1, 2].some((up) => AIMS.test(pieces[from - up]?.text ?? '')) ||
    (/(?:[:…]|\.\.\.)$/.test(above) &&
      !/\b(?:questions?|tasks?|answer|exercises?)\b/i.test(above)) ||
    /\blearn\b/i.test(above)
  )
}

function findRuns(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = []
  let run: number[] = []
  let last = 0
  const settle = (): void => {
    if (run.length >= FEWEST) runs.push(run)
  }
  pieces.forEach((piece, i) => {
    const number = numberOf(piece)
    if (number === undefined) return
    const near = i - (run[run.length - 1] ?? i) <= FARTHEST
    if (near && run.length > 0 && number > last && number <= last + 2) run.push(i)
    else {
      settle()
      run = [i]
    }
    last = number
  })
  settle()
  return runs
}

function numberOf(piece: Piece): number | undefined {
  if (!isPlainLine(piece)) return undefined
  const number = /^\(?(\d{1,2})[.):]?$/.exec(piece.sign ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Lines below a question that are more of it: it was wrapped, or goes on with another question. */
function endOfQuestion(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  from: number,
  to: number,
): number {
  let end = from + 1
  while (end < to && end - from <= 3) {
    const [above, own, piece] = [facts[end - 1], facts[end], pieces[end]]
    if (above === undefined || own === undefined || !isPlainLine(piece)) break
    if (own.sign !== undefined || own.tariff === 'alone') break
    const wrapped = above.end === '' && above.words >= 6 && (own.startsLower || own.end === '?')
    if (!wrapped && own.end !== '?') break
    end++
  }
  return end
}

function isTaskRun(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  texts: Texts,
  run: Run,
): boolean {
  let tasks = 0
  let sure = 0
  let sections = 0
  run.forEach((i, k) => {
    const next = run[k + 1] ?? i + 1
    const end = endOfQuestion(pieces, facts, i, next)
    const text = pieces
      .slice(i, end)
      .map((piece) => piece.text)
      .join(' ')
    const surely = SURELY.test(text)
    const task = TASK.test(text)
    if (task || surely) tasks++
    if (surely || (task && SURELY_TASK.test(text))) sure++
    const body = bodyOf(facts, forms, end, next)
    const words = body.reduce((sum, at) => sum + (facts[at]?.words ?? 0), 0)
    if (body.length > 4 || words > 2 * LONGEST_ANSWER) sections++
  })
  if (tasks < run.length * 0.8 || sure < run.length * 0.5) return false
  if (sections > run.length * 0.2) return false
  if (run.filter((i) => facts[i]?.startsLower).length > run.length * 0.2) return false
  const first = run[0] ?? 0
  if ([1, 2].some((up) => AIMS.test(pieces[first - up]?.text ?? ''))) return false
  return !isListedAgain(pieces, texts, run)
}

/** How often each text stands on the page, in all and without a number. */
interface Texts {
  readonly all: ReadonlyMap<string, number>
  readonly unsigned: ReadonlySet<string>
}

function countTexts(pieces: readonly Piece[]): Texts {
  const all = new Map<string, number>()
  const unsigned = new Set<string>()
  for (const { text, sign } of pieces) {
    all.set(text, (all.get(text) ?? 0) + 1)
    if (sign === undefined) unsigned.add(text)
  }
  return { all, unsigned }
}

/** A list of contents says some line again. */
function isContents(pieces: readonly Piece[], texts: Texts, from: number, to: number): boolean {
  const own = countTexts(pieces.slice(from, to)).all
  return [...own].some(([text, count]) => (texts.all.get(text) ?? 0) > count)
}

/** … without its number. */
function isListedAgain(pieces: readonly Piece[], texts: Texts, run: Run): boolean {
  return run.some((i) => texts.unsigned.has(pieces[i]?.text ?? ''))
}

/** Lines between two questions of which no form is known, without lettered parts. */
function bodyOf(
  facts: readonly Facts[],
  forms: Forms,
  from: number,
  to: number,
): readonly number[] {
  const lines: number[] = []
  for (let i = from; i < to; i++)
    if (!forms.has(i) && !isPart(facts[i]) && facts[i]?.tariff !== 'alone') lines.push(i)
  return lines
}

function isPart(facts: Facts | undefined): boolean {
  const sign = facts?.sign
  return sign === 'letter' || sign === 'capital' || sign === 'roman'
}

function takeRun(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms, run: Run): void {
  const set = (i: number, form: 'task:question' | 'answer:answer'): void => {
    if (!forms.has(i)) forms.set(i, form)
  }
  const above = (run[0] ?? 0) - 1
  if (leadsTo(pieces[above], facts[above])) set(above, 'task:question')
  const answers: number[][] = []
  run.forEach((i, k) => {
    const next = run[k + 1] ?? Math.min(pieces.length, i + FARTHEST)
    const end = endOfQuestion(pieces, facts, i, next)
    for (let at = i; at < end; at++) set(at, 'task:question')
    if (leadsToParts(pieces[i], facts[i]))
      for (let at = end; at < next && isPart(facts[at]); at++) set(at, 'task:question')
    answers.push([...answerLines(pieces, facts, forms, end, run[k + 1])])
  })
  const within = answers.slice(0, -1)
  const answered = within.filter(({ length }) => length > 0)
  const lines = answered.flat()
  const words = lines.reduce((sum, at) => sum + (facts[at]?.words ?? 0), 0)
  if (answered.length < Math.max(2, within.length * 0.7)) return
  if (words > answered.length * LONGEST_MEAN) return
  for (const at of answers.flat()) set(at, 'answer:answer')
}

/** What to do with all the questions below, in a sentence of its own. */
function leadsTo(piece: Piece | undefined, facts: Facts | undefined): boolean {
  if (!isPlainLine(piece) || facts === undefined || facts.sign !== undefined) return false
  const whole = facts.end === '.' || facts.end === ':'
  return whole && facts.words >= LEAST_WORDS && facts.words <= LONGEST_LEAD && LEAD.test(piece.text)
}

/** Letters under a question are its options, under a task its parts. */
function leadsToParts(piece: Piece | undefined, facts: Facts | undefined): boolean {
  if (piece === undefined || facts === undefined) return false
  if (asksForEach(piece.text)) return true
  return (
    facts.command && !/\?$|_{2,}|\b(?:choose|select|tick|circle|pick|which)\b/i.test(piece.text)
  )
}

/** One or two lines that ask nothing, up to the next question; below the last question, one. */
function answerLines(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  from: number,
  next: number | undefined,
): readonly number[] {
  const to = next ?? Math.min(pieces.length, from + 1)
  if (to - from > 2) return []
  const lines: number[] = []
  for (let i = from; i < to; i++) {
    const own = facts[i]
    if (own === undefined || !isPlainLine(pieces[i]) || forms.has(i)) return []
    if (own.sign !== undefined && own.sign !== 'bullet') return []
    if (own.end === '?' || own.end === ':' || own.tariff !== undefined || own.total) return []
    if (own.zone !== undefined || own.schemeHeader === 'alone') return []
    if (own.words > LONGEST_ANSWER) return []
    lines.push(i)
  }
  return lines
}

/** Counts from 1 again close below as many questions, and asks nothing. */
function answersRun(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
  asked: Run,
  run: Run,
): boolean {
  const [first, last] = [run[0] ?? 0, asked[asked.length - 1] ?? 0]
  const [question, answer] = [pieces[asked[0] ?? 0], pieces[first]]
  if (question === undefined || answer === undefined) return false
  if (numberOf(question) !== numberOf(answer) || first - last > 4) return false
  if (run.length > asked.length || run.length < asked.length * 0.6) return false
  if (
    facts.slice(last + 1, first).some((own) => headingLike(own) && own.schemeHeader === undefined)
  )
    return false
  return run.every((i) => !forms.has(i) && facts[i]?.end !== '?' && facts[i]?.tariff === undefined)
}
