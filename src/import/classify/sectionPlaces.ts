import { type Facts, opensSection } from './facts.ts'
import { listsByKey } from './sharedNames.ts'

/** What the text between two headings begins with. */
const OPENERS = ['lead-in', 'text', 'sentence', 'phrase'] as const
const FORMS = ['s2', 'sentence', 'phrase'] as const
const PLACES = ['first', 'inner', 'last'] as const
/** Sections of more lines than this are alike. */
const MOST = 5

const headingNames = listsByKey((digit) => {
  const opens = OPENERS[digit(OPENERS.length)] ?? ''
  const name = `opens:${digit(MOST + 1)}`
  return [name, `${name}+${opens}`]
})

const lineNames = listsByKey((digit) => {
  const opens = OPENERS[digit(OPENERS.length)] ?? ''
  const form = FORMS[digit(FORMS.length)] ?? ''
  const place = PLACES[digit(PLACES.length)] ?? ''
  const ends = digit(2) === 1 ? 'mixed' : 'even'
  const sized = `place:${place}/${digit(MOST + 1)}`
  return [
    sized,
    `place:${place}+${form}`,
    `${sized}+${form}`,
    `section:${opens}+${form}`,
    `section:${opens}+${place}+${form}`,
    `section:${ends}+${form}`,
  ]
})

/**
 * Where a line stands between two lines that look like headings. A lone sentence under a heading is
 * a paragraph; the third of five alike is a bullet; what follows a longer text is likelier one too.
 */
export function sectionPlaces(facts: readonly Facts[]): readonly (readonly string[])[] {
  const places = new Array<readonly string[]>(facts.length).fill([])
  for (let from = 0; from < facts.length;) {
    let to = from + 1
    while (to < facts.length && !opensSection(facts[to])) to++
    const first = opensSection(facts[from]) ? from + 1 : from
    const size = Math.min(MOST, to - first)
    const opens = openerOf(facts[first])
    const mixed = hasMixedEnds(facts, first, to) ? 1 : 0
    if (first > from) places[from] = headingNames(size * OPENERS.length + opens)
    for (let i = first; i < to; i++) {
      const own = facts[i]
      if (own === undefined) continue
      const place = i === first ? 0 : i === to - 1 ? 2 : 1
      const form = own.sentences > 1 ? 0 : own.end === '.' ? 1 : 2
      const key = (((size * 2 + mixed) * 3 + place) * FORMS.length + form) * OPENERS.length + opens
      places[i] = lineNames(key)
    }
    from = to
  }
  return places
}

function openerOf(opener: Facts | undefined): number {
  if (opener === undefined || opener.end === ':') return 0
  return opener.sentences > 1 ? 1 : opener.end === '.' ? 2 : 3
}

function hasMixedEnds(facts: readonly Facts[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if ((facts[i]?.end === '.') !== (facts[from]?.end === '.')) return true
  return false
}
