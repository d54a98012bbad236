import { describe, expect, it } from 'vitest'
import { readPlain } from './plain.ts'

/** The cells of each line that is a row, else its text. */
function linesOf(text: string): readonly (string | readonly unknown[])[] {
  return readPlain(text).pieces.map(({ cells, text: line }) => cells ?? line)
}

const ABOVE = 'Verbs\nThe past\nMost verbs take haben\n'

describe('tables parted by bars', () => {
  it('reads rows with and without bars at their ends', () => {
    const rows = [
      ['ich', 'habe', 'I have'],
      ['du', 'hast', 'you have'],
    ]
    for (const typed of [
      'ich | habe | I have |\ndu | hast | you have |',
      '| ich | habe | I have |\n| du | hast | you have |',
      'ich | habe | I have\ndu | hast | you have',
    ])
      expect(linesOf(`${ABOVE}${typed}\nNow\npractise\nthem`).slice(3, 5)).toEqual(rows)
  })

  it('keeps empty cells in their columns', () => {
    expect(linesOf('Cell | Wall | Site |\nPlant | | leaf |\nAnimal | none | skin |')[1]).toEqual([
      'Plant',
      '',
      'leaf',
    ])
  })

  it('reads three lines of two cells', () => {
    expect(linesOf('eau | water\npain | bread\nlait | milk')).toEqual([
      ['eau', 'water'],
      ['pain', 'bread'],
      ['lait', 'milk'],
    ])
  })

  it('takes the bars off cells that came on lines of their own', () => {
    expect(linesOf('| Bit |\nBinary digit |\n| Byte |\nEight bits |')).toEqual([
      'Bit',
      'Binary digit',
      'Byte',
      'Eight bits',
    ])
  })

  it.each([
    ['one line alone', `${ABOVE}GCSE | Biology | Paper 1\nCells\nTissues\nOrgans`],
    [
      'a menu at the head of the page',
      'Home | Notes | Papers\nLog in | Join | Help\nCells\nTissues',
    ],
    ['lines of different numbers', `${ABOVE}a | b | c | d | e\nf | g | h\n${ABOVE}`],
    ['bars inside a formula', `${ABOVE}P(A|B|C) = 0.5\nP(B|A|C) = 0.2\n${ABOVE}`],
  ])('takes %s for no table', (_, text) => {
    expect(linesOf(text).every((line) => typeof line === 'string')).toBe(true)
  })
})
