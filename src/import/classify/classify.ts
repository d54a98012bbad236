import type { Zone } from '../cues/sections.ts'
import type { LineLabel, Piece } from '../types.ts'
import type { Facts } from './facts.ts'
import { type Features, observe } from './features.ts'
import { sectionScores } from './sectionScores.ts'
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
  const { emission, crossing, start } = sectionScores(pieces, facts)
  pieces.forEach((_, i) => {
    addScores(emission, i * states, features[i] ?? [])
    const pin = pinned.get(i)
    if (pin === undefined) return
    STATES.forEach((state, s) => {
      if (state.label !== pin) emission[i * states + s] = FORBIDDEN
    })
  })
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
