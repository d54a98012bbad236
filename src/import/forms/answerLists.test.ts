import { describe, expect, it } from 'vitest'
import { factsOf } from '../classify/facts.ts'
import { readPlain } from '../formats/plain.ts'
import { readForms } from './forms.ts'

function formsOf(text: string): readonly string[] {
  const { pieces } = readPlain(text)
  const forms = readForms(pieces, pieces.map(factsOf))
  return pieces.map((_, i) => forms.get(i) ?? '-')
}

const answer = 'answer:answer'
const point = 'scheme:scheme-point'

describe('answers without their questions', () => {
  it('are keys under their numbers', () => {
    expect(formsOf('Question Answer\n1 C\n2 A\n3 D\n4 B')).toEqual([
      'answer:scheme-header',
      ...[answer, answer, answer, answer],
    ])
    expect(formsOf('Answers: 1. C 2. A 3. D 4. B')).toEqual([answer])
  })

  it('are values under the names of questions', () => {
    const text = `Question 1:
(a) 12
(b) 3 and 7
Question 2:
(a) 1/4
(b) 0.2
(c) 9
Question 3:
(a) 40
(b) 1/9`
    expect(formsOf(text)).toEqual(Array.from({ length: 10 }, () => answer))
  })

  it.each([
    [
      'a paper',
      'Question 1\n(a) Define mass.\n(b) State its unit.\nQuestion 2\n(a) Define force.\n(b) Explain 3 uses.\n(c) Give 2 units.\nQuestion 3\n(a) Calculate 3 × 4.\n(b) Draw it.',
    ],
    ['a list with letters', 'Vitamins\n1 A\n2 B\nBoth dissolve in fat or water.'],
  ])('are not %s', (_, text) => {
    expect(formsOf(text)).not.toContain(answer)
  })
})

describe('tables of criteria', () => {
  it('hold one criterion after the other with its marks', () => {
    const text = `Question 4 (b)
Criteria Marks
• Names the gas and gives its test 2
• Names the gas 1
Question 5
Criteria Marks
• Explains why the rate falls
• Links it to collisions
3
• Explains why the rate falls 2`
    expect(formsOf(text).filter((form) => form === point)).toHaveLength(5)
    expect(formsOf(text).filter((form) => form === 'scheme:scheme-header')).toHaveLength(2)
    expect(formsOf(text)).toContain('paper:marks')
  })

  it('print marks', () => {
    expect(formsOf('Criteria and marks\nMarks are lost for spelling.\nBe neat.')).not.toContain(
      point,
    )
  })
})

describe('worked examples', () => {
  it('are a problem with the working below', () => {
    const text = `Example 1: Find the speed of a car that goes 60 m in 4 s.
v = s / t
v = 60 / 4 = 15 m/s`
    expect(formsOf(text)).toEqual(['task:question', answer, answer])
  })

  it('ask for something', () => {
    expect(formsOf('Example 1: Rivers carry silt.\nThe Nile = a long river.')).toEqual(['-', '-'])
  })
})

describe('choices', () => {
  it('may count from 1 under each question', () => {
    const text = ['Which is a metal?', 'Which is a gas?', 'Which floats on water?']
      .map((stem) => `${stem}\n1) Iron\n2) Neon\n3) Cork\n4) Salt`)
      .join('\n')
    const option = 'quiz:option'
    const group = ['quiz:question', option, option, option, option]
    expect(formsOf(text)).toEqual([...group, ...group, ...group])
  })

  it('may have the answer in words below', () => {
    const text = ['iron', 'neon', 'cork']
      .map(
        (thing) => `Which of these is ${thing}?\n- One\n- Two\n- Three\nThe first, as ${thing} is.`,
      )
      .join('\n')
    expect(formsOf(text).filter((form) => form === answer)).toHaveLength(3)
    expect(formsOf(text).filter((form) => form === 'quiz:option')).toHaveLength(9)
  })

  it('are not the one answer that is explained', () => {
    const text = ['iron', 'neon', 'cork']
      .map((thing) => `Where is ${thing} found?\nBelow\nExplanation\nPeople dig for ${thing}.`)
      .join('\n')
    expect(formsOf(text)).not.toContain('quiz:option')
    expect(formsOf(text).filter((form) => form === answer)).toHaveLength(6)
  })
})
