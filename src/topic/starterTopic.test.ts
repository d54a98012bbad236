import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { normaliseText, plainText, type RichText, stableStringify } from '../base/index.ts'
import {
  type Item,
  type ItemKind,
  itemsOfKind,
  ledger,
  parseTopic,
  questionMarks,
  type Topic,
} from './index.ts'

// The bundled example: what a new library opens with, and the bar for every topic after it.
const json = readFileSync(
  new URL('../../resources/starter/topics/nazi-soviet-pact/topic.json', import.meta.url),
  'utf8',
)
const parsed = parseTopic(json)
if (!parsed.ok) throw new Error(`The starter topic does not parse: ${JSON.stringify(parsed.error)}`)
const topic = parsed.value
const lines = topic.source.text.split('\n')

const replaceItem = (id: string, change: (item: Item) => Item): Topic => ({
  ...topic,
  items: topic.items.map((item) => (item.id === id ? change(item) : item)),
})

describe('the starter topic', () => {
  test('is written exactly as the app would write it', () => {
    expect(stableStringify(topic)).toBe(json)
    expect(parseTopic(json.replace('"formatVersion": 1', '"formatVersion": 99')).ok).toBe(false)
  })

  test('has everything that its notes have', () => {
    const sourced = (kind: ItemKind) =>
      topic.items.filter((item) => item.kind === kind && item.source !== undefined).length
    const headings = itemsOfKind(topic, 'heading')
    expect(headings.filter(({ level }) => level === 1)).toHaveLength(8)
    expect(headings.filter(({ level }) => level === 2)).toHaveLength(7)
    expect(sourced('paragraph') + sourced('bullet')).toBeGreaterThanOrEqual(40)
    expect(itemsOfKind(topic, 'keyTerm').map(({ term }) => plainText(term))).toEqual([
      'Cordon sanitaire',
      'Collective security',
      'Lebensraum',
      'Nazi-Soviet Pact',
      'Sphere of influence',
      'Realpolitik',
    ])
    expect([
      sourced('keyTerm'),
      sourced('figure'),
      sourced('theme'),
      sourced('faq'),
      sourced('question'),
    ]).toEqual([5, 1, 4, 5, 2])
  })

  test('says what a teacher added', () => {
    const added = topic.items.filter((item) => item.source === undefined).map((item) => item.kind)
    const count = (kind: ItemKind) => added.filter((other) => other === kind).length
    expect([
      count('objective'),
      count('misconception'),
      count('extract'),
      count('table'),
      count('question'),
    ]).toEqual([4, 4, 1, 1, 15])
    expect(
      itemsOfKind(topic, 'faq').every(
        ({ question, questionAdded }) => question !== undefined && questionAdded === true,
      ),
    ).toBe(true)
  })
})

/** The words of an item that must stand in its lines; the rest of it was added. */
function wordsFromSource(item: Item): readonly RichText[] {
  switch (item.kind) {
    case 'heading':
    case 'paragraph':
    case 'bullet':
      return [item.text]
    case 'keyTerm':
      return [item.term, ...item.aliases, item.definition]
    case 'figure':
      return [item.caption]
    case 'theme':
      return [item.title, item.text]
    case 'faq':
      return item.answer.map(({ text }) => text)
    case 'question':
      return [
        item.prompt,
        ...(item.scheme?.kind === 'points'
          ? item.scheme.points.flatMap(({ text, further }) => [
              text,
              ...(further ?? []).map((part) => part.text),
            ])
          : []),
      ]
    default:
      return [`An item of the kind ${item.kind} cannot come from the notes`]
  }
}

