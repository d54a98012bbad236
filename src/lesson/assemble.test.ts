import { describe, expect, it } from 'vitest'
import { recipe, starterLesson, starterTopic } from '../../fixtures/starter.ts'
import { assembleLesson } from './assemble.ts'
import { checkLesson } from './checks.ts'
import { lessonSchema } from './lesson.ts'
import { parseLesson } from './parseLesson.ts'
import { missingRefs, refsOfLesson } from './references.ts'
import { shareMinutes } from './shareMinutes.ts'

const topic = starterTopic()
const topics = new Map([[topic.id, topic]])

describe('assembleLesson', () => {
  it('gives the same lesson twice, and a valid one', () => {
    const { lesson } = assembleLesson(topic, recipe('single-lesson'))
    expect(assembleLesson(topic, recipe('single-lesson')).lesson).toEqual(lesson)
    expect(lessonSchema.parse(lesson)).toEqual(lesson)
    expect(missingRefs(lesson, topics)).toEqual([])
  })

  it('uses every item of the topic in a whole-topic lesson', () => {
    expect(assembleLesson(topic, recipe('whole-topic')).leftOut).toEqual([])
  })

  it('lists what a single lesson leaves out, and nothing that it uses', () => {
    const { lesson, leftOut } = assembleLesson(topic, recipe('single-lesson'))
    const used = new Set(refsOfLesson(lesson).map(({ ref }) => ref.itemId))
    expect(leftOut.length).toBeGreaterThan(0)
    expect(leftOut.filter((item) => used.has(item.id))).toEqual([])
    const content = topic.items.filter(
      (item) =>
        item.kind !== 'heading' && !(item.kind === 'question' && item.purpose === 'retrieval'),
    )
    expect(leftOut.length + content.filter((item) => used.has(item.id)).length).toBe(content.length)
  })

  it.each([30, 60, 100])('plans exactly %s minutes', (minutes) => {
    const { lesson } = assembleLesson(topic, recipe('single-lesson'), { minutes })
    expect(lesson.slides.reduce((sum, slide) => sum + slide.minutes, 0)).toBe(minutes)
  })

  it('teaches what the lesson is named after, whatever it leaves out', () => {
    const { lesson } = assembleLesson(topic, recipe('single-lesson'))
    expect(refsOfLesson(lesson).map(({ ref }) => ref.itemId)).toContain('pact-secret')
  })

  it('teaches only the chosen sections', () => {
    const { lesson } = assembleLesson(topic, recipe('whole-topic'), { sections: ['outcast'] })
    const ids = refsOfLesson(lesson).map(({ ref }) => ref.itemId)
    expect(ids).toContain('outcast-paris')
    expect(ids).not.toContain('munich')
  })

  it('makes a lesson of a topic with nothing in it but a title', () => {
    const { lesson } = assembleLesson({ ...topic, items: [] }, recipe('whole-topic'))
    expect(lesson.slides.map((slide) => slide.blocks[0]?.kind)).toEqual(['title'])
  })
})

describe('shareMinutes', () => {
  it('adds up to the total and leaves nobody without time', () => {
    expect(shareMinutes([1, 1, 1], 10)).toEqual([4, 3, 3])
    expect(shareMinutes([0, 9, 1], 5)).toEqual([0, 4, 1])
  })
})

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
