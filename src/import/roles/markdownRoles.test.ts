import { describe, expect, it } from 'vitest'
import { importNotes } from '../importNotes.ts'

function itemsOf(...lines: readonly string[]) {
  const read = importNotes({ text: ['# Notes', '', ...lines].join('\n'), format: 'markdown' })
  if (!read.ok) throw new Error(read.error.code)
  return read.value.topic.items
}

const pairs = ['| la cantine | canteen |', '| les devoirs | homework |']
const french = ['| French | English |', '|---|---|', ...pairs]

describe('a table of words', () => {
  it('is read as key terms where its head says so', () => {
    expect(itemsOf('## At school', '', ...french)).toMatchObject([
      { kind: 'heading' },
      // The row that names the columns is part of the first.
      { kind: 'keyTerm', term: 'la cantine', definition: 'canteen', source: { from: 5, to: 7 } },
      { kind: 'keyTerm', term: 'les devoirs', definition: 'homework', source: { from: 8, to: 8 } },
    ])
  })

  it('is read as key terms under a heading that says so, its head too', () => {
    const [, first] = itemsOf('## Key terms', '', '| Duality | Two sides |', '|---|---|', ...pairs)
    expect(first).toMatchObject({ kind: 'keyTerm', term: 'Duality' })
  })

  it('stays a table where nothing says so, or a row has a gap', () => {
    const kinds = (...lines: readonly string[]) => itemsOf(...lines).map(({ kind }) => kind)
    expect(kinds('## At school', '', '| Year | Event |', ...french.slice(1))).toEqual([
      'heading',
      'table',
    ])
    expect(kinds('## At school', '', ...french, '| le stylo | |')).toEqual(['heading', 'table'])
  })
})

describe('a bold name', () => {
  it('with its symbol is one term', () => {
    const items = itemsOf(
      '## A wave',
      '',
      '- **Amplitude**: the largest displacement.',
      '- **Frequency** (f): the number of waves a second.',
      '- **Wavelength**, λ: the distance from crest to crest.',
    )
    expect(items.map((item) => item.kind === 'keyTerm' && item.term)).toEqual([
      false,
      'Amplitude',
      'Frequency',
      'Wavelength, λ',
    ])
  })

  it('asks in a list of questions and answers, however long', () => {
    const [, faq] = itemsOf(
      '## FAQ',
      '',
      '**Is « passer un examen » the same as passing an exam?**',
      'No: it means to sit one.',
    )
    expect(faq).toMatchObject({
      kind: 'faq',
      question: 'Is « passer un examen » the same as passing an exam?',
    })
  })
})

describe('a quotation in Markdown', () => {
  it('loses its signs in every line', () => {
    expect(itemsOf('> We shall fight', '> on the beaches').at(-1)).toMatchObject({
      text: 'We shall fight on the beaches',
    })
  })
})
