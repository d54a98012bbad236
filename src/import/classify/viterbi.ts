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
  /** The state of each piece in the best sequence. */
  readonly path: readonly number[]
  /** `marginal[i * states + s]`: score of the best sequence that has piece i in state s. */
  readonly marginal: Float64Array
}

/**
 * The best sequence of states (Viterbi), and for each piece and state the score of the best
 * sequence through it: its distance to the best of all says how sure the choice is. The work grows
 * with the number of pieces times the number of edges.
 */
export function decode(lattice: Lattice): Decoded {
  const { length, states, emission, crossing } = lattice
  const { first, to, cost, crosses } = stepsByState(lattice)
  const forward = new Float64Array(length * states).fill(-Infinity)
  const back = new Int16Array(length * states)
  for (let s = 0; s < states; s++)
    forward[s] = (lattice.start[s] as number) + (emission[s] as number)
  for (let i = 1; i < length; i++) {
    const row = i * states
    const before = row - states
    const floor = highest(forward, before, states) - BEAM
    for (let p = 0; p < states; p++) {
      const score = forward[before + p] as number
      if (score < floor) continue
      for (let e = first[p] as number; e < (first[p + 1] as number); e++) {
        const s = to[e] as number
        const reached =
          score + (cost[e] as number) + (crosses[e] as number) * (crossing[row + s] as number)
        if (reached > (forward[row + s] as number)) {
          forward[row + s] = reached
          back[row + s] = p
        }
      }
    }
    for (let s = 0; s < states; s++)
      forward[row + s] = (forward[row + s] as number) + (emission[row + s] as number)
  }
  // What was beyond the beam on the way there stays out on the way back.
  const after = new Float64Array(length * states)
  for (let i = length - 2; i >= 0; i--) {
    const row = i * states
    const below = row + states
    const floor = highest(forward, row, states) - BEAM
    after.fill(-Infinity, row, below)
    for (let p = 0; p < states; p++) {
      if ((forward[row + p] as number) < floor) continue
      let best = -Infinity
      for (let e = first[p] as number; e < (first[p + 1] as number); e++) {
        const s = to[e] as number
        const reached =
          (cost[e] as number) +
          (crosses[e] as number) * (crossing[below + s] as number) +
          (emission[below + s] as number) +
          (after[below + s] as number)
        if (reached > best) best = reached
      }
      after[row + p] = best
    }
  }
  return {
    path: trace(forward, back, length, states),
    marginal: forward.map((score, k) => score + (after[k] as number)),
  }
}

/** A state this far behind the best at its piece is followed no further. */
const BEAM = 50

interface Steps {
  /** Where the steps of each state begin in the other lists. */
  readonly first: Int32Array
  readonly to: Int32Array
  readonly cost: Float64Array
  readonly crosses: Uint8Array
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
    crosses: Uint8Array.from(sorted, (edge) => (edge.crosses ? 1 : 0)),
  }
}

/** Typed arrays are read inside their bounds only, hence the casts in this file. */
function highest(list: Float64Array, from: number, count: number): number {
  let best = -Infinity
  for (let k = from; k < from + count; k++) if ((list[k] as number) > best) best = list[k] as number
  return best
}

function trace(forward: Float64Array, back: Int16Array, length: number, states: number): number[] {
  const path = new Array<number>(length).fill(0)
  const last = (length - 1) * states
  let state = 0
  for (let s = 1; s < states; s++) {
    if ((forward[last + s] as number) > (forward[last + state] as number)) state = s
  }
  for (let i = length - 1; i >= 0; i--) {
    path[i] = state
    state = back[i * states + state] as number
  }
  return path
}
