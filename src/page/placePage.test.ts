import { describe, expect, it } from 'vitest'
import { measurer, setting, starterLesson, starterTopic, themeIds } from '../../fixtures/starter.ts'
import { layOutMarkScheme, layOutSlides, layOutWorksheet } from '../layout/index.ts'
import {
  afterClicks,
  clicksOf,
  linesOfBox,
  type Page,
  placePage,
  shiftBox,
  textBox,
  textsOfBox,
} from './index.ts'

const lesson = starterLesson()
const topic = starterTopic()
const [sheet] = lesson.worksheets
const pages: readonly Page[] =
  sheet === undefined
    ? []
    : [
        ...layOutSlides(lesson, setting(topic)).pages,
        ...layOutWorksheet(lesson, sheet, setting(topic), 'pupil').pages,
        ...layOutMarkScheme(lesson, sheet, setting(topic)).pages,
      ]

describe('a page placed on another', () => {
  it('keeps every text, and has every line where the smaller page has it', () => {
    expect(pages.length).toBeGreaterThan(15)
    for (const page of pages) {
      const to = { x: 30, y: 50, scale: 0.4 }
      const boxes = placePage(page, { ...to, prefix: 'p', as: 'part' }).filter(
        ({ id }) => id !== 'p-ground',
      )
      expect(boxes.flatMap(textsOfBox)).toEqual(page.boxes.flatMap(textsOfBox))
      page.boxes.forEach((box, i) => {
        const placed = boxes[i]
        if (placed === undefined) throw new Error('A box is missing')
        expect(placed.x).toBeCloseTo(30 + box.x * 0.4)
        expect(placed.h).toBeCloseTo(box.h * 0.4)
        linesOfBox(box).forEach((line, l) => {
          const small = linesOfBox(placed)[l]
          expect(small?.baseline).toBeCloseTo(50 + line.baseline * 0.4)
          expect(small?.pieces.map((piece) => piece.size)).toEqual(
            line.pieces.map((piece) => piece.size * 0.4),
          )
        })
      })
    }
  })

  it('is as wide as its text would be if set at that size', () => {
    const style = {
      font: 'arial',
      size: 24,
      leading: 30,
      bold: false,
      colour: '#000000',
      tracking: 0,
    } as const
    const text = 'Łódź and Київ, ½ of it'
    const box = textBox(measurer, { id: 'a', x: 0, y: 0, w: 400, paragraphs: [{ text, style }] })
    const small = { ...style, size: 12, leading: 15 }
    const set = textBox(measurer, {
      id: 'a',
      x: 0,
      y: 0,
      w: 200,
      paragraphs: [{ text, style: small }],
    })
    const [page] = pages
    if (page === undefined) throw new Error('There are no pages')
    const [placed] = placePage(
      { ...page, background: '#FFFFFF', boxes: [box] },
      { x: 0, y: 0, scale: 0.5, prefix: 'p', as: 'whole' },
    )
    expect(placed && { ...placed, id: 'a' }).toEqual(set)
  })

  it('has a title only as a whole, says nothing as decoration, and waits for no click', () => {
    const [page] = pages
    if (page === undefined) throw new Error('There are no pages')
    const rolesAs = (as: 'whole' | 'part' | 'decoration'): readonly string[] =>
      placePage(page, { x: 0, y: 0, scale: 1, prefix: 'p', as }).map(({ role }) => role)
    expect(rolesAs('whole').filter((role) => role === 'title')).toHaveLength(1)
    expect(rolesAs('part')).not.toContain('title')
    expect(rolesAs('part')).toContain('heading')
    expect(new Set(rolesAs('decoration'))).toEqual(new Set(['artifact']))
    for (const each of pages) {
      const placed = placePage(each, { x: 0, y: 0, scale: 1, prefix: 'p', as: 'part' })
      expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length)
      expect(placed.every((box) => box.reveal === undefined)).toBe(true)
    }
  })

  it('is the same box when it is only moved and moved back', () => {
    for (const box of pages.flatMap((page) => page.boxes)) {
      const back = shiftBox(shiftBox(box, 16, 32), -16, -32)
      expect(linesOfBox(back).length).toBe(linesOfBox(box).length)
      expect(back.x).toBeCloseTo(box.x)
      expect(back.content.kind).toBe(box.content.kind)
    }
  })
})

describe('a page after clicks', () => {
  it.each(themeIds)('shows all after the last, and less before the first, in %s', (theme) => {
    const slides = layOutSlides(lesson, setting(topic, theme)).pages
    const waiting = slides.filter((page) => clicksOf(page) > 0)
    expect(waiting.length).toBeGreaterThan(2)
    for (const page of slides) {
      const whole = afterClicks(page, clicksOf(page))
      expect(whole.boxes.flatMap(textsOfBox)).toEqual(page.boxes.flatMap(textsOfBox))
      expect(clicksOf(whole)).toBe(0)
    }
    for (const page of waiting) {
      const before = afterClicks(page, 0)
      const lines = (of: Page): number => of.boxes.flatMap(linesOfBox).length
      expect(lines(before)).toBeLessThan(lines(page))
      for (const box of before.boxes) {
        if (box.content.kind !== 'text') continue
        const { paragraphs } = box.content
        expect(box.content.lines.every((line) => paragraphs[line.paragraph] !== undefined)).toBe(
          true,
        )
      }
    }
  })
})
