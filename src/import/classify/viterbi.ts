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
  const { length, states, emission, crossing, start, edges } = lattice
  const from = Int32Array.from(edges, (edge) => edge.from)
  const to = Int32Array.from(edges, (edge) => edge.to)
  const cost = Float64Array.from(edges, (edge) => edge.score)
  const crosses = Uint8Array.from(edges, (edge) => (edge.crosses ? 1 : 0))
  const forward = new Float64Array(length * states).fill(-Infinity)
  const back = new Int16Array(length * states)
  for (let s = 0; s < states; s++) forward[s] = (start[s] as number) + (emission[s] as number)
  for (let i = 1; i < length; i++) {
    const row = i * states
    const before = row - states
    for (let e = 0; e < edges.length; e++) {
      const s = to[e] as number
      const p = from[e] as number
      let score = (forward[before + p] as number) + (cost[e] as number)
      if (crosses[e] === 1) score += crossing[row + s] as number
      if (score > (forward[row + s] as number)) {
        forward[row + s] = score
        back[row + s] = p
      }
    }
    for (let s = 0; s < states; s++)
      forward[row + s] = (forward[row + s] as number) + (emission[row + s] as number)
  }
  const after = new Float64Array(length * states)
  for (let i = length - 2; i >= 0; i--) {
    const row = i * states
    const below = row + states
    after.fill(-Infinity, row, below)
    for (let e = 0; e < edges.length; e++) {
      const s = to[e] as number
      const p = from[e] as number
      let score =
        (cost[e] as number) + (emission[below + s] as number) + (after[below + s] as number)
      if (crosses[e] === 1) score += crossing[below + s] as number
      if (score > (after[row + p] as number)) after[row + p] = score
    }
  }
  return {
    path: trace(forward, back, length, states),
    marginal: forward.map((score, k) => score + (after[k] as number)),
  }
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
