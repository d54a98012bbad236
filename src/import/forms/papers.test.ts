import { describe, expect, it } from 'vitest'
import { factsOf } from '../classify/facts.ts'
import { readPlain } from '../formats/plain.ts'
import { readForms } from './forms.ts'

function formsOf(text: string): readonly string[] {
  const { pieces } = readPlain(text)
  const forms = readForms(pieces, pieces.map(factsOf))
  return pieces.map((_, i) => forms.get(i) ?? '-')
}

/** The forms of all lines that have one. */
function spoken(text: string): readonly string[] {
  return formsOf(text).filter((form) => form !== '-')
}

describe('answers under a name', () => {
  it('are known by the name and end at the next question', () => {
    const text = `1.
A river that joins a larger one is called
Correct Answer
B. a tributary
Explanation
A tributary brings its water to a larger river at a confluence.
2.
The land that a river drains is its
Correct Answer
C. basin
Explanation
A basin is bounded by a watershed.
3.
The speed of water depends on its
Correct Answer
A. channel
Explanation
Smooth channels slow it least.`
    const block = ['quiz:question', 'quiz:question', 'answer:scheme-header', 'answer:answer']
    const remark = ['answer:scheme-header', 'answer:answer']
    expect(formsOf(text)).toEqual([...block, ...remark, ...block, ...remark, ...block, ...remark])
  })

  it('may be a full response with comments', () => {
    const text = `Level 5, full-mark response:
Orwell lets Napoleon rise without one speech, and the reader sees power taken while nobody looks.
Examiner's comments:
A thesis in the first sentence
The method is named and its effect explained`
    expect(formsOf(text)).toEqual([
      'answer:scheme-header',
      'answer:answer',
      'answer:scheme-header',
      'answer:scheme-point',
      'answer:scheme-point',
    ])
  })

  it.each([
    [
      'a heading of notes',
      'Tides\nExplanation\nThe Moon pulls the water nearest to it most strongly.',
    ],
    ['a heading above others', 'Model answer\nStructure\nTiming\nStyle'],
    [
      'an explanation far below single answers',
      'a) Add ___ .\nAnswer: two\nb) Take ___ .\nAnswer: three\nExplanation\nWe add before we take away.',
    ],
  ])('are not seen in %s', (_, text) => {
    expect(spoken(text).filter((form) => form.startsWith('answer'))).toEqual([])
  })
})

describe('mark schemes', () => {
  it('go on to the last line that tells what marks are for', () => {
    const text = `MARKSCHEME: how the marks for part (b) are given
Level 1: general statements
e.g. people were poor and angry
Levels 2 - 3: one cause explained
Explains one cause = 3
Explains two causes = 4
The marks are awarded for the best level reached:
Level 4: causes weighed against each other
Reaches a judgement of its own.`
    expect(formsOf(text)).toEqual([
      'scheme:scheme-header',
      ...new Array<string>(8).fill('scheme:scheme-point'),
    ])
  })

  it('have the parts of the question in them, and points that open like commands', () => {
    const text = `Mark Scheme
Question 1
(a) Define power (1 mark)
- work done each second [1]
(b) Effect on the lamp (2 marks)
- Use of P = IV [1]
- Current doubles [1]
Accept: brighter
(c) Explain the effect of heat (2 marks)
- Resistance rises [1]
- Compare with the cold wire [1]`
    expect(formsOf(text)).toEqual([
      'scheme:scheme-header',
      '-',
      'scheme:question',
      'scheme:scheme-point',
      'scheme:question',
      'scheme:scheme-point',
      'scheme:scheme-point',
      'scheme:scheme-point',
      'scheme:question',
      'scheme:scheme-point',
      'scheme:scheme-point',
    ])
  })

  it('end where the next question begins', () => {
    const text = `Mark scheme
1 mark for each valid point, up to 3 marks:
fewer workers (1)
higher wages (1)
lower rents (1)
Explain why lords opposed the change in the law.
(4 marks)`
    const forms = formsOf(text)
    expect(forms.slice(1, 5)).toEqual(new Array<string>(4).fill('scheme:scheme-point'))
    expect(forms[5]).not.toBe('scheme:scheme-point')
  })

  it.each([
    [
      'advice about schemes',
      'Mark scheme\nRead it after you have written your essay.\nFind where you lost time.\nTry again next week.',
    ],
    ['a sentence that begins like one', 'Mark schemes are written before the paper is sat.'],
  ])('are not seen in %s', (_, text) => {
    expect(spoken(text)).toEqual([])
  })
})

describe('papers', () => {
  it('hold everything between the number of a question and its marks together', () => {
    const text = `1.
(a)
The picture shows a harbour in the year 1890.
(i)
Give ONE reason why harbours grew.
(3)
(ii) Choose TWO items from the list and explain their importance.
Steam ships
Railways to the coast
(8)
(Total 11 marks)`
    const question = 'paper:question'
    const forms = formsOf(text)
    expect(forms.slice(1, 5)).toEqual([question, question, question, question])
    expect(forms.slice(6, 9)).toEqual([question, question, question])
    expect(forms[10]).toBe('paper:marks')
  })

  it('have an introduction over the first part', () => {
    const text = `Paper 2: The sea
Crabs live between the tides. The water there is
cold in winter.
(a) Crabs carry their young under the body.
Explain how this helps the young.
(Total for question = 4 marks)
Limpets hold on to the rock.
(a) Suggest why.
(Total for question = 2 marks)`
    const question = 'paper:question'
    expect(formsOf(text)).toEqual([
      '-',
      question,
      question,
      question,
      question,
      'paper:marks',
      question,
      question,
      'paper:marks',
    ])
  })

  it('say how the questions are to be answered', () => {
    const below = '1. Why do tides turn?\n2. Why do waves break?'
    expect(formsOf(`For each question, choose the best answer.\n${below}`)[0]).toBe(
      'paper:question',
    )
    // Which ones to answer is a text of the paper, no task.
    expect(formsOf(`Answer ONE question only.\n${below}`)[0]).toBe('-')
  })

  it.each([
    [
      'a table of contents',
      'Contents\na) Murder (6)\nb) Theft by finding and\nkeeping (8)\nc) Fraud (9)',
    ],
    [
      'notes with a question at the end',
      'Tides\nThe Moon pulls the sea.\nSpring tides\nThey come at full moon.\nNeap tides\nThey come between.\nExplain why tides turn. [3]',
    ],
    [
      'advice on answering',
      'Answer all questions in full sentences, and leave time to check.\nSleep well.',
    ],
  ])('are not seen in %s', (_, text) => {
    expect(spoken(text)).toEqual([])
  })
})
