import type { Facts } from '../classify/facts.ts'
import { isFunctionLabel, opensLikeMeaning } from '../cues/definitions.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'

/** Fewer pairs than these are two headings, each with a line under it. */
const FEWEST = 2
const LONGEST_FRONT = 12
const LONGEST_BACK = 70
/** Lines that a meaning may run on for: an example, a formula, the steps it names. */
const MOST_MORE = 5
/** So many pairs in a row may have a front as long as its back. */
const MOST_ODD = 4

/**
 * Flashcards and glossaries in two-line form: a short line without a stop and its meaning, again and
 * again, with no other sign of what they are. Nothing else in notes alternates like this for long:
 * sections have more than one line, or a text of several sentences under each heading, and that text
 * does not open like a meaning.
 */
export function cardForms(pieces: readonly Piece[], facts: readonly Facts[], forms: Forms): void {
  const runs = runsOf(pieces, facts)
  for (const [k, run] of runs.entries()) {
    // A few cards beside many, parted from them by a line of another kind, are cards too.
    const beside = areMany(runs[k - 1], run.from) || areMany(runs[k + 1], run.to)
    const certainty = run.certainty === 'few' && beside ? 'certain' : run.certainty
    if (certainty === undefined) continue
    if ([...run.fronts, ...run.more].some((i) => forms.has(i) || forms.has(i + 1))) continue
    if (certainty === 'few') {
      for (let i = run.from; i < run.to; i++) forms.set(i, 'card:few')
      continue
    }
    for (const front of run.fronts) {
      forms.set(front, certainty === 'certain' ? 'card:term' : 'card:likely-term')
      forms.set(front + 1, certainty === 'certain' ? 'card:definition' : 'card:likely-definition')
    }
    for (const more of run.more)
      forms.set(
        more,
        !continues(pieces[more], facts[more])
          ? 'card:stray'
          : certainty === 'certain'
            ? 'card:definition'
            : 'card:likely-definition',
      )
  }
}

function areMany(run: JudgedRun | undefined, near: number): boolean {
  if (run?.certainty !== 'certain' || run.fronts.length < 4) return false
  return Math.min(Math.abs(run.to - near), Math.abs(run.from - near)) <= BESIDE
}

/** So many lines of another kind may part cards from cards. */
const BESIDE = 4

interface JudgedRun extends Run {
  /** Too few pairs say nothing by themselves. */
  readonly certainty: 'certain' | 'likely' | 'few' | undefined
  /** The share of backs that open like meanings. */
  readonly meanings: number
}

function runsOf(pieces: readonly Piece[], facts: readonly Facts[]): readonly JudgedRun[] {
  const runs: JudgedRun[] = []
  const means = (i: number): boolean => meansFront(pieces[i]?.text ?? '', pieces[i + 1]?.text ?? '')
  let glossary = -1
  for (let from = 0; from < pieces.length; from++) {
    if (facts[from]?.zone !== undefined) glossary = facts[from]?.zone === 'glossary' ? from : -1
    const found = betterOf(readRun(pieces, facts, from), readRun(pieces, facts, from + 1))
    if (found === undefined || found.from !== from) continue
    const run = withoutTitle(found, means)
    const meanings = run.fronts.filter(means).length / run.fronts.length
    const named = glossary >= 0 && (from - glossary <= NAMED_WITHIN || glossary < NAMED_WITHIN)
    runs.push({ ...run, meanings, certainty: certaintyOf(run, meanings, pieces, facts, named) })
    from = run.to - 1
  }
  return runs
}

/** Cards start so close under "Key terms"; a page that is named so at its head has no others. */
const NAMED_WITHIN = 4

/** The name of the page and the line under it stand before the first card as if they were one. */
function withoutTitle(run: Run, means: (front: number) => boolean): Run {
  const [first = 0, second = first] = run.fronts
  if (run.fronts.length <= FEWEST || means(first)) return run
  return {
    from: second,
    to: run.to,
    fronts: run.fronts.slice(1),
    more: run.more.filter((i) => i > second),
  }
}

interface Run {
  readonly from: number
  readonly to: number
  readonly fronts: readonly number[]
  /** Lines after a back that are no front. */
  readonly more: readonly number[]
}

/** Pairs from a line on, for as long as they go on. */
function readRun(pieces: readonly Piece[], facts: readonly Facts[], from: number): Run | undefined {
  // Said first, so that a long list of lines alike is not read through from each of them.
  if (!isUneven(facts, from)) return undefined
  const fronts: number[] = []
  const more: number[] = []
  let to = from
  let odd = 0
  while (
    odd <= MOST_ODD &&
    opensCard(pieces, facts, to, fronts.length > 0) &&
    !opensPart(pieces, facts, to)
  ) {
    fronts.push(to)
    odd = isUneven(facts, to) ? 0 : odd + 1
    to += 2
    let end = to
    while (end < to + MOST_MORE && goesOn(facts[end], pieces[end])) end++
    // Several texts in a row are a section, unless colons say which lines are fronts.
    if (end > to + 2 && facts[to]?.sign === undefined && facts[end]?.end !== ':') break
    // What stands between the last meaning and something else is no part of the cards.
    if (end < pieces.length && !opensCard(pieces, facts, end, true)) break
    for (let i = to; i < end; i++) more.push(i)
    to = end
  }
  while (fronts.length > 0 && !isUneven(facts, fronts[fronts.length - 1] ?? 0)) {
    const last = fronts.pop() ?? 0
    to = last
    while (more.length > 0 && (more[more.length - 1] ?? 0) >= last) more.pop()
  }
  if (fronts.length < FEWEST) return undefined
  return { from, to, fronts, more }
}

