import { describe, expect, it } from 'vitest'
import { readPlain } from './plain.ts'

function cellsOf(text: string): readonly unknown[] {
  return readPlain(text).pieces.map(({ cells }) => cells)
}

const ROWS = [
  'OarlockHolds the oar',
  'KeelKeeps the boat upright',
  'RudderSteers',
  'MastCarries sails',
]

describe('tables whose cells lost what parted them', () => {
  it('are parted where a small letter and a capital meet', () => {
    expect(cellsOf(['Term Meaning', ...ROWS].join('\n'))).toEqual([
      ['Term', 'Meaning'],
      ['Oarlock', 'Holds the oar'],
      ['Keel', 'Keeps the boat upright'],
      ['Rudder', 'Steers'],
      ['Mast', 'Carries sails'],
    ])
  })

  it.each([
    ['a few of them', ROWS.slice(0, 3)],
    [
      'names with a capital inside',
      ['PowerPoint', 'By hand', 'On paper', 'YouTube', 'With friends'],
    ],
    ['names that ran into their sentences', ROWS.map((row) => `${row} and so it goes on.`)],
    ['symbols', ['pH of the soil', 'kWh used', 'mRNA and tRNA', 'NaCl in water', 'MgO in air']],
  ])('are not %s', (_, lines) => {
    expect(cellsOf(lines.join('\n')).every((cells) => cells === undefined)).toBe(true)
  })
})
