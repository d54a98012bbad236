import { describe, expect, it } from 'vitest'
import type { Verdict } from '../classify/classify.ts'
import { factsOf } from '../classify/facts.ts'
import { readPlain } from '../formats/plain.ts'
import { headingLevels } from './headingLevels.ts'

/** The levels of the lines marked with "# ", with "?" where the notes leave them open. */
function levelsOf(...lines: readonly string[]): readonly string[] {
  const { pieces } = readPlain(lines.map((line) => line.replace(/^# /, '')).join('\n'))
  const verdicts = pieces.map((piece, i): Verdict => {
    const label = lines[i]?.startsWith('# ') ? 'heading' : 'paragraph'
    const facts = factsOf(piece)
    return { label, zone: 'body', probability: 1, second: 'bullet', facts }
  })
  return [...headingLevels(pieces, verdicts).values()].map(
    ({ level, open }) => `${level}${open ? '?' : ''}`,
  )
}

describe('numbers of headings', () => {
  it('that start again at 1 part the headings without a number', () => {
    const lines = ['# Who sits there', '# 1. Life peers', 'Text.', '# 2. Bishops', 'Text.']
    const more = ['# What they do', '# 1. Amend bills', 'Text.', '# 2. Ask questions', 'Text.']
    expect(levelsOf(...lines, ...more, '# Reform', 'Text.')).toEqual([
      '1',
      '2',
      '2',
      '1',
      '2',
      '2',
      '1',
    ])
  })

  it('straight under a heading without one part it', () => {
    const lines = ['# Four arguments', '# 1) From cause', 'Text.', '# 2) From design', 'Text.']
    expect(levelsOf(...lines)).toEqual(['1', '2', '2'])
  })

  it('that start again straight under a number part that', () => {
    const lines = ['# 1. Atoms', 'Text.', '# 2. Bonding', '# 1. Ionic', 'Text.', '# 2. Covalent']
    expect(levelsOf(...lines, 'Text.')).toEqual(['1', '1', '2', '2'])
    expect(levelsOf(...lines, 'Text.', '# 3. Metals', 'Text.')).toEqual(['1', '1', '2', '2', '1?'])
  })

  it('that run on through the notes are their sections', () => {
    const lines = ['# Introduction', 'Text.', '# 1. Causes', 'Text.', '# Money', 'Text.']
    expect(levelsOf(...lines, '# 2. Effects', 'Text.')).toEqual(['1', '1', '2', '1'])
  })
})

describe('headings without numbers', () => {
  it('announced by the text above them are its parts', () => {
    const text = 'There are two: diffusion needs no energy, active transport does.'
    const lines = ['# Ways across', text, '# Diffusion', 'Text.', '# Active transport', 'Text.']
    expect(levelsOf(...lines)).toEqual(['1', '2', '2'])
  })

  it('one of which is mentioned by chance are not', () => {
    const lines = [
      '# The king',
      'He asked Parliament for money.',
      '# Parliament',
      'Text.',
      '# Wars',
    ]
    expect(levelsOf(...lines)).toEqual(['1', '1', '1'])
  })

  it('formed like the parent end its parts', () => {
    const lines = ['# What is Marxism?', '# Strengths', 'Text.', '# Weak points', 'Text.']
    expect(levelsOf(...lines, '# What is feminism?', 'Text.')).toEqual(['1', '2', '2', '1'])
  })

  it('with the same parts are equals', () => {
    const parts = ['# Quotations', 'Text.', '# Analysis', 'Text.']
    expect(levelsOf('# Birling', 'He.', ...parts, '# Sheila', 'She.', ...parts)).toEqual([
      '1',
      '2',
      '2',
      '1',
      '2',
      '2',
    ])
  })

  it('under a letter alone are not its parts', () => {
    const lines = ['# A', '# Introduction', 'Text.', '# B', '# Line by line', 'Text.']
    expect(levelsOf(...lines)).toEqual(['1', '1', '1', '1'])
  })

  it('after a series are asked about where nothing tells', () => {
    const lines = ['# Worship', '# Prayer', 'Text.', '# Fasting', 'Text.', '# Art', 'Text.']
    expect(levelsOf(...lines)).toContain('1?')
  })
})
