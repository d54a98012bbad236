import { describe, expect, it } from 'vitest'
import { setting, starterLesson, starterTopic, themeIds } from '../../../fixtures/starter.ts'
import { layOutSlides } from '../../layout/index.ts'
import { type Box, linesOfBox, type Page } from '../../page/index.ts'
import { itemsOfKind, type Topic } from '../../topic/index.ts'
import { refTo } from '../contentRef.ts'
import type { Block } from '../index.ts'

const topic = starterTopic()

/** Every question of the topic on slides of its kind. */
function pagesOf(
  kind: 'short-answer' | 'exam-question',
  from: Topic,
  theme: string,
): readonly Page[] {
  const questions = itemsOfKind(from, 'question')
    .filter(({ options }) => options === undefined)
    .map((item) => refTo(from, item))
  const block = {
    id: 'ask',
    kind,
    title: 'Questions',
    instruction: '',
    questions,
  } as unknown as Block
  const slide = { id: 'slide', blocks: [block], notes: [], minutes: 5 }
  const lesson = { ...starterLesson(), slides: [slide] }
  return layOutSlides(lesson, setting(from, theme)).pages
}

const byId = ({ boxes }: Page, id: string): Box | undefined => boxes.find((box) => box.id === id)
const endOfLast = (box: Box): number => {
  const last = linesOfBox(box).at(-1)
  return last === undefined ? box.x : last.x + last.width
}

describe.each(themeIds)('a question on the board in the theme %s', (theme) => {
  it('has room for its marks at the end of its last line', () => {
    const pages = [
      ...pagesOf('short-answer', topic, theme),
      ...pagesOf('exam-question', topic, theme),
    ]
    const beside = pages.flatMap((page) => {
      const [heading, marks] = [byId(page, 'heading'), byId(page, 'marks')]
      return heading && marks ? [{ heading, marks }] : []
    })
    expect(beside.length).toBeGreaterThan(8)
    for (const { heading, marks } of beside) {
      expect(endOfLast(heading)).toBeLessThanOrEqual(marks.x)
      expect(heading.y + heading.h).toBeCloseTo(marks.y + marks.h, 1)
    }
    // Lines above the last may stand over the marks: otherwise the heading would have more of them.
    expect(beside.some(({ heading, marks }) => heading.x + heading.w > marks.x)).toBe(true)
  })

  it('leaves no line to write on where an answer has come', () => {
    const pages = pagesOf('short-answer', topic, theme)
    const lines = pages.flatMap(({ boxes }) =>
      boxes
        .filter(({ id }) => id.startsWith('line-'))
        .map((line) => ({ line, answers: boxes.filter(({ id }) => /^answer-\d+-box$/.test(id)) })),
    )
    expect(lines.length).toBeGreaterThan(3)
    const left = lines.filter(
      ({ line, answers }) =>
        answers.length > 0 && !answers.some(({ y, h }) => y < line.y && line.y < y + h),
    )
    expect(left.map(({ line }) => line.id)).toEqual([])
  })

  it('is not left at the top of an empty slide', () => {
    const short = pagesOf('short-answer', topic, theme).filter(
      (page) => byId(page, 'answer-1') === undefined && byId(page, 'answer-0') !== undefined,
    )
    expect(short.length).toBeGreaterThan(1)
    for (const page of short) {
      const answer = byId(page, 'answer-0-box')
      expect((answer?.y ?? 0) + (answer?.h ?? 0), page.title).toBeGreaterThan(300)
    }
  })
})
