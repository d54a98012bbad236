import { type Facts, headingLike } from '../classify/facts.ts'
import { isFunctionLabel, looksLikeTerm } from '../cues/definitions.ts'
import type { Zone } from '../cues/sections.ts'
import type { Piece } from '../types.ts'
import type { Forms } from './form.ts'
import { isLetterHead } from './letterHeads.ts'

/** Two lines with labels are a list only where both are told as meanings, or under "Key terms". */
const FEWEST = 3
const LONGEST_LABEL = 6
/** So many lines of another kind may stand between two of the list: an example, a remark. */
const MOST_BETWEEN = 2
/** What may part a label from its meaning, and where at the latest, in code units. */
const MARK = /[-:–—=/]/
const FARTHEST_MARK = 145
/** Labels stand so close under "Key terms". */
const NAMED_WITHIN = 4

/**
 * Lists of "Term: meaning" and "Term – meaning", with and without signs. Each line alone could be a
 * point as well; the list as a whole says which: it stands under "Key terms", or most of what
 * follows its labels opens like a meaning. Labels of parts ("Cause: …", "Monday: …") do not.
 */
export function labelListForms(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
): void {
  const labels = pieces.map((piece, i) => labelOf(piece, facts[i]))
  // The name of the page has a colon at times.
  if (labels[1] === undefined) labels[0] = undefined
  const lists = findLists(pieces, facts, labels)
  const certain = lists.find(
    ({ kind, lines }) => kind === 'label:term-definition' && lines.length >= 4,
  )
  for (const { lines, kind, terms } of lists) {
    // Authors keep their ways: a shorter list beside a certain one, in the same form, is one too.
    const own = labels[lines[0] ?? 0]
    const alike = certain !== undefined && own?.by === labels[certain.lines[0] ?? 0]?.by
    const form =
      kind ?? (alike && lines.length >= 2 && terms >= 0.6 ? 'label:term-definition' : undefined)
    if (form === undefined) continue
    for (const i of lines)
      if (!forms.has(i) && (alike || form === 'label:bullet' || !isFunction(labels[i])))
        forms.set(i, form)
  }
}

interface LabelList {
  readonly lines: readonly number[]
  readonly kind: 'label:term-definition' | 'label:bullet' | undefined
  /** The share of labels that could be terms. */
  readonly terms: number
}

function findLists(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  labels: readonly (LabelledLine | undefined)[],
): readonly LabelList[] {
  const lists: LabelList[] = []
  let glossary: number | undefined
  let zone: Zone | undefined
  for (let from = 0; from < pieces.length; from++) {
    if (facts[from]?.zone !== undefined) {
      zone = facts[from]?.zone
      glossary = zone === 'glossary' ? from : undefined
    }
    if (labels[from] === undefined || zone === 'themes' || zone === 'mistakes') continue
    const lines = [from]
    let last = from
    let letters = 0
    for (let i = from + 1; i < pieces.length && i - last <= MOST_BETWEEN + 1; i++) {
      if (isLetterHead(pieces[i])) {
        letters++
        last = i
        continue
      }
      if (endsList(facts[i], pieces[i], labels[i])) break
      if (labels[i]?.by !== labels[from]?.by || facts[i]?.sign !== facts[from]?.sign) continue
      lines.push(i)
      last = i
    }
    const named = glossary !== undefined && from - glossary <= NAMED_WITHIN
    const told = lines.flatMap((i) => labels[i] ?? [])
    const terms = told.filter((line) => couldBeTerm(line.label) && !isFunction(line)).length
    const kind = kindOf(told, terms / told.length, last - from + 1 - letters, named)
    lists.push({
      lines,
      terms: terms / told.length,
      kind: kind === 'label:bullet' && zone === 'exam' ? undefined : kind,
    })
    from = last
  }
  return lists
}

/** The name of a part, or a table. */
function endsList(
  facts: Facts | undefined,
  piece: Piece | undefined,
  label: LabelledLine | undefined,
): boolean {
  if (facts === undefined || piece?.cells !== undefined || facts.zone !== undefined) return true
  return label === undefined && facts.sign === undefined && facts.words <= 6 && headingLike(facts)
}

interface LabelledLine {
  readonly label: string
  readonly meaning: string
  readonly by: ':' | '–' | '=' | '/'
}

