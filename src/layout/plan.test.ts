import { describe, expect, it } from 'vitest'
import {
  mapTexts,
  recipe,
  setting,
  starterLesson,
  starterTopic,
  themeIds,
} from '../../fixtures/starter.ts'
import { plainText } from '../base/index.ts'
import { assembleLesson, type Lesson } from '../lesson/index.ts'
import { linesOfBox, type Page, type PageSet, pageText } from '../page/index.ts'
import { itemsOfKind, type Topic } from '../topic/index.ts'
import { layOutPlan, layOutSlides } from './index.ts'

const topic = starterTopic()
const lesson = starterLesson()

function planOf(of: Lesson, from: Topic = topic, theme = 'lectern'): PageSet {
  const base = setting(from, theme)
  return layOutPlan(of, base, layOutSlides(of, base))
}

const said = ({ pages }: PageSet): string => pages.flatMap(pageText).join('\n')

function expectInside(page: Page, bottom = 815): void {
  expect(new Set(page.boxes.map(({ id }) => id)).size).toBe(page.boxes.length)
  for (const box of page.boxes) {
    for (const line of linesOfBox(box)) {
      expect(line.x, `${page.id} ${box.id}`).toBeGreaterThanOrEqual(30)
      expect(line.x + line.width, `${page.id} ${box.id}`).toBeLessThanOrEqual(565)
      expect(line.baseline, `${page.id} ${box.id}`).toBeLessThanOrEqual(bottom)
    }
  }
}

