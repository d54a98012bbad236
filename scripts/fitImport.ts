// npm run fit:import [-- --check]: fits the weights of the importer's labelling to the notes in
// fixtures/import/tuned, holding on to fixtures/import/prior.json where those say nothing, and writes
// src/import/classify/weights.json. It reads no clock and draws no chance: the same notes give the
// same file. --check writes nothing and fails where the file differs. See docs/decisions/0006.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { STATES } from '../src/import/classify/states.ts'
import { edgesOf } from '../src/import/classify/transitions.ts'
import type { Weights } from '../src/import/classify/weights.ts'
import { type LabelledNotes, readLabelledNotes } from './fit/labelledNotes.ts'
import { type Expected, sumSequences } from './fit/sequenceSums.ts'

const root = resolve(import.meta.dirname, '../..')
const PRIOR = join(root, 'fixtures/import/prior.json')
const FITTED = join(root, 'src/import/classify/weights.json')
/** Few and slow: the prior has learned from far more notes than these, and should not forget them. */
const ROUNDS = 2
/** How far a weight moves at its first step; later ones shrink as its gradients add up. */
const PACE = 0.02
/** How strongly a weight is held to the prior. Those of single sections see fewer lines. */
const HOLD = { label: 3, state: 9, step: 3 } as const
/** Weights are kept in twentieths; smaller ones than this say nothing. */
const GRAIN = 20
const LEAST = 0.15

const names: string[] = []
const numbers = new Map<string, number>()
function numberOf(feature: string): number {
  const known = numbers.get(feature)
  if (known !== undefined) return known
  numbers.set(feature, names.length)
  return names.push(feature) - 1
}

const prior = JSON.parse(readFileSync(PRIOR, 'utf8')) as Weights
for (const row of Object.values(prior.labels)) Object.keys(row).forEach(numberOf)
const documents = readLabelledNotes(join(root, 'fixtures/import/tuned'), numberOf)

/** Weights are kept by group: one for each label, one for each state, and the steps. */
const groups = [
  ...new Set([...STATES.map(({ label }) => label), ...STATES.map(({ name }) => name)]),
]
const labelGroup = STATES.map(({ label }) => groups.indexOf(label))
const stateGroup = STATES.map(({ name }) => groups.indexOf(name))
const edges = edgesOf(prior)
const stepNames = [...new Set(edges.map(nameOfStep))]
const stepOf = edges.map(
  (edge) => groups.length * names.length + stepNames.indexOf(nameOfStep(edge)),
)

function nameOfStep({ from, to, crosses }: (typeof edges)[number]): string {
  const key = crosses ? 'name' : 'label'
  return `${STATES[from]?.[key] ?? ''}>${STATES[to]?.[key] ?? ''}`
}

const held = new Float64Array(groups.length * names.length + stepNames.length)
groups.forEach((group, g) => {
  for (const [feature, weight] of Object.entries(prior.labels[group] ?? {}))
    held[g * names.length + numberOf(feature)] = weight
})
edges.forEach(({ score }, e) => (held[stepOf[e] ?? 0] = score))

function fit(): Float64Array {
  const weights = held.slice()
  const squares = new Float64Array(weights.length).fill(0.01)
  const sum = new Float64Array(weights.length)
  const lines = documents.reduce((all, { length }) => all + length, 0)
  for (let round = 0; round < ROUNDS; round++) {
    let likelihood = 0
    for (const document of shuffled(documents, round)) {
      const gradient = gradientOf(document, weights)
      likelihood += gradient.likelihood
      for (const [k, slope] of gradient.slopes) {
        const pull = holdOf(k) * (at(weights, k) - at(held, k)) * (document.length / lines) * 10
        const move = slope - pull
        squares[k] = at(squares, k) + move * move
        weights[k] = at(weights, k) + (PACE * move) / Math.sqrt(at(squares, k))
      }
    }
    // The mean of the later rounds leans less on the notes that came last.
    if (round >= ROUNDS / 2) weights.forEach((weight, k) => (sum[k] = at(sum, k) + weight))
    process.stdout.write(`round ${round + 1}: ${(-likelihood / lines).toFixed(4)} nats a line\n`)
  }
  return sum.map((total) => total / (ROUNDS / 2))
}

