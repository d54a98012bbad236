import type { Edge } from '../../src/import/classify/viterbi.ts'
import type { LabelledNotes } from './labelledNotes.ts'

/** How often each state and each step is expected, over all sequences that are allowed. */
export interface Expected {
  /** The logarithm of the sum of all sequences. */
  readonly logSum: number
  readonly states: Float64Array
  readonly edges: Float64Array
}

/** Steps with their strengths, as powers of e. */
export interface Chain {
  readonly edges: readonly Edge[]
  readonly strength: Float64Array
}

/** Least exponent that is raised: below it a power of e is nothing. */
const FLOOR = -300

/**
 * Forward and backward sums over one document: over the sequences that have the right labels, or
 * over all. Undefined where no sequence is possible.
 */
export function sumSequences(
  { length, sections, allowed }: LabelledNotes,
  emission: Float64Array,
  { edges, strength }: Chain,
  rightOnly: boolean,
): Expected | undefined {
  const states = sections.start.length
  const own = new Float64Array(length * states)
  const enter = sections.crossing.map((score) => Math.exp(Math.max(FLOOR, score)))
  let logSum = 0
  for (let i = 0; i < length; i++) {
    const row = i * states
    const score = (s: number): number =>
      at(emission, row + s) + (i === 0 ? at(sections.start, s) : 0)
    const open = (s: number): boolean => !rightOnly || allowed[row + s] === 1
    let best = -Infinity
    for (let s = 0; s < states; s++) if (open(s)) best = Math.max(best, score(s))
    for (let s = 0; s < states; s++) {
      const below = score(s) - best
      own[row + s] = open(s) && below > FLOOR ? Math.exp(below) : 0
    }
    logSum += best
  }
  const weightOf = (e: number, edge: Edge, k: number): number =>
    at(strength, e) * (edge.crosses ? at(enter, k) : 1) * at(own, k)

  const forward = new Float64Array(length * states)
  const scale = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const row = i * states
    if (i === 0) forward.set(own.subarray(0, states))
    else
      edges.forEach((edge, e) => {
        const reached = at(forward, row - states + edge.from)
        const k = row + edge.to
        if (reached > 0) forward[k] = at(forward, k) + reached * weightOf(e, edge, k)
      })
    let sum = 0
    for (let s = 0; s < states; s++) sum += at(forward, row + s)
    if (!(sum > 0)) return undefined
    scale[i] = sum
    logSum += Math.log(sum)
    for (let s = 0; s < states; s++) forward[row + s] = at(forward, row + s) / sum
  }
  const backward = new Float64Array(length * states)
  backward.fill(1, (length - 1) * states)
  const taken = new Float64Array(edges.length)
  for (let i = length - 2; i >= 0; i--) {
    const row = i * states
    const share = at(scale, i + 1)
    edges.forEach((edge, e) => {
      const k = row + states + edge.to
      const ahead = (weightOf(e, edge, k) * at(backward, k)) / share
      if (ahead === 0) return
      const p = row + edge.from
      backward[p] = at(backward, p) + ahead
      taken[e] = at(taken, e) + at(forward, p) * ahead
    })
  }
  return { logSum, states: forward.map((sum, k) => sum * at(backward, k)), edges: taken }
}

/** Lists are read inside their bounds only. */
function at(list: Float64Array, index: number): number {
  return list[index] as number
}
