import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { plainText } from '../base/index.ts'
import { itemsOfKind, ledger, topicSchema } from '../topic/index.ts'
import { importNotes } from './importNotes.ts'
import type { Imported } from './types.ts'

// Real notes as a teacher pastes them. They are not ours to ship, so a clone may be without them.
const path = fileURLToPath(
  new URL('../../../shared/source/nazi-soviet-pact-notes.txt', import.meta.url),
)

function read(): Imported {
  const result = importNotes({ text: readFileSync(path, 'utf8'), format: 'plain' })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe.runIf(existsSync(path))('the notes a teacher pasted', () => {
  const HEADINGS = [4, 11, 12, 18, 22, 23, 29, 34, 40, 41, 45, 54, 60, 65, 82]
  const TOP = [4, 11, 22, 40, 60, 65, 82]

  it('finds every heading, and no other', () => {
    const { labels } = read()
    const found = labels.filter(({ label }) => label === 'heading').map(({ line }) => line)
    expect(found).toEqual(HEADINGS)
  })

  it('gives headings their levels, or asks', () => {
    for (const { line, label, level, ask } of read().labels) {
      if (label === 'heading' && !ask)
        expect([line, level]).toEqual([line, TOP.includes(line) ? 1 : 2])
    }
  })

  it('finds the specification, the three key terms, the four themes and the figure', () => {
    const { topic } = read()
    expect(plainText(topic.specification?.text ?? '')).toContain('the relations between Russia')
    expect(topic.qualification.board).toBe('OCR')
    expect(
      itemsOfKind(topic, 'keyTerm').map((item) => [item.source?.from, plainText(item.term)]),
    ).toEqual([
      [9, 'Cordon Sanitaire'],
      [27, 'Collective Security'],
      [52, 'Nazi-Soviet Pact'],
    ])
    expect(itemsOfKind(topic, 'keyTerm')[2]?.aliases).toEqual(['Molotov-Ribbentrop Pact'])
    expect(itemsOfKind(topic, 'theme').map((item) => item.source?.from)).toEqual([61, 62, 63, 64])
    expect(itemsOfKind(topic, 'figure').map((item) => item.source?.from)).toEqual([50])
  })

  it('parts the five answers and asks about each, inventing no question', () => {
    const { topic, asks } = read()
    const groups = itemsOfKind(topic, 'faq')
    expect(groups.map((item) => item.source?.from)).toEqual([66, 68, 72, 74, 78])
    expect(groups.every((item) => item.question === undefined)).toBe(true)
    expect(asks.filter(({ code }) => code === 'faq-grouping').map(({ lines }) => lines)).toEqual([
      [66, 68, 72, 74, 78],
    ])
  })

  it('reads both questions with eight marks and schemes that add up', () => {
    const questions = itemsOfKind(read().topic, 'question')
    expect(questions.map(({ marks }) => marks)).toEqual([2, 6])
    expect(questions.map((question) => ledger(question).problems)).toEqual([[], []])
    expect(questions[1]?.scheme).toMatchObject({ kind: 'points', choose: 2, maximum: 6 })
  })

  it('is right about bullets and paragraphs, or asks', () => {
    const BULLETS = [
      6, 7, 8, 14, 15, 16, 20, 21, 25, 26, 31, 32, 33, 36, 37, 38, 43, 44, 47, 48, 56, 57, 58,
    ]
    const PARAGRAPHS = [3, 5, 13, 17, 24, 28, 30, 39, 53, 55]
    const { labels } = read()
    const silent = (lines: readonly number[], label: string): number[] =>
      lines.filter((line) => labels[line - 1]?.label !== label && !labels[line - 1]?.ask)
    expect(silent(BULLETS, 'bullet')).toEqual([])
    expect(silent(PARAGRAPHS, 'paragraph').length).toBeLessThanOrEqual(1)
  })

  it('invents no title: it asks for one', () => {
    const { topic, asks } = read()
    expect(topicSchema.safeParse(topic).success).toBe(true)
    expect(asks.some(({ code }) => code === 'title')).toBe(true)
  })
})
