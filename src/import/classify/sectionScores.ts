import type { Zone } from '../cues/sections.ts'
import type { Form, Forms } from '../forms/form.ts'
import type { LineLabel, Piece } from '../types.ts'
import { examAnchors } from './examAnchors.ts'
import type { Facts } from './facts.ts'
import { outlineZones } from './outlineZones.ts'
import { periodHeadings } from './periodHeadings.ts'
import { type State, stateIndex, STATES } from './states.ts'
import { wordListAnchors } from './wordLists.ts'

/** What the sections of a document say about its pieces, before any feature is looked at. */
export interface SectionScores {
  /** One row of states for each piece; the features are added to it. */
  readonly emission: Float64Array
  readonly crossing: Float64Array
  readonly start: Float64Array
}

/** The states that a section may open with, or that its name says something about. */
const OPENERS = STATES.flatMap((state, s) =>
  state.label === 'heading' ||
  ['aims.paragraph', 'faq.faq-question', 'exam.question', 'exam.scheme-point'].includes(state.name)
    ? [{ s, state }]
    : [],
)

const EXAM_PARAGRAPH = stateIndex('exam.paragraph')
/** A complete instruction among questions is one of them, seldom a text beside them. */
const COMMANDED = -3

/** Sections of a known kind open under their names, and end at the next heading that says otherwise. */
export function sectionScores(
  pieces: readonly Piece[],
  facts: readonly Facts[],
  forms: Forms,
): SectionScores {
  const outline = outlineZones(pieces)
  const emission = new Float64Array(pieces.length * STATES.length)
  const crossing = new Float64Array(pieces.length * STATES.length)
  pieces.forEach((piece, i) => {
    const own = facts[i]
    const row = i * STATES.length
    const zone = outline[i]
    if (zone !== undefined)
      STATES.forEach((state, s) => {
        emission[row + s] = outlineScore(zone, state.zone)
      })
    if (own?.command && (own.end === '.' || own.end === '?')) {
      const k = row + EXAM_PARAGRAPH
      emission[k] = (emission[k] ?? 0) + COMMANDED
    }
    if (own === undefined) return
    const form = forms.get(i)
    for (const { s, state } of OPENERS) {
      const opening = entryScore(state, own, piece, form)
      crossing[row + s] = opening
      const staying =
        state.label === 'heading' ? stayingScore(own.zone, state.zone, zone, piece) : 0
      emission[row + s] = (emission[row + s] as number) + staying + (i === 0 ? opening : 0)
    }
  })
  const anchors = [
    ...examAnchors(pieces, facts),
    ...wordListAnchors(pieces),
    ...periodHeadings(pieces, facts),
  ]
  for (const anchor of anchors) {
    // The form of the whole page says more than a place in it; but what a paper says of itself is text.
    const isAsked = forms.get(anchor.index)?.endsWith(':question') === true
    if (isAsked && !anchor.labels.includes('paragraph')) continue
    for (const label of anchor.labels) {
      // Letters of a list of answers are no choices.
      if (label === 'option' && forms.get(anchor.index) === 'answer:answer') continue
      const state = stateIndex(`${anchor.zone ?? 'exam'}.${label}`)
      const k = anchor.index * STATES.length + state
      if (state >= 0) emission[k] = (emission[k] ?? 0) + anchor.score
    }
  }
  return {
    emission,
    crossing,
    start: Float64Array.from(STATES, (state) => startScore(state.zone, state.label)),
  }
}

/** Where the format says in which section a piece lies, another kind is unlikely. */
function outlineScore(outline: Zone | 'none', zone: Zone): number {
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
function entryScore(state: State, facts: Facts, piece: Piece, form: Form | undefined): number {
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
      piece.hint === 'question' ||
      form?.endsWith(':question') === true
    return speaksAsQuestion ? 0 : -10
  }
  if (state.name === 'exam.scheme-point') return form === 'scheme:scheme-point' ? 0 : -30
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
