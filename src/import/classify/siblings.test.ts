import { describe, expect, it } from 'vitest'
import { readPlain } from '../formats/plain.ts'
import { factsOf } from './facts.ts'
import { heedSiblings } from './siblings.ts'
import { stateIndex, STATES } from './states.ts'

const BULLET = stateIndex('body.bullet')
const PARAGRAPH = stateIndex('body.paragraph')

/** Sections of one heading and one sentence each, and how likely each sentence is a paragraph. */
function sections(paragraphs: readonly number[], sign = ''): ReturnType<typeof weigh> {
  const text = paragraphs.map((_, i) => `Heading ${i}\n${sign}The king ruled for many long years.`)
  return weigh(text.join('\n'), paragraphs)
}

function weigh(
  text: string,
  paragraphs: readonly number[],
): {
  readonly before: readonly number[]
  readonly posterior: Float64Array
  readonly facts: readonly ReturnType<typeof factsOf>[]
} {
  const facts = readPlain(text).pieces.map(factsOf)
  const posterior = new Float64Array(facts.length * STATES.length)
  const heading = stateIndex('body.heading')
  const before = facts.map((_, i) => {
    const paragraph = paragraphs[(i - 1) / 2]
    if (i % 2 === 0 || paragraph === undefined) {
      posterior[i * STATES.length + heading] = 1
      return heading
    }
    posterior[i * STATES.length + PARAGRAPH] = paragraph
    posterior[i * STATES.length + BULLET] = 1 - paragraph
    return paragraph > 0.5 ? PARAGRAPH : BULLET
  })
  return { before, posterior, facts }
}

describe('lines of one form and place', () => {
  it('settle a doubtful one among them', () => {
    const { before, posterior, facts } = sections([0.9, 0.9, 0.45])
    const path = heedSiblings(before, posterior, facts, () => false)
    expect([path[1], path[3], path[5]]).toEqual([PARAGRAPH, PARAGRAPH, PARAGRAPH])
    expect(posterior[5 * STATES.length + PARAGRAPH]).toBeGreaterThan(0.6)
  })

  it('leave alone what the teacher has set, and are not moved by it', () => {
    const { before, posterior, facts } = sections([0, 0.52, 0.52])
    const path = heedSiblings(before, posterior, facts, (i) => i === 1)
    expect([path[1], path[3], path[5]]).toEqual([BULLET, PARAGRAPH, PARAGRAPH])
    expect(posterior[STATES.length + PARAGRAPH]).toBe(0)
  })

  it('do not move a line that is sure, nor one that stands alone or carries a sign', () => {
    const sure = sections([0.6, 0.6, 0.03])
    expect(heedSiblings(sure.before, sure.posterior, sure.facts, () => false)[5]).toBe(BULLET)
    for (const { before, posterior, facts } of [sections([0.45]), sections([0.9, 0.45], '• ')]) {
      const kept = posterior.slice()
      expect(heedSiblings(before, posterior, facts, () => false)).toEqual(before)
      expect(posterior).toEqual(kept)
    }
  })
})
