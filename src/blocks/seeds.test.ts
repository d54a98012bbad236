/** What a seed decides, over many seeds: every kind whose sheet is shuffled or chosen. */
import { describe, expect, it } from 'vitest'
import { setting, starterTopic } from '../../fixtures/starter.ts'
import { plainText } from '../base/index.ts'
import { type ItemOf, itemsOfKind, type Topic } from '../topic/index.ts'
import { distractorsOf, bankOf, passageOf } from './cloze/passage.ts'
import type { ClozeBlock } from './cloze/schema.ts'
import { blanksOf, gridOf } from './comparison/grid.ts'
import type { ComparisonBlock } from './comparison/schema.ts'
import { refTo, resolveOne } from './contentRef.ts'
import { kindOf } from './index.ts'
import { pairsOf } from './match/pairs.ts'
import type { MatchBlock } from './match/schema.ts'
import { askedOf } from './multiple-choice/layout.ts'
import type { MultipleChoiceBlock } from './multiple-choice/schema.ts'
import { sequenceOf } from './sequence/events.ts'
import type { SequenceBlock } from './sequence/schema.ts'
import { keysOf } from './shared/choices.ts'
import { capitalLetter } from './shared/sheetText.ts'
import { statementsOf } from './true-false/statements.ts'
import type { TrueFalseBlock } from './true-false/schema.ts'

const topic = starterTopic()
const topics = new Map([[topic.id, topic]])
const seeds = Array.from({ length: 200 }, (_, i) => `seed-${i}`)

/** A block of the kind as the topic gives it. */
const made = (kind: string): unknown => kindOf({ kind })?.create(topic, 'block')

/** Twice the same for every seed, and not the same for all of them. */
function expectReproducible(of: (seed: string) => unknown): void {
  const all = seeds.map((seed) => JSON.stringify(of(seed)))
  expect(all).toEqual(seeds.map((seed) => JSON.stringify(of(seed))))
  expect(new Set(all).size).toBeGreaterThan(seeds.length / 20)
}

/** Letters that stand at their own place in the alphabet, and so give themselves away. */
const inPlace = (letters: readonly string[]): readonly string[] =>
  letters.filter((letter, i) => letter === capitalLetter(i))

/** How much oftener the key stands in one of four places than in another. */
function unevenness(places: readonly (number | undefined)[]): number {
  const often = [0, 1, 2, 3].map((place) => places.filter((p) => p === place).length)
  return Math.max(...often) - Math.min(...often)
}

describe('these tests', () => {
  it('notice what changes by itself, and what never changes', () => {
    let calls = 0
    expect(() => {
      expectReproducible((seed) => `${seed} ${calls++}`)
    }).toThrow()
    expect(() => {
      expectReproducible(() => 'always the same')
    }).toThrow()
    expectReproducible((seed) => seed)
  })

  it('notice a letter at its own place, and a key that favours one', () => {
    expect(inPlace(['B', 'A', 'C', 'E', 'D'])).toEqual(['C'])
    expect(unevenness([0, 1, 2, 3, 0, 1, 2, 0, 0])).toBe(3)
    expect(unevenness([0, 0, 0, 0])).toBe(4)
  })
})

describe.each([3, 4, 6])('match with %d pairs', (count) => {
  const terms = itemsOfKind(topic, 'keyTerm').slice(0, count)
  const block = { ...(made('match') as MatchBlock), terms: terms.map((t) => refTo(topic, t)) }
  const at = (seed: string) => pairsOf({ ...block, seed }, { ...setting(topic), topics })

  it('has no meaning beside its term, and every letter once (F10)', () => {
    for (const seed of seeds) {
      const { pairs, meanings } = at(seed)
      expect(inPlace(pairs.map(({ letter }) => letter))).toEqual([])
      expect(new Set(pairs.map(({ letter }) => letter)).size).toBe(count)
      for (const { letter, definition } of pairs)
        expect(meanings[letter.charCodeAt(0) - 65]).toEqual(definition)
    }
  })

  it('is the same again for a seed, and reaches more than one order', () => {
    const orders = new Set(seeds.map((seed) => JSON.stringify(at(seed).pairs)))
    expect(orders.size).toBeGreaterThan(1)
    for (const seed of seeds) expect(at(seed)).toEqual(at(seed))
  })
})

describe('sequence', () => {
  const block = made('sequence') as SequenceBlock

  it.each([3, 5, block.events.length])('has no letter that is its place, of %d', (count) => {
    const events = block.events.slice(0, count)
    for (const seed of seeds) {
      const { lettered, ordered } = sequenceOf({ ...block, events, seed }, topics)
      expect(lettered.filter(({ place }, i) => place === i + 1)).toEqual([])
      expect([...lettered].sort((a, b) => a.place - b.place)).toEqual(ordered)
    }
  })

  it('depends on the seed alone', () => {
    expectReproducible((seed) => sequenceOf({ ...block, seed }, topics).lettered)
  })
})

