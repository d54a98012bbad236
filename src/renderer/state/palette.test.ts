import { describe, expect, test } from 'vitest'
import { findEntries, type PaletteEntry } from './palette.ts'

const entry = (label: string, group: PaletteEntry['group'] = 'Commands'): PaletteEntry => ({
  key: label,
  group,
  label,
  run: () => undefined,
})
const labels = (entries: readonly PaletteEntry[], query: string) =>
  findEntries(entries, query).map(({ label }) => label.text)

describe('the command palette', () => {
  const entries = [
    entry('Remark'),
    entry('Mark Scheme'),
    entry('Export'),
    entry('Explain two reasons, 6 marks', 'In this lesson'),
  ]

  test('puts words that begin so before words that hold it, group by group', () => {
    expect(labels(entries, 'mar')).toEqual([
      'Mark Scheme',
      'Remark',
      'Explain two reasons, 6 marks',
    ])
  })

  test('wants every word, and says where they stand', () => {
    expect(labels(entries, 'mark export')).toEqual([])
    const [found] = findEntries(entries, 'sch mark')
    expect(found?.label.ranges).toEqual([
      { from: 0, to: 4 },
      { from: 5, to: 8 },
    ])
  })

  test('takes signs for themselves', () => {
    expect(labels(entries, '.*')).toEqual([])
    expect(labels([entry('C++ (pointers)')], 'c++ (')).toEqual(['C++ (pointers)'])
  })

  test('shows every command while nothing is typed, and some of a long list', () => {
    const many = Array.from({ length: 40 }, (_, i) => entry(`Lesson ${i}`, 'Lessons'))
    const commands = Array.from({ length: 40 }, (_, i) => entry(`Command ${i}`))
    expect(labels([...commands, ...many], '')).toHaveLength(52)
  })
})