/** A front with its back. Among cards one may be told as steps: "1. Form a hypothesis", "2. Test it". */
function opensCard(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  at: number,
  among: boolean,
): boolean {
  if (!isFront(facts[at], pieces[at])) return false
  if (isBack(facts[at + 1], pieces[at + 1])) return true
  return among && facts[at + 1]?.sign === 'number' && facts[at + 2]?.sign === 'number'
}

/** The reading that has more of its pairs the right way round. */
function betterOf(a: Run | undefined, b: Run | undefined): Run | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return b.fronts.length > a.fronts.length ? b : a
}

function isFront(facts: Facts | undefined, piece: Piece | undefined): boolean {
  return (
    facts !== undefined &&
    piece !== undefined &&
    facts.words <= LONGEST_FRONT &&
    piece.text.length <= 90 &&
    (facts.end === '' || facts.end === ':' || facts.end === '?') &&
    facts.sentences <= 1 &&
    isPlain(facts, piece) &&
    facts.labelled === undefined &&
    /\p{L}{2}/u.test(piece.text) &&
    // A remark: "(see page 16)".
    !/^\(.*\)$/.test(piece.text) &&
    // "How to revise" names a part; a question may stand among terms.
    (facts.end === '?' || !/^(?:how|why|what|when|where) /i.test(piece.text)) &&
    !piece.text.includes('|')
  )
}

function isBack(facts: Facts | undefined, piece: Piece | undefined): boolean {
  return (
    facts !== undefined &&
    piece !== undefined &&
    facts.words <= LONGEST_BACK &&
    facts.end !== '?' &&
    facts.end !== ':' &&
    !(facts.command && facts.end === '.') &&
    isPlain(facts, piece)
  )
}

/** Carries no sign that it is something else. */
function isPlain(facts: Facts, { cells, shape, text }: Piece): boolean {
  return (
    facts.sign === undefined &&
    cells === undefined &&
    shape === undefined &&
    facts.zone === undefined &&
    facts.tariff === undefined &&
    // A term of chemistry and of rivers as well.
    (facts.schemeHeader === undefined || /^solution$/i.test(text)) &&
    !facts.spec &&
    !facts.level &&
    !facts.numberedCaption
  )
}

/** A line after a meaning that is no front: more of it, or the meaning of a term that was lost. */
function goesOn(facts: Facts | undefined, piece: Piece | undefined): boolean {
  if (facts === undefined || piece === undefined || facts.zone !== undefined) return false
  return facts.sign !== undefined || facts.labelled === 'function'
    ? facts.end !== '?' && facts.tariff === undefined
    : isBack(facts, piece) && !isFront(facts, piece)
}

/** A name over cards: the line below it is the first front. */
function opensPart(pieces: readonly Piece[], facts: readonly Facts[], at: number): boolean {
  return (
    isFront(facts[at + 1], pieces[at + 1]) &&
    isBack(facts[at + 2], pieces[at + 2]) &&
    !isFront(facts[at + 2], pieces[at + 2]) &&
    (facts[at + 1]?.words ?? 0) <= 6
  )
}

/** The front is the shorter of the two, or lacks the stop that the back has. */
function isUneven(facts: readonly Facts[], front: number): boolean {
  const [own, back] = [facts[front], facts[front + 1]]
  if (own === undefined || back === undefined) return false
  return back.words > own.words || back.end === '.' || own.end === ':'
}

