import type { Zone } from '../cues/sections.ts'
import type { LineLabel, Piece } from '../types.ts'
import type { Facts } from './facts.ts'
import { outlineZones } from './outlineZones.ts'
import { type State, STATES } from './states.ts'

/** What the sections of a document say about its pieces, before any feature is looked at. */
export interface SectionScores {
  /** One row of states for each piece; the features are added to it. */
  readonly emission: Float64Array
  readonly crossing: Float64Array
  readonly start: Float64Array
}

/** Sections of a known kind open under their names, and end at the next heading that says otherwise. */
export function sectionScores(pieces: readonly Piece[], facts: readonly Facts[]): SectionScores {
  const outline = outlineZones(pieces)
  const emission = new Float64Array(pieces.length * STATES.length)
  const crossing = new Float64Array(pieces.length * STATES.length)
  pieces.forEach((piece, i) => {
    const known = facts[i]?.zone
    STATES.forEach((state, s) => {
      const k = i * STATES.length + s
      const own = facts[i]
      const heading = state.label === 'heading'
      const opening = own === undefined ? 0 : entryScore(state, own, piece)
      emission[k] =
        outlineScore(outline[i], state.zone) +
        (heading ? stayingScore(known, state.zone, outline[i], piece) : 0) +
        (i === 0 ? opening : 0)
      crossing[k] = opening
    })
  })
  return {
    emission,
    crossing,
    start: Float64Array.from(STATES, (state) => startScore(state.zone, state.label)),
  }
}

/** Where the format says in which section a piece lies, another kind is unlikely. */
function outlineScore(outline: Zone | 'none' | undefined, zone: Zone): number {
  if (outline === undefined) return 0
  if (outline === 'none') return zone === 'body' || zone === 'exam' ? 0 : -4
  return outline === zone ? 4 : -4
}

/** A heading with the name of one kind of section does not stand inside another; one without a name seldom does. */
function stayingScore(
  known: Zone | undefined,
  zone: Zone,
  outline: Zone | 'none' | undefined,
  piece: Piece,
): number {
  if (known !== undefined) return zone === known ? 0 : -1000
  if (zone === 'body' || outline === zone) return 0
  if (zone === 'exam') return -2
  // The letters of an alphabetical glossary.
  return zone === 'glossary' && piece.text.length <= 5 ? 0 : -9
}

/** What it takes to enter a section of another kind at this piece. */
function entryScore(state: State, facts: Facts, piece: Piece): number {
  if (state.label === 'heading' || state.name === 'aims.paragraph') {
    return openingScore(facts.zone, state.zone)
  }
  if (state.name === 'faq.faq-question') {
    return facts.end === '?' || piece.shape === 'summary' || facts.head === 'with-text' ? 0 : -20
  }
  if (state.name === 'exam.question') {
    const speaksAsQuestion =
      facts.tariff !== undefined ||
      facts.head !== undefined ||
      facts.command ||
      facts.end === '?' ||
      facts.stem ||
      piece.hint === 'question'
    return speaksAsQuestion ? 0 : -10
  }
  return 0
}

/** A section of a known kind opens only under its name. */
function openingScore(known: Zone | undefined, zone: Zone): number {
  if (known === zone) return 2
  if (zone === 'body') return known === undefined ? 0 : -5
  return -30
}

function startScore(zone: Zone, label: LineLabel): number {
  if (label === 'title') return 0
  if (zone === 'body') return label === 'definition' ? -10 : 0
  if (label === 'heading') return 0
  if (zone === 'exam' && label === 'question') return -2
  if (zone === 'aims' && label === 'paragraph') return -1
  if (zone === 'faq' && label === 'faq-question') return -4
  return -30
}
