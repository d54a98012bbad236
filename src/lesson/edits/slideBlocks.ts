import { insertAt, type NewId } from '../../base/index.ts'
import type { Lesson, Slide } from '../lesson.ts'
import { moveBlocks } from './blocks.ts'
import { freshIds } from './ids.ts'
import { moveSlides } from './slides.ts'

/**
 * Some blocks onto another slide, before the block at `index` of it now. A slide that is left with
 * nothing goes; its minutes and the teacher's own notes go to where its content went.
 */
export function moveBlocksToSlide(
  lesson: Lesson,
  ids: ReadonlySet<string>,
  slideId: string,
  index: number,
): Lesson {
  const moved = moveBlocks(lesson, ids, { where: 'slide', id: slideId }, index)
  const kept = new Set(moved.slides.map(({ id }) => id))
  const gone = lesson.slides.filter(({ id }) => !kept.has(id))
  if (gone.length === 0) return moved
  const minutes = gone.reduce((sum, slide) => sum + slide.minutes, 0)
  const notes = gone.flatMap((slide) => slide.notes)
  const slides = moved.slides.map((slide) =>
    slide.id === slideId
      ? {
          ...slide,
          minutes: Math.min(300, slide.minutes + minutes),
          notes: [...slide.notes, ...notes],
        }
      : slide,
  )
  return { ...moved, slides }
}

/**
 * A slide of their own for some blocks, before the slide that stands at `index` now. Blocks that
 * are all there is of their slide take it along; otherwise its minutes are shared by blocks.
 */
export function giveOwnSlide(
  lesson: Lesson,
  ids: ReadonlySet<string>,
  index: number,
  newId: NewId,
): Lesson {
  const from = lesson.slides.filter(({ blocks }) => blocks.some(({ id }) => ids.has(id)))
  const [first] = from
  if (!first) return lesson
  if (from.length === 1 && first.blocks.every(({ id }) => ids.has(id)))
    return moveSlides(lesson, new Set([first.id]), index)
  const blocks = from.flatMap((slide) => slide.blocks.filter(({ id }) => ids.has(id)))
  const share = (slide: Slide): number => {
    const leaving = slide.blocks.filter(({ id }) => ids.has(id)).length
    return Math.round((slide.minutes * 4 * leaving) / slide.blocks.length) / 4
  }
  const own: Slide = {
    id: freshIds(lesson, newId)(blocks[0]?.id ?? 'slide'),
    blocks,
    notes: [],
    minutes: from.reduce((sum, slide) => sum + share(slide), 0),
  }
  const slides = insertAt(lesson.slides, index, own).flatMap((slide): readonly Slide[] => {
    if (slide === own || !from.includes(slide)) return [slide]
    const left = slide.blocks.filter(({ id }) => !ids.has(id))
    return left.length === 0
      ? []
      : [{ ...slide, blocks: left, minutes: slide.minutes - share(slide) }]
  })
  return { ...lesson, slides }
}
