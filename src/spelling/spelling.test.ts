import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseTopic } from '../topic/index.ts'
import { bareWord, bareWords, createSpeller, namesIn, wordAt, wordsIn } from './index.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8')
const speller = createSpeller({
  aff: read('node_modules/dictionary-en-gb/index.aff'),
  dic: read('node_modules/dictionary-en-gb/index.dic'),
})
const words = (text: string): readonly string[] => wordsIn(text).map(({ word }) => word)

describe('the words of a text', () => {
  it('stand where they are said to stand', () => {
    const text = 'Stalin’s “pact”—don’t forget.'
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Stalin’s',
      'pact',
      'don’t',
      'forget',
    ])
    expect(wordAt(text, text.length - 1)?.word).toBe('forget')
    expect(wordAt(text, 9)).toBeUndefined()
  })

  it('are no addresses, numbers, abbreviations or capitals', () => {
    expect(
      words('See www.exampel.org or t.techer@skool.uk, e.g. in the 1930s: USSR, A-Level'),
    ).toEqual(['See', 'or', 'in', 'the', 'Level'])
  })
})

describe('the speller', () => {
  it.each([
    'colour',
    'organised',
    'Germany’s',
    'don’t',
    'anti',
    'naïve',
    'workers’',
    'pupils’',
    'Romania',
    'Romania’s',
    'Kyrgyz',
    'Kulaks',
    'Führer',
  ])('knows %s', (word) => {
    expect(speller.knows(word)).toBe(true)
  })
  it.each(['color', 'organized', 'recieve', 'Lebensraum', 'romania', 'teh', 'dont'])(
    'does not know %s',
    (word) => {
      expect(speller.knows(word)).toBe(false)
    },
  )

  it.each([
    ['teh', 'the'],
    ['Teh', 'The'],
    ['recieve', 'receive'],
    ['dont', 'don’t'],
    ['goverment', 'government'],
    ['tomorow', 'tomorrow'],
    ['collabaration', 'collaboration'],
    ['Germny', 'Germany'],
    ['foriegn', 'foreign'],
    ['alot', 'a lot'],
    ['color', 'colour'],
    ['seperatly', 'separately'],
  ])('offers for %s: %s', (wrong, right) => {
    expect(speller.suggest(wrong)).toContain(right)
  })

  it('puts what is meant most often first', () => {
    expect(speller.suggest('teh')[0]).toBe('the')
    expect(speller.suggest('dont')[0]).toBe('don’t')
    expect(speller.suggest('wich')[0]).toBe('which')
  })
})

describe('the names of a topic', () => {
  const parsed = parseTopic(read('resources/starter/topics/nazi-soviet-pact/topic.json'))
  if (!parsed.ok) throw new Error('The starter topic cannot be read.')

  it('are those of its key terms, and people and places it names more than once', () => {
    const names = bareWords(namesIn(parsed.value))
    expect(names.has('cordon')).toBe(true)
    expect(names.has(bareWord('Sanitaire’s'))).toBe(true)
    expect(names.has('rapallo')).toBe(true)
    // Every day’s words that happen to open a sentence are none.
    expect(names.has('governments')).toBe(false)
    expect(names.has('brest-litovsk')).toBe(false)
    expect(speller.knows('Sanitaire')).toBe(false)
  })

  it('are met in the genitive too', () => {
    expect(bareWord('Ribbentrop’s')).toBe('ribbentrop')
    expect(bareWord("Comintern's")).toBe('comintern')
  })
})
