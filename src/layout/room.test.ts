import { describe, expect, it } from 'vitest'
import { setting, starterLesson, starterTopic } from '../../fixtures/starter.ts'
import { plainText } from '../base/index.ts'
import { reword, targetsOf, type TextTarget, wordsOf } from '../lesson/index.ts'
import { roomFor } from './room.ts'
import { draftSlide } from './slides.ts'

const topic = starterTopic()
const lesson = starterLesson()
const means = setting(topic)
const documents = { lesson, topics: means.topics }

/** The slide about Rapallo, and one of its points. */
function point(): { readonly slideId: string; readonly target: TextTarget } {
  for (const slide of lesson.slides)
    for (const { target, text } of targetsOf(lesson, slide.blocks, means.topics))
      if (plainText(text).startsWith('Embassies reopened')) return { slideId: slide.id, target }
  throw new Error('The starter lesson has no such point.')
}

describe('the room for more of a text', () => {
  const { slideId, target } = point()
  const slideOf = (changed: typeof lesson) => {
    const slide = changed.slides.find(({ id }) => id === slideId)
    if (!slide) throw new Error('The slide has gone.')
    return slide
  }

  it('is what can be written until the slide continues on another', () => {
    const room = roomFor(lesson, slideOf(lesson), target, means)
    expect(room).toBeGreaterThan(0)
    expect(room).toBeLessThan(10)
    const grow = (more: number) => {
      const words = plainText(wordsOf(documents, target) ?? '')
      const { lesson: grown, topics } = reword(
        documents,
        target,
        words + ' treaty'.repeat(more),
        'topic',
      )
      if (!grown) throw new Error('There is no lesson.')
      return draftSlide(grown, slideOf(grown), { ...means, topics }).length
    }
    const before = draftSlide(lesson, slideOf(lesson), means).length
    expect(grow(4 * (room ?? 0))).toBe(before)
    expect(grow(10 * ((room ?? 0) + 2))).toBeGreaterThan(before)
  })

  it('shrinks as the text grows', () => {
    const words = plainText(wordsOf(documents, target) ?? '')
    const { lesson: grown, topics } = reword(documents, target, `${words} ${words}`, 'topic')
    if (!grown) throw new Error('There is no lesson.')
    const before = roomFor(lesson, slideOf(lesson), target, means) ?? 0
    expect(roomFor(grown, slideOf(grown), target, { ...means, topics })).toBeLessThan(before)
  })

  it('is not known of a text that is not there', () => {
    const other = { of: 'block', blockId: 'no-such-block', path: ['title'] } as const
    expect(roomFor(lesson, slideOf(lesson), other, means)).toBeUndefined()
  })
})
