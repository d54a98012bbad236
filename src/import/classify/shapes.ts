import { type Facts, headingLike, opensSection } from './facts.ts'
import { listsByKey } from './sharedNames.ts'

/** How a line of text is formed: several sentences, one, or words without a stop. */
const FORMS = ['s2', 'sentence', 'phrase', 'lead-in'] as const
/** Shares, from nearly none to nearly all. */
const SHARES = ['none', 'few', 'some', 'most', 'all'] as const
const SIZES = ['1', '2', '3', '4', '6', '9'] as const
const PLACES = ['first', 'inner', 'last'] as const
const LABELLED = ['none', 'meaning', 'term', 'function', 'clause'] as const
/** Whether the other lines of the stretch have labels too: "Term: meaning" stands out among points. */
const COMPANY = ['alone', 'among', 'even'] as const

/** What is said of each line by the form of the notes as a whole and of the stretch that it stands in. */
const namesFor = listsByKey((digit) => {
  const form = FORMS[digit(FORMS.length)] ?? ''
  const long = digit(3)
  const single = SHARES[digit(SHARES.length)] ?? ''
  const even = digit(3)
  const heads = digit(3)
  const stretch = SHARES[digit(SHARES.length)] ?? ''
  const size = SIZES[digit(SIZES.length)] ?? ''
  const colon = digit(4)
  const parallel = digit(3)
  const place = PLACES[digit(PLACES.length)] ?? ''
  const labelled = LABELLED[digit(LABELLED.length)] ?? ''
  const company = COMPANY[digit(COMPANY.length)] ?? ''
  const names = [
    `form:${form}/${long}`,
    `notes:single-${single}+${form}`,
    `notes:single-${single}+${form}/${long}`,
    `notes:single-${single}+even:${even}+${form}`,
    `notes:heads:${heads}+${form}`,
    `stretch:single-${stretch}+${form}/${long}`,
    `stretch:single-${stretch}+notes:single-${single}+${form}`,
    `stretch:${size}+${form}`,
    `stretch:${size}+notes:single-${single}+${form}`,
  ]
  if (form === 'sentence') names.push(`notes:single-${single}+${place}/${size}`)
  if (labelled !== 'none') names.push(`labelled:${labelled}+${company}`)
  if (colon > 0) names.push(`since-colon:${colon}`, `since-colon:${colon}+${form}`)
  if (parallel > 0) names.push(`parallel:${parallel}`, `parallel:${parallel}+${form}`)
  return names
})

/**
 * Whether the notes, and the stretch between two headings that a line stands in, are made of single
 * sentences: where hardly any line has two, lines are points of lists; among longer texts a lone
 * sentence is a short paragraph.
 */
export function shapeNames(
  texts: readonly string[],
  facts: readonly Facts[],
): readonly (readonly string[])[] {
  const notes = notesShape(facts)
  const names = new Array<readonly string[]>(facts.length).fill([])
  for (let from = 0; from < facts.length;) {
    let to = from + 1
    while (to < facts.length && !opensSection(facts[to])) to++
    const lines = facts.slice(from, to).filter(isText)
    const single = shareOf(lines.filter((line) => line.sentences <= 1).length, lines.length)
    const size = sizeOf(lines.length)
    const openings = countOpenings(texts, from, to)
    const first = opensSection(facts[from]) ? from + 1 : from
    const labels = lines.filter((line) => line.labelled !== undefined).length
    const company = labels <= 1 ? 0 : labels < lines.length * 0.6 ? 1 : 2
    let sinceColon = 0
    for (let i = from; i < to; i++) {
      const own = facts[i]
      if (own === undefined) continue
      const form = formOf(own)
      const long = own.words <= 6 ? 0 : own.words <= 18 ? 1 : 2
      const parallel = Math.min(2, Math.max(0, (openings.get(openingOf(texts[i] ?? '')) ?? 0) - 1))
      let key = company
      key = key * LABELLED.length + LABELLED.indexOf(own.labelled ?? 'none')
      key = key * PLACES.length + (i <= first ? 0 : i === to - 1 ? 2 : 1)
      key = key * 3 + parallel
      key = key * 4 + Math.min(3, sinceColon)
      key = key * SIZES.length + size
      key = key * SHARES.length + single
      key = key * 3 + notes.heads
      key = key * 3 + notes.even
      key = key * SHARES.length + notes.single
      key = key * 3 + long
      names[i] = namesFor(key * FORMS.length + form)
      if (own.end === ':') sinceColon = 1
      else if (own.sentences > 1) sinceColon = 0
      else if (sinceColon > 0) sinceColon++
    }
    from = to
  }
  return names
}

function isText(facts: Facts): boolean {
  return facts.words >= 3 && facts.tariff === undefined && facts.level === false
}

function formOf(facts: Facts): number {
  if (facts.end === ':') return 3
  return facts.sentences > 1 ? 0 : facts.end === '.' ? 1 : 2
}

interface NotesShape {
  readonly single: number
  /** How alike in length single sentences are. */
  readonly even: number
  /** How often something that looks like a heading stands over a longer text. */
  readonly heads: number
}

function notesShape(facts: readonly Facts[]): NotesShape {
  const lines = facts.filter((own) => isText(own) && !(headingLike(own) && own.words <= 8))
  const single = lines.filter((line) => line.sentences <= 1)
  const mean = single.reduce((sum, line) => sum + line.words, 0) / Math.max(1, single.length)
  const spread = Math.sqrt(
    single.reduce((sum, line) => sum + (line.words - mean) ** 2, 0) / Math.max(1, single.length),
  )
  const ratio = spread / Math.max(1, mean)
  const heads = facts.filter((own, i) => {
    const next = facts[i + 1]
    return opensSection(own) && next !== undefined && !opensSection(next) && next.words >= 6
  }).length
  const headShare = heads / Math.max(1, facts.length)
  return {
    single: shareOf(single.length, lines.length),
    even: ratio < 0.35 ? 0 : ratio < 0.6 ? 1 : 2,
    heads: headShare < 0.05 ? 0 : headShare < 0.15 ? 1 : 2,
  }
}

function shareOf(count: number, all: number): number {
  const share = all === 0 ? 0 : count / all
  return share < 0.1 ? 0 : share < 0.4 ? 1 : share < 0.75 ? 2 : share < 0.95 ? 3 : 4
}

function sizeOf(lines: number): number {
  return lines <= 1 ? 0 : lines === 2 ? 1 : lines === 3 ? 2 : lines <= 5 ? 3 : lines <= 8 ? 4 : 5
}

/** The first word, or what it ends with where verbs open each line ("Increasing …", "Reducing …"). */
function openingOf(text: string): string {
  const end = text.indexOf(' ')
  const word = end < 0 || end > 20 ? '' : text.slice(0, end)
  return word.length > 5 && word.endsWith('ing') ? '-ing' : word
}

function countOpenings(
  texts: readonly string[],
  from: number,
  to: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let i = from; i < to; i++) {
    const opening = openingOf(texts[i] ?? '')
    if (opening !== '') counts.set(opening, (counts.get(opening) ?? 0) + 1)
  }
  return counts
}