function kindOf(
  lines: readonly LabelledLine[],
  terms: number,
  length: number,
  named: boolean,
): LabelList['kind'] {
  const count = lines.length
  if (count < 2 || count < length * 0.65) return undefined
  if (count === 2 && !named && lines[0]?.by === '=') return undefined
  const meanings = lines.reduce((sum, { meaning }) => sum + likenessToMeaning(meaning), 0) / count
  if (terms >= 0.7 && count >= FEWEST_ORDERED && areOrdered(lines)) return 'label:term-definition'
  if (named && terms >= 0.7) return 'label:term-definition'
  // The fewer the lines, the more of them have to speak for it.
  const least = count >= 6 && terms >= 0.9 ? 0.4 : count >= 4 ? 0.55 : count === FEWEST ? 0.65 : 1
  if (terms >= 0.8 && meanings >= least) return 'label:term-definition'
  return count >= 4 && count >= length * 0.9 && terms < 0.5 ? 'label:bullet' : undefined
}

/** So many labels do not come in the order of the alphabet by chance. */
const FEWEST_ORDERED = 5

/** Glossaries keep the order of the alphabet; one entry may have slipped. */
function areOrdered(lines: readonly LabelledLine[]): boolean {
  const names = lines.map(({ label }) => label.toLowerCase().replace(/[^\p{L}\d]/gu, ''))
  const falls = names.filter((name, k) => k > 0 && name < (names[k - 1] ?? '')).length
  return falls <= (lines.length - FEWEST_ORDERED) * 0.2 && new Set(names).size === names.length
}

function labelOf({ text, cells }: Piece, facts: Facts | undefined): LabelledLine | undefined {
  if (facts === undefined || cells !== undefined || facts.tariff !== undefined) return undefined
  if (facts.zone !== undefined || facts.schemeHeader !== undefined || facts.end === '?')
    return undefined
  // Most lines have no such mark near their beginning, and need no look for what may stand before it.
  const first = text.search(MARK)
  if (first < 0 || first > FARTHEST_MARK) return undefined
  // A dash is at times typed close to the term: "Crime- an act that …".
  const match = /^(.{1,70}?)( ?: ?|- | ?[–—] ?| - | -(?=\p{Ll})| = | \/ )(?=\S)/u.exec(text)
  const label = match?.[1]?.trim() ?? ''
  const mark = match?.[2]?.trim() ?? ''
  if (match === null || !/^["'‘“(]?\p{L}|^\d\D/u.test(label) || /[.!?;]$/.test(label))
    return undefined
  if (label.split(' ').length > LONGEST_LABEL || /https?$/.test(label)) return undefined
  const meaning = text.slice(match[0].length)
  // A formula and not a meaning: "Area: a × b", "Speed = s ÷ t".
  if (/[×÷√^+=]/.test(meaning) && (meaning.match(/\p{L}{4,}/gu)?.length ?? 0) < 3) return undefined
  if (mark === '=' && !/^(?:an? |\p{L}{3})/iu.test(meaning)) return undefined
  return {
    label,
    meaning,
    by: mark === ':' || mark === '=' || mark === '/' ? mark : '–',
  }
}

/** "By November", "first week", "1916": times and places of what is told, no terms. */
const CIRCUMSTANCE =
  /^(?:by|in|on|at|from|after|before|during|until|since|under|over|with|without|to|first|second|third|fourth|last|next|day|week|month|year|age|stage|phase|step|part)\b|\b(?:1\d|20)\d\d\b|^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i

/** "Esteem needs" has a word that is mostly a verb. */
function couldBeTerm(label: string): boolean {
  if (CIRCUMSTANCE.test(label)) return false
  return (
    looksLikeTerm(label) || (looksLikeTerm(label.replace(/ \p{L}+$/u, '')) && !FINITE.test(label))
  )
}

function isFunction(line: LabelledLine | undefined): boolean {
  return line !== undefined && isFunctionLabel(line.label)
}

const OPENER =
  /^(?:an?|when|where|any|the (?:\p{L}+ ){1,4}(?:of|that|which|where|who|at|in|between|for|by|to)|one|something|someone|anything|how|this|these|refers?|describes?|means?|process|type|form|ability|study|use of|relating|having|being|able)\b/iu
const RELATION =
  /\b(?:that|which|who|where|of|to|in|by|for|between|from|with|on|into|about|when|at|as|than)\b/i

const FINITE = /\b(?:is|are|was|were|has|have|had|can|could|will|would|must|should)\b/i

/** "a line that …", "how the body moves"; a row of things ("mobility, body changes") is none. */
function likenessToMeaning(text: string): number {
  if (OPENER.test(text)) return 1
  const clause = text.slice(0, 120).split(/[,;.]/, 1)[0] ?? ''
  if (/^\p{Ll}/u.test(text)) return RELATION.test(clause) ? 1 : 0
  if (
    /^\p{L}+ing\b/u.test(text) ||
    /^(?:\p{L}+ ){1,4}(?:that|which|who|used to|about)\b/u.test(clause)
  )
    return 1
  return /^the\b/i.test(text) && !FINITE.test(clause) ? 0.5 : 0
}