function certaintyOf(
  { fronts, more }: Run,
  meanings: number,
  pieces: readonly Piece[],
  facts: readonly Facts[],
  glossary: boolean,
): JudgedRun['certainty'] {
  const count = fronts.length
  const share = (holds: (front: number) => boolean): number => fronts.filter(holds).length / count
  const mean = (at: number): number =>
    fronts.reduce((sum, front) => sum + (facts[front + at]?.words ?? 0), 0) / count
  const [front, back] = [mean(0), mean(1)]
  // Prompts begin alike ("past participle of …"): what begins alike is on the front.
  if (count >= 4 && sameOpening(pieces, fronts, 1) > Math.max(0.3, sameOpening(pieces, fronts, 0)))
    return undefined
  const asked = share((i) => facts[i]?.end === '?')
  const other = share((i) => isOtherName(pieces[i]?.text ?? ''))
  const long = share((i) => (facts[i + 1]?.sentences ?? 0) >= 3)
  const names = new Set(fronts.map((i) => pieces[i]?.text))
  if (names.size < count * 0.9) return undefined
  if (asked > 0.3 || other > 0.2 || long > 0.2) return undefined
  if (back > (glossary ? 40 : 30) || back < front * 1.3) return undefined
  const steady = count >= 12 && more.length === 0
  const uneven = share((i) => isUneven(facts, i) && (steady || isUnevenAbove(facts, i)))
  const colons = share((i) => facts[i]?.end === ':')
  const extra = more.length / count
  if (uneven < (steady ? 0.65 : 0.85) || extra > (glossary ? 1 : colons >= 0.8 ? 0.6 : 0.34))
    return undefined
  const ends = share((i) => facts[i + 1]?.end === '.')
  const even = Math.max(ends, 1 - ends)
  if (glossary && count >= 3) return meanings >= 0.5 ? 'certain' : 'likely'
  const covered = (2 * count + more.length) / pieces.length
  if (even < 0.8) return undefined
  const told = share((i) => (facts[i + 1]?.sentences ?? 0) >= 2)
  const isMost = covered >= 0.75 || (covered >= 0.4 && even >= 0.9 && told <= 0.25)
  if (count < 4 || !isMost) return meanings >= 0.6 ? 'few' : undefined
  // Without stops the lines of a list alternate by chance, though not for long.
  const opens = share((i) => opensLikeMeaning(pieces[i + 1]?.text ?? ''))
  const strict = count >= 8 || (count >= 5 && extra <= 0.1) || ends >= 0.75 || opens >= 0.6
  if (meanings >= 0.6 && strict) return 'certain'
  return meanings >= 0.4 && count >= 6 && extra <= 0.1 ? 'likely' : undefined
}

/** The share of lines that open with the commonest two words, at this distance from the fronts. */
function sameOpening(pieces: readonly Piece[], fronts: readonly number[], at: number): number {
  const counts = new Map<string, number>()
  for (const front of fronts) {
    const opening = /^\S+ \S+/.exec(pieces[front + at]?.text ?? '')?.[0]
    if (opening !== undefined) counts.set(opening, (counts.get(opening) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  return most < 3 ? 0 : most / fronts.length
}

/** A front is shorter than the back above it, too. */
function isUnevenAbove(facts: readonly Facts[], front: number): boolean {
  const [own, above] = [facts[front], facts[front - 1]]
  return own === undefined || above === undefined || above.end !== '' || above.words > own.words
}

/** "Causes", "Example", "1919": names of parts and dates are no terms. */
function isOtherName(front: string): boolean {
  const name = front.replace(/:$/, '')
  return isFunctionLabel(name) || /\b(?:1\d|20)\d\d\b/.test(name)
}

const CLAUSE_END = /\b(?:that|which|who|whom|whose|where|when|because|if|so|while)\b|[,;.:(–—]/i
const FINITE =
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|may|might|must|should|became|led|began|they|it|we|you|he|she|this|these|there)\b/i

/** What is said to the reader. */
const ADDRESS = /^(?:learn|revise|read|know|remember|test|make sure|here|your?|see|click)\b/i

/** A meaning and no statement: "A line that …", "Change of state from …", or the front said again. */
export function meansFront(front: string, back: string): boolean {
  if (restates(front, back)) return true
  if (ADDRESS.test(back)) return false
  const clause = back.slice(0, 160).split(CLAUSE_END, 1)[0] ?? ''
  return (
    !FINITE.test(clause) && (opensLikeMeaning(back) || !/^(?:the|in|by|from|for)\b/i.test(back))
  )
}

function restates(front: string, back: string): boolean {
  const bare = /[:?]$/.test(front) ? front.slice(0, -1) : front
  const name = (bare.includes('(') ? bare.replace(/ ?\([^()]*\)/g, '') : bare).toLowerCase()
  return (
    name.length >= 3 &&
    mayOpenWith(back, name) &&
    new RegExp(
      `^(?:an? |the )?${name.replace(/[^\p{L}\d ]/gu, '.')}s? (?:is|are|was|means?|refers?|happens?|occurs?)\\b`,
      'iu',
    ).test(back)
  )
}

/** A cheap look at the letters, since the pattern is made anew for every front. */
function mayOpenWith(back: string, name: string): boolean {
  const article = /^(?:an?|the) /i.exec(back)?.[0].length ?? 0
  return mayStandAt(back, 0, name) || (article > 0 && mayStandAt(back, article, name))
}

function mayStandAt(text: string, from: number, name: string): boolean {
  const opening = text.slice(from, from + name.length).toLowerCase()
  for (let k = 0; k < name.length; k++) {
    const [own, met] = [name.charCodeAt(k), opening.charCodeAt(k)]
    // Letters beyond ASCII have more than one form, and other signs may be written otherwise.
    if (own > 0x7e || met > 0x7e) return true
    if (own !== met && isLetterOrDigit(own)) return false
  }
  return true
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/** "Example: …", a step, a sentence about what was just named; not a meaning of something else. */
function continues(piece: Piece | undefined, facts: Facts | undefined): boolean {
  if (piece === undefined || facts === undefined) return false
  return (
    facts.sign !== undefined ||
    facts.labelled !== undefined ||
    facts.startsLower ||
    facts.summing ||
    facts.verb ||
    facts.maths
  )
}
