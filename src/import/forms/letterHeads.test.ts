import { describe, expect, it } from 'vitest'
import { factsOf } from '../classify/facts.ts'
import { readPlain } from '../formats/plain.ts'
import { readForms } from './forms.ts'

function formsOf(text: string): readonly string[] {
  const { pieces } = readPlain(text)
  const forms = readForms(pieces, pieces.map(factsOf))
  return pieces.map((_, i) => forms.get(i) ?? '-')
}

const ENTRIES = [
  'A',
  'Abutment – what the end of a bridge rests on',
  'Arch – a curve that carries a load',
  'B',
  'Beam – a bar that spans a gap',
  'C',
  'Cable – a rope made of wires',
]

describe('letters over the entries of a glossary', () => {
  it('are headings, and part no list', () => {
    const entry = 'label:term-definition'
    expect(formsOf(ENTRIES.join('\n'))).toEqual([
      'az:heading',
      entry,
      entry,
      'az:heading',
      entry,
      'az:heading',
      entry,
    ])
  })

  it.each([
    ['letters that do not open the line below', 'A\nBeam: a bar\nB\nCable: a rope'],
    ['letters out of order', 'C\nCable: a rope that holds\nA\nArch: a curve that holds'],
    ['one letter', 'B\nBeam: a bar that spans a gap'],
  ])('are not %s', (_, text) => {
    expect(formsOf(text)).not.toContain('az:heading')
  })
})

describe('glossaries in the order of the alphabet', () => {
  const names = ['Abutment', 'Arch', 'Beam', 'Cable', 'Deck', 'Girder']
  const others = 'Stone was used first.|Spans less.|Cheap in steel.|Hangs.|Carries cars.|Long.'

  it('need no openings of meanings, whatever parts them', () => {
    const texts = others.split('|')
    for (const mark of [': ', ' – ', ' / '])
      expect(formsOf(names.map((name, i) => name + mark + (texts[i] ?? '')).join('\n'))).toEqual(
        names.map(() => 'label:term-definition'),
      )
  })

  it('are told by nothing else than their order', () => {
    const texts = others.split('|')
    const text = [...names].reverse().map((name, i) => `${name}: ${texts[i] ?? ''}`)
    expect(formsOf(text.join('\n'))).not.toContain('label:term-definition')
  })
})

describe('signs on lines of their own', () => {
  it('belong to the line below', () => {
    const { pieces } = readPlain('Parts\n-\nDeck\n-\nTower\n-\nCable')
    expect(pieces.filter(({ sign }) => sign === '-').map(({ text }) => text)).toEqual([
      'Deck',
      'Tower',
      'Cable',
    ])
  })

  it('are not heeded where there are only one or two', () => {
    for (const text of ['Parts\n-\nDeck\n-\nTower', 'Parts\n-\nDeck\nTower'])
      expect(readPlain(text).pieces.every(({ sign }) => sign === undefined)).toBe(true)
  })
})
