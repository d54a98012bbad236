import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainText, type RichText } from '../base/index.ts'
import { datedEvents, type Item, itemsOfKind, parseTopic, type Topic } from './index.ts'

// The wording and the dates of the bundled example; its parts and marks are in starterTopic.test.ts.
const parsed = parseTopic(
  readFileSync(
    new URL('../../resources/starter/topics/nazi-soviet-pact/topic.json', import.meta.url),
    'utf8',
  ),
)
if (!parsed.ok) throw new Error(`The starter topic does not parse: ${JSON.stringify(parsed.error)}`)
const topic = parsed.value

// The notes that the topic was written from are somebody else's, so they do not come with the code.
const notesPath = new URL('../../../shared/source/nazi-soviet-pact-notes.txt', import.meta.url)
const notes = existsSync(notesPath) ? readFileSync(notesPath, 'utf8') : ''

const words = (text: RichText): number => plainText(text).split(/\s+/).filter(Boolean).length
const replaceItem = (id: string, change: (item: Item) => Item): Topic => ({
  ...topic,
  items: topic.items.map((item) => (item.id === id ? change(item) : item)),
})

/** Runs of n words, lower case, without punctuation. */
function shingles(text: string, n = 7): readonly string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return found
    .slice(0, Math.max(0, found.length - n + 1))
    .map((_, i) => found.slice(i, i + n).join(' '))
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n')
  if (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (run) => typeof run === 'object' && run !== null && 'text' in run && !('marks' in run),
    )
  ) {
    return [
      value.map((run: { text: string }) => run.text).join(''),
      ...value.flatMap((run) => stringsIn(Object.values(run as object))),
    ]
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Runs of seven words that a topic has in common with other notes, but for the specification's own phrase. */
function sharedWith(other: string, of: Topic): readonly string[] {
  const allowed = new Set(shingles(plainText(of.specification?.text ?? '')))
  const theirs = new Set(shingles(other))
  return [...new Set(stringsIn(of).flatMap((text) => shingles(text)))].filter(
    (run) => theirs.has(run) && !allowed.has(run),
  )
}

describe('its words', () => {
  test('are nobody else’s', () => {
    expect(sharedWith(notes, topic)).toEqual([])
    expect(sharedWith(`Notes. ${topic.source.text.split('\n')[3]}`, topic).length).toBeGreaterThan(
      5,
    )
  })

  test('define each term without using it', () => {
    const circular = (term: string, definition: string) =>
      (term.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) =>
        new RegExp(String.raw`\b${word}`, 'iu').test(definition),
      )
    for (const item of itemsOfKind(topic, 'keyTerm')) {
      expect(
        circular([item.term, ...item.aliases].map(plainText).join(' '), plainText(item.definition)),
      ).toEqual([])
      expect(words(item.definition)).toBeLessThanOrEqual(35)
      expect(item.example).toBeDefined()
    }
    expect(circular('Sphere of influence', 'A sphere that a power dominates')).toEqual(['sphere'])
  })

  test('fit a slide', () => {
    // Two lines of 568 pt in Arial 24.
    for (const { text } of itemsOfKind(topic, 'bullet')) {
      expect(words(text)).toBeLessThanOrEqual(16)
      expect(plainText(text).length).toBeLessThanOrEqual(95)
    }
    for (const { text } of itemsOfKind(topic, 'theme')) expect(words(text)).toBeLessThanOrEqual(20)
    for (const { caption, alt, credit, licence } of itemsOfKind(topic, 'figure')) {
      expect(words(caption)).toBeLessThanOrEqual(30)
      expect([alt, credit, licence].every((text) => text.length > 2)).toBe(true)
    }
    for (const { text, prompts } of itemsOfKind(topic, 'extract'))
      expect([words(text) <= 60, prompts.length]).toEqual([true, 2])
    for (const { head, rows } of itemsOfKind(topic, 'table'))
      expect(rows.map((row) => row.length)).toEqual(Array(4).fill(head.length))
    for (const { answer } of itemsOfKind(topic, 'faq'))
      expect(answer.length >= 2 && answer.length <= 4).toBe(true)
    expect(
      itemsOfKind(topic, 'objective')
        .filter(({ role }) => role === 'outcome')
        .map(({ text }) => words(text) <= 30),
    ).toEqual([true])
  })
})

// Where each of these is named with a date, the date is this. Sources: the published treaties.
const DATES: readonly (readonly [event: RegExp, date: RegExp])[] = [
  [/restored normal relations/i, /16 April 1922/],
  [/trade agreement of/i, /March 1921/],
  [/treaty of berlin promised/i, /1926/],
  [/became chancellor/i, /30 January 1933/],
  [/entered the league/i, /September 1934/],
  [/franco-soviet pact of/i, /May 1935/],
  [/sign the anti|signed the anti-comintern/i, /November 1936/],
  [/^munich/i, /September 1938/],
  [/molotov and ribbentrop signed/i, /23 August 1939/],
  [/invaded poland/i, /1 September 1939/],
  [/red army occupied/i, /17 September 1939/],
  [/winter war, /i, /November 1939 to March 1940/],
  [/expelled the ussr/i, /December 1939/],
  [/romania lost/i, /June 1940/],
  [/germany attacked/i, /22 June 1941/],
]

describe('its dates', () => {
  const sentences = stringsIn(topic.items).flatMap((text) => text.split(/(?<=\.) /))

  test.each(DATES)('%s is dated %s', (event, date) => {
    const naming = sentences.filter((sentence) => event.test(sentence))
    expect(naming.length).toBeGreaterThan(0)
    // A sentence may name the event again without a date, but never with another one.
    expect(naming.some((sentence) => date.test(sentence))).toBe(true)
    expect(
      naming.filter((sentence) => /\b1\d{3}\b/.test(sentence) && !date.test(sentence)),
    ).toEqual([])
  })

  test('stay within the period', () => {
    const { from, to } = topic.period ?? { from: 0, to: 0 }
    expect(datedEvents(topic).filter(({ years }) => years.from < from || years.to > to)).toEqual([])
    expect(
      datedEvents(replaceItem('talks', (item) => ({ ...item, text: 'In 1946' }) as Item)).some(
        ({ years }) => years.to > to,
      ),
    ).toBe(true)
  })

  test('never have the USSR sign at Rapallo, nor the Winter War explain the Pact', () => {
    const text = sentences.filter((sentence) => /USSR signed .*Rapallo/.test(sentence))
    expect(text).toEqual(
      itemsOfKind(topic, 'misconception')
        .filter(({ id }) => id === 'misconception-rapallo')
        .map((item) => plainText(item.text)),
    )
    expect(sentences.some((sentence) => /came after the Pact, so it cannot/.test(sentence))).toBe(
      true,
    )
  })
})
