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
  it('takes the name of an explanation for no point', () => {
    const [first, second] = questions(
      ...['Question 1', 'Which king fell in 1485?', 'A. Henry VI', 'B. Richard III', 'C. John'],
      ...['Correct Answer', 'B. Richard III', 'Explanation', 'He fell at Bosworth in August.'],
      ...['Question 2', 'Which act came in 1534?', 'A. Supremacy', 'B. Union', 'C. Settlement'],
      ...['Correct Answer', 'A. Supremacy', 'Explanation', 'It made the king head of the Church.'],
    )
    expect(first?.scheme).toBeUndefined()
    expect(first?.options?.map(({ correct }) => correct)).toEqual([undefined, true, undefined])
    expect(second?.options?.[0]?.correct).toBe(true)
  })

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
      accept: ['phonetic spellings'],
      reject: ['respiration'],
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

  it('gives the answers at the end of a paper to the questions of every section', () => {
    const found = questions(
      'Section A',
      '1 Name the gas that plants take in. [1]',
      '2 [2] Give two uses of glucose in a plant.',
      'Question 3 (2 marks)',
      'Explain why leaves are thin.',
      '4 Calculate the rate if 12 bubbles are given off in 3 minutes.',
      'Show your working.',
      '[2]',
      'Section B',
      '5 (a) State what chlorophyll does. (1)',
      '(b) Suggest why plants look green. (1)',
      'Mark scheme',
      '1 carbon dioxide (1)',
      '2 respiration (1), making starch (1)',
      '3 short path (1) so gases diffuse fast (1)',
      '4 12 ÷ 3 (1) = 4 (1)',
      '5 (a) absorbs light (1)',
      '(b) green light is reflected (1)',
    )
    expect(found.map(({ marks }) => marks)).toEqual([1, 2, 2, 2, 1, 1])
    expect(found.map(problems)).toEqual([[], [], [], [], [], []])
    expect(found.map(({ scheme }) => scheme?.kind)).toEqual(Array(6).fill('points'))
    expect(JSON.stringify(found[3]?.scheme)).toContain('12 ÷ 3')
    expect(JSON.stringify(found[4]?.scheme)).toContain('absorbs light')
    expect(JSON.stringify(found[5]?.scheme)).toContain('reflected')
  })

  it('gives a lettered answer to the part that stands under an introduction', () => {
    const found = questions(
      'Question 1',
      'A student heated copper carbonate in a test tube.',
      '(a) Name the gas given off. (1 mark)',
      '(b) Describe a test for this gas. (2 marks)',
      'Mark scheme',
      '(a) carbon dioxide (1)',
      '(b) bubble it through limewater (1)',
      'which turns cloudy (1)',
    )
    expect(found.map(({ marks }) => marks)).toEqual([1, 2])
    expect(JSON.stringify(found[0]?.scheme)).toContain('carbon dioxide')
    expect(JSON.stringify(found[1]?.scheme)).not.toContain('carbon dioxide')
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

  it('makes parts of what is listed after a colon', () => {
    const [question] = questions(
      'How does Stevenson present Hyde? Write about:',
      'how he presents him in this extract',
      'how he presents him in the whole novel [30 marks]',
    )
    expect(question).toMatchObject({
      prompt: 'How does Stevenson present Hyde? Write about:',
      parts: ['how he presents him in this extract', 'how he presents him in the whole novel'],
      marks: 30,
    })
  })
})
