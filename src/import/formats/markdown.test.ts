import { describe, expect, it } from 'vitest'
import { plainText } from '../../base/index.ts'
import { readMarkdown } from './markdown.ts'

const read = (text: string): readonly string[] =>
  readMarkdown(text).pieces.map(
    ({ rich, drop }) => `${drop === undefined ? '' : `(${drop}) `}${plainText(rich)}`,
  )

describe('Markdown of note-taking programs', () => {
  it('reads the name and the text of a coloured box, and not its sign', () => {
    expect(read('> [!NOTE] Remember\n> Each layer serves the one above.')).toEqual([
      'Remember',
      'Each layer serves the one above.',
    ])
    expect(read('> [!tip]-\n> Draw it first.')).toEqual(['(markup) > [!tip]-', 'Draw it first.'])
  })

  it('keeps brackets that are no box', () => {
    expect(read('> [! ] is not a sign\n\n[!NOTE] nor this')).toEqual([
      '[! ] is not a sign',
      '[!NOTE] nor this',
    ])
  })

  it('reads links between notes by their names', () => {
    expect(read('The [[Physical Layer|lowest]] sits under the [[Data Link Layer]].')).toEqual([
      'The lowest sits under the Data Link Layer.',
    ])
  })
})
