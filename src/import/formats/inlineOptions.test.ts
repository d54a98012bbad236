import { describe, expect, it } from 'vitest'
import { readPlain } from './plain.ts'

const textsOf = (text: string): readonly string[] =>
  readPlain(text).pieces.map((piece) => piece.text)

describe('options on one line', () => {
  it('are parted at their letters', () => {
    expect(textsOf('Who wrote it?\na. a monk b. a nun c. the king')).toEqual([
      'Who wrote it?',
      'a monk',
      'a nun',
      'the king',
    ])
  })

  it('may have lost what parted them', () => {
    expect(textsOf('Lime is a\nA. acidB. base\nC. saltD. metal')).toEqual([
      'Lime is a',
      'acid',
      'base',
      'salt',
      'metal',
    ])
  })

  it.each([
    'a. a line that names vitamin b. and no more',
    'A. Smith and B. Jones wrote it',
    'a) see b) below',
  ])('are not taken where the letters do not go on: %s', (line) => {
    expect(readPlain(`${line}\nThe next line.`).pieces).toHaveLength(2)
  })
})
