import { describe, expect, it } from 'vitest'
import { factsOf } from '../classify/facts.ts'
import { readPlain } from '../formats/plain.ts'
import { readForms } from './forms.ts'

/** The form of each line, "-" where none is known. */
function formsOf(text: string): readonly string[] {
  const { pieces } = readPlain(text)
  const forms = readForms(pieces, pieces.map(factsOf))
  return pieces.map((_, i) => forms.get(i) ?? '-')
}

const TERMS = [
  'Posture: how an actor holds the body',
  'Gait: the way in which a character walks',
  'Gesture: a movement of hand or head that means something',
  'Tone: Feeling that is heard behind the words',
]
const FOUND = new Array<string>(4).fill('label:term-definition')

describe('lists of terms with their meanings on the same line', () => {
  it('knows them by what follows the labels, whatever sign parts or opens them', () => {
    for (const mark of [': ', ' – ', ' - ', '- ', ' = '])
      for (const sign of ['', '- ', '• '])
        expect(formsOf(TERMS.map((term) => sign + term.replace(': ', mark)).join('\n'))).toEqual(
          FOUND,
        )
  })

  it('knows them by the name above them', () => {
    const named =
      'Key terms\n- Abrasion: Load scraping the bed\n- Levée: Raised bank\n- Silt: Fine mud'
    expect(formsOf(named)).toEqual(['-', ...FOUND.slice(0, 3)])
  })

  it('goes on past a remark and stops at the name of the next part', () => {
    const text = [TERMS[0], TERMS[1], 'Both can be seen from the back row.', TERMS[2], TERMS[3]]
    expect(formsOf([...text, 'On the stage', 'Left: for the villain'].join('\n'))).toEqual([
      ...FOUND.slice(0, 2),
      '-',
      ...FOUND.slice(0, 2),
      '-',
      '-',
    ])
  })

  it.each([
    ['names of parts', 'Cause: a dispute over land\nEffect: a long war\nDate: the year 1337'],
    [
      'rows of things',
      'Physical: running, growth, sleep\nIntellectual: language, memory\nSocial: friends, clubs, teams',
    ],
    ['statements', 'Tudors: They ruled for long\nStuarts: They came next\nHanover: They came last'],
    ['formulae', 'Area: a × b = c\nVolume: a × b × c = d\nDensity: the m ÷ V = ρ'],
    [
      'times of what is told',
      'by June - more than a third of the men\nlast week - the worst of the whole year\n1916 - a year of loss',
    ],
    ['one label', TERMS[0] ?? ''],
    ['two labels without meanings', 'Left: Villains enter here\nRight: Heroes enter here'],
    ['lines with and without numbers', 'Tone: a feeling\n2. Stage: The parts of it'],
    ['labels far apart', TERMS.join('\nIt is looked at.\nIt is spoken of.\nIt is marked.\n')],
  ])('takes %s for no terms', (_, text) => {
    expect(formsOf(text)).not.toContain('label:term-definition')
  })
})

describe('numbers that count up', () => {
  it('make lists and outlines', () => {
    const list = '1. Boil the leaf\n2. Put it in ethanol\n3. Add iodine'
    expect(formsOf(list)).toEqual(['list:numbered', 'list:numbered', 'list:numbered'])
    const outline =
      '1 Erosion\n1.1 Abrasion wears the bed\n1.2 Attrition rounds stones\n2 Transport\n3 Silt'
    expect(formsOf(outline)).toEqual([
      '-',
      'list:numbered',
      'list:numbered',
      'list:numbered',
      'list:numbered',
    ])
    expect(formsOf('1.Knife\n2.Cork\n3.Ruler\n4.Beaker')).toEqual(
      new Array<string>(4).fill('list:numbered'),
    )
  })

  it.each([
    ['tasks', '1. Define erosion.\n2. Explain abrasion.\n3. Describe a meander.'],
    ['questions', '1. What is silt?\n2. Who owns it?\n3. Where is it?'],
    [
      'parts with text',
      '1. Erosion\nThe river cuts down.\n2. Transport\nIt carries stones.\n3. Deposition',
    ],
    ['choices', 'Which of these wears the bed?\n1. Abrasion\n2. Deposition\n3. Solution'],
    ['tasks of an exam section', 'Practice questions\n1. A word for mud\n2. A bend\n3. A lake'],
  ])('number %s without being a list', (_, text) => {
    expect(formsOf(text)).not.toContain('list:numbered')
  })
})

