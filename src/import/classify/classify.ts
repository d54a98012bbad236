import type { Zone } from '../cues/sections.ts'
import { LINE_LABELS, type LineLabel, type Piece } from '../types.ts'
import type { Facts } from './facts.ts'
import { type Features, observe } from './features.ts'
import { sectionScores } from './sectionScores.ts'
import { heedSiblings } from './siblings.ts'
import { STATES } from './states.ts'
import { EDGES } from './transitions.ts'
import { decode } from './viterbi.ts'
import { WEIGHTS } from './weights.ts'

/** What a piece was taken for. */
export interface Verdict {
  readonly label: LineLabel
  readonly zone: Zone
  /** 0 to 1: how probable the label is over all readings of the notes. */
  readonly probability: number
  /** The most probable other label. */
  readonly second: LineLabel
  readonly facts: Facts
}

const FORBIDDEN = -1e6
const LABEL_OF_STATE = STATES.map(({ label }) => LINE_LABELS.indexOf(label))
const DROPPED = STATES.flatMap(({ label }, s) => (label === 'dropped' ? [s] : []))
/** Labels in the order in which ties are broken. */
const LABEL_ORDER = [...new Set(LABEL_OF_STATE)]

/**
 * Labels the pieces of a document: reads each one's features, scores every label and takes the
 * sequence that fits best as a whole. `pinned` are labels the teacher has set.
 */
export function classify(
  pieces: readonly Piece[],
  pinned: ReadonlyMap<number, LineLabel>,
  /** Lines that the teacher has taken back, first lines of their pieces: they are in the notes. */
  restored: ReadonlySet<number> = new Set(),
): readonly Verdict[] {
  if (pieces.length === 0) return []
  const { facts, forms, ownFeatures, sharedFeatures } = observe(pieces)
  const states = STATES.length
  const { emission, crossing, start } = sectionScores(pieces, facts, forms)
  pieces.forEach((_, i) => {
    addScores(emission, i * states, ownFeatures(i))
    for (const list of sharedFeatures(i)) if (list) addShared(emission, i * states, list)
    const pin = pinned.get(i)
    if (restored.has(pieces[i]?.from ?? 0))
      for (const s of DROPPED) emission[i * states + s] = FORBIDDEN
    // The title a teacher names may stand anywhere, which no reading of its own would allow.
    if (pin === undefined || pin === 'title') return
    STATES.forEach((state, s) => {
      if (state.label !== pin) emission[i * states + s] = FORBIDDEN
    })
  })
  const { path: alone, posterior } = decode(
    { length: pieces.length, states, emission, crossing, start, edges: EDGES },
    LABEL_OF_STATE,
  )
  const path = heedSiblings(alone, posterior, facts, (i) => pinned.has(i))
  const titled = [...pinned.values()].includes('title')
  // The states remember one step, so a line of specification between them lets two titles through.
  const first = path.findIndex((s) => STATES[s]?.label === 'title')
  return path.map((s, i) => {
    const own = verdict(s, i, posterior, facts)
    const isExtraTitle = own.label === 'title' && (titled || i !== first)
    const label = pinned.get(i) ?? (isExtraTitle ? 'heading' : own.label)
    if (label === own.label) return own
    const settled = pinned.has(i) || titled
    return { ...own, label, probability: settled ? 1 : own.probability }
  })
}

/** What a feature says: the states that it speaks of, and how much it says for each. */
interface Row {
  readonly states: Uint8Array
  readonly weights: Float64Array
}

/** The weights of each feature as lists of numbers, so that scoring is additions only. */
const TABLE: ReadonlyMap<string, Row> = buildTable()

function buildTable(): ReadonlyMap<string, Row> {
  const table = new Map<string, Float64Array>()
  STATES.forEach((state, s) => {
    for (const name of [state.label, state.name]) {
      for (const [feature, weight] of Object.entries(WEIGHTS.labels[name] ?? {})) {
        const row = table.get(feature) ?? new Float64Array(STATES.length)
        row[s] = (row[s] ?? 0) + weight
        table.set(feature, row)
      }
    }
  })
  return new Map(
    [...table].map(([feature, row]) => {
      const states = Uint8Array.from(row.keys()).filter((s) => row[s] !== 0)
      return [feature, { states, weights: Float64Array.from(states, (s) => row[s] ?? 0) }]
    }),
  )
}

function addScores(emission: Float64Array, row: number, features: Features): void {
  for (const feature of features) {
    const spoken = TABLE.get(feature)
    if (spoken === undefined) continue
    const { states, weights } = spoken
    for (let n = 0; n < states.length; n++) {
      const k = row + (states[n] as number)
      emission[k] = (emission[k] as number) + (weights[n] as number)
    }
  }
}

/** What each list that pieces share says in all, reckoned once. */
const SUMS = new WeakMap<Features, Float64Array>()

function addShared(emission: Float64Array, row: number, list: Features): void {
  let sums = SUMS.get(list)
  if (sums === undefined) {
    sums = new Float64Array(STATES.length)
    addScores(sums, 0, list)
    SUMS.set(list, sums)
  }
  for (let s = 0; s < sums.length; s++)
    emission[row + s] = (emission[row + s] as number) + (sums[s] as number)
}

/** Filled anew for each piece: the share of each label. */
const SHARES = new Float64Array(LINE_LABELS.length)

function verdict(
  state: number,
  i: number,
  posterior: Float64Array,
  facts: readonly Facts[],
): Verdict {
  const chosen = STATES[state]
  const own = facts[i]
  if (chosen === undefined || own === undefined) throw new Error('A piece has no state')
  SHARES.fill(0)
  for (let s = 0; s < STATES.length; s++) {
    const label = LABEL_OF_STATE[s] ?? 0
    SHARES[label] = (SHARES[label] ?? 0) + (posterior[i * STATES.length + s] ?? 0)
  }
  const label = LABEL_OF_STATE[state] ?? 0
  let second: LineLabel = chosen.label === 'paragraph' ? 'bullet' : 'paragraph'
  let other = 0
  for (const k of LABEL_ORDER) {
    const share = SHARES[k] ?? 0
    if (k === label || share <= other) continue
    other = share
    second = LINE_LABELS[k] ?? second
  }
  return {
    label: chosen.label,
    zone: chosen.zone,
    probability: Math.min(1, SHARES[label] ?? 0),
    second,
    facts: own,
  }
}
