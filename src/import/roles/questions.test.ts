import { describe, expect, it } from 'vitest'
import { plainText } from '../../base/index.ts'
import { type ItemOf, itemsOfKind, ledger } from '../../topic/index.ts'
import { importNotes } from '../importNotes.ts'
import type { Imported } from '../types.ts'

function read(lines: readonly string[]): Imported {
  const result = importNotes({ text: ['Practice Questions', ...lines].join('\n'), format: 'plain' })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function questions(...lines: readonly string[]): readonly ItemOf<'question'>[] {
  return itemsOfKind(read(lines).topic, 'question')
}

function problems(question: ItemOf<'question'> | undefined): readonly string[] {
  return question === undefined ? ['no question'] : ledger(question).problems
}

describe('questions and their schemes', () => {
  it('takes more points than marks as a maximum', () => {
    const [question] = questions(
      'Question 1 (2 marks)',
      'Give two uses of copper.',
      'Mark scheme:',
      'wires (1)',
      'pipes (1)',
      'coins (1)',
    )
    expect(question).toMatchObject({ marks: 2, scheme: { kind: 'points', maximum: 2 } })
    expect(problems(question)).toEqual([])
  })

  it('reads "any two from"', () => {
    const [question] = questions(
      '1. Name two gases in air. [2 marks]',
      'Mark scheme',
      'Any two from:',
      'nitrogen',
      'oxygen',
      'argon',
    )
    expect(question?.scheme).toMatchObject({ choose: 2 })
    expect(problems(question)).toEqual([])
  })

  it('reads several marks in one point, dependent ones as further', () => {
    const [question] = questions(
      '1. Explain why the pond froze. [3 marks]',
      'Mark scheme',
      'The air was below zero (1) so the water lost energy (1) and its surface turned to ice (1)',
    )
    expect(question?.scheme).toMatchObject({
      points: [{ marks: 1, further: [{ marks: 1 }, { marks: 1 }] }],
    })
    expect(problems(question)).toEqual([])
  })

  it('reads accept and reject apart from points', () => {
    const [question] = questions(
      '1. Name the process. [1 mark]',
      'Mark scheme',
      'photosynthesis (1)',
      'Accept: phonetic spellings',
      'Reject: respiration',
    )
    expect(question?.scheme).toMatchObject({
      points: [{ marks: 1 }],
      accept: ['Accept: phonetic spellings'],
      reject: ['Reject: respiration'],
    })
  })

  it('reads levels in any order, with what an answer may hold', () => {
    const [question] = questions(
      '1. Evaluate the use of dams. [9 marks]',
      'Mark scheme',
      'Level 1 (1–3 marks): Simple points.',
      'Level 2 (4–6 marks): Some explanation.',
      'Level 3 (7–9 marks): A supported judgement.',
      'Indicative content',
      'Dams control floods.',
      'People lose their homes.',
    )
    expect(question).toMatchObject({
      purpose: 'exam-style',
      scheme: {
        kind: 'levels',
        levels: [{ level: 3, from: 7, to: 9 }, { level: 2 }, { level: 1 }],
      },
    })
    expect(question?.scheme).toMatchObject({
      indicative: [{ points: ['Dams control floods.', 'People lose their homes.'] }],
    })
    expect(problems(question)).toEqual([])
  })

  it('finds the key of multiple-choice questions, given as a letter', () => {
    const [first, second] = questions(
      '1. Which is a metal?',
      'A. sulfur',
      'B. iron',
      'C. neon',
      'D. iodine',
      'Answer: B',
      '2. Which is a noble gas?',
      'A. sulfur',
      'B. iron',
      'C. neon',
      'D. iodine',
      'Answer: C',
    )
    const key = (question: typeof first): string[] =>
      (question?.options ?? [])
        .filter((option) => option.correct)
        .map((option) => plainText(option.text))
    expect([key(first), key(second)]).toEqual([['iron'], ['neon']])
  })

  it('gives answers at the end to the questions with their numbers', () => {
    const [first, second] = questions(
      '1. State the unit of force. [1 mark]',
      '2. State the unit of power. [1 mark]',
      'Mark scheme',
      '1. newton (1)',
      '2. watt (1)',
    )
    expect(first?.scheme).toMatchObject({ points: [{ text: 'newton' }] })
    expect(second?.scheme).toMatchObject({ points: [{ text: 'watt' }] })
  })

  it('asks where no marks are printed, and makes none up silently', () => {
    const { asks } = read(['What is a glacier?', 'How do glaciers move?'])
    expect(asks.find(({ code }) => code === 'no-marks')?.lines).toHaveLength(2)
  })

  it('asks where marks disagree', () => {
    const twice = read(['Question 1 (4 marks)', 'Explain how a glacier moves. [6 marks]'])
    expect(twice.asks.map(({ code }) => code)).toContain('marks-disagree')
    const short = read([
      '1. Explain how a glacier moves. [4 marks]',
      'Mark scheme',
      'It slides on water (1)',
      'Gravity pulls it (1)',
    ])
    expect(short.asks.map(({ code }) => code)).toContain('marks-disagree')
    const total = read([
      '1. Name a glacier. [1 mark]',
      '2. Explain abrasion. [2 marks]',
      'Total: 5 marks',
    ])
    expect(total.asks.map(({ code }) => code)).toContain('total-disagrees')
    const agreed = read([
      '1. Name a glacier. [1 mark]',
      '2. Explain abrasion. [2 marks]',
      'Total: 3 marks',
    ])
    expect(agreed.asks.map(({ code }) => code)).not.toContain('total-disagrees')
  })
})
