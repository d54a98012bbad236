/** One permitted step between two states. */
export interface Edge {
  readonly from: number
  readonly to: number
  readonly score: number
  /** True when the step leaves one kind of section and enters another. */
  readonly crosses: boolean
}

/** Scores for one document. */
export interface Lattice {
  readonly length: number
  readonly states: number
  /** `emission[i * states + s]`: how well piece i fits state s. */
  readonly emission: Float64Array
  /** `crossing[i * states + s]`: added when piece i enters state s from another kind of section. */
  readonly crossing: Float64Array
  readonly start: Float64Array
  /** In the order in which ties are broken. */
  readonly edges: readonly Edge[]
}

export interface Decoded {
  /** The state of each piece in the sequence chosen. */
  readonly path: readonly number[]
  /** `posterior[i * states + s]`: how probable it is, over all sequences, that piece i is in state s. */
  readonly posterior: Float64Array
}

/**
 * How probable each state is at each piece, over all sequences (forward and backward sums), and the
 * permitted sequence that is right about most pieces: `labels[s]` says which states count as the
 * same answer. The work grows with the number of pieces times the number of edges.
 */
export function decode(lattice: Lattice, labels: readonly number[]): Decoded {
  const steps = stepsByState(lattice)
  const posterior = posteriors(lattice, steps)
  return { path: likeliestPath(lattice, steps, posterior, labels), posterior }
}

/** What is all but ruled out (a label the teacher did not choose, say) is not on the path. */
const RULED_OUT = -1e5

function likeliestPath(
  { length, states, emission, start }: Lattice,
  { first, to }: Steps,
  posterior: Float64Array,
  labels: readonly number[],
): readonly number[] {
  const label = Uint8Array.from(labels)
  const shares = new Float64Array(label.reduce((most, one) => Math.max(most, one), 0) + 1)
  const back = new Int16Array(length * states)
  let total = new Float64Array(states)
  let before = new Float64Array(states)
  for (let i = 0; i < length; i++) {
    const row = i * states
    const above = row - states
    const reached = total
    total = before
    before = reached
    if (i === 0) for (let s = 0; s < states; s++) total[s] = (start[s] as number) < -20 ? -1 : 0
    else {
      total.fill(-Infinity)
      for (let p = 0; p < states; p++) {
        const best = before[p] as number
        if (best === -Infinity) continue
        if ((posterior[above + p] as number) < NEGLIGIBLE && i > 1) continue
        const end = first[p + 1] as number
        for (let e = first[p] as number; e < end; e++) {
          const s = to[e] as number
          if (best > (total[s] as number)) {
            total[s] = best
            back[row + s] = p
          }
        }
      }
    }
    shares.fill(0)
    for (let s = 0; s < states; s++) {
      const l = label[s] as number
      shares[l] = (shares[l] as number) + (posterior[row + s] as number)
    }
    for (let s = 0; s < states; s++) {
      const gain =
        (emission[row + s] as number) <= RULED_OUT
          ? RULED_OUT
          : (shares[label[s] as number] as number) + (posterior[row + s] as number)
      total[s] = (total[s] as number) + gain
    }
  }
  return trace(total, back, length, states)
}

/** Scores are flattened by this before they are summed: fitted to few notes, they are too sure. */
const TEMPERATURE = 1.5

function posteriors(lattice: Lattice, steps: Steps): Float64Array {
  const { length, states, emission, start } = lattice
  const sums: Sums = {
    own: new Float64Array(length * states),
    enter: new Float64Array(length * states),
    forward: new Float64Array(length * states),
    lanes: new Float64Array(2 * states),
    step: steps.cost.map((cost) => Math.exp(cost / TEMPERATURE)),
    powerOf: powers(),
  }
  const { own, forward } = sums
  const scale = new Float64Array(length)
  const fits = Float64Array.from(start, (score, s) => (emission[s] as number) + score)
  const best = bestOf(fits, 0, states)
  for (let s = 0; s < states; s++) own[s] = likelihood((fits[s] as number) - best)
  forward.set(own.subarray(0, states))
  scale[0] = normalise(forward, 0, states)
  for (let i = 1; i < length; i++) {
    goForward(i, lattice, steps, sums)
    scale[i] = normalise(forward, i * states, states)
  }
  const backward = new Float64Array(states).fill(1)
  for (let i = length - 2; i >= 0; i--) {
    goBackward(i, backward, scale[i + 1] as number, steps, sums)
    normalise(forward, (i + 1) * states, states)
  }
  for (let s = 0; s < states; s++) forward[s] = (forward[s] as number) * (backward[s] as number)
  normalise(forward, 0, states)
  return forward
}

/** What the sums over all sequences are made of, a row of states for each piece. */
interface Sums {
  /** How well each piece fits each state, where a step leads to it. */
  readonly own: Float64Array
  /** What entering it from another kind of section costs there. */
  readonly enter: Float64Array
  readonly forward: Float64Array
  /**
   * Steps inside a section are summed in one lane, those that enter another kind of section in the
   * other: what entering costs is then reckoned once for each state.
   */
  readonly lanes: Float64Array
  readonly step: Float64Array
  readonly powerOf: (score: number) => number
}

