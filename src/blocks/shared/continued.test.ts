import { describe, expect, it } from 'vitest'
import { mapTexts, setting, starterLesson, starterTopic } from '../../../fixtures/starter.ts'
import { layOutSlides } from '../../layout/index.ts'
import { clicksOf, type Page, pageText } from '../../page/index.ts'
import { kindOf } from '../index.ts'

/** The slides of a kind in the theme with the largest type, with the text so many times over. */
function slidesOf(kind: string, times: number): readonly Page[] {
  const topic = mapTexts(starterTopic(), (text) => {
    const words = text.split(' ')
    const count = Math.round(words.length * times)
    return Array.from({ length: count }, (_, i) => words[i % words.length]).join(' ')
  })
  const block = kindOf({ kind })?.create(topic, kind)
  if (block === undefined) throw new Error(`The topic gives ${kind} nothing to show`)
  const slide = { id: kind, blocks: [block], notes: [], minutes: 5 }
  const lesson = { ...starterLesson(), slides: [slide] }
  return layOutSlides(lesson, setting(topic, 'contrast')).pages
}

const isList = ({ boxes }: Page): boolean => boxes.some(({ role }) => role === 'list')
const idsOn = (pages: readonly Page[], pattern: RegExp): readonly string[] =>
  pages.flatMap(({ boxes }) => boxes.flatMap(({ id }) => id.match(pattern)?.[0] ?? []))

describe('what does not fit on a slide goes on in the same shape', () => {
  it('themes as cards', () => {
    const [usual, long] = [slidesOf('themes', 1), slidesOf('themes', 1.4)]
    expect(usual).toHaveLength(1)
    expect(long.length).toBeGreaterThan(1)
    expect(long.filter(isList)).toEqual([])
    expect(idsOn(long, /^rule-\d$/)).toEqual(idsOn(usual, /^rule-\d$/))
    expect(long.map(clicksOf)).toEqual([2, 2])
    // Negative control: a theme higher than a slide becomes a list.
    expect(slidesOf('themes', 9).some(isList)).toBe(true)
  })

  it('answers in their boxes, below the same question', () => {
    const [usual, long] = [slidesOf('short-answer', 1), slidesOf('short-answer', 1.4)]
    expect(long.length).toBe(usual.length + 1)
    expect(long.filter(isList)).toEqual([])
    expect(idsOn(long, /^answer-\d+-box$/)).toEqual(idsOn(usual, /^answer-\d+-box$/))
    const titles = long.map(({ title }) => title)
    expect(new Set(titles).size).toBe(usual.length)
    for (const page of long) expect(clicksOf(page)).toBeGreaterThan(0)
    expect(long.flatMap(pageText).filter((text) => /^\[\d+\]$/.test(text))).toHaveLength(
      long.length,
    )
  })

  it('options in their rows, with the reason on the next slide', () => {
    const [usual, long] = [slidesOf('multiple-choice', 1), slidesOf('multiple-choice', 1.4)]
    expect(long.length).toBe(usual.length + 1)
    const rows = idsOn(long, /^option-\d-letter$/)
    expect(rows).toEqual(idsOn(usual, /^option-\d-letter$/))
    expect(long.filter(isList)).toEqual([])
    expect(long.map(clicksOf)).toEqual(long.map(() => 1))
  })
})
