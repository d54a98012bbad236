import { likeness } from '../cues/figures.ts'
import type { Forms } from '../forms/form.ts'
import { readForms } from '../forms/forms.ts'
import type { Piece } from '../types.ts'
import { belowNames } from './belowNames.ts'
import { ENDS, type Facts, factsOf, headingLike } from './facts.ts'
import { glossaryPairs } from './glossaryPairs.ts'
import { furnitureNames } from './furnitureNames.ts'
import { pageNames } from './pageNames.ts'
import { partNames } from './partNames.ts'
import { sectionPlaces } from './sectionPlaces.ts'
import { shapeNames } from './shapes.ts'
import { listsByKey } from './sharedNames.ts'

/** Names of what is true of one piece, alone and beside its neighbours. `weights.ts` scores them. */
export type Features = readonly string[]

export interface Observed {
  readonly facts: readonly Facts[]
  readonly forms: Forms
  /** Made when asked for: those of a long text would fill the memory together. */
  readonly featuresOf: (i: number) => Features
  /** The same in parts, of which the same few lists come again and again. */
  readonly ownFeatures: (i: number) => Features
  readonly sharedFeatures: (i: number) => readonly (Features | undefined)[]
}

/** Reads every piece of a document. */
export function observe(pieces: readonly Piece[]): Observed {
  const facts = pieces.map(factsOf)
  const usesSigns = signShare(facts)
  const onlyTop = soleTopHeading(pieces)
  const kind = documentKind(facts)
  const stops = stopHabit(facts)
  const runs = alikeRuns(facts)
  const shortLines = countShortLines(pieces)
  const sections = sectionPlaces(facts)
  const outline = outlineParents(pieces)
  const below = belowNames(pieces, facts)
  const shapes = shapeNames(
    pieces.map(({ text }) => text),
    facts,
  )
  const pairs = glossaryPairs(pieces, facts)
  const forms = readForms(pieces, facts)
  const page = pageNames(pieces, facts)
  const parts = partNames(pieces, facts)
  const furniture = furnitureNames(pieces, facts)
  const sharedFeatures = (i: number): readonly (Features | undefined)[] => {
    const own = facts[i]
    if (own === undefined) return []
    const paired = pairedNames(together(own, facts[i - 1], runs[i] ?? 1, stops))
    return [paired, sections[i], below[i], shapes[i]]
  }
  const ownFeatures = (i: number): Features => {
    const own = facts[i]
    const piece = pieces[i]
    if (own === undefined || piece === undefined) return []
    const names = alone(piece, own)
    beside(names, pieces, facts, i)
    if (i < 3) names.push(i === 0 ? 'first' : 'early')
    const pageFeatures = page(i)
    // Most of these lists are empty.
    for (const list of [pageFeatures, parts(i), furniture(i)])
      if (list.length > 0) names.push(...list)
    if (i > 0 && i < 3 && !pageFeatures.includes('below-course') && isTitleLike(facts[0]))
      names.push('title-above')
    if (i === pieces.length - 1) names.push('last')
    names.push(kind)
    placeInRun(names, facts, runs, i)
    const pair = pairs.get(i)
    if (pair !== undefined) names.push(joined('pairs:', pair))
    const form = forms.get(i)
    if (form !== undefined) names.push(joined('form:', form))
    // A term on a line of its own has its meaning below, or it is none.
    else if (pair === undefined && piece.shape === undefined) names.push('formless')
    if (outline.has(i)) names.push('outline-parent')
    if (own.words <= 6 && (shortLines.get(piece.text.toLowerCase()) ?? 0) > 1)
      names.push('repeated')
    if (i === onlyTop) names.push('sole-top')
    else if (onlyTop !== undefined) names.push('other-top')
    if (usesSigns && piece.shape === undefined)
      names.push(own.sign === undefined ? 'unsigned' : 'signed')
    return names
  }
  const featuresOf = (i: number): Features => [
    ...ownFeatures(i),
    ...sharedFeatures(i).flatMap((list) => list ?? []),
  ]
  return { facts, forms, featuresOf, ownFeatures, sharedFeatures }
}

