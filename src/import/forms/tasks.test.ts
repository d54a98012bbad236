import { describe, expect, it } from 'vitest'
import { factsOf } from '../classify/facts.ts'
import { readPlain } from '../formats/plain.ts'
import { readForms } from './forms.ts'

function formsOf(text: string): readonly string[] {
  const { pieces } = readPlain(text)
  const forms = readForms(pieces, pieces.map(factsOf))
  return pieces.map((_, i) => forms.get(i) ?? '-')
}

const task = 'task:question'

describe('tasks without marks', () => {
  it('are numbered lines that open as examiners do', () => {
    const text = `Volcanoes: two-mark questions
(1) Give two reasons why people live near volcanoes.
(2) Name one gas that a volcano gives off.
(3) Why is ash good for the soil?
(4) State two signs of an eruption to come.`
    expect(formsOf(text)).toEqual(['-', task, task, task, task])
  })

  it('are questions that a line announces', () => {
    const text = `While you read, try to answer questions like these:
Who paid for the voyage?
What did the crew eat?
The ship left in May.`
    expect(formsOf(text)).toEqual(['-', task, task, '-'])
  })

  it('stand under the name of an activity', () => {
    const text = `Timeline challenge
Can you put these in order?
Steam engine → Telegraph → Radio
The age of steam
Steam engines drained mines first.`
    expect(formsOf(text)).toEqual(['-', task, task, '-', '-'])
  })

  it('go on under the headings of a worksheet', () => {
    const text = `Scene 1
1. When do the sisters meet again?
Scene 2
1. Who brings the news of the battle? What does he say?
2. Describe one sign that the king trusts his captain.
Scene 3
1. Why does Banquo warn his friend?
2. What title is promised?`
    expect(formsOf(text)).toEqual(['-', task, '-', task, task, '-', task, task])
  })

  it('are statements to be judged', () => {
    const text = `True / False
A proton is heavier than an electron.
All metals are solid at room temperature.
Neon forms no compounds.`
    expect(formsOf(text)).toEqual(['-', task, task, task])
  })

  it('may be what a command with a colon is to be done to', () => {
    const text = `1.
Write the formula of each of these:
(a) sodium oxide
(b) zinc oxide
2.
Explain why iron rusts.
3.
Give the charge of each of these:
(a) a proton
(b) an electron`
    expect(formsOf(text)).not.toContain('quiz:option')
    expect(formsOf(text).filter((form) => form === 'quiz:question')).toHaveLength(10)
  })

  it.each([
    [
      'aims',
      'By the end you will be able to:\n1. Describe two kinds of rock\n2. Explain one use of each\n3. Name three examples',
    ],
    [
      'the steps of a method',
      '1. Measure 20 cm³ of acid.\n2. Add one spatula of carbonate.\n3. Record the highest temperature.\n4. State your result.',
    ],
    [
      'the contents of a page of questions and answers',
      `1. What is a glacier?
2. Where are glaciers found?
3. How do they move?
What is a glacier?
A body of ice that moves.`,
    ],
    ['a heading over text', 'The plague challenge\nTowns shut their gates and waited.'],
    ['one question after a colon', 'The historian asks the question:\nWho gained?\nFew did.'],
  ])('are not seen in %s', (_, text) => {
    expect(formsOf(text)).not.toContain(task)
  })

  it('are told from the rules of a paper', () => {
    const text = 'Instructions:\n• Answer all questions.\n• Marks are awarded for method.\n1. Why?'
    expect(formsOf(text).slice(0, 3)).toEqual(['paper:heading', 'paper:bullet', 'paper:bullet'])
  })
})
