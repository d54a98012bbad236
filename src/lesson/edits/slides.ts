import { insertAt, moveTo, movedBy, type NewId, type RichText, tidyText } from '../../base/index.ts'
import type { Block } from '../../blocks/index.ts'
import type { Lesson, Slide } from '../lesson.ts'
import { copyOfBlock } from './blocks.ts'
import { freshIds } from './ids.ts'

/** A new slide with one block, before the slide at `index`; it is named after its block. */
export function addSlide(
  lesson: Lesson,
  block: Block,
  index: number,
  minutes: number,
  newId: NewId,
): Lesson {
  const fresh = freshIds(lesson, newId)
  const own = { ...block, id: fresh(block.id) }
  const slide: Slide = { id: fresh(block.id), blocks: [own], notes: [], minutes: within(minutes) }
  return { ...lesson, slides: insertAt(lesson.slides, index, slide) }
}

export function removeSlides(lesson: Lesson, ids: ReadonlySet<string>): Lesson {
  const slides = lesson.slides.filter((slide) => !ids.has(slide.id))
  return slides.length === lesson.slides.length ? lesson : { ...lesson, slides }
}

/** Copies of some slides, together after the last of them, under ids of their own. */
export function duplicateSlides(lesson: Lesson, ids: ReadonlySet<string>, newId: NewId): Lesson {
  const chosen = lesson.slides.filter((slide) => ids.has(slide.id))
  if (chosen.length === 0) return lesson
  const fresh = freshIds(lesson, newId)
  const copies = chosen.map((slide): Slide => ({
    ...slide,
    id: fresh(slide.id),
    blocks: slide.blocks.map((block) => copyOfBlock(block, fresh)),
  }))
  const last = lesson.slides.findLastIndex((slide) => ids.has(slide.id))
  return { ...lesson, slides: insertAt(lesson.slides, last + 1, ...copies) }
}

/** Some slides moved together before the slide that stands at `index` now. */
export function moveSlides(lesson: Lesson, ids: ReadonlySet<string>, index: number): Lesson {
  const slides = moveTo(lesson.slides, (slide) => ids.has(slide.id), index)
  return slides === lesson.slides ? lesson : { ...lesson, slides }
}

export function moveSlidesBy(lesson: Lesson, ids: ReadonlySet<string>, step: -1 | 1): Lesson {
  const slides = movedBy(lesson.slides, (slide) => ids.has(slide.id), step)
  return slides === lesson.slides ? lesson : { ...lesson, slides }
}

/** The teacher's own speaker notes, a paragraph each; empty ones are left out. */
export function setSlideNotes(lesson: Lesson, id: string, notes: readonly RichText[]): Lesson {
  return changeSlide(lesson, id, (slide) => ({
    ...slide,
    notes: notes.map(tidyText).filter((note) => note !== ''),
  }))
}

export function setSlideMinutes(lesson: Lesson, id: string, minutes: number): Lesson {
  return changeSlide(lesson, id, (slide) =>
    slide.minutes === within(minutes) ? slide : { ...slide, minutes: within(minutes) },
  )
}

/** Minutes as a slide may have them: quarters of a minute, up to five hours. */
function within(minutes: number): number {
  return Number.isFinite(minutes) ? Math.max(0, Math.min(300, Math.round(minutes * 4) / 4)) : 0
}

function changeSlide(lesson: Lesson, id: string, change: (slide: Slide) => Slide): Lesson {
  const index = lesson.slides.findIndex((slide) => slide.id === id)
  const slide = lesson.slides[index]
  if (slide === undefined) return lesson
  const changed = change(slide)
  return changed === slide ? lesson : { ...lesson, slides: lesson.slides.with(index, changed) }
}