function goForward(i: number, lattice: Lattice, { first, lane }: Steps, sums: Sums): void {
  const { states, emission, crossing } = lattice
  const { own, enter, forward, lanes, step, powerOf } = sums
  const row = i * states
  const before = row - states
  lanes.fill(0)
  for (let p = 0; p < states; p++) {
    const weight = forward[before + p] as number
    if (weight < NEGLIGIBLE) continue
    const end = first[p + 1] as number
    for (let e = first[p] as number; e < end; e++) {
      const k = lane[e] as number
      lanes[k] = (lanes[k] as number) + weight * (step[e] as number)
    }
  }
  const best = bestOf(emission, row, states)
  for (let s = 0; s < states; s++) {
    const inside = lanes[s] as number
    const crossed = lanes[states + s] as number
    if (inside === 0 && crossed === 0) continue
    const k = row + s
    const fit = likelihood((emission[k] as number) - best)
    const power = powerOf(crossing[k] as number)
    own[k] = fit
    enter[k] = power
    forward[k] = (inside + crossed * power) * fit
  }
}

/** Takes the sums from the piece below to piece i; `forward` of the piece below becomes its posterior. */
function goBackward(
  i: number,
  backward: Float64Array,
  share: number,
  { first, lane }: Steps,
  { own, enter, forward, lanes, step }: Sums,
): void {
  const states = backward.length
  const row = i * states
  const below = row + states
  for (let s = 0; s < states; s++) {
    const k = below + s
    const reached = (own[k] as number) * (backward[s] as number)
    lanes[s] = reached
    lanes[states + s] = reached * (enter[k] as number)
    forward[k] = (forward[k] as number) * (backward[s] as number)
  }
  for (let p = 0; p < states; p++) {
    let sum = 0
    if ((forward[row + p] as number) >= NEGLIGIBLE) {
      const end = first[p + 1] as number
      for (let e = first[p] as number; e < end; e++)
        sum += (step[e] as number) * (lanes[lane[e] as number] as number)
    }
    backward[p] = sum / share
  }
}

/** Few different scores come again and again, so each is raised once. */
function powers(): (score: number) => number {
  const raised = new Map<number, number>()
  return (score) => {
    if (score === 0) return 1
    let power = raised.get(score)
    if (power === undefined) {
      power = Math.exp(Math.max(-600, score) / TEMPERATURE)
      raised.set(score, power)
    }
    return power
  }
}

/** States less probable than this are followed no further in the sums. */
const NEGLIGIBLE = 1e-7

function bestOf(scores: Float64Array, from: number, count: number): number {
  let best = -Infinity
  for (let k = from; k < from + count; k++)
    if ((scores[k] as number) > best) best = scores[k] as number
  return best
}

/** How well a piece fits a state that scores so far below its best, for which this is 1. */
function likelihood(below: number): number {
  return below < FARTHEST ? HARDLY : Math.exp(below / TEMPERATURE)
}

/** What fits worse than this is as good as ruled out: smaller numbers only take longer to multiply. */
const FARTHEST = -120
const HARDLY = Math.exp(FARTHEST / TEMPERATURE)

/** Divides a row by its sum, and returns the sum. */
function normalise(list: Float64Array, from: number, count: number): number {
  let sum = 0
  for (let k = from; k < from + count; k++) sum += list[k] as number
  // A row of zeros would say that no sequence at all is possible; every state is then as good.
  const divisor = sum > 0 ? sum : 1
  for (let k = from; k < from + count; k++)
    list[k] = sum > 0 ? (list[k] as number) / divisor : 1 / count
  return divisor
}

interface Steps {
  /** Where the steps of each state begin in the other lists. */
  readonly first: Int32Array
  readonly to: Int32Array
  readonly cost: Float64Array
  /** Where the step ends, and past all states where it crosses into another kind of section. */
  readonly lane: Int32Array
}

function stepsByState({ edges, states }: Lattice): Steps {
  const sorted = [...edges].sort((a, b) => a.from - b.from || a.to - b.to)
  const first = new Int32Array(states + 1).fill(sorted.length)
  for (let e = sorted.length - 1; e >= 0; e--) first[sorted[e]?.from ?? 0] = e
  for (let s = states - 1; s >= 0; s--)
    first[s] = Math.min(first[s] as number, first[s + 1] as number)
  return {
    first,
    to: Int32Array.from(sorted, (edge) => edge.to),
    cost: Float64Array.from(sorted, (edge) => edge.score),
    lane: Int32Array.from(sorted, (edge) => edge.to + (edge.crosses ? states : 0)),
  }
}

/** Typed arrays are read inside their bounds only, hence the casts in this file. */
function trace(total: Float64Array, back: Int16Array, length: number, states: number): number[] {
  const path = new Array<number>(length).fill(0)
  let state = 0
  for (let s = 1; s < states; s++) {
    if ((total[s] as number) > (total[state] as number)) state = s
  }
  for (let i = length - 1; i >= 0; i--) {
    path[i] = state
    state = back[i * states + state] as number
  }
  return path
}