describe('choice', () => {
  const plain = made('multiple-choice') as MultipleChoiceBlock

  /** Questions of four options, with the key written first. */
  const many = (count: number): Topic => ({
    ...topic,
    items: Array.from({ length: count }, (_, i): ItemOf<'question'> => ({
      id: `q-${i}`,
      kind: 'question',
      purpose: 'knowledge-check',
      prompt: `Question ${i}?`,
      marks: 1,
      options: [{ text: 'right', correct: true }, { text: 'x' }, { text: 'y' }, { text: 'z' }],
    })),
  })

  it.each([8, 12, 23])('has its keys in every place equally often over %d questions', (count) => {
    const from = many(count)
    const questions = itemsOfKind(from, 'question').map((item) => refTo(from, item))
    for (const seed of seeds) {
      const asked = askedOf({ ...plain, questions, seed }, new Map([[from.id, from]]))
      const places = asked.map(({ choice }) => keysOf(choice ?? { options: [] })[0])
      expect(places.filter((place) => place !== undefined && place < 4)).toHaveLength(count)
      expect(unevenness(places)).toBeLessThanOrEqual(1)
    }
  })

  it('makes distractors of the topic, each once, none of them right', () => {
    const questions = itemsOfKind(topic, 'keyTerm').map((item) => refTo(topic, item))
    const terms = new Set(itemsOfKind(topic, 'keyTerm').map(({ term }) => plainText(term)))
    for (const seed of seeds)
      for (const { choice, question } of askedOf({ ...plain, questions, seed }, topics)) {
        const texts = choice?.options.map(({ text }) => plainText(text)) ?? []
        expect(new Set(texts).size).toBe(4)
        expect(texts.every((text) => terms.has(text))).toBe(true)
        expect(keysOf(choice ?? { options: [] })).toHaveLength(1)
        expect(question.marks).toBe(1)
      }
  })

  it('depends on the seed alone', () => {
    expectReproducible((seed) => askedOf({ ...plain, seed }, topics).map(({ choice }) => choice))
  })
})

describe('gaps', () => {
  const block = made('cloze') as ClozeBlock

  it('have a bank of the alphabet with every answer, and two words that do not fit anywhere', () => {
    for (const seed of seeds) {
      const own = { ...block, seed }
      const passage = passageOf(own, topics)
      const answers = passage.gaps.map(({ answer }) => answer)
      const [support, core, stretch] = (['support', 'core', 'stretch'] as const).map((level) =>
        bankOf(passage, own, level),
      )
      const sorted = [...answers].sort((a, b) => a.localeCompare(b, 'en'))
      expect(support).toEqual(sorted)
      expect(stretch).toEqual([])
      const spare = distractorsOf(passage, own)
      expect(spare).toHaveLength(2)
      expect(core).toEqual([...answers, ...spare].sort((a, b) => a.localeCompare(b, 'en')))
      const text = passage.texts.join(' ')
      for (const word of spare) expect(text).not.toContain(word)
      // Each answer is asked for once: no gap answers another.
      expect(new Set(answers.map((answer) => answer.toLowerCase())).size).toBe(answers.length)
    }
  })

  it('depend on the seed alone', () => {
    expectReproducible((seed) => passageOf({ ...block, seed }, topics).gaps)
  })
})

describe('grid and statements', () => {
  const comparison = made('comparison') as ComparisonBlock
  const truth = made('true-false') as TrueFalseBlock

  it('leave about half of each row empty, and never a whole row of two', () => {
    const { item } = resolveOne(topics, comparison.table, 'table')
    const grid = gridOf(item, comparison.layout)
    const blanks = (seed: string) => blanksOf({ ...comparison, seed, blanks: 'half' }, grid)
    for (const seed of seeds) {
      const cells = grid.rows.map((row) => row.slice(1).length)
      const empty = grid.rows.map((_, r) => blanks(seed).filter(({ row }) => row === r).length)
      empty.forEach((count, r) => {
        expect(Math.abs(count - (cells[r] ?? 0) / 2)).toBeLessThanOrEqual(0.5)
      })
    }
    expect(new Set(seeds.map((seed) => JSON.stringify(blanks(seed)))).size).toBeGreaterThan(5)
  })

  it('mix what is true with what is false', () => {
    const at = (seed: string) => statementsOf({ ...truth, seed }, topics)
    for (const seed of seeds) {
      const moved = at(seed).map(({ resolved }) => resolved.item.id)
      const written = truth.statements.map(({ itemId }) => itemId)
      expect([...moved].sort()).toEqual([...written].sort())
      expect(moved.filter((id, i) => id === written[i])).toEqual([])
    }
    expectReproducible((seed) => at(seed).map(({ resolved }) => resolved.item.id))
  })
})
