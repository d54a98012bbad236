import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { itemsOfKind } from '../../topic/index.ts'
import { answerAsk, importNotes } from '../index.ts'
import { correct } from './relabel.ts'
import type { Ask, Imported } from '../types.ts'

function read(text: string): Imported {
  const result = importNotes({ text, format: 'plain' })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function answered(imported: Imported, ask: Ask, choice: number): Imported {
  const result = answerAsk(imported, ask, choice)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

const ANSWERS = `The Great Exhibition

Background
The Great Exhibition opened in Hyde Park in May 1851. It was held in a hall of iron and glass.

FAQ
Although many feared riots, the crowds were calm. This surprised the newspapers of the day.
They came by train on cheap tickets.
The building was designed by Joseph Paxton, who had built glass houses for a duke.
This allowed it to be put up in months.
Yes, the profits were large. They paid for museums in South Kensington.
`

describe('answers that have lost their questions', () => {
  it('are one question to the teacher, on every line where an answer begins', () => {
    const imported = read(ANSWERS)
    const asks = imported.asks.filter(({ code }) => code === 'faq-grouping')
    const starts = itemsOfKind(imported.topic, 'faq').map(({ source }) => source?.from)
    expect(starts.length).toBeGreaterThanOrEqual(2)
    expect(asks.map(({ lines }) => lines)).toEqual([starts])
    expect(imported.labels.filter(({ ask }) => ask).map(({ line }) => line)).toEqual(
      expect.arrayContaining(starts),
    )
  })

  it('are settled by one answer, and one by one', () => {
    const imported = read(ANSWERS)
    const ask = imported.asks.find(({ code }) => code === 'faq-grouping')
    if (!ask) throw new Error('Nothing is asked')
    const open = (now: Imported): readonly number[] =>
      now.asks.find(({ code }) => code === 'faq-grouping')?.lines ?? []
    expect(open(answered(imported, ask, 0))).toEqual([])
    const [first = 0, ...others] = ask.lines
    const typed = correct(imported, [
      { kind: 'faq-question', line: first, text: 'Were there riots?' },
    ])
    expect(open(typed)).toEqual(others)
    const [second = 0, ...rest] = others
    expect(open(correct(typed, [{ kind: 'faq-start', line: second, starts: false }]))).toEqual(rest)
  })
})

describe('the same doubt in several sections', () => {
  const root = fileURLToPath(new URL('../../../fixtures/import/tuned/', import.meta.url))
  const cases = readdirSync(root)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => {
      const imported = read(readFileSync(root + file, 'utf8'))
      return imported.asks
        .filter(({ code }) => code === 'alike-lines')
        .map((ask) => ({ imported, ask }))
    })

  it('is one question, shown on every line of it', () => {
    expect(cases.length).toBeGreaterThanOrEqual(5)
    for (const { imported, ask } of cases) {
      expect(ask.lines.length).toBeGreaterThanOrEqual(2)
      expect(ask.lines.every((line) => imported.labels[line - 1]?.ask)).toBe(true)
    }
  })

  it('is settled on every line by one answer, and leaves the labels unless told', () => {
    for (const { imported, ask } of cases) {
      const kept = answered(imported, ask, 0)
      expect(ask.lines.map((line) => kept.labels[line - 1]?.label)).toEqual(
        ask.lines.map((line) => imported.labels[line - 1]?.label),
      )
      const again = kept.asks.filter(({ code }) => code === 'label' || code === 'alike-lines')
      expect(
        again.flatMap(({ lines }) => lines).filter((line) => ask.lines.includes(line)),
      ).toEqual([])
      const changed = answered(imported, ask, 1)
      const [label] = new Set(ask.lines.map((line) => changed.labels[line - 1]?.label))
      expect(['heading', 'bullet', 'paragraph']).toContain(label)
    }
  })

  it('says of no line what it was not asked about (control)', () => {
    for (const { ask } of cases)
      for (const { corrections } of ask.choices)
        expect(corrections.map((correction) => 'line' in correction && correction.line)).toEqual(
          ask.lines,
        )
  })
})
