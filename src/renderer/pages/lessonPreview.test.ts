import { describe, expect, it } from 'vitest'
import { measurer, setting, starterLesson, starterTopic } from '../../../fixtures/starter.ts'
import { plainText } from '../../base/index.ts'
import { lessonEdits, refsOfLesson, reword, wordsOf } from '../../lesson/index.ts'
import type { LaidOut, LessonToShow } from './laidOut.ts'
import { createLessonPreview, type LessonPreview } from './lessonPreview.ts'

const topic = starterTopic()
const { theme, paper } = setting(topic)
const lesson = starterLesson()
const given: LessonToShow = { lesson, topics: [topic], theme, paper, papers: [paper], pictures: [] }

function finish(preview: LessonPreview): LaidOut {
  for (;;) if (preview.proceed() === undefined) return preview.current()
}

function open(shown: LessonToShow = given): LessonPreview {
  const preview = createLessonPreview(measurer, () => 0)
  preview.show(shown, { tab: 'slides', slideId: shown.lesson.slides[0]?.id })
  return preview
}

describe('the preview', () => {
  it('lays out again only the slide that changed, and says so at once', () => {
    const preview = open()
    const before = finish(preview)
    const slide = lesson.slides[4]
    const ref = refsOfLesson(lesson).find(({ index, where }) => where === 'slide' && index === 4)
    if (!slide || !ref) throw new Error('The starter lesson has a fifth slide.')
    const path = { blockId: ref.block.id, index: 0 }
    const topics = new Map([[topic.id, topic]])
    const changed = lessonEdits.overrideRef(lesson, path, 'Seen at once', topics)
    const after = preview.show({ ...given, lesson: changed }, { tab: 'slides', slideId: slide.id })
    const markup = after.slides.filter(({ holderId }) => holderId === slide.id).map((p) => p.markup)
    expect(markup.join().replaceAll(/<[^>]*>/g, '')).toContain('Seen at once')
    const others = after.slides.filter(({ holderId }) => holderId !== slide.id)
    expect(others.every((page) => before.slides.includes(page))).toBe(true)
  })

  it('ends where laying out from the beginning ends', () => {
    const preview = open()
    finish(preview)
    const moved = lessonEdits.moveSlides(lesson, new Set([lesson.slides[2]?.id ?? '']), 9)
    const fewer = lessonEdits.removeSlides(moved, new Set([moved.slides[5]?.id ?? '']))
    const changed = { ...given, lesson: fewer }
    preview.show(changed, { tab: 'slides' })
    expect(finish(preview)).toEqual(finish(open(changed)))
  })

  it('knows where the words of a page come from', () => {
    const pages = finish(open()).slides
    const documents = { lesson, topics: new Map([[topic.id, topic]]) }
    const texts = pages.flatMap((page) => page.texts)
    expect(texts.length).toBeGreaterThan(60)
    for (const { target, lines } of texts) {
      const words = plainText(wordsOf(documents, target) ?? '')
      expect(lines.at(-1)?.end ?? 0).toBeLessThanOrEqual(words.length)
    }
    // A bullet of this slide's own begins with the words of the title.
    expect(pages[0]?.texts.map(({ key }) => key)).toEqual(['lesson#title', 'lesson#subtitle'])
    const [text] = texts.filter(({ target }) => target.of === 'item')
    if (!text) throw new Error('No text of an item.')
    const reworded = reword(documents, text.target, 'Quite other words', 'here').lesson ?? lesson
    const again = finish(open({ ...given, lesson: reworded })).slides.flatMap((page) => page.texts)
    expect(again.some(({ key }) => key === text.key)).toBe(true)
  })

  it('shows the rest of a lesson that needs something the library does not have', () => {
    const gone = { ...topic, items: topic.items.slice(12) }
    const { slides, checks } = finish(open({ ...given, topics: [gone] }))
    expect(slides.length).toBeGreaterThanOrEqual(lesson.slides.length)
    expect(checks.some(({ code }) => code === 'missing-item')).toBe(true)
  })
})
