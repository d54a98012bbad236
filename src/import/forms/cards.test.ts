import { describe, expect, it } from 'vitest'
import { factsOf } from '../classify/facts.ts'
import { readPlain } from '../formats/plain.ts'
import { cardForms } from './cards.ts'
import type { Forms } from './form.ts'

/** What each line is taken for, with "-" for a line that is part of no card. */
function sidesOf(text: string): string {
  const { pieces } = readPlain(text)
  const forms: Forms = new Map()
  cardForms(pieces, pieces.map(factsOf), forms)
  return pieces.map((_, i) => forms.get(i)?.replace('card:', '') ?? '-').join(' ')
}

const CARDS = [
  'Isobar\nLine on a map joining places of equal pressure',
  'Albedo\nShare of sunlight that a surface sends back',
  'Front\nThe line along which two bodies of air meet',
  'Wind chill\nCooling of the skin by moving air',
  'Air mass\nA large body of air with much the same temperature',
]
const PAIR = 'term definition'
const pairs = (count: number): string => new Array<string>(count).fill(PAIR).join(' ')

describe('cards in two-line form', () => {
  it('knows a stretch of fronts and backs, with and without stops', () => {
    expect(sidesOf(CARDS.join('\n'))).toBe(pairs(5))
    expect(sidesOf(CARDS.map((card) => `${card}.`).join('\n\n'))).toBe(pairs(5))
  })

  it('knows fronts with colons', () => {
    expect(sidesOf(CARDS.map((card) => card.replace('\n', ':\n')).join('\n'))).toBe(pairs(5))
  })

  it('leaves out the name of the page and the line under it', () => {
    const head = 'Weather words\nLearn these before the test on Friday.\n'
    expect(sidesOf(head + CARDS.join('\n'))).toBe(`- - ${pairs(5)}`)
  })

  it('takes an example for more of the meaning, and another meaning for one whose term was lost', () => {
    const cards = CARDS.map((card) => `${card}.`)
    const example = [...cards.slice(0, 2), 'Example: fresh snow sends back nearly all of it.']
    expect(sidesOf([...example, ...cards.slice(2)].join('\n'))).toBe(
      `${pairs(2)} definition ${pairs(3)}`,
    )
    const lost = [...cards.slice(0, 2), 'An area of low pressure with wind and rain.']
    expect(sidesOf([...lost, ...cards.slice(2)].join('\n'))).toBe(`${pairs(2)} stray ${pairs(3)}`)
  })

  it.each([
    ['two cards only', CARDS.slice(0, 2).join('\n')],
    [
      'sections of several lines',
      CARDS.map((card) => `${card}.\nIt is shown on charts.\nIt can be measured.`).join('\n'),
    ],
    [
      'headings over texts of several sentences',
      CARDS.map(
        (card) => `${card}. It is shown on every chart. Forecasters look at it first of all.`,
      ).join('\n'),
    ],
    [
      'names of parts',
      'Causes\nA quarrel over land\nEffects\nA war of ten years\nEvidence\nThe letters of a monk\nSummary\nA long quarrel',
    ],
    [
      'answers over prompts that begin alike',
      [
        ['eu', 'avoir'],
        ['pu', 'pouvoir'],
        ['bu', 'boire'],
        ['dû', 'devoir'],
        ['vu', 'voir'],
      ]
        .map(([form, verb]) => `${form} (irregular)\npast participle of ${verb}`)
        .join('\n'),
    ],
    [
      'dates',
      '1914\nThe outbreak of the war\n1916\nThe battle of the Somme\n1917\nThe entry of America\n1918\nThe signing of the armistice',
    ],
    [
      'choices',
      'A\nThe left atrium\nB\nThe right atrium\nC\nThe left ventricle\nD\nThe right ventricle',
    ],
    [
      'numbered points',
      CARDS.map((card, i) => `${i + 1}. ${card.replace('\n', `\n${i + 1}. `)}`).join('\n'),
    ],
  ])('takes %s for no cards', (_, text) => {
    expect(sidesOf(text)).not.toContain('term')
  })
})
