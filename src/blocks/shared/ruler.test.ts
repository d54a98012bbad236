import { describe, expect, it } from 'vitest'
import { setting, starterLesson, starterTopic, themeIds } from '../../../fixtures/starter.ts'
import { layOutSlides } from '../../layout/index.ts'
import { linesOfBox } from '../../page/index.ts'

describe.each(themeIds)('the ruler of a slide in the theme %s', (theme) => {
  const { pages } = layOutSlides(starterLesson(), setting(starterTopic(), theme))

  it('has no tick through the years of its bar', () => {
    const labelled = pages.filter(({ boxes }) => boxes.some(({ id }) => id === 'ruler-label'))
    expect(labelled.length).toBeGreaterThan(5)
    const struck = labelled.flatMap(({ id: page, boxes }) => {
      const [line] = boxes.filter(({ id }) => id === 'ruler-label').flatMap(linesOfBox)
      const top = boxes.find(({ id }) => id === 'ruler-label')?.y ?? 0
      return boxes
        .filter(({ id, y }) => /^tick-/.test(id) && y === 0)
        .filter(
          ({ x, h }) => line !== undefined && h > top + 2 && x > line.x && x < line.x + line.width,
        )
        .map(({ id }) => `${page}: ${id}`)
    })
    expect(struck).toEqual([])
  })
})
