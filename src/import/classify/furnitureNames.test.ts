import { describe, expect, it } from 'vitest'
import { readPlain } from '../formats/plain.ts'
import { importNotes } from '../importNotes.ts'
import type { Piece } from '../types.ts'
import { factsOf } from './facts.ts'
import { hasFurnitureCue } from './furnitureNames.ts'

function piece(text: string): Piece {
  const [first] = readPlain(text).pieces
  if (!first) throw new Error('no line')
  return first
}

describe('lines that may be set aside on the classifier’s word', () => {
  it.each(['Join our free newsletter', 'Popular courses', '4.7', 'Posted by admin, 2 May 2021'])(
    '%s speaks of its page',
    (text) => {
      expect(hasFurnitureCue(piece(text), factsOf(piece(text)))).toBe(true)
    },
  )

  it.each([
    'Key terms',
    'Which pages were read?',
    'Low-risk foods',
    'Practice questions',
    'Osmosis',
  ])('%s does not', (text) => {
    expect(hasFurnitureCue(piece(text), factsOf(piece(text)))).toBe(false)
  })

  it('come back when the teacher restores them, and stay', () => {
    const text =
      'Field Notes\nJoin our free site today\n\nErosion\n\nErosion is the wearing away of rock by water, wind and ice over a long time.'
    const read = importNotes({ text, format: 'plain' })
    if (!read.ok) throw new Error(read.error.code)
    for (const { line } of read.value.dropped) {
      const again = importNotes(
        { text, format: 'plain' },
        { corrections: [{ kind: 'keep', line }] },
      )
      expect(again.ok && again.value.labels[line - 1]?.label).not.toBe('dropped')
    }
    const lines = read.value.labels.filter(({ label }) => label !== 'blank')
    expect(lines).toHaveLength(4)
  })
})
