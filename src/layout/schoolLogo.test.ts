import { describe, expect, it } from 'vitest'
import { setting, starterLesson, starterTopic, themeIds } from '../../fixtures/starter.ts'
import { type Box, linesOfBox, type Page } from '../page/index.ts'
import { layOutSlides, layOutWorksheet } from './index.ts'

const lesson = starterLesson()
const topic = starterTopic()
const [worksheet] = lesson.worksheets
if (worksheet === undefined) throw new Error('The starter lesson has no worksheet')

const shapes = [
  { width: 400, height: 400 },
  { width: 2000, height: 90 },
  { width: 30, height: 900 },
]

function logoOn(page: Page | undefined): Box | undefined {
  return page?.boxes.find(({ id }) => id === 'school-logo')
}

/** Text that stands where the logo does. */
function hidden(page: Page, logo: Box): readonly string[] {
  return page.boxes
    .filter((box) => box !== logo)
    .flatMap(linesOfBox)
    .filter(
      (line) =>
        line.x < logo.x + logo.w &&
        line.x + line.width > logo.x &&
        line.baseline > logo.y &&
        line.baseline - (line.pieces[0]?.size ?? 0) < logo.y + logo.h,
    )
    .map((line) => line.pieces.map(({ text }) => text).join(''))
}

describe('a school’s logo (S12)', () => {
  it.each(shapes)('stands clear of all text, whatever its shape: %j', (logo) => {
    const school = { name: 'Northfield School', logo }
    for (const theme of themeIds) {
      const { pages } = layOutSlides(lesson, { ...setting(topic, theme), school })
      const [title, ...others] = pages
      const box = logoOn(title)
      if (title === undefined || box === undefined) throw new Error('There is no logo')
      expect(box.alt).toBe('Logo of Northfield School')
      expect(box.w / box.h).toBeCloseTo(logo.width / logo.height)
      expect(box.y + box.h).toBeLessThan(title.height)
      expect(hidden(title, box), theme).toEqual([])
      expect(others.some((page) => logoOn(page) !== undefined)).toBe(false)
    }
    const sheet = layOutWorksheet(lesson, worksheet, { ...setting(topic), school }, 'pupil')
    const [first] = sheet.pages
    const box = logoOn(first)
    if (first === undefined || box === undefined) throw new Error('There is no logo')
    expect(hidden(first, box)).toEqual([])
  })

  it('moves nothing on the sheet, and leaves the answer copy its name', () => {
    const school = { name: 'Northfield School', logo: { width: 300, height: 100 } }
    const without = layOutWorksheet(lesson, worksheet, setting(topic), 'pupil')
    const withIt = layOutWorksheet(lesson, worksheet, { ...setting(topic), school }, 'pupil')
    expect(withIt.pages.map(({ boxes }) => boxes.filter(({ id }) => id !== 'school-logo'))).toEqual(
      without.pages.map(({ boxes }) => boxes),
    )
    const answers = layOutWorksheet(lesson, worksheet, { ...setting(topic), school }, 'answers')
    expect(answers.pages.some((page) => logoOn(page) !== undefined)).toBe(false)
  })
})
