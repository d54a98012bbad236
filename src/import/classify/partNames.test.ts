import { describe, expect, it } from 'vitest'
import { readPlain } from '../formats/plain.ts'
import { factsOf } from './facts.ts'
import { partNames } from './partNames.ts'

/** The lines that are known as names of parts. */
function named(...lines: readonly string[]): readonly string[] {
  const { pieces } = readPlain(lines.join('\n'))
  const names = partNames(pieces, pieces.map(factsOf))
  return pieces.flatMap(({ text }, i) => (names(i).length > 0 ? [text] : []))
}

describe('names of parts', () => {
  it('carry numbers that count up over text of their own', () => {
    expect(
      named('1. Life peers', 'They sit for life.', 'They are named.', '2. Bishops', 'They are 26.'),
    ).toEqual(['Life peers', 'Bishops'])
  })

  it('open with a picture', () => {
    expect(
      named('🏰 Castles', 'They were built of stone.', '⛪ Churches', 'They had land.'),
    ).toEqual(['🏰 Castles', '⛪ Churches'])
  })

  it('are chapters without a name, and what a table of contents names', () => {
    expect(named('Chapter 2:', 'Rent is a cost.')).toEqual(['Chapter 2:'])
    const { pieces } = readPlain('Waves carry energy\nThey do so without matter.')
    const inContents = pieces.map((piece, i) => (i === 0 ? { ...piece, inContents: true } : piece))
    expect(partNames(inContents, pieces.map(factsOf))(0)).toEqual(['in-contents'])
  })

  it('are not points, questions, steps with letters or lists of pictures', () => {
    expect(named('1. Life peers', '2. Bishops', '3. Judges')).toEqual([])
    expect(named('1. What is a peer?', 'A lord.', '2. What is a bill?', 'A law.')).toEqual([])
    expect(named('1. Work', 'a) push', 'b) pull', '2. Heat', 'a) burn', 'b) cool')).toEqual([])
    expect(named('1. State the unit', 'newton', '2. Name the meter', 'ohm')).toEqual([])
    expect(named('🍎 Apples', '🍐 Pears', '🍇 Grapes', '🍒')).toEqual([])
  })
})
