import { describe, expect, it } from 'vitest'
import { starterLesson } from '../../../fixtures/starter.ts'
import { lessonSchema } from '../lesson.ts'
import { giveOwnSlide, moveBlocksToSlide } from './index.ts'

const lesson = starterLesson()
const newId = (wanted: string): string => `${wanted}-new`
const [, , third, fourth] = lesson.slides
if (!third || !fourth) throw new Error('The starter lesson has four slides.')
const block = third.blocks[0]?.id ?? ''
const minutesOf = ({ slides }: typeof lesson): number =>
  slides.reduce((sum, { minutes }) => sum + minutes, 0)

describe('a block on another slide', () => {
  const noted = {
    ...lesson,
    slides: lesson.slides.map((slide) =>
      slide === third ? { ...slide, notes: ['Say it'] } : slide,
    ),
  }
  const merged = moveBlocksToSlide(noted, new Set([block]), fourth.id, 1)

  it('takes the minutes and the notes of the slide that it was all of', () => {
    expect(merged.slides).toHaveLength(lesson.slides.length - 1)
    const target = merged.slides.find(({ id }) => id === fourth.id)
    expect(target?.blocks.map(({ id }) => id)).toEqual([fourth.blocks[0]?.id, block])
    expect(target?.notes).toEqual([...fourth.notes, 'Say it'])
    expect(minutesOf(merged)).toBe(minutesOf(lesson))
    expect(lessonSchema.safeParse(merged).success).toBe(true)
  })

  it('gets a slide of its own again, with its share of the minutes', () => {
    const parted = giveOwnSlide(merged, new Set([block]), 2, newId)
    expect(parted.slides).toHaveLength(lesson.slides.length)
    expect(parted.slides[2]?.blocks.map(({ id }) => id)).toEqual([block])
    expect(minutesOf(parted)).toBe(minutesOf(lesson))
    expect(lessonSchema.safeParse(parted).success).toBe(true)
  })

  it('takes along a slide that it is all of', () => {
    const moved = giveOwnSlide(lesson, new Set([block]), 0, newId)
    expect(moved.slides[0]).toBe(third)
    expect(giveOwnSlide(lesson, new Set(['no-such-block']), 0, newId)).toBe(lesson)
    expect(moveBlocksToSlide(lesson, new Set([block]), 'no-such-slide', 0)).toBe(lesson)
  })
})
