/** A table that comes one row a click: on the board, in PowerPoint and on paper. */
import { describe, expect, it } from 'vitest'
import { everyKindLesson } from '../../fixtures/everyKind.ts'
import { deckFaults } from '../../fixtures/readPptx.ts'
import { mapTexts, setting, starterTopic } from '../../fixtures/starter.ts'
import { drawPptx } from '../exporters/pptx/index.ts'
import { elements, openDeck } from '../exporters/pptx/openDeck.ts'
import { drawSvg } from '../exporters/svg/index.ts'
import { layOutPrintedSlides, layOutSlides } from '../layout/index.ts'
import type { Lesson } from '../lesson/index.ts'
import { afterClicks, clicksOf, type Page, type PageSet, pageText } from '../page/index.ts'

function slidesOf(reveal: 'together' | 'one-by-one', from = starterTopic()): PageSet {
  const slides = everyKindLesson.slides.filter(({ blocks }) => blocks[0]?.kind === 'comparison')
  const lesson = {
    ...everyKindLesson,
    slides: slides.map((slide) => ({
      ...slide,
      blocks: slide.blocks.map((block) => ({ ...block, reveal })),
    })),
  } as Lesson
  return layOutSlides(lesson, setting(from))
}

const rowsOn = (page: Page): number =>
  page.boxes.flatMap(({ content }) => (content.kind === 'table' ? content.rows : [])).length

describe('a table that comes row by row', () => {
  const deck = slidesOf('one-by-one')
  const [page] = deck.pages
  if (page === undefined) throw new Error('There is no comparison')

  it('stands as it would at once, and waits for a click a row', () => {
    const whole = slidesOf('together')
    expect(layOutPrintedSlides(deck, 'both')).toEqual(whole)
    expect(clicksOf(page)).toBe(rowsOn(page) - 1)
    expect(clicksOf(whole.pages[0] as Page)).toBe(0)
    expect([0, 1, 2].map((clicks) => rowsOn(afterClicks(page, clicks)))).toEqual([1, 2, 3])
    const shown = (revealed: number): number =>
      drawSvg(page, deck, { revealed }).match(/role="row"/g)?.length ?? 0
    expect([shown(0), shown(1), shown(99)]).toEqual([1, 2, rowsOn(page)])
  })

  it('counts its clicks from one on each slide that it needs', () => {
    const long = mapTexts(starterTopic(), (text) => `${text} ${text}`)
    const large = slidesOf('one-by-one', long).pages
    expect(large.length).toBeGreaterThan(1)
    expect(large.map(clicksOf)).toEqual(large.map((each) => rowsOn(each) - 1))
  })

  it('is a table for each click in PowerPoint, at the places of the rows', async () => {
    const bytes = await drawPptx(deck, { assets: new Map() })
    expect(deckFaults(bytes, deck.pages.length)).toEqual([])
    const slide = openDeck(bytes).xml('ppt/slides/slide1.xml')
    expect(elements(slide, 'a:tbl')).toHaveLength(rowsOn(page))
    expect(elements(slide, 'p:spTgt')).toHaveLength(rowsOn(page) - 1)
    const words = elements(slide, 'a:t').map((one) => one.textContent ?? '')
    for (const text of pageText(page)) expect(words.join('')).toContain(text)
    const tops = elements(slide, 'p:xfrm').map((frame) =>
      Number(elements(frame, 'a:off')[0]?.getAttribute('y')),
    )
    expect([...tops].sort((a, b) => a - b)).toEqual(tops)
    expect(new Set(tops).size).toBe(rowsOn(page))
  })
})
