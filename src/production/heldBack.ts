import { refsOfBlock, resolveRef, type Topics } from '../blocks/index.ts'
import type { Check, Lesson } from '../lesson/index.ts'
import type { Job } from './jobs.ts'

/** What holds one file back: a fault on a slide is no fault of the mark scheme. */
export function holdsBack(
  { kind, worksheet }: Pick<Job, 'kind' | 'worksheet'>,
  lesson: Lesson,
  checks: readonly Check[],
): readonly Check[] {
  return checks.filter(({ severity, place }) => {
    if (severity !== 'blocks') return false
    // A plan tells of everything.
    if (place === undefined || kind === 'plan') return true
    return place.where === 'slide'
      ? worksheet === undefined
      : worksheet !== undefined && lesson.worksheets[place.number - 1] === worksheet
  })
}

/**
 * The lesson without the blocks whose content the library does not have, for laying out the files
 * that never show them.
 */
export function withoutMissing(lesson: Lesson, topics: Topics): Lesson {
  const isThere = (block: Lesson['slides'][number]['blocks'][number]): boolean =>
    refsOfBlock(block).every(({ ref }) => resolveRef(topics, ref) !== undefined)
  const keep = <T extends { readonly blocks: Lesson['slides'][number]['blocks'] }>(holder: T): T =>
    holder.blocks.every(isThere) ? holder : { ...holder, blocks: holder.blocks.filter(isThere) }
  const slides = lesson.slides.map(keep)
  const worksheets = lesson.worksheets.map(keep)
  const isWhole =
    slides.every((one, i) => one === lesson.slides[i]) &&
    worksheets.every((one, i) => one === lesson.worksheets[i])
  return isWhole ? lesson : { ...lesson, slides, worksheets }
}
