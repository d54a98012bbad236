import { describe, expect, it } from 'vitest'
import { setting, starterLesson, starterTopic } from '../../fixtures/starter.ts'
import { inLook, type Lesson, worn } from '../lesson/index.ts'
import { linesOfBox } from '../page/index.ts'
import { layOutSlides } from './slides.ts'
import { paperOf } from './paperOf.ts'

const MILLIMETRE = 72 / 25.4
const topic = starterTopic()
const lesson = starterLesson()

function pitchIn(changed: Lesson): number {
  const [sheet] = changed.worksheets
  if (!sheet) throw new Error('There is no worksheet.')
  return paperOf(sheet, setting(topic)).answerLine.pitch
}

describe('the look that a teacher gives lessons', () => {
  it('sets lines for smaller and larger hands', () => {
    expect(pitchIn(lesson)).toBeCloseTo(8 * MILLIMETRE, 0)
    expect(pitchIn(inLook(lesson, { answerLines: 'closer' }))).toBeCloseTo(7 * MILLIMETRE, 0)
    expect(pitchIn(inLook(lesson, { answerLines: 'wider' }))).toBeCloseTo(10 * MILLIMETRE, 0)
  })

  it('sets slides in the fonts that were chosen, and in the theme’s own without', () => {
    const facesOf = (shown: Lesson): ReadonlySet<string> => {
      const theme = worn(setting(topic).theme, shown)
      const { pages } = layOutSlides(shown, { ...setting(topic), theme })
      return new Set(
        pages
          .flatMap(({ boxes }) => boxes.flatMap(linesOfBox))
          .flatMap(({ pieces }) => pieces.map(({ face }) => face.split('-')[0] ?? '')),
      )
    }
    expect(facesOf(lesson)).toContain('Arimo')
    const times = facesOf(inLook(lesson, { fonts: 'times' }))
    expect(times).toContain('Tinos')
    expect(times).not.toContain('Gelasio')
  })

  it('leaves everything else of the lesson as it is', () => {
    expect(inLook(lesson, {})).toEqual(lesson)
    const { worksheets, ...head } = inLook(lesson, { theme: 'warm', paper: 'large18' })
    const { worksheets: before, ...headBefore } = lesson
    expect(head).toEqual({ ...headBefore, theme: 'warm' })
    expect(worksheets.map(({ paper: _, ...sheet }) => sheet)).toEqual(before)
    expect(worksheets.every(({ paper }) => paper === 'large18')).toBe(true)
  })
})
