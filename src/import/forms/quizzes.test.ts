import { describe, expect, it } from 'vitest'
import { factsOf } from '../classify/facts.ts'
import { readPlain } from '../formats/plain.ts'
import { readForms } from './forms.ts'

function formsOf(text: string): readonly string[] {
  const { pieces } = readPlain(text)
  const forms = readForms(pieces, pieces.map(factsOf))
  return pieces.map((_, i) => forms.get(i) ?? '-')
}

const question = 'quiz:question'
const option = 'quiz:option'

describe('multiple choice without letters', () => {
  it('is known by questions with equally many short lines each', () => {
    const one = 'Which metal is liquid at room temperature?\nIron\nMercury\nSodium\n'
    const two = 'Which gas do plants take in?\nNitrogen\nOxygen\nCarbon dioxide\n'
    const three = 'Which acid is in vinegar?\nCitric acid\nEthanoic acid\nSulfuric acid\n'
    const block = [question, option, option, option]
    expect(formsOf(one + two + three)).toEqual([...block, ...block, ...block])
  })

  it('may have a gap, and uneven choices under numbers of their own', () => {
    const text = `Q1
The capital of Japan is ____.
Kyoto
Tokyo
Q2
Which sea lies between Italy and Croatia?
The Adriatic
The Baltic
The Black Sea
Q3
What is a fjord?
A drowned glacial valley
A dry river bed`
    expect(formsOf(text)).toEqual(
      [question, question, option, option].concat(
        [question, question, option, option, option],
        [question, question, option, option],
      ),
    )
  })

  it('may number its choices anew under each question', () => {
    const block = (asked: string): string => `${asked}\n1. Copper\n2. Zinc\n3. Gold\n4. Tin\n`
    const forms = formsOf(
      block('Which metal is in brass but not in bronze?') +
        block('Which metal does not tarnish?') +
        block('Which metal was smelted first?'),
    )
    expect(forms.filter((form) => form === option)).toHaveLength(12)
  })

  it.each([
    [
      'questions that are answered in sentences',
      `What is erosion?
Erosion is the wearing away of rock by water, wind and ice, which carry the pieces off as they go.
What is deposition?
Deposition happens where a river loses energy and drops what it carries, as it does on the inside of a bend.
What is transport?
Transport is the movement of material along the bed or in the water, until the river slows down again.`,
    ],
    [
      'lists of different lengths under questions',
      `What do plants need?
Light
Water
Why do leaves fall?
Less light
Cold
Saving water
Wind
Where do roots grow?
In soil
In water
On bark
Between stones
In sand`,
    ],
    [
      'one question with a list',
      'What makes a good essay?\nA clear line of argument\nEvidence\nA judgement\nNext we look at openings.',
    ],
    [
      'numbers over the parts of a text',
      `1
The Romans landed in Kent in the year 43.
2
The legions marched north along the new roads.
3
London grew where the river could be crossed.`,
    ],
  ])('is not seen in %s', (_, text) => {
    expect(formsOf(text).filter((form) => form.startsWith('quiz'))).toEqual([])
  })
})

describe('options with letters', () => {
  it.each([
    ['without a space', 'A)prose\nB)verse\nC)drama'],
    ['small and tight', 'a.prose\nb.verse\nc.drama'],
    ['on the line above', 'A\nprose\nB\nverse\nC\ndrama'],
    ['behind a bullet', '- A) prose\n- B) verse\n- C) drama'],
    ['in square brackets', '[a] prose\n[b] verse\n[c] drama'],
  ])('stand %s', (_, options) => {
    const { pieces } = readPlain(`Which of these has line breaks by design?\n${options}`)
    expect(pieces.map(({ text }) => text).slice(1)).toEqual(['prose', 'verse', 'drama'])
    expect(pieces[1]?.sign?.replace('[', '').charAt(0).toLowerCase()).toBe('a')
    expect(formsOf(`Which of these has line breaks by design?\n${options}`)).toEqual([
      question,
      option,
      option,
      option,
    ])
  })

  it.each([
    [
      'the parts of a question',
      'Read the poem again and answer?\n(a) Explain the title. [2]\n(b) Describe the tone. [3]',
    ],
    ['an alphabetical glossary', 'A\nAcid\nB\nBase\nC\nCatalyst'],
    [
      'substances to be worked on one by one',
      'Write the formula of each of these compounds:\na) sodium oxide\nb) calcium chloride\nc) zinc oxide',
    ],
    ['a list that is lettered', 'The treaty had three parts\na) land\nb) money\nc) arms'],
  ])('are not seen in %s', (_, text) => {
    expect(formsOf(text)).not.toContain(option)
  })
})
