import { type Zone } from '../cues/sections.ts'
import { SIGN_KINDS } from '../text/signs.ts'
import type { Piece } from '../types.ts'
import { type Facts, opensSection } from './facts.ts'
import { listsByKey } from './sharedNames.ts'
import { ZONES } from './states.ts'

const REACHES = ['near', 'mid', 'far'] as const
/** Lines after a question that may be its options. */
const MOST_OPTIONS = 6

const namesFor = listsByKey((digit) => {
  const names: string[] = []
  const zone = digit(ZONES.length + 1)
  const reach = REACHES[digit(3)] ?? ''
  const between = digit(3)
  const inline = digit(2)
  if (zone < ZONES.length) {
    const under = `under:${ZONES[zone] ?? ''}`
    names.push(under, `${under}+${reach}`, `${under}+between:${between}`)
    if (inline === 1) names.push('glossary-inline')
  } else names.push('under:none')
  const scheme = digit(4)
  const sign = digit(SIGN_KINDS.length + 1)
  if (scheme < 3)
    names.push(
      `under-scheme+${REACHES[scheme] ?? ''}`,
      `under-scheme+sign:${SIGN_KINDS[sign] ?? 'unsigned'}`,
    )
  const after = digit(MOST_OPTIONS + 1)
  if (after > 0) names.push(`after-question:${after}`)
  if (digit(2) === 1) names.push('repeats-option')
  return names
})

/**
 * Under which known name a line stands ("Glossary", "Learning objectives"), how far below, and
 * whether something that looks like a heading over text came between: plain text does not say
 * where a section ends.
 */
export function belowNames(
  pieces: readonly Piece[],
  facts: readonly Facts[],
): readonly (readonly string[])[] {
  let zone: Zone | undefined
  let lines = 0
  let between = 0
  let inline = 0
  let sinceScheme: number | undefined
  let sinceQuestion: number | undefined
  let options: string[] = []
  return facts.map((own, i) => {
    const next = facts[i + 1]
    const reach = lines < 4 ? 0 : lines < 12 ? 1 : 2
    // A glossary that has its meanings on the same line goes on like that.
    const goesOn = zone === 'glossary' && inline >= 2 ? 1 : 0
    let scheme = 3
    if (sinceScheme !== undefined) {
      scheme = sinceScheme < 3 ? 0 : sinceScheme < 10 ? 1 : 2
      sinceScheme++
    }
    if (own.schemeHeader === 'alone') sinceScheme = 0
    else if (own.zone !== undefined) sinceScheme = undefined
    let after = 0
    let repeats = 0
    if (
      sinceQuestion !== undefined &&
      own.words <= 12 &&
      own.end !== '?' &&
      sinceQuestion < MOST_OPTIONS
    ) {
      after = ++sinceQuestion
      const text = pieces[i]?.text ?? ''
      if (options.includes(text)) repeats = 1
      options.push(text)
    } else sinceQuestion = undefined
    if (own.end === '?' || own.stem) {
      sinceQuestion = 0
      options = []
    }
    const sign = own.sign === undefined ? SIGN_KINDS.length : SIGN_KINDS.indexOf(own.sign)
    const where = zone === undefined ? ZONES.length : ZONES.indexOf(zone)
    let key = repeats
    key = key * (MOST_OPTIONS + 1) + after
    key = key * (SIGN_KINDS.length + 1) + sign
    key = key * 4 + scheme
    key = key * 2 + goesOn
    key = key * 3 + Math.min(2, between)
    key = key * 3 + reach
    key = key * (ZONES.length + 1) + where
    lines++
    if (own.zone !== undefined) {
      zone = own.zone
      lines = 0
      between = 0
      inline = 0
    } else if (own.labelled === 'meaning' || own.labelled === 'term') inline++
    else if (
      opensSection(own) &&
      next !== undefined &&
      (next.sentences > 1 || (next.end === '.' && next.words >= 8))
    )
      between++
    return namesFor(key)
  })
}