/** What is wrong between the items of a topic and its lines. */
function sourceProblems(of: Topic): readonly string[] {
  const all = of.source.text.split('\n')
  const claims: string[][] = all.map(() => [])
  const claim = (from: number, to: number, by: string) => {
    for (let n = from; n <= to; n++) claims[n - 1]?.push(by)
  }
  claim(1, 1, 'title')
  if (of.specification?.source)
    claim(of.specification.source.from, of.specification.source.to, 'specification')
  const wording = of.items.flatMap((item) => {
    if (item.source === undefined) return []
    const { from, to } = item.source
    claim(from, to, item.id)
    const text = all.slice(from - 1, to).join('\n')
    return wordsFromSource(item)
      .filter((part) => !text.includes(plainText(part)))
      .map((part) => `${item.id}: “${plainText(part)}” is not in lines ${from}–${to}`)
  })
  const coverage = all.flatMap((line, i) => {
    const by = claims[i] ?? []
    return line.trim() !== '' && by.length !== 1
      ? [`line ${i + 1} belongs to ${by.length} items: ${by.join(', ')}`]
      : []
  })
  const order = of.items.flatMap((item) => (item.source ? [item.source.from] : []))
  const backwards = order.some((from, i) => from <= (order[i - 1] ?? 0))
    ? ['the items are not in the order of their lines']
    : []
  return [...wording, ...coverage, ...backwards]
}

describe('its source', () => {
  test('opens with the title and the specification', () => {
    expect(lines[0]).toBe(topic.title)
    expect(lines.slice(1, topic.specification?.source?.to).join('\n')).toContain(
      plainText(topic.specification?.text ?? 'none'),
    )
    expect(normaliseText(topic.source.text.replaceAll('\n', '|'))).toBe(
      topic.source.text.replaceAll('\n', '|'),
    )
  })

  test('has each line in one item, and each item its words', () => {
    expect(sourceProblems(topic)).toEqual([])
  })

  test('is missed when a line or a word moves', () => {
    const { source: _, ...orphan } = topic.items.find(({ id }) => id === 'munich') as Item & {
      readonly kind: 'bullet'
    }
    expect(sourceProblems(replaceItem('munich', () => orphan))).toHaveLength(1)
    expect(
      sourceProblems(replaceItem('talks', (item) => ({ ...item, text: 'from May' }) as Item)),
    ).toHaveLength(1)
    expect(
      sourceProblems({ ...topic, source: { ...topic.source, text: `\n${topic.source.text}` } })
        .length,
    ).toBeGreaterThan(100)
  })
})

describe('its marks', () => {
  const questions = itemsOfKind(topic, 'question')

  test('add up in every question', () => {
    expect(
      questions.flatMap((question) =>
        ledger(question).problems.map((problem) => `${question.id}: ${problem}`),
      ),
    ).toEqual([])
    const reasons = questions.find(({ id }) => id === 'practice-reasons')
    expect(ledger({ ...reasons, marks: 7 }).problems).toContain('tariff-differs')
  })

  test('come to 8 in the practice questions and 30 in the essays', () => {
    expect(questionMarks(questions.filter(({ source }) => source !== undefined))).toBe(8)
    expect(questionMarks(questions.filter(({ purpose }) => purpose === 'exam-style'))).toBe(30)
  })

  test('reward a year only with its state', () => {
    const scheme = questions.find(({ id }) => id === 'practice-treaty')?.scheme
    expect(scheme?.kind === 'points' ? scheme.points.map(({ needs }) => needs) : []).toEqual([
      undefined,
      'state',
    ])
  })

  test('of a choice go to one key that its length does not give away', () => {
    const choices = questions.filter(({ options }) => options !== undefined)
    expect(choices.length).toBeGreaterThanOrEqual(2)
    const positions = choices.map(({ options = [], scheme }) => {
      const keys = options.filter(({ correct }) => correct)
      expect(options.every(({ reason }) => reason !== undefined)).toBe(true)
      expect(keys).toHaveLength(1)
      expect(scheme?.kind === 'points' ? scheme.points.map(({ text }) => text) : []).toEqual(
        keys.map(({ text }) => text),
      )
      const longest = Math.max(
        ...options.filter(({ correct }) => !correct).map(({ text }) => plainText(text).length),
      )
      expect(plainText(keys[0]?.text ?? '').length).toBeLessThanOrEqual(longest)
      return options.findIndex(({ correct }) => correct)
    })
    expect(new Set(positions).size).toBe(choices.length)
  })
})
