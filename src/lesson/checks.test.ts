import { describe, expect, it } from 'vitest'
import { mutationsOfMarks } from '../../fixtures/mutations.ts'
import { starterLesson, starterTopic } from '../../fixtures/starter.ts'
import { type Block, pictureName } from '../blocks/index.ts'
import { itemsOfKind, type Item, type ItemOf, type Topic } from '../topic/index.ts'
import { type CheckCode, checkLesson } from './checks.ts'
import type { Lesson } from './lesson.ts'
import { parseLesson } from './parseLesson.ts'

const topic = starterTopic()
const topics = new Map([[topic.id, topic]])

describe('checkLesson', () => {
  it('finds nothing that blocks the starter lesson', () => {
    expect(
      checkLesson(starterLesson(), topics).filter((check) => check.severity === 'blocks'),
    ).toEqual([])
  })

  it('names a missing item and a missing topic', () => {
    const lesson = starterLesson()
    expect(checkLesson(lesson, new Map()).every((check) => check.code !== 'missing-item')).toBe(
      false,
    )
    const without = { ...topic, items: topic.items.filter((item) => item.id !== 'munich') }
    expect(checkLesson(lesson, new Map([[topic.id, without]]))[0]).toMatchObject({
      code: 'missing-item',
      severity: 'blocks',
    })
  })

  it('names a picture whose file cannot be read, where it is known which can', () => {
    const missing = (atHand?: ReadonlySet<string>): readonly string[] =>
      checkLesson(starterLesson(), topics, undefined, atHand)
        .filter((check) => check.code === 'picture-missing')
        .map(({ message }) => message)
    const [map] = itemsOfKind(topic, 'figure')
    const file = map?.picture.kind === 'asset' ? map.picture.file : ''
    expect(missing()).toEqual([])
    expect(missing(new Set([pictureName(topic.id, file)]))).toEqual([])
    const [message] = missing(new Set())
    expect(message).toMatch(/^Slide \d+: the picture of “The line agreed .*…” cannot be read/)
  })

  it('holds back a question whose marks do not add up', () => {
    const items = topic.items.map((item) =>
      item.id === 'practice-reasons' && item.kind === 'question' ? { ...item, marks: 7 } : item,
    )
    const codes = checkLesson(starterLesson(), new Map([[topic.id, { ...topic, items }]]))
      .filter((check) => check.severity === 'blocks')
      .map((check) => check.code)
    expect(codes).toEqual(['marks-disagree'])
  })

  it('keeps an unknown block whole and says so', () => {
    const raw = JSON.parse(JSON.stringify(starterLesson())) as { slides: { blocks: unknown[] }[] }
    const odd = { id: 'odd', kind: 'hologram', depth: 3 }
    raw.slides[0]?.blocks.push(odd)
    const read = parseLesson(JSON.stringify(raw))
    expect(read.ok && read.value.slides[0]?.blocks[1]).toEqual({
      id: 'odd',
      kind: 'unknown',
      original: odd,
    })
    expect(read.ok && checkLesson(read.value, topics)[0]?.code).toBe('unknown-block')
  })

  it('flags local wording when its source has changed, and only then', () => {
    const lesson = starterLesson()
    const raw = JSON.parse(JSON.stringify(lesson)) as {
      slides: { blocks: { items?: { itemId: string; override?: unknown }[] }[] }[]
    }
    const ref = raw.slides
      .flatMap((slide) => slide.blocks[0]?.items ?? [])
      .find(({ itemId }) => itemId === 'munich')
    if (ref) ref.override = { text: 'Munich, our words', basedOn: 'something older' }
    const read = parseLesson(JSON.stringify(raw))
    expect(read.ok && checkLesson(read.value, topics).map((check) => check.code)).toContain(
      'source-changed',
    )
    expect(checkLesson(lesson, topics).map((check) => check.code)).not.toContain('source-changed')
  })
})

const bulletsOf = (id: string, itemIds: readonly string[]): Block => ({
  id,
  kind: 'bullets',
  kicker: '',
  heading: { topicId: topic.id, itemId: 'outcast' },
  items: itemIds.map((itemId) => ({ topicId: topic.id, itemId })),
  reveal: 'together',
  layout: 'side',
})

function slidesOf(blocks: readonly Block[]): Lesson {
  return {
    ...starterLesson(),
    slides: blocks.map((block) => ({
      id: `slide-${block.id}`,
      blocks: [block],
      notes: [],
      minutes: 5,
    })),
    worksheets: [],
  }
}

function topicWith(item: Item): ReadonlyMap<string, Topic> {
  return new Map([[topic.id, { ...topic, items: [...topic.items, item] }]])
}

