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
import { linesOfBox, type Page, pageText, type PageSet, SLIDE, textsOfBox } from '../page/index.ts'
import { mainText, type Topic } from '../topic/index.ts'
import { layOutSlides } from './slides.ts'

const topic = starterTopic()
const whole = assembleLesson(topic, recipe('whole-topic')).lesson

/** Boxes whose text, or whose frame, reaches beyond where it may. */
function overflows(page: Page): readonly string[] {
  const slack = 0.6
  return page.boxes.flatMap((box) => {
    const outside = linesOfBox(box).some(
      (line) =>
        line.x < box.x - slack ||
        line.x + line.width > box.x + box.w + slack ||
        line.baseline > box.y + box.h + slack ||
        line.baseline < box.y,
    )
    const offPage =
      box.x < -8 ||
      box.y < 0 ||
      box.x + box.w > SLIDE.width + slack ||
      box.y + box.h > SLIDE.height + slack
    return outside || offPage ? [`${page.id}/${box.id}`] : []
  })
}

/** Letters and digits of every item, as a bag: order and repetition of headings do not matter. */
function words(texts: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>()
  for (const word of texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [])
    bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

function missingWords(wanted: readonly string[], shown: readonly string[]): readonly string[] {
  const have = words(shown)
  return [...words(wanted)]
    .filter(([word, count]) => (have.get(word) ?? 0) < count)
    .map(([word]) => word)
}

function slides(of: Topic, lesson: Lesson, theme = 'lectern'): PageSet {
  return layOutSlides(lesson, setting(of, theme))
}

describe('slides', () => {
  it.each(themeIds)('S1: in the theme %s nothing leaves its box or the slide', (theme) => {
    const set = slides(topic, whole, theme)
    expect(set.pages.flatMap(overflows)).toEqual([])
  })

  it('the overflow check sees a box that is too low (negative control)', () => {
    const [page] = slides(topic, starterLesson()).pages
    const broken = {
      ...page,
      boxes: page?.boxes.map((box) => ({ ...box, h: box.h / 3 })) ?? [],
    } as Page
    expect(overflows(broken)).not.toEqual([])
  })

  it.each([0.2, 2, 3, 5])(
    'S2: with %s times the text nothing overflows and nothing is dropped',
    (times) => {
      const stretched = mapTexts(topic, (text) => stretch(text, times))
      const lesson = assembleLesson(
        { ...stretched, question: stretch(plainText(topic.question ?? ''), times) },
        recipe('whole-topic'),
        { title: stretch(topic.title, times) },
      ).lesson
      const set = slides(stretched, lesson)
      expect(set.pages.flatMap(overflows)).toEqual([])
      const shown = set.pages.flatMap(pageText)
      const wanted = stretched.items
        .filter((item) => item.kind !== 'heading')
        // Questions on earlier lessons wait for a Do Now.
        .filter((item) => item.kind !== 'question' || item.purpose !== 'retrieval')
        .map((item) => plainText(mainText(item)))
      expect(missingWords(wanted, shown)).toEqual([])
      expect(missingWords([...wanted, 'Zanzibar'], shown)).toEqual(['Zanzibar'])
    },
  )

  it('S3: every slide has one title, unique boxes and clicks that count from 1 without a gap', () => {
    for (const page of slides(topic, whole).pages) {
      expect(
        page.boxes.filter((box) => box.role === 'title'),
        page.id,
      ).toHaveLength(1)
      expect(new Set(page.boxes.map((box) => box.id)).size, page.id).toBe(page.boxes.length)
      const clicks = new Set(
        page.boxes.flatMap((box) =>
          [
            box.reveal,
            ...(box.content.kind === 'text' ? box.content.paragraphs.map((p) => p.reveal) : []),
            ...(box.content.kind === 'table' ? box.content.rows.map((row) => row.reveal) : []),
          ].filter((n) => n !== undefined),
        ),
      )
      expect(
        [...clicks].sort((a, b) => a - b),
        page.id,
      ).toEqual(Array.from({ length: clicks.size }, (_, i) => i + 1))
    }
  })

  it('S4: an answer is behind a click on every slide', () => {
    const open = slides(topic, whole).pages.flatMap((page) =>
      page.boxes.filter(
        (box) =>
          box.answer &&
          box.reveal === undefined &&
          !(
            box.content.kind === 'text' &&
            box.content.paragraphs.every((p) => p.reveal !== undefined)
          ) &&
          !(
            box.content.kind === 'table' &&
            box.content.rows.slice(box.content.headerRows).every((row) => row.reveal !== undefined)
          ),
      ),
    )
    expect(open.map((box) => box.id)).toEqual([])
  })

  it('S5: the same lesson gives the same pages', () => {
    expect(slides(topic, starterLesson())).toEqual(slides(topic, starterLesson()))
  })

  it('S6: every teaching slide has notes that name its source', () => {
    const silent = slides(topic, whole)
      .pages.slice(1)
      .filter((page) => !/Source: |Continued/.test(page.notes.join(' ')))
    expect(silent.map((page) => page.id)).toEqual([])
  })

  it('S7: hostile texts come through whole: one endless word, many scripts, nothing at all', () => {
    const hostile = ['Donau'.repeat(120), 'Київ Łódź ½ → x² שלום 😀', '', '   ']
    for (const text of hostile) {
      const changed = mapTexts(topic, (old) => (old.length > 30 ? text : old))
      const set = slides(changed, whole)
      expect(set.pages.flatMap(overflows)).toEqual([])
    }
  })

  it('S8: a block of an unknown kind stands there as a placeholder', () => {
    const lesson = starterLesson()
    const [first, ...rest] = lesson.slides
    const odd = {
      ...first,
      blocks: [{ id: 'x', kind: 'unknown', original: { id: 'x', kind: 'hologram' } }],
    } as Lesson['slides'][number]
    const [page] = slides(topic, { ...lesson, slides: [odd, ...rest] }).pages
    expect(page && pageText(page).join(' ')).toContain('hologram')
  })

  it('S17: slides that go on under one heading say which of how many they are', () => {
    const long = mapTexts(topic, (text) => `${text} ${text} ${text}`)
    const { pages } = layOutSlides(whole, setting(long))
    const cueOf = ({ boxes }: Page): string =>
      boxes
        .filter(({ id }) => id === 'kicker')
        .flatMap(textsOfBox)
        .join('')
        .match(/ (\d+ of \d+)$/)?.[1] ?? ''
    const continued = pages.filter(({ id }) => id.endsWith('.2'))
    expect(continued.length).toBeGreaterThan(5)
    expect(continued.filter((page) => cueOf(page).startsWith('2 of ')).length).toBeGreaterThan(3)
    const alone = pages.filter(
      ({ id }) => !pages.some((other) => other.id.startsWith(`${id.replace(/\.\d+$/, '')}.`)),
    )
    expect(alone.length).toBeGreaterThan(3)
    expect(alone.map(cueOf).filter((cue) => cue !== '')).toEqual([])
  })

  it('200 slides are laid out, numbered in order', () => {
    const lesson = starterLesson()
    const many = Array.from({ length: 200 }, (_, i) => ({
      ...(lesson.slides[(i % 16) + 1] as Lesson['slides'][number]),
      id: `slide-${i}`,
    }))
    const set = slides(topic, { ...lesson, slides: many })
    expect(set.pages.length).toBeGreaterThanOrEqual(200)
    const numbers = set.pages.flatMap((page) =>
      page.boxes
        .filter((box) => box.id === 'slide-number')
        .flatMap((box) =>
          box.content.kind === 'text' ? [box.content.paragraphs[0]?.runs[0]?.text] : [],
        ),
    )
    expect(numbers).toEqual(set.pages.map((_, i) => `${i + 1}`))
  })
})

function stretch(text: string, times: number): string {
  if (times < 1)
    return text
      .split(' ')
      .slice(0, Math.max(1, Math.round(text.split(' ').length * times)))
      .join(' ')
  return Array.from({ length: times }, () => text).join(' ')
}