describe('the plan', () => {
  it.each(themeIds)('says outcome, slides, minutes and mistakes in %s (P2)', (theme) => {
    const plan = planOf(lesson, topic, theme)
    const text = said(plan)
    for (const item of itemsOfKind(topic, 'misconception')) {
      expect(text).toContain(plainText(item.text))
      expect(text).toContain(plainText(item.correction))
    }
    for (const { notes } of lesson.slides)
      for (const note of notes) expect(text).toContain(plainText(note))
    expect(text).toContain('60 of 60 minutes')
    expect(text).toContain('I can explain what Stalin gained')
    plan.pages.forEach((page) => {
      expectInside(page)
    })
    expect(plan.pages.flatMap(({ boxes }) => boxes.filter((b) => b.role === 'title'))).toHaveLength(
      1,
    )
  })

  it('draws the bar to scale (P3)', () => {
    const [page] = planOf(lesson).pages
    const bars = page?.boxes.filter(({ id }) => /-bar-\d+$/.test(id)) ?? []
    const timed = lesson.slides.filter(({ minutes }) => minutes > 0)
    expect(bars).toHaveLength(timed.length)
    // A box of a stroke's width less: its stroke lies inside it.
    bars.forEach((bar, i) => {
      expect(bar.w + 0.75).toBeCloseTo(((timed[i]?.minutes ?? 0) * 493.28) / 60, 3)
    })
  })

  it('draws a bar for each hour of a lesson that is longer than two (P3)', () => {
    const { lesson: made } = assembleLesson(topic, recipe('whole-topic'))
    const [page] = planOf(made).pages
    const bars = page?.boxes.filter(({ id }) => /-bar-\d+(?:-on-\d+)?$/.test(id)) ?? []
    const rows = new Set(bars.map(({ y }) => y))
    expect(rows.size).toBe(made.minutes / 60)
    // Strokes lie inside their boxes.
    const drawn = bars.reduce((sum, { w }) => sum + w + 0.75, 0)
    expect(drawn).toBeCloseTo((made.minutes * 493.28) / 60, 2)
    expect(bars.filter(({ w }) => w + 0.75 < 493.28 / 60)).toEqual([])
    const double = planOf(assembleLesson(topic, recipe('double-lesson')).lesson).pages[0]
    const single = double?.boxes.filter(({ id }) => /-bar-\d+$/.test(id)) ?? []
    expect(new Set(single.map(({ y }) => y)).size).toBe(1)
  })

  it('has the outcome of the topic where no slide says it', () => {
    const { lesson: made } = assembleLesson(topic, recipe('revision'))
    expect(made.slides.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).not.toContain(
      'objectives',
    )
    expect(said(planOf(made))).toContain('I can explain what Stalin gained')
  })

  it.each(['revision', 'whole-topic'])('says each thing once, and something, in a %s', (id) => {
    const plan = planOf(assembleLesson(topic, recipe(id)).lesson)
    const text = said(plan)
    expect(text).not.toMatch(/ {2}/)
    expect(text).not.toMatch(/True or false[.?] True or false/)
    // A row with no more than the kind of its slide.
    expect(text.split('\n')).not.toContain('Figure')
    if (id === 'whole-topic') expect(text).toContain('Figure. ')
  })

  it('says when more is planned than there is time for, and stays within the page', () => {
    const long = { ...lesson, minutes: 45 }
    const plan = planOf(long)
    expect(said(plan)).toContain('60 minutes planned, 15 minutes more than there are')
    plan.pages.forEach((page) => {
      expectInside(page)
    })
  })

  it('is one page for the starter lesson, with every answer after its question (P1, P2)', () => {
    const plan = planOf(lesson)
    expect(plan.pages).toHaveLength(1)
    const [page] = plan.pages
    if (page) expectInside(page)
    const text = said(plan)
    expect(text).toContain('Which treaty took Russia out of the First World War? → Brest-Litovsk')
    expect(text).toContain('The stretch copy')
    // A slide that is called what it is need not be told so twice.
    expect(text).not.toContain('Key term. Key term')
  })

  it('is one page for a short lesson, and says where it goes on (P1)', () => {
    const short = { ...lesson, slides: lesson.slides.slice(0, 6) }
    expect(planOf(short).pages).toHaveLength(1)
    const long = {
      ...lesson,
      slides: [...lesson.slides, ...lesson.slides].map((slide, i) => ({ ...slide, id: `s${i}` })),
    }
    const { pages } = planOf(long)
    expect(pages.length).toBeGreaterThan(1)
    const feet = pages.map(
      ({ boxes }) =>
        boxes.filter(({ id }) => id === 'foot-page').flatMap(linesOfBox)[0]?.pieces[0]?.text,
    )
    expect(feet[0]).toMatch(/continued/)
    expect(feet.at(-1)).not.toMatch(/continued/)
    pages.forEach((page) => {
      expectInside(page)
    })
  })

  it.each(['double-lesson', 'whole-topic'])('is two pages at most for a %s (P1)', (id) => {
    const { pages } = planOf(assembleLesson(topic, recipe(id)).lesson)
    expect(pages.length).toBeLessThanOrEqual(2)
    pages.forEach((page) => {
      expectInside(page)
    })
    // The numbers of a slide that goes on are read at a glance: they stand on one line.
    const ranges = pages
      .flatMap(({ boxes }) => boxes.flatMap(linesOfBox))
      .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
      .filter((text) => /^\d+–/.test(text))
    expect(ranges.length).toBeGreaterThan(0)
    expect(ranges.filter((text) => !/^\d+–\d+$/.test(text))).toEqual([])
  })

  it.each([0.2, 2, 5])('drops nothing and overflows nowhere with %d times the text (P4)', (by) => {
    const scaled = mapTexts(topic, (text) =>
      by < 1 ? text.slice(0, Math.ceil(text.length * by)) : Array<string>(by).fill(text).join(' '),
    )
    const { lesson: made } = assembleLesson(scaled, recipe('single-lesson'))
    const plan = planOf(made, scaled)
    plan.pages.forEach((page) => {
      expectInside(page)
    })
    const all = said(plan).replace(/\s+/g, '')
    for (const item of itemsOfKind(scaled, 'misconception'))
      expect(all).toContain(plainText(item.correction).replace(/\s+/g, ''))
  })

  it('bears an empty lesson, one enormous word and text from right to left', () => {
    const bare = { ...lesson, slides: [], worksheets: [] }
    expect(planOf(bare).pages).toHaveLength(1)
    for (const text of ['x'.repeat(900), 'שלום עולם 👩‍🏫 '.repeat(30)]) {
      const slides = lesson.slides.map((slide) => ({ ...slide, notes: [text] }))
      const plan = planOf({ ...lesson, slides })
      plan.pages.forEach((page) => {
        expectInside(page)
      })
      expect(said(plan).replace(/\s+/g, '')).toContain(text.replace(/\s+/g, ''))
    }
  })
})
