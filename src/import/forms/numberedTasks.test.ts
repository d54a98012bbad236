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
const answer = 'answer:answer'

describe('numbered tasks', () => {
  it('may have their answer below each', () => {
    const text = `1. Which sea did the fleet cross?
The Channel, in a single night
2. Who met it on the beach?
Nobody: the army was in the north
3. Where was the battle fought?
On a hill near Hastings`
    expect(formsOf(text)).toEqual([task, answer, task, answer, task, answer])
  })

  it('may be wrapped', () => {
    const text = `1. What does the captain think of his crew after the storm, and how
does he let them know it?
2. Who takes the letter?
3. Why does nobody believe the cook?`
    expect(formsOf(text)).toEqual([task, task, task, task])
  })

  it('may have gaps', () => {
    const text = `1) The tens of 47 are ____ .
2) In 308 there are ____ hundreds.
3) Half of 90 is ____ .`
    expect(formsOf(text)).toEqual([task, task, task])
  })

  it('are answered by a second count that asks nothing', () => {
    const text = `1) Where did the herd go in May?
2) How far had it walked by July?
3) Why did it turn back?
1. To the lakes in the north.
2. About 90 km.
3. The pass was closed by snow.`
    expect(formsOf(text)).toEqual([task, task, task, answer, answer, answer])
  })

  it('have parts under a task and options under a question', () => {
    const text = `1. Write each of the following as a fraction.
a. 0.25
b. 0.4
2. Which of these is a prime?
a. 9
b. 11
c. 15
3. Convert the following to metres:
a. 3 km
b. 40 cm`
    const parts = formsOf(text).map((form) => form.split(':')[1])
    expect(parts).toEqual([
      ...['question', 'question', 'question'],
      ...['question', 'option', 'option', 'option'],
      ...['question', 'question', 'question'],
    ])
  })

  it.each([
    [
      'numbered headings over text',
      ['What is a delta?', 'How does it grow?', 'Why do people live there?']
        .map(
          (name, i) => `${i + 1}. ${name}\n${'A river slows down and drops its load. '.repeat(16)}`,
        )
        .join('\n'),
    ],
    [
      'steps of a method',
      '1. Measure 25 ml of acid\n2. Add the base\n3. Record the temperature\n4. Repeat three times',
    ],
    [
      'a list of contents',
      '1. What is a dyke?\n2. Who builds it?\n3. Why does it fail?\nWhat is a dyke?\nA wall.\nWho builds it?\nFarmers.\nWhy does it fail?\nMice.',
    ],
  ])('are not %s', (_, text) => {
    expect(formsOf(text)).not.toContain(task)
  })
})

describe('what leads to tasks', () => {
  it('is a whole sentence that tells what to do with them', () => {
    const text = `The herd moves north in spring.
Look at the map of its way and answer these questions:
1. Which river does it cross first?
2. How far does it go in a week?
3. Why does it turn back?`
    const labels = formsOf(text).map((form) => form.split(':')[1] ?? form)
    expect(labels).toEqual(['-', ...Array.from({ length: 4 }, () => 'question')])
  })

  it('may carry the number of the first part', () => {
    const text = `2. (a) What does the writer of the letter want?
(b) Give two reasons why the king refused. (6)
(c) Explain how far both sources agree. (10)`
    expect(formsOf(text)).not.toContain('-')
  })
})

describe('tasks without numbers', () => {
  const lines = [
    'Explain two ways in which rivers erode their banks.',
    'What is the difference between a bay and a headland?',
    'Describe how a spit is built by the waves.',
    'Give one reason why towns build sea walls.',
  ]

  it('stand under each other', () => {
    expect(formsOf(`Coasts\n${lines.join('\n')}`)).toEqual(['-', task, task, task, task])
  })

  it.each([
    ['aims', 'By the end you will be able to:'],
    ['points of a list', 'Good notes help you to think of:'],
  ])('are not %s', (_, above) => {
    expect(formsOf(`${above}\n${lines.join('\n')}`)).not.toContain(task)
  })
})