function isTitleLike(facts: Facts | undefined): boolean {
  return facts !== undefined && headingLike(facts) && !facts.spec && !facts.board
}

/** Where a line stands in a run of lines like it, or just above one. */
function placeInRun(
  names: string[],
  facts: readonly Facts[],
  runs: readonly number[],
  i: number,
): void {
  const own = facts[i]
  const above = facts[i - 1]
  const below = facts[i + 1]
  if (!own) return
  const end = own.end === '' ? 'none' : own.end
  const goesOn = below !== undefined && alike(below, own)
  const wentOn = above !== undefined && alike(own, above)
  if ((runs[i] ?? 1) >= 3) {
    if (!wentOn)
      names.push(
        'first-of-run',
        joined('first-of-run+end:', end),
        above && headingLike(above) ? 'first-of-run+under-heading' : 'first-of-run+under-text',
      )
    else if (!goesOn)
      names.push('last-of-run', own.summing ? 'last-of-run+summing' : 'last-of-run+plain')
  }
  if (!goesOn && (runs[i + 1] ?? 1) >= 2)
    names.push(
      'above-run',
      joined('above-run+end:', end),
      joined('above-run+', wordsBucket(own.words)),
    )
}

/** "2. Alcohols" above "2.1 Classification" names a part, not a point of a list. */
function outlineParents(pieces: readonly Piece[]): ReadonlySet<number> {
  const parents = new Set<number>()
  const numbered = pieces.flatMap((piece, i) =>
    piece.sign !== undefined && /^\d/.test(piece.sign) && piece.cells === undefined
      ? [{ i, number: piece.sign.replace(/[.):]+$/, '') }]
      : [],
  )
  numbered.forEach(({ i, number }, k) => {
    const next = numbered[k + 1]
    if (next && !number.includes('.') && next.number.startsWith(`${number}.`)) parents.add(i)
  })
  return parents
}

/** Names of parts come back ("Summary", "Causes"); bullets seldom do. */
function countShortLines(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of pieces)
    if (text.length <= 50) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1)
  return counts
}

/** How long a line is, in the words that features use for it. */
const LENGTHS = ['w1', 'w2', 'w5', 'w9', 'w15', 'w31', 'w61'] as const
const STOPS = ['always', 'mixed', 'seldom', 'unknown'] as const
/** Runs of more lines than this are alike. */
const LONGEST_RUN = 4

/** Features that say more in pairs: a sentence after a heading is a lead-in, a phrase there a bullet. */
const pairedNames = listsByKey((digit) => {
  const end = ENDS[digit(ENDS.length)] ?? ''
  const name = end === '' ? 'none' : end
  const stops = `stops:${STOPS[digit(STOPS.length)] ?? ''}`
  const titleCase = digit(2) === 1
  const run = digit(LONGEST_RUN) + 1
  const length = LENGTHS[digit(LENGTHS.length)] ?? ''
  const names = [`${stops}+end:${name}`]
  if (titleCase) names.push(`${stops}+title-case`)
  names.push(`run:${run}`, `${length}+end:${name}`, `run:${run}+end:${name}`)
  if (digit(2) === 1) names.push(`under-heading+end:${name}`, `under-heading+run:${run}`)
  if (digit(2) === 1) names.push('lead-sentence')
  if (digit(2) === 1) names.push(`summing+end:${name}`, `summing+run:${run}`)
  return names
})

function together(own: Facts, above: Facts | undefined, run: number, stops: number): number {
  const underHeading = above !== undefined && headingLike(above)
  // A full sentence under a heading introduces the sentences after it more often than not.
  const leads =
    underHeading &&
    own.end === '.' &&
    own.sentences === 1 &&
    own.words >= 6 &&
    run >= 3 &&
    own.sign === undefined
  let key = own.summing ? 1 : 0
  key = key * 2 + (leads ? 1 : 0)
  key = key * 2 + (underHeading ? 1 : 0)
  key = key * LENGTHS.length + lengthOf(own.words)
  key = key * LONGEST_RUN + Math.min(LONGEST_RUN, run) - 1
  key = key * 2 + (own.end === '' && own.titleCase ? 1 : 0)
  key = key * STOPS.length + stops
  return key * ENDS.length + (ENDS as readonly string[]).indexOf(own.end)
}

