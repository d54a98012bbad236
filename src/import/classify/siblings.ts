import { ENDS, type Facts, opensSection } from './facts.ts'
import { stateIndex, STATES } from './states.ts'

const BULLET = stateIndex('body.bullet')
const PARAGRAPH = stateIndex('body.paragraph')
/** How far the lines of one kind, taken together, move one of them. */
const PULL = 0.6
/** Few siblings say little: so many would say half of what very many do. */
const FEW = 2
/** No line speaks for the others more strongly than this (as a logarithm of odds). */
const LOUDEST = 3
/** Below this share together, the line is probably something else. */
const LEAST = 0.5

/**
 * Authors keep their ways: where most sections of the notes open with a paragraph over shorter
 * points, a doubtful line at the same place of another section is one too. Shifts what is said of
 * each unsigned line, between bullet and paragraph, towards the lines of its form and place; returns
 * the path with the lines that changed. What the teacher has set stays, and says nothing of others:
 * an answer that raises new questions elsewhere is no help.
 */
export function heedSiblings(
  path: readonly number[],
  posterior: Float64Array,
  facts: readonly Facts[],
  isSet: (i: number) => boolean,
): readonly number[] {
  const result = [...path]
  for (const kin of kindred(path, posterior, facts, isSet)) {
    if (kin.length < 2) continue
    const votes = kin.map((i) => leaning(posterior, i))
    const all = votes.reduce((sum, vote) => sum + vote, 0)
    const others = kin.length - 1
    kin.forEach((i, k) => {
      const mean = (all - (votes[k] ?? 0)) / others
      const odds = oddsOf(posterior, i) * Math.exp(PULL * (others / (others + FEW)) * mean)
      const total = share(posterior, i, BULLET) + share(posterior, i, PARAGRAPH)
      posterior[i * STATES.length + BULLET] = (total * odds) / (1 + odds)
      posterior[i * STATES.length + PARAGRAPH] = total / (1 + odds)
      result[i] = odds > 1 ? BULLET : PARAGRAPH
    })
  }
  return result
}

/** The lines that are bullets or paragraphs, by their form and place between two headings. */
function kindred(
  path: readonly number[],
  posterior: Float64Array,
  facts: readonly Facts[],
  isSet: (i: number) => boolean,
): Iterable<readonly number[]> {
  const kinds = new Map<number, number[]>()
  facts.forEach((own, i) => {
    if (path[i] !== BULLET && path[i] !== PARAGRAPH) return
    if (own.sign !== undefined || isSet(i)) return
    if (share(posterior, i, BULLET) + share(posterior, i, PARAGRAPH) <= LEAST) return
    let kind = i === 0 || opensSection(facts[i - 1]) ? 1 : 0
    kind = kind * 2 + (i === facts.length - 1 || opensSection(facts[i + 1]) ? 1 : 0)
    kind = kind * 3 + Math.min(2, own.sentences)
    kind = kind * 4 + (own.words <= 6 ? 0 : own.words <= 14 ? 1 : own.words <= 24 ? 2 : 3)
    kind = kind * ENDS.length + (ENDS as readonly string[]).indexOf(own.end)
    const kin = kinds.get(kind)
    if (kin === undefined) kinds.set(kind, [i])
    else kin.push(i)
  })
  return kinds.values()
}

function share(posterior: Float64Array, i: number, state: number): number {
  return posterior[i * STATES.length + state] ?? 0
}

const SMALLEST = 1e-4

function oddsOf(posterior: Float64Array, i: number): number {
  const bullet = Math.max(SMALLEST, share(posterior, i, BULLET))
  return bullet / Math.max(SMALLEST, share(posterior, i, PARAGRAPH))
}

function leaning(posterior: Float64Array, i: number): number {
  return Math.max(-LOUDEST, Math.min(LOUDEST, Math.log(oddsOf(posterior, i))))
}
