import { describe, expect, it } from 'vitest'
import { recipe, starterTopic } from '../../fixtures/starter.ts'
import { refKey, refsOfBlock } from '../blocks/index.ts'
import type { Topic } from '../topic/index.ts'
import { assembleLesson } from './assemble.ts'
import { lessonSchema } from './lesson.ts'
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

  it.each(['single-lesson', 'double-lesson', 'revision', 'whole-topic', 'cover-lesson'])(
    'shows no source, table, picture or term twice in a %s',
    (id) => {
      const { slides } = assembleLesson(topic, recipe(id)).lesson
      const shown = slides.flatMap(({ blocks }) =>
        blocks
          .filter(({ kind }) => ['source', 'comparison', 'figure', 'key-term'].includes(kind))
          .flatMap((block) => refsOfBlock(block).slice(0, 1))
          .map(({ ref }) => refKey(ref)),
      )
      expect(shown).toEqual([...new Set(shown)])
    },
  )

  it('keeps a line that announces a list with that list', () => {
    const points = ['One.', 'Two.', 'Three.', 'Three things changed:', 'Four.', 'Five.', 'Six.']
    const items = points.map((text, i) => ({ id: `p${i}`, kind: 'paragraph' as const, text }))
    const { lesson } = assembleLesson({ ...topic, items }, recipe('whole-topic'))
    const parts = lesson.slides.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'bullets' ? [block.items.length] : [])),
    )
    expect(parts).toEqual([3, 4])
  })

  it('makes no slide of a picture that did not come with the notes', () => {
    const map = topic.items.find((item) => item.kind === 'figure')
    if (map?.kind !== 'figure') throw new Error('The starter has no figure.')
    const slides = (items: Topic['items'], shape: 'single-lesson' | 'whole-topic') =>
      assembleLesson({ ...topic, items }, recipe(shape)).lesson.slides.length
    const gone = { ...map, picture: { kind: 'missing', note: '' } } as const
    expect(slides([map], 'single-lesson')).toBe(2)
    expect(slides([gone], 'single-lesson')).toBe(1)
    // Where everything has to appear, so does the gap.
    expect(slides([gone], 'whole-topic')).toBe(2)
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
