/**
 * Blocks from slide to slide and from sheet to sheet, by keys, buttons and dragging: the edit, what
 * is looked at afterwards, and what is said of it.
 */
import { counted } from '../../base/index.ts'
import { changeLesson, lessonEdits } from '../../lesson/index.ts'
import type { AppState } from '../state/app.svelte.ts'
import type { OpenLesson } from '../state/openLesson.svelte.ts'

/** Whether there is a slide or a sheet on that side of the one being looked at. */
export function hasNeighbour({ lesson }: AppState, step: -1 | 1): boolean {
  return lesson !== undefined && neighbour(lesson, step) !== undefined
}

/** The current block onto the slide or sheet before or after its own. */
export function moveBlockOver(app: AppState, step: -1 | 1): void {
  const { lesson } = app
  const to = lesson && neighbour(lesson, step)
  const blockId = lesson && currentBlock(lesson, step)
  if (!lesson || !to || blockId === undefined) return
  // It lands where it comes in: going back, last; going on, first.
  const index = step < 0 ? to.count : 0
  if (to.where === 'slide') moveToSlide(app, new Set([blockId]), to.id, index)
  else {
    lesson.documents.apply(
      'Move block',
      changeLesson((one) => lessonEdits.moveBlocks(one, new Set([blockId]), to, index)),
    )
    lesson.chooseBlocks([blockId])
    app.heard = `Block moved to ${to.name}`
  }
}

/** Onto a slide that is there, before the block at `index` of it, or last. */
export function moveToSlide(
  app: AppState,
  ids: ReadonlySet<string>,
  slideId: string,
  index = Infinity,
): void {
  const { lesson } = app
  if (!lesson) return
  const done = lesson.documents.apply(
    ids.size === 1 ? 'Move block' : `Move ${counted(ids.size, 'block')}`,
    changeLesson((one) => lessonEdits.moveBlocksToSlide(one, ids, slideId, index)),
  )
  if (!done) return
  lesson.chooseSlides([slideId])
  lesson.slideBlockId = [...ids][0]
  app.heard = `Block moved to slide ${numberOf(lesson, slideId)}`
}

/** Onto a slide of their own, before the one at `index`; without an index after the present one. */
export function moveToOwnSlide(app: AppState, ids: ReadonlySet<string>, index?: number): void {
  const { lesson } = app
  if (!lesson) return
  const { slides } = lesson.lesson
  const at = index ?? slides.findIndex(({ id }) => id === lesson.slideId) + 1
  const done = lesson.documents.apply(
    'Give its own slide',
    changeLesson((one) => lessonEdits.giveOwnSlide(one, ids, at, lesson.around.newId)),
  )
  const slide = lesson.lesson.slides.find(({ blocks }) => blocks.some(({ id }) => ids.has(id)))
  if (!done || !slide) return
  lesson.chooseSlides([slide.id])
  app.heard = `Block has slide ${numberOf(lesson, slide.id)} to itself`
}

interface Neighbour extends lessonEdits.Holder {
  readonly name: string
  /** Blocks on it. */
  readonly count: number
}

function neighbour(lesson: OpenLesson, step: -1 | 1): Neighbour | undefined {
  if (lesson.tab === 'mark-scheme') return undefined
  const isSlides = lesson.tab === 'slides'
  const { slides, worksheets } = lesson.lesson
  const list = isSlides ? slides : worksheets
  const current = isSlides ? lesson.slideId : lesson.worksheet?.id
  const at = list.findIndex(({ id }) => id === current)
  const to = at < 0 ? undefined : list[at + step]
  if (!to) return undefined
  const name = 'title' in to ? to.title : `slide ${at + step + 1}`
  return { where: isSlides ? 'slide' : 'worksheet', id: to.id, name, count: to.blocks.length }
}

/** On a slide the one that was chosen in the Design panel, or the one nearest to where it goes. */
function currentBlock(lesson: OpenLesson, step: -1 | 1): string | undefined {
  if (lesson.tab !== 'slides') return lesson.blockId
  const blocks = lesson.slide?.blocks ?? []
  const chosen = blocks.find(({ id }) => id === lesson.slideBlockId)
  return (chosen ?? blocks.at(step < 0 ? 0 : -1))?.id
}

const numberOf = ({ lesson }: OpenLesson, slideId: string): number =>
  lesson.slides.findIndex(({ id }) => id === slideId) + 1
