import type { Zone } from '../cues/sections.ts'
import type { LineLabel, Piece } from '../types.ts'
import type { Facts } from './facts.ts'
import { type Features, observe } from './features.ts'
import { outlineZones } from './outlineZones.ts'
import { STATES } from './states.ts'
import { EDGES } from './transitions.ts'
import { decode } from './viterbi.ts'
import { WEIGHTS } from './weights.ts'

/** What a piece was taken for. */
export interface Verdict {
  readonly label: LineLabel
  readonly zone: Zone
  /** Score by which the best reading beats the best one with another label here. */
  readonly margin: number
  /** The label of that other reading. */
  readonly second: LineLabel
  readonly facts: Facts
}

const FORBIDDEN = -1e6

/**
 * Labels the pieces of a document: reads each one's features, scores every label and takes the
 * sequence that fits best as a whole. `pinned` are labels the teacher has set.
 */
export function classify(
  pieces: readonly Piece[],
  pinned: ReadonlyMap<number, LineLabel>,
): readonly Verdict[] {
  if (pieces.length === 0) return []
  const { facts, features } = observe(pieces)
  const states = STATES.length
  const emission = new Float64Array(pieces.length * states)
  const crossing = new Float64Array(pieces.length * states)
  const outline = outlineZones(pieces)
  pieces.forEach((_, i) => {
    const row = i * states
    addScores(emission, row, features[i] ?? [])
    STATES.forEach((state, s) => {
      const k = row + s
      const pin = pinned.get(i)
      if (pin !== undefined && pin !== state.label) emission[k] = FORBIDDEN
      emission[k] = (emission[k] ?? 0) + outlineScore(outline[i], state.zone)
      crossing[k] = state.label === 'heading' ? openingScore(facts[i]?.zone, state.zone) : 0
    })
    staysInKnownZone(emission, row, facts[i])
  })
  const start = Float64Array.from(STATES, (state) => startScore(state.zone, state.label))
  const { path, marginal } = decode({
    length: pieces.length,
    states,
    emission,
    crossing,
    start,
    edges: EDGES,
  })
  return path.map((s, i) => verdict(s, i, marginal, facts))
}

/** The weights as one list of numbers for each feature, so that scoring is additions only. */
const TABLE: ReadonlyMap<string, Float64Array> = buildTable()

function buildTable(): ReadonlyMap<string, Float64Array> {
  const table = new Map<string, Float64Array>()
  STATES.forEach((state, s) => {
    for (const name of [state.label, state.name]) {
      for (const [feature, weight] of Object.entries(WEIGHTS[name] ?? {})) {
        const row = table.get(feature) ?? new Float64Array(STATES.length)
        row[s] = (row[s] ?? 0) + weight
        table.set(feature, row)
      }
    }
  })
  return table
}

function addScores(emission: Float64Array, row: number, features: Features): void {
  for (const feature of features) {
    const weights = TABLE.get(feature)
    if (weights === undefined) continue
    for (let s = 0; s < weights.length; s++)
      emission[row + s] = (emission[row + s] ?? 0) + (weights[s] ?? 0)
  }
}

/** Where the format says in which section a piece lies, another kind is unlikely. */
function outlineScore(outline: Zone | 'none' | undefined, zone: Zone): number {
  if (outline === undefined) return 0
  if (outline === 'none') return zone === 'body' || zone === 'exam' ? 0 : -4
  return outline === zone ? 4 : -4
}

/** A section of a known kind opens only under its name; an exam section also under "Section A" and the like. */
function openingScore(known: Zone | undefined, zone: Zone): number {
  if (known === zone) return 2
  if (zone === 'body') return known === undefined ? 0 : -5
  return -30
}

/** A heading with the name of one kind of section does not stand inside another. */
function staysInKnownZone(emission: Float64Array, row: number, facts: Facts | undefined): void {
  const known = facts?.zone
  if (known === undefined) return
  STATES.forEach((state, s) => {
    if (state.label === 'heading' && state.zone !== known)
      emission[row + s] = (emission[row + s] ?? 0) - 14
  })
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

function verdict(
  state: number,
  i: number,
  marginal: Float64Array,
  facts: readonly Facts[],
): Verdict {
  const chosen = STATES[state]
  const row = i * STATES.length
  const best = marginal[row + state] ?? 0
  let other = -Infinity
  let second: LineLabel = 'paragraph'
  STATES.forEach((candidate, s) => {
    const value = marginal[row + s] ?? -Infinity
    if (candidate.label !== chosen?.label && value > other) {
      other = value
      second = candidate.label
    }
  })
  const own = facts[i]
  if (chosen === undefined || own === undefined) throw new Error('A piece has no state')
  return {
    label: chosen.label,
    zone: chosen.zone,
    margin: Math.min(50, best - other),
    second,
    facts: own,
  }
}
