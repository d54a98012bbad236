import { describe, expect, it } from 'vitest'
import { starterTopic } from '../../fixtures/starter.ts'
import { ledger } from './ledger.ts'
import type { MarkScheme } from './markScheme.ts'
import { itemsOfKind } from './outline.ts'
import type { Question } from './question.ts'

type Marked = Pick<Question, 'marks' | 'scheme'>

const reasons: Marked = {
  marks: 6,
  scheme: {
    kind: 'points',
    choose: 2,
    maximum: 6,
    points: ['time', 'land', 'isolation'].map((id) => ({
      id,
      text: id,
      marks: 2,
      further: [{ text: 'so…', marks: 1 }],
    })),
  },
}

const essay: Marked = {
  marks: 20,
  scheme: {
    kind: 'levels',
    levels: [
      [17, 20],
      [13, 16],
      [10, 12],
      [7, 9],
      [4, 6],
      [1, 3],
    ].map(([from = 0, to = 0], i) => ({ level: 6 - i, from, to, descriptor: 'x' })),
    indicative: [],
  },
}

/** Every question that differs from this one by one mark, up or down, at one place. */
function mutations(question: Marked): readonly Marked[] {
  const found: Marked[] = []
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'number' && MARKS.has(String(path.at(-1)))) {
      for (const by of [-1, 1]) found.push(changed(question, path, value + by) as Marked)
    } else if (value !== null && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) visit(part, [...path, key])
    }
  }
  visit(question, [])
  return found
}

const MARKS = new Set(['marks', 'from', 'to', 'choose', 'maximum'])

function changed(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  to: number,
): unknown {
  if (key === undefined) return to
  if (Array.isArray(value))
    return value.map((part, i) => (i === Number(key) ? changed(part, rest, to) : part))
  const record = value as Record<string, unknown>
  return { ...record, [key]: changed(record[key], rest, to) }
}

describe('ledger', () => {
  it('finds 3 reasons of 3 marks, any 2 counted, to make 6', () => {
    expect(ledger(reasons)).toEqual({
      tariff: 6,
      available: 9,
      reachable: 6,
      problems: [],
      working: '3 points × 3 marks = 9 available; any 2 counted = 6; maximum 6',
    })
  })

  it('agrees with levels that run from 1 to the tariff', () => {
    expect(ledger(essay)).toMatchObject({ reachable: 20, problems: [] })
  })

  it('lets a list offer more one-mark points than the maximum', () => {
    const points = Array.from({ length: 6 }, (_, i) => ({ id: `${i}`, text: 'x', marks: 1 }))
    expect(ledger({ marks: 4, scheme: { kind: 'points', points, maximum: 4 } }).problems).toEqual(
      [],
    )
  })

  it.each([
    ['reasons', reasons],
    ['essay', essay],
  ] as const)('catches every change of one mark in the %s', (_, question) => {
    const mutated = mutations(question)
    expect(mutated.length).toBeGreaterThan(10)
    for (const mutant of mutated)
      expect(ledger(mutant).problems, JSON.stringify(mutant)).not.toEqual([])
  })

  it('catches every change of one mark in every question of the starter topic', () => {
    for (const question of itemsOfKind(starterTopic(), 'question')) {
      expect(ledger(question).problems, question.id).toEqual([])
      for (const mutant of mutations({ marks: question.marks, scheme: question.scheme }))
        expect(ledger(mutant).problems, `${question.id} ${JSON.stringify(mutant)}`).not.toEqual([])
    }
  })

  it('needs to be told how many long reasons may be credited', () => {
    const { choose: _, ...scheme } = reasons.scheme as MarkScheme & { choose: number }
    expect(ledger({ marks: 6, scheme }).problems).toContain('maximum-cuts-choice')
  })

  it('names a point that depends on nothing, or on itself', () => {
    const point = (needs: string): Marked => ({
      marks: 1,
      scheme: { kind: 'points', points: [{ id: 'a', text: 'x', marks: 1, needs }] },
    })
    expect(ledger(point('b')).problems).toContain('needs-unknown-point')
    expect(ledger(point('a')).problems).toContain('needs-unknown-point')
  })

  it('says that a question has no scheme', () => {
    expect(ledger({ marks: 2 })).toMatchObject({ reachable: 0, problems: ['no-scheme'] })
  })
})
