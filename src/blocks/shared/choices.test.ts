import { describe, expect, it } from 'vitest'
import { setting, starterTopic } from '../../../fixtures/starter.ts'
import { plainText } from '../../base/index.ts'
import { pageText } from '../../page/index.ts'
import { layOutSlides } from '../../layout/index.ts'
import { parseLesson } from '../../lesson/index.ts'
import { type ItemOf, itemsOfKind, type Topic } from '../../topic/index.ts'
import { kindOf } from '../index.ts'
import { choiceOf, keysOf } from './choices.ts'

const topic = starterTopic()
const asked = (item: ItemOf<'question'> | ItemOf<'keyTerm'>, from: Topic = topic) =>
  choiceOf({ item, topic: from, overridden: false, stale: false }, from.id)
const brought = itemsOfKind(topic, 'question').filter((item) => item.options !== undefined)

/** A topic with many questions of four options, whose key is always written first. */
function withMany(count: number): Topic {
  const items = Array.from({ length: count }, (_, i): ItemOf<'question'> => ({
    id: `q-${i}`,
    kind: 'question',
    purpose: 'knowledge-check',
    prompt: `Question ${i}?`,
    marks: 1,
    options: [{ text: 'right', correct: true }, { text: 'x' }, { text: 'y' }, { text: 'z' }],
  }))
  return { ...topic, items }
}

describe('choices', () => {
  it('keep every option and the key', () => {
    for (const item of brought) {
      const choice = asked(item)
      const texts = (options: typeof item.options): readonly string[] =>
        (options ?? []).map(({ text }) => plainText(text)).sort()
      expect(texts(choice?.options)).toEqual(texts(item.options))
      expect(keysOf(choice ?? { options: [] })).toHaveLength(1)
    }
  })

  it('have their keys in every place equally often, however they were written', () => {
    const many = withMany(40)
    const places = itemsOfKind(many, 'question').map(
      (item) => keysOf(asked(item, many) ?? { options: [] })[0],
    )
    for (const place of [0, 1, 2, 3]) expect(places.filter((p) => p === place)).toHaveLength(10)
    const written = itemsOfKind(many, 'question').map((item) =>
      item.options?.findIndex(({ correct }) => correct),
    )
    expect(new Set(written)).toEqual(new Set([0]))
  })

  it('stay as written where an option speaks of another', () => {
    const [item] = itemsOfKind(withMany(1), 'question')
    const options = [
      { text: 'right', correct: true as const },
      { text: 'x' },
      { text: 'All of the above' },
    ]
    for (const seed of ['a', 'b', 'c', 'd']) {
      const choice =
        item &&
        choiceOf({ item: { ...item, options }, topic, overridden: false, stale: false }, seed)
      expect(choice?.options).toEqual(options)
    }
  })

  it('take other terms for a term and other dates for a date, each once', () => {
    const [term] = itemsOfKind(topic, 'keyTerm')
    const terms = term && asked(term)
    expect(new Set(terms?.options.map(({ text }) => text)).size).toBe(4)
    const date = itemsOfKind(topic, 'question').find(({ id }) => id === 'check-date')
    const dates = date && asked(date)
    expect(dates?.options).toHaveLength(4)
    for (const { text } of dates?.options ?? [])
      expect(plainText(text)).toMatch(/^\d+ \p{L}+ \d{4}$/u)
  })

  it('are none where the topic has nothing to choose from', () => {
    const open = itemsOfKind(topic, 'question').find(({ id }) => id === 'check-spain')
    expect(open && asked(open)).toBeUndefined()
  })
})

describe('a lesson from before there were choices', () => {
  it('opens, and shows a short answer with options as a choice, options in the same order', () => {
    const ref = { topicId: topic.id, itemId: 'choice-cause' }
    const block = {
      id: 'old',
      kind: 'short-answer',
      title: 'Question',
      instruction: '',
      questions: [ref],
    }
    const lesson = {
      formatVersion: 1,
      id: 'old-lesson',
      title: 'The Pact',
      subtitle: '',
      className: '',
      topicIds: [topic.id],
      theme: 'lectern',
      minutes: 60,
      slides: [{ id: 's', blocks: [block], notes: [], minutes: 5 }],
      worksheets: [],
    }
    const read = parseLesson(JSON.stringify(lesson))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const now = kindOf({ kind: 'multiple-choice' })?.create(topic, 'new')
    const newer = {
      ...read.value,
      slides: [{ ...read.value.slides[0], blocks: [{ ...now, questions: [ref] }] }],
    } as typeof read.value
    const shown = (of: typeof read.value): readonly string[] =>
      layOutSlides(of, setting(topic)).pages.flatMap(pageText)
    const options = brought.find(({ id }) => id === 'choice-cause')?.options ?? []
    const order = (texts: readonly string[]): readonly string[] =>
      texts.filter((text) => options.some((option) => plainText(option.text) === text))
    expect(order(shown(read.value))).toHaveLength(4)
    expect(order(shown(read.value))).toEqual(order(shown(newer)))
  })
})