function gradientOf(
  document: LabelledNotes,
  weights: Float64Array,
): { readonly likelihood: number; readonly slopes: ReadonlyMap<number, number> } {
  const emission = document.sections.emission.slice()
  document.features.forEach((features, i) => {
    STATES.forEach((_, s) => {
      const k = i * STATES.length + s
      for (const f of features)
        emission[k] =
          at(emission, k) +
          at(weights, keyOf(labelGroup, s, f)) +
          at(weights, keyOf(stateGroup, s, f))
    })
  })
  const strength = Float64Array.from(stepOf, (k) => Math.exp(at(weights, k)))
  const right = sumSequences(document, emission, { edges, strength }, true)
  const all = sumSequences(document, emission, { edges, strength }, false)
  if (!right || !all) throw new Error(`${document.name} has labels that no reading allows.`)
  return { likelihood: right.logSum - all.logSum, slopes: slopesOf(document, right, all) }
}

/** What the right labels show more often than all readings together do. */
function slopesOf(
  document: LabelledNotes,
  right: Expected,
  all: Expected,
): ReadonlyMap<number, number> {
  const slopes = new Map<number, number>()
  const add = (k: number, slope: number): void => {
    if (Math.abs(slope) > 1e-7) slopes.set(k, (slopes.get(k) ?? 0) + slope)
  }
  document.features.forEach((features, i) => {
    STATES.forEach(({ zone }, s) => {
      const k = i * STATES.length + s
      const slope = at(right.states, k) - at(all.states, k)
      for (const f of features) {
        add(keyOf(labelGroup, s, f), slope)
        if (zone !== 'body') add(keyOf(stateGroup, s, f), slope)
      }
    })
  })
  stepOf.forEach((k, e) => {
    add(k, at(right.edges, e) - at(all.edges, e))
  })
  return slopes
}

function keyOf(group: readonly number[], state: number, feature: number): number {
  return (group[state] ?? 0) * names.length + feature
}

function holdOf(key: number): number {
  if (key >= groups.length * names.length) return HOLD.step
  return groups[Math.floor(key / names.length)]?.includes('.') ? HOLD.state : HOLD.label
}

/** Another order each round, and the same each time. */
function shuffled<T>(list: readonly T[], round: number): readonly T[] {
  const result = [...list]
  let seed = round + 1
  for (let i = result.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    const k = seed % (i + 1)
    const other = result[k] as T
    result[k] = result[i] as T
    result[i] = other
  }
  return result
}

function written(weights: Float64Array): string {
  const rounded = (weight: number): number => Math.round(weight * GRAIN) / GRAIN
  const sorted = (entries: readonly (readonly [string, number])[]): Record<string, number> =>
    Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
  const labels: Record<string, Record<string, number>> = {}
  groups.forEach((group, g) => {
    const row = names.flatMap((name, f) => {
      const weight = rounded(at(weights, g * names.length + f))
      return Math.abs(weight) >= LEAST ? [[name, weight] as const] : []
    })
    if (row.length > 0) labels[group] = sorted(row)
  })
  const steps = stepNames.map((name, n) => {
    const weight = rounded(at(weights, groups.length * names.length + n))
    return [name, weight === 0 ? 0 : weight] as const
  })
  const crosses = ([name]: readonly [string, number]): boolean => name.includes('.')
  const fitted: Weights = {
    labels,
    steps: sorted(steps.filter((step) => !crosses(step) && step[1] !== 0)),
    crossings: sorted(steps.filter(crosses)),
  }
  return `${JSON.stringify(fitted, null, 2)}\n`
}

function at(list: Float64Array, index: number): number {
  return list[index] as number
}

const text = written(fit())
if (!process.argv.includes('--check')) writeFileSync(FITTED, text)
else if (readFileSync(FITTED, 'utf8') !== text) {
  process.stdout.write('weights.json is not what the notes and the prior give.\n')
  process.exitCode = 1
}