function codesOf(lesson: Lesson, of: ReadonlyMap<string, Topic> = topics): readonly CheckCode[] {
  return checkLesson(lesson, of).map(({ code }) => code)
}

describe('checks of words', () => {
  it('holds back a link that opens something other than a page or a letter', () => {
    const bullet = (link: string): Item => ({
      id: 'linked',
      kind: 'bullet',
      text: [{ text: 'here', link }],
    })
    const lesson = slidesOf([bulletsOf('a', ['linked'])])
    expect(checkLesson(lesson, topicWith(bullet('file:///etc/passwd')))[0]).toMatchObject({
      code: 'unsafe-link',
      severity: 'blocks',
    })
    expect(codesOf(lesson, topicWith(bullet('https://example.org')))).not.toContain('unsafe-link')
  })

  it('notices a term that is used before the slide that explains it', () => {
    const term: Block = {
      id: 'term',
      kind: 'key-term',
      term: { topicId: topic.id, itemId: 'lebensraum' },
    } as Block
    const use = bulletsOf('use', ['lebensraum-threat'])
    expect(codesOf(slidesOf([use, term]))).toContain('term-before-definition')
    expect(codesOf(slidesOf([term, use]))).not.toContain('term-before-definition')
  })

  it('notices a definition too long for a board', () => {
    const long = topic.items.map((item) =>
      item.id === 'lebensraum' && item.kind === 'keyTerm'
        ? { ...item, definition: 'Land in the east, and more of it, '.repeat(6) }
        : item,
    )
    const term = {
      id: 'term',
      kind: 'key-term',
      term: { topicId: topic.id, itemId: 'lebensraum' },
    } as Block
    expect(codesOf(slidesOf([term]), new Map([[topic.id, { ...topic, items: long }]]))).toContain(
      'text-long',
    )
    expect(codesOf(slidesOf([term]))).not.toContain('text-long')
  })
})

describe('checks of content', () => {
  it('doubts an impossible order of dates, where the lesson shows it', () => {
    const slip: Item = {
      id: 'slip',
      kind: 'bullet',
      text: 'In April 1922 the USSR signed at Rapallo.',
    }
    const of = topicWith(slip)
    expect(codesOf(slidesOf([bulletsOf('a', ['slip'])]), of)).toContain('chronology')
    expect(codesOf(slidesOf([bulletsOf('a', ['munich'])]), of)).not.toContain('chronology')
  })

  it('notices that the longest option is always right', () => {
    const choices = itemsOfKind(topic, 'question').filter(({ options }) => options !== undefined)
    const ask = (questions: readonly ItemOf<'question'>[]): Block => ({
      id: 'ask',
      kind: 'short-answer',
      title: 'Check',
      instruction: '',
      questions: questions.map(({ id }) => ({ topicId: topic.id, itemId: id })),
    })
    const given = (text: string): ReadonlyMap<string, Topic> =>
      new Map([
        [
          topic.id,
          {
            ...topic,
            items: topic.items.map((item) =>
              item.kind === 'question' && item.options !== undefined
                ? {
                    ...item,
                    options: item.options.map((option) =>
                      option.correct ? { ...option, text } : { ...option, text: 'A plain answer' },
                    ),
                  }
                : item,
            ),
          },
        ],
      ])
    expect(choices.length).toBeGreaterThanOrEqual(3)
    expect(
      codesOf(slidesOf([ask(choices)]), given('A much longer answer than the others')),
    ).toContain('key-stands-out')
    expect(codesOf(slidesOf([ask(choices)]), given('Short'))).not.toContain('key-stands-out')
  })
})

describe('marks', () => {
  const questions = itemsOfKind(topic, 'question')
  const lesson = slidesOf([
    {
      id: 'all',
      kind: 'short-answer',
      title: 'All',
      instruction: '',
      questions: questions.map(({ id }) => ({ topicId: topic.id, itemId: id })),
    },
  ])
  const wrong = (of: ReadonlyMap<string, Topic>): boolean =>
    checkLesson(lesson, of).some(
      ({ severity, code }) => severity === 'blocks' && code === 'marks-disagree',
    )

  it('agree as they are (negative control)', () => {
    expect(wrong(topics)).toBe(false)
  })

  it('are held back whenever one of them is changed by one', () => {
    const mutations = questions.flatMap((question) =>
      mutationsOfMarks(question).map(({ name, changed }) => ({
        name: `${question.id} ${name}`,
        question: changed,
      })),
    )
    expect(mutations.length).toBeGreaterThan(80)
    const missed = mutations.filter(({ question }) => {
      const items = topic.items.map((item) => (item.id === question.id ? question : item))
      return !wrong(new Map([[topic.id, { ...topic, items }]]))
    })
    expect(missed.map(({ name }) => name)).toEqual([])
  })
})
