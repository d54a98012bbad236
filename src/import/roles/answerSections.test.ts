import { describe, expect, it } from 'vitest'
import { plainText } from '../../base/index.ts'
import { type ItemOf, itemsOfKind } from '../../topic/index.ts'
import { importNotes } from '../importNotes.ts'
import type { NotesFormat } from '../types.ts'

function questions(text: string, format: NotesFormat = 'plain'): readonly ItemOf<'question'>[] {
  const result = importNotes({ text, format })
  if (!result.ok) throw new Error(result.error.code)
  return itemsOfKind(result.value.topic, 'question')
}

/** The points of each question's scheme, in words. */
function points(found: readonly ItemOf<'question'>[]): readonly (readonly string[])[] {
  return found.map(({ scheme }) =>
    scheme?.kind === 'points' ? scheme.points.map((point) => plainText(point.text)) : [],
  )
}

describe('answers that stand together after the questions', () => {
  it('go to parts by the number of the question and the letter', () => {
    const found = questions(`Soil: end of topic test

1. Name two things that soil is made of. [2]
2 (a) What is humus? [1]
(b) Why do farmers add it to sand? [2]
3 (a) What is loam? [1]
(b) Give one crop that grows well in it. [1]

Mark scheme
1. rock grains (1)
water (1)
2 (a) rotted plants (1)
2 (b) it holds water (1)
and feeds the crop (1)
3 (a) a mix of sand and clay (1)
(b) wheat (1)`)
    expect(points(found)).toEqual([
      ['rock grains', 'water'],
      ['rotted plants'],
      ['it holds water', 'and feeds the crop'],
      ['a mix of sand and clay'],
      ['wheat'],
    ])
  })

  it('go to questions numbered by decimals, across the headings between them', () => {
    const found = questions(`Electricity at home

Exam questions
01.1 Name the wire that is blue.
[1 mark]
01.2 A kettle is left on for 90 s. Its power is 2000 W.
Calculate the energy that it transfers.
Use the Physics Equations Sheet.
[2 marks]

02 Safety
02.1 Explain why a toaster has an earth wire.
[2 marks]

Mark scheme
01.1 neutral (1)
01.2 2000 × 90 (1)
180 000 J (1)
02.1 any two from:
• its case is metal
• a fault could make the case live
• current then flows to earth`)
    expect(found.map(({ marks }) => marks)).toEqual([1, 2, 2])
    expect(plainText(found[1]?.prompt ?? '')).toBe(
      'A kettle is left on for 90 s. Its power is 2000 W. Calculate the energy that it transfers. Use the Physics Equations Sheet.',
    )
    expect(points(found)[0]).toEqual(['neutral'])
    expect(points(found)[1]).toEqual(['2000 × 90', '180 000 J'])
    expect(found[2]?.scheme).toMatchObject({ choose: 2 })
    expect(points(found)[2]).toHaveLength(3)
  })

  it('keep what stands behind "Q2" on its line, and its rules', () => {
    const found = questions(`Plant transport

Exam-style questions
1 Name the tissue that carries water. (1)
2 Name the tissue that carries sugar. (1)
3 Describe how water enters a root. (2)

Mark scheme
Q1 Xylem (1)
Q2 Phloem (1). Accept: sieve tubes. Reject: xylem.
Q3 by osmosis (1)
through root hair cells (1)`)
    expect(points(found)).toEqual([
      ['Xylem'],
      ['Phloem'],
      ['by osmosis', 'through root hair cells'],
    ])
    expect(found[1]?.scheme).toMatchObject({
      accept: ['sieve tubes.'],
      reject: ['xylem.'],
    })
  })

  it('are parted where they stand in one line', () => {
    const options = (...words: readonly string[]): string =>
      words.map((word, k) => `${'ABC'[k] ?? ''}. ${word}`).join('\n')
    const set = `Planets quiz

1. Which planet is nearest to the Sun?
${options('Mars', 'Mercury', 'Venus')}
2. Which planet is the largest?
${options('Jupiter', 'Saturn', 'Earth')}
3. Which planet has the clearest rings?
${options('Mars', 'Venus', 'Saturn')}

`
    for (const line of ['Answer key: 1. B 2. A 3. C', 'Answers: 1 B 2 A 3 C', 'Answers: B, A, C'])
      expect(
        questions(set + line).map(({ options: all }) => all?.findIndex(({ correct }) => correct)),
        line,
      ).toEqual([1, 0, 2])
  })

  it('are read from a table with columns for question, answer and marks', () => {
    const found = questions(
      `# The Norman Conquest

## Questions

1. Who fought at Stamford Bridge? *2 marks*
2. When was it fought? *1 mark*
3. Why was Harold's army tired by October?

| Question | Answer | Marks | Guidance |
|---|---|---|---|
| 1 | Harold Godwinson; Harald Hardrada | 2 | Accept either order |
| 2 | 25 September 1066 | 1 | |
| 3 | It had marched north and back; it had fought weeks before | 2 | |
`,
      'markdown',
    )
    expect(found.map(({ marks }) => marks)).toEqual([2, 1, 2])
    expect(points(found)).toEqual([
      ['Harold Godwinson', 'Harald Hardrada'],
      ['25 September 1066'],
      ['It had marched north and back', 'it had fought weeks before'],
    ])
    expect(found[0]?.scheme).toMatchObject({ guidance: ['Accept either order'] })
  })

  it('leaves points that count up with their own question (control)', () => {
    const found = questions(`Rivers

Practice questions
1. Describe two ways in which a river wears away its bed. [2]
Mark scheme
1. stones scrape it (1)
2. water forces its way into cracks (1)
2. Name one river of Wales. [1]
Mark scheme
the Wye (1)`)
    expect(points(found)).toEqual([
      ['stones scrape it', 'water forces its way into cracks'],
      ['the Wye'],
    ])
  })
})

describe('the lines of a question', () => {
  it('are all those down to its marks', () => {
    const [found] = questions(`Exam practice

Question 1
Explain why towns grew after 1750.
You may use the following in your answer:
• canals
• mills
You must also use information of your own.
(12)

Mark scheme
Level 2 (7–12): Explains reasons with detail.
Level 1 (1–6): Names reasons.`)
    expect(plainText(found?.prompt ?? '')).toContain('Explain why towns grew')
    expect(found?.parts).toEqual(['canals', 'mills', 'You must also use information of your own.'])
    expect(found?.marks).toBe(12)
    expect(found?.scheme).toMatchObject({ kind: 'levels' })
    expect(JSON.stringify(found?.scheme)).not.toContain('canals')
  })

  it('take in equations', () => {
    const [found] = questions(`Practice questions

1 Solve the simultaneous equations
5x + y = 17
x - y = 1
(3)
2 Factorise x² + 7x + 12
(2)
3 Expand 4(x - 2)
(1)`)
    expect(plainText(found?.prompt ?? '')).toBe(
      'Solve the simultaneous equations 5x + y = 17 x - y = 1',
    )
  })

  it('are known by a tariff in their name', () => {
    const [found] = questions(`Rocks

Igneous rock forms when melted rock cools. It has crystals.

Practice: 4-mark question
Explain why some crystals are larger than others.

Marking points:
slow cooling (1)
deep underground (1)
time for crystals to grow (1)
fast cooling gives small ones (1)`)
    expect(found).toMatchObject({
      marks: 4,
      prompt: 'Explain why some crystals are larger than others.',
    })
  })
})
