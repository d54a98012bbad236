import { describe, expect, it } from 'vitest'
import { setting, starterAssets, starterLesson, starterTopic } from '../../../fixtures/starter.ts'
import { layOutSlides } from '../../layout/index.ts'
import { type Box, SLIDE } from '../../page/index.ts'
import type { Block } from '../index.ts'
import { GRID } from '../shared/slideGrid.ts'
import { figureKind } from './index.ts'

const topic = starterTopic()

/** The boxes of a figure whose picture has these sides, in pixels. */
function boxesOf(width: number, height: number): (id: string) => Box {
  const pictures = new Map([...starterAssets.keys()].map((name) => [name, { width, height }]))
  const block = figureKind.create(topic, 'figure') as Block
  const slide = { id: 'slide', blocks: [block], notes: [], minutes: 5 }
  const lesson = { ...starterLesson(), slides: [slide] }
  const [page] = layOutSlides(lesson, { ...setting(topic), pictures }).pages
  return (id) => {
    const box = page?.boxes.find((each) => each.id === id)
    if (box === undefined) throw new Error(`The slide has no ${id}`)
    return box
  }
}

describe('a figure on a slide', () => {
  it.each([
    [1000, 1000],
    [600, 1400],
    [800, 1000],
  ])('of %i by %i leaves its words the room beside it', (width, height) => {
    const box = boxesOf(width, height)
    const { x, w } = box('picture')
    expect(x + w).toBeCloseTo(SLIDE.width)
    const caption = box('caption')
    expect(caption.w).toBeGreaterThan(GRID.side.w)
    expect(caption.x + caption.w).toBeLessThan(x)
    const number = box('slide-number')
    expect(number.x + number.w).toBeLessThan(x)
  })

  it.each([
    [2400, 800],
    [2100, 800],
    [3000, 400],
  ])('of %i by %i reaches both edges of the slide or keeps to the margins', (width, height) => {
    const { x, w } = boxesOf(width, height)('picture')
    expect(w).toBeGreaterThan(600)
    if (w > GRID.full.w) expect([Math.round(x), Math.round(w)]).toEqual([0, SLIDE.width])
    else expect(x).toBeGreaterThanOrEqual(GRID.left - 0.1)
  })
})