/** Prose, terse notes, or something between: the same line reads differently in each. */
function documentKind(facts: readonly Facts[]): string {
  const long = facts.filter((f) => f.words >= 25).length
  const short = facts.filter((f) => f.words <= 14).length
  return long >= facts.length * 0.4
    ? 'doc:prose'
    : short >= facts.length * 0.7
      ? 'doc:terse'
      : 'doc:mixed'
}

/** Which of STOPS the author does: where all others end with a stop, a line without is a heading. */
function stopHabit(facts: readonly Facts[]): number {
  const lines = facts.filter((f) => f.words >= 9 && f.tariff === undefined)
  const stopped = lines.filter((f) => f.end === '.' || f.end === '?' || f.end === ':').length
  const habit =
    lines.length < 4
      ? 'unknown'
      : stopped >= lines.length * 0.8
        ? 'always'
        : stopped <= lines.length * 0.45
          ? 'seldom'
          : 'mixed'
  return STOPS.indexOf(habit)
}

/** For each piece, how many neighbours in a row look like it, itself included. */
function alikeRuns(facts: readonly Facts[]): readonly number[] {
  const lengths = new Array<number>(facts.length).fill(1)
  for (let i = 0; i < facts.length;) {
    let end = i + 1
    while (end < facts.length && alike(facts[end] as Facts, facts[end - 1] as Facts)) end++
    lengths.fill(end - i, i, end)
    i = end
  }
  return lengths
}

/** Where some lines carry bullet signs, a line without one is less likely to be a bullet. */
function signShare(facts: readonly Facts[]): boolean {
  const signed = facts.filter((f) => f.sign === 'bullet').length
  return signed >= 3 && signed >= facts.length * 0.08
}

/** The one heading of the highest level, if it comes before all others: the title of the document. */
function soleTopHeading(pieces: readonly Piece[]): number | undefined {
  const headings = pieces.flatMap((piece, i) =>
    piece.shape === 'heading' ? [{ i, level: piece.level ?? 2 }] : [],
  )
  const [first, ...others] = headings
  if (!first || first.level > 2 || others.length === 0) return undefined
  return others.every((other) => other.level > first.level) ? first.i : undefined
}

/** The names of features come again on every line: each is written once. */
const NAMES = new Map<string, Map<string, string>>()

function joined(name: string, more: string): string {
  let known = NAMES.get(name)
  if (known === undefined) {
    known = new Map()
    NAMES.set(name, known)
  }
  let whole = known.get(more)
  if (whole === undefined) {
    whole = name + more
    known.set(more, whole)
  }
  return whole
}