const ANSWERED = [
  'What is a customer?\nA customer is somebody who buys what a business sells.',
  'What is a supplier?\nSuppliers sell a business the goods and parts that it needs.',
  'Why do firms advertise?\nBecause people buy more of what they have heard about.',
]
const PAIR = ['faq:question', 'faq:answer']

describe('questions answered straight below', () => {
  it('knows them by answers that take the questions up', () => {
    expect(formsOf(ANSWERED.join('\n'))).toEqual([...PAIR, ...PAIR, ...PAIR])
    const parts = ['Chapter 1:', ANSWERED[0], ANSWERED[1], 'Chapter 2:', ANSWERED[2]]
    expect(formsOf(parts.join('\n'))).toEqual([
      'faq:heading',
      ...PAIR,
      ...PAIR,
      'faq:heading',
      ...PAIR,
    ])
  })

  it('knows them by labels that say so, however long the answers are', () => {
    const long = 'It is far away and old, and it gives no light at all. '.repeat(8).trim()
    const text = [1, 2, 3].map((n) => `Question #${n}: What is it?\nAnswer #${n}: ${long}`)
    expect(formsOf(text.join('\n'))).toEqual([...PAIR, ...PAIR, ...PAIR])
  })

  it('reads past the handle that opens an answer on a page', () => {
    expect(formsOf(ANSWERED.join('\n').replaceAll('?', '? >'))).toEqual([...PAIR, ...PAIR, ...PAIR])
  })

  it.each([
    ['questions for pupils', 'What is a firm?\nWho owns it?\nWhy do firms grow?\nName two firms.'],
    ['questions of an exam section', `Practice questions\n${ANSWERED.join('\n')}`],
    ['questions with marks', ANSWERED.map((pair) => pair.replace('?', '? (2)')).join('\n')],
    ['short keys', 'What is 2 + 2?\nFour\nWhat is 3 + 3?\nSix\nWhat is 4 + 4?\nEight'],
    [
      'headings that ask, over sections',
      ANSWERED.map((pair) => `${pair}\n${'They differ in size. They grow.\n'.repeat(3)}`).join(
        '\n',
      ),
    ],
  ])('takes %s for no FAQ', (_, text) => {
    expect(formsOf(text).filter((form) => form.startsWith('faq'))).toEqual([])
  })
})

describe('timelines', () => {
  const EVENTS = [
    ['Opening of the first line', '27 September 1825'],
    ['Death of the engineer', 'August 12th, 1848'],
    ['End of steam', 'March 1968'],
  ]

  it('takes dates under the names of events for parts of the account', () => {
    const text = EVENTS.map(([name, date]) => `${name}\n${date}\nThe whole town came to see it.`)
    expect(formsOf(`Railways\n${text.join('\n')}`)).toEqual(
      ['-'].concat(EVENTS.flatMap(() => ['dated:event', 'dated:date', '-'])),
    )
  })

  it('takes dates over accounts for their headings', () => {
    const text = EVENTS.map(([, date]) => `${date}\nThe whole town came to see it.\nIt rained.`)
    expect(formsOf(text.join('\n'))).toEqual(EVENTS.flatMap(() => ['dated:over', '-', '-']))
  })

  it('takes points of a game for no years', () => {
    const text = [100, 200, 300].map((points) => `${points}\nA word for a bend.\nA word for mud.`)
    expect(formsOf(text.join('\n'))).not.toContain('dated:over')
  })

  it('leaves lone dates and years in sentences alone', () => {
    expect(formsOf('Railways\n1825\nThe first line opened.\n1968\nSteam ended.')).not.toContain(
      'dated:over',
    )
    expect(formsOf('In 1825\nThe line opened in 1825.\n1825 was wet.')).toEqual(['-', '-', '-'])
  })
})
