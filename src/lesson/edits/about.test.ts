import { describe, expect, it } from 'vitest'
import { starterLesson, starterTopic } from '../../../fixtures/starter.ts'
import { topicEdits } from '../../topic/index.ts'
import { lessonEdits } from '../index.ts'

const junk = 'The\u0007 Pact\u202e\u2028of 1939\u0000'
const clean = 'The Pact of 1939'

describe('titles and other words without a format', () => {
  it('lose control characters wherever they are typed or pasted', () => {
    const lesson = lessonEdits.setAboutLesson(starterLesson(), {
      title: junk,
      subtitle: junk,
      className: junk,
    })
    expect(lesson).toMatchObject({ title: clean, subtitle: clean, className: clean })
    const topic = topicEdits.setAbout(starterTopic(), { title: junk, tags: [junk] })
    expect(topic).toMatchObject({ title: clean, tags: [clean] })
    const block = lesson.worksheets[0]?.blocks.find((one) => 'title' in one)
    const titled = lessonEdits.setBlock(lesson, block?.id ?? '', { title: junk })
    expect(titled.worksheets[0]?.blocks).toContainEqual(expect.objectContaining({ title: clean }))
  })

  it('are not changed by a title of nothing but control characters', () => {
    const lesson = starterLesson()
    expect(lessonEdits.setAboutLesson(lesson, { title: '\u0007' })).toBe(lesson)
  })
})
