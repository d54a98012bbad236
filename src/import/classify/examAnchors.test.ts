import { describe, expect, it } from 'vitest'
import { plainText } from '../../base/index.ts'
import { type ItemOf, itemsOfKind } from '../../topic/index.ts'
import { readPlain } from '../formats/plain.ts'
import { importNotes } from '../importNotes.ts'
import type { Imported, NotesFormat } from '../types.ts'
import { wordListAnchors } from './wordLists.ts'

function read(text: string, format: NotesFormat = 'plain'): Imported {
  const result = importNotes({ text, format })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function questions(text: string, format?: NotesFormat): readonly ItemOf<'question'>[] {
  return itemsOfKind(read(text, format).topic, 'question')
}

describe('certain places among questions', () => {
  it('knows an instruction with its marks, whatever list it stands in', () => {
    const markdown = questions(
      `# Lord of the Flies: sheet 3

**Task 1** Write down two things that Ralph fears. **[2]**

**Task 2** How does Golding show that order is breaking down? *(8 marks)*`,
      'markdown',
    )
    expect(markdown.map(({ marks }) => marks)).toEqual([2, 8])
    const html = questions(
      '<h2>Mi ciudad</h2><h3>Preguntas</h3><ol><li>¿Dónde vives? [2]</li><li>¿Te gusta tu barrio? [4]</li></ol>',
      'html',
    )
    expect(html.map(({ marks }) => marks)).toEqual([2, 4])
  })

  it('keeps instructions of the paper out of the questions', () => {
    const { topic } = read(`British politics since 1945

Section A
Study the two sources and answer Question 1.
1 Using both sources, assess how popular rationing was.
[30]
Section B
Answer EITHER Question 2 OR Question 3.
2* How far did the Festival of Britain change taste? [20]
OR
3* 'The Suez crisis ended an empire.' How far do you agree? [20]
END OF QUESTION PAPER

MARK SCHEME
Question 1
Level 2 16–30 marks A sound judgement.
Level 1 1–15 marks A simple judgement.
Question 2
In arguing that it did, answers might consider design in the home.
Question 3
In supporting this, answers might consider the Canal Zone.`)
    const found = itemsOfKind(topic, 'question')
    expect(found.map(({ prompt }) => plainText(prompt).slice(0, 18))).toEqual([
      'Using both sources',
      'How far did the Fe',
      "'The Suez crisis e",
    ])
    expect(found[0]?.scheme).toMatchObject({ kind: 'levels' })
    expect(JSON.stringify(found[1]?.scheme)).toContain('design in the home')
    expect(JSON.stringify(found[2]?.scheme)).toContain('the Canal Zone')
  })

  it('takes letters that count up under a question for options, though they be single letters', () => {
    const [found] = questions(`Number bases test

Q1. Which hexadecimal digit stands for denary 11? [1]
a) A
b) B
*c) C
d) D

Q2. How many bits are in a nibble? [1]
Answer: 4`)
    expect(found?.options?.map(({ text }) => plainText(text))).toEqual(['A', 'B', 'C', 'D'])
    expect(found?.options?.findIndex(({ correct }) => correct)).toBe(2)
  })

  it('gives each question the marks that the heading over them says', () => {
    const found = questions(`Metals

Quick recall (1 mark each)
What is an alloy?
Which metal is liquid at room temperature?
What is rust made of?
Answers: 1 a mixture of metals 2 mercury 3 iron and oxygen`)
    expect(found.map(({ marks }) => marks)).toEqual([1, 1, 1])
    expect(found.map(({ answer }) => plainText(answer ?? ''))).toEqual([
      'a mixture of metals',
      'mercury',
      'iron and oxygen',
    ])
  })

  it('keeps what an answer may hold with its levels, to the end', () => {
    const [found] = questions(`Attachment

Exam questions
1. Discuss the learning theory of attachment. (16 marks)
Level 2 9-16 Knowledge is accurate and discussion is effective.
Level 1 1-8 Knowledge is vague.
Possible content
Food as the unlearned stimulus
Possible discussion points
Studies with geese and monkeys`)
    expect(found?.scheme).toMatchObject({
      kind: 'levels',
      indicative: [
        { heading: 'Possible content', points: ['Food as the unlearned stimulus'] },
        { heading: 'Possible discussion points', points: ['Studies with geese and monkeys'] },
      ],
    })
  })
})

describe('totals in the instructions', () => {
  const paper = (total: string): Imported =>
    read(`Weather and climate: end of unit test
AQA GCSE Geography 8035

Answer all questions. ${total}

1. Name two kinds of rain. [2 marks]
2. Explain how relief rain forms. [4 marks]`)

  it('that agree are silent, others are asked about', () => {
    const codes = (total: string): boolean =>
      paper(total).asks.some(({ code }) => code === 'total-disagrees')
    expect(codes('Total: 6 marks')).toBe(false)
    expect(codes('Total: 9 marks')).toBe(true)
    expect(codes('The total mark for this paper is 6.')).toBe(false)
    expect(codes('The total mark for this paper is 60.')).toBe(true)
  })
})

describe('word lists', () => {
  it('become key terms in notes for a language, under their headings', () => {
    const { topic } = read(`GCSE German: Zu Hause
Vocabulary list

Rooms
die Küche - kitchen
das Bad - bathroom
der Keller - cellar

Useful phrases
Ich wohne gern hier - I like living here
Es gibt keinen Garten - There is no garden
Wir ziehen bald um... - We are moving soon...`)
    expect(itemsOfKind(topic, 'keyTerm').map(({ term }) => plainText(term))).toEqual([
      'die Küche',
      'das Bad',
      'der Keller',
      'Ich wohne gern hier',
      'Es gibt keinen Garten',
      'Wir ziehen bald um...',
    ])
    expect(itemsOfKind(topic, 'heading').map(({ text }) => plainText(text))).toContain('Rooms')
  })

  it('are not made of the lines of other subjects (control)', () => {
    const lines = `Losses
first day - the worst in the history of the army
first week - over forty thousand men
by November - more than a million on all sides`
    expect(wordListAnchors(readPlain(`The Battle of the Somme\n${lines}`).pieces)).toEqual([])
    expect(wordListAnchors(readPlain(`German vocabulary\n${lines}`).pieces)).not.toEqual([])
  })
})

describe('names of periods', () => {
  it('are headings where they are written as titles, and dates elsewhere', () => {
    const { labels } = read(`Spain between the wars

The 1920s: Rule by a General
Primo de Rivera took power in 1923. He had the support of the king.
Roads were built.
Strikes were banned.
The 1930s: Republic and Civil War
The king left in 1931. A republic was declared.
Land was promised to the poor.
1936: Generals rise against the republic
1939: Madrid falls`)
    const labelOf = (line: number): string | undefined => labels[line - 1]?.label
    expect([labelOf(3), labelOf(7)]).toEqual(['heading', 'heading'])
    expect([labelOf(10), labelOf(11)]).not.toContain('heading')
  })
})