function alone(piece: Piece, facts: Facts): string[] {
  const names = [
    'any',
    wordsBucket(facts.words),
    facts.sentences >= 3 ? 's3+' : facts.sentences === 2 ? 's2' : 's1',
  ]
  const add = (name: string, holds: boolean): void => {
    if (holds) names.push(name)
  }
  const addOne = (name: string, which: string | undefined): void => {
    if (which !== undefined) names.push(joined(name, which))
  }
  names.push(joined('end:', facts.end === '' ? 'none' : facts.end))
  add('lower', facts.startsLower)
  add('digit', /^\d/.test(piece.text))
  add('title-case', facts.titleCase)
  add('all-caps', facts.allCaps)
  add('date-end', facts.dateAtEnd)
  add('maths', facts.maths)
  add('equation', facts.maths && isEquation(piece.text))
  add('code', isCode(piece.text))
  addOne('sign:', facts.sign)
  addOne('shape:', piece.shape)
  addOne('hint:', piece.hint)
  if (piece.hint !== undefined && (piece.shape === 'bullet' || piece.shape === 'numbered'))
    names.push(joined(joined('hint:', piece.hint), '+list'))
  add('ticked', piece.ticked === true)
  add('all-bold', facts.allBold)
  add('bold-term', facts.boldTerm)
  addOne('labelled:', facts.labelled)
  add(
    'bold-labelled+paragraph',
    facts.boldLabel && facts.labelled === 'term' && piece.shape === 'paragraph',
  )
  if (facts.boldLabel && (facts.labelled === 'meaning' || facts.labelled === 'term'))
    names.push(joined('bold-labelled:', facts.labelled))
  add('unlabelled', facts.labelled === undefined && !facts.boldTerm && piece.cells === undefined)
  add('q-label', /^(?:Q ?[:.]|Front ?:) /.test(piece.text))
  add('a-label', /^(?:A ?[:.]|Back ?:) /.test(piece.text))
  addOne('tariff:', facts.tariff)
  add('tariff-bracket', facts.bracketTariff)
  add('total', facts.total)
  addOne('head:', facts.head)
  add('head-named', facts.headNamed)
  add('head+tariff', facts.head !== undefined && facts.tariff !== undefined)
  add('command', facts.command)
  add('command+tariff', facts.command && (facts.bracketTariff || facts.tariff === 'end'))
  add('names-question', facts.headNamed && facts.head === 'alone' && facts.words <= 5)
  add('stem', facts.stem)
  addOne('scheme-header:', facts.schemeHeader)
  add('answer-header', facts.answerHeader)
  add('level', facts.level)
  add('key', facts.key && !(facts.sign === undefined && /^[a-z]$/.test(piece.text)))
  add('marking', facts.marking)
  add('labelled-answer', facts.labelledAnswer)
  addOne('known:', facts.zone)
  add('known', facts.zone !== undefined)
  add('spec', facts.spec)
  add('board', facts.board)
  add('quoted', facts.quoted)
  add('caption-number', facts.numberedCaption)
  add('caption', facts.captionOpener)
  add('credit', facts.credit)
  add('summing', facts.summing)
  add('verb', facts.verb)
  add('no-verb', !facts.verb && facts.words >= 2)
  add('alt', piece.alt !== undefined)
  add('short-term', facts.words <= 5 && facts.end === '' && facts.tariff === undefined)
  add('heading-like', headingLike(facts))
  return names
}

function beside(
  names: string[],
  pieces: readonly Piece[],
  facts: readonly Facts[],
  i: number,
): void {
  const own = facts[i]
  const above = facts[i - 1]
  const below = facts[i + 1]
  const piece = pieces[i]
  if (own === undefined || piece === undefined) return
  if (above === undefined) names.push('no-above')
  if (below === undefined) names.push('no-below')
  if (above) {
    if (above.end === ':') names.push('after-colon')
    if (above.spec && above.end === ':') names.push('after-spec-colon')
    else if (above.spec && !above.board) names.push('after-spec')
    if (headingLike(above)) names.push('after-heading-like')
    if (above.words >= 31 || above.sentences >= 3) names.push('after-long')
    if (above.tariff !== undefined) names.push('after-tariff')
    if (above.stem) names.push('after-stem')
    if (above.key && above.words <= 3) names.push('after-key')
    if (above.schemeHeader === 'alone') names.push('after-scheme-header')
    if (alike(own, above)) names.push('like-above')
    if (firstWord(piece.text) === firstWord(pieces[i - 1]?.text ?? '')) names.push('same-first')
    const second = facts[i - 2]
    if (second && headingLike(second) && !headingLike(above))
      names.push('second-after-heading-like')
    if (above.sign !== undefined && above.sign === own.sign) names.push('sign-above')
    if (own.words >= 4 && above.words >= 4 && likeness(piece.text, pieces[i - 1]?.text ?? '') > 0.7)
      names.push('repeats-above')
    if (isNumberOnly(pieces[i - 1]?.text ?? '')) names.push('after-figure-number')
  }
  if (below) {
    if (below.words >= own.words * 2 && below.words >= 8) names.push('longer-below')
    if (below.end === '.' || below.sentences > 1) names.push('sentence-below')
    if (headingLike(below)) names.push('heading-like-below')
    if (below.tariff === 'alone') names.push('tariff-below')
    if (below.schemeHeader !== undefined) names.push('scheme-below')
    if (below.labelledAnswer || (below.key && below.words <= 4)) names.push('answer-below')
    if (alike(own, below)) names.push('like-below')
    if (firstWord(piece.text) === firstWord(pieces[i + 1]?.text ?? ''))
      names.push('same-first-below')
    const next = facts[i + 2]
    if (next && headingLike(next) && !headingLike(below)) names.push('one-before-heading-like')
    if (below.words >= 31 || below.sentences >= 3) names.push('long-below')
    if (below.zone !== undefined) names.push('known-below')
    if (below.sign !== undefined && below.sign === own.sign) names.push('sign-below')
    if (below.startsLower) names.push('lower-below')
    if (below.sign === 'bullet') names.push('bullet-below')
    if (below.sign === 'capital' || below.sign === 'letter') names.push('letter-below')
    if (below.captionOpener && own.numberedCaption) names.push('caption-below')
  }
}

