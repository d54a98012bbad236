import type { Block } from '../../blocks/index.ts'
import type { Lesson } from '../lesson.ts'
import type { Documents } from './documents.ts'

/** Where two states differ, so that the window can go there. Places are those of the later state. */
export type ChangePlace =
  | { readonly where: 'slide'; readonly slideId: string; readonly blockId?: string | undefined }
  | {
      readonly where: 'worksheet'
      readonly worksheetId: string
      readonly blockId?: string | undefined
    }
  | { readonly where: 'topic'; readonly topicId: string; readonly itemId?: string | undefined }
  | { readonly where: 'lesson' }

/** The first place that is not the same in both, or undefined where all is. */
export function placeOfChange(before: Documents, after: Documents): ChangePlace | undefined {
  if (before.lesson !== after.lesson && before.lesson && after.lesson) {
    const place = placeInLesson(before.lesson, after.lesson)
    if (place) return place
  }
  return placeInTopics(before, after)
}

function placeInLesson(before: Lesson, after: Lesson): ChangePlace | undefined {
  const slide = firstDifference(before.slides, after.slides)
  if (slide) {
    const blockId = changedBlock(slide.before?.blocks, slide.after.blocks)
    return { where: 'slide', slideId: slide.after.id, blockId }
  }
  const sheet = firstDifference(before.worksheets, after.worksheets)
  if (sheet) {
    const blockId = changedBlock(sheet.before?.blocks, sheet.after.blocks)
    return { where: 'worksheet', worksheetId: sheet.after.id, blockId }
  }
  return before === after ? undefined : { where: 'lesson' }
}

function placeInTopics(before: Documents, after: Documents): ChangePlace | undefined {
  for (const [topicId, topic] of after.topics) {
    const old = before.topics.get(topicId)
    if (old === topic) continue
    const item = firstDifference(old?.items ?? [], topic.items)
    return { where: 'topic', topicId, itemId: item?.after.id }
  }
  return undefined
}

function changedBlock(
  before: readonly Block[] | undefined,
  after: readonly Block[],
): string | undefined {
  return firstDifference(before ?? [], after)?.after.id
}

/**
 * The first element that is new or not what it was; of a list that only lost something, the one
 * that took its place, or the last.
 */
function firstDifference<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): { readonly before: T | undefined; readonly after: T } | undefined {
  if (before === after) return undefined
  const old = new Map(before.map((element) => [element.id, element]))
  const kept = new Set(after.map(({ id }) => id))
  const changed = after.find((element) => old.get(element.id) !== element)
  if (changed) return { before: old.get(changed.id), after: changed }
  const gone = before.findIndex(({ id }) => !kept.has(id))
  if (gone >= 0) {
    const neighbour = after[Math.min(gone, after.length - 1)]
    return neighbour && { before: neighbour, after: neighbour }
  }
  // The same elements in another order: the one that moved furthest is the one that was taken.
  let furthest: T | undefined
  let most = 0
  after.forEach((element, i) => {
    const distance = Math.abs(i - before.indexOf(element))
    if (distance > most) [furthest, most] = [element, distance]
  })
  return furthest && { before: furthest, after: furthest }
}