function firstWord(text: string): string {
  const end = text.indexOf(' ')
  return text.slice(0, end < 0 || end > 40 ? 40 : end)
}

function lengthOf(words: number): number {
  return words <= 1
    ? 0
    : words <= 4
      ? 1
      : words <= 8
        ? 2
        : words <= 14
          ? 3
          : words <= 30
            ? 4
            : words <= 60
              ? 5
              : 6
}

function wordsBucket(words: number): string {
  return LENGTHS[lengthOf(words)] ?? ''
}

/** One sentence each, of about the same length, ending alike. */
function alike(a: Facts, b: Facts): boolean {
  return (
    a.sentences === 1 &&
    b.sentences === 1 &&
    a.end === b.end &&
    a.startsLower === b.startsLower &&
    a.words <= b.words * 2.2 + 2 &&
    b.words <= a.words * 2.2 + 2 &&
    a.sign === b.sign
  )
}

/** Mostly figures, signs and names of one or two letters: a formula or a line of working, not a sentence. */
function isEquation(text: string): boolean {
  if (text.length > 160 || /[.?!]$/.test(text)) return false
  if (/^[^=]{1,60} = .*[×÷√²³−]/.test(text)) return true
  const long = text.match(/\p{L}{4,}/gu)?.length ?? 0
  const short = text.match(/[=→⇌×÷√+−<>≈]|\d|(?<!\p{L})\p{L}{1,2}(?!\p{L})/gu)?.length ?? 0
  return short >= 3 && long <= short
}

const KEYWORD =
  /^(?:for|while|if|elif|else if|def|class|function|public|private|return|import|from|try|except|switch|case)\b.*[:;{(]$|^else:$|^SELECT .* FROM |^(?:OUTPUT|INPUT|PRINT|ENDIF|ENDWHILE|NEXT)\b/
const ASSIGNMENT = /^[\w.[\]]+(?:, ?[\w.[\]]+)? ?[+*/-]?= ?[\w"'([{-]/
const CALL_OR_BRACE = /^[\w.]+\(.*\);?$|^[{}]$/

/** A line of a program: plain text keeps no other sign of it. */
function isCode(text: string): boolean {
  if (text.length > 120 || /[.?!]$|[a-z]{2} [a-z]{2,} [a-z]{2}/i.test(text)) return false
  return KEYWORD.test(text) || ASSIGNMENT.test(text) || CALL_OR_BRACE.test(text)
}

function isNumberOnly(text: string): boolean {
  return /^(?:figure|fig\.?) ?\d{1,2}(?:[.-]\d{1,2}){0,2}\.?$/i.test(text)
}
