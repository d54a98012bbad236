import {
  type Block,
  type ContentRef,
  refsOfBlock,
  resolveRef,
  type Topics,
} from '../blocks/index.ts'
import type { ItemKind } from '../topic/index.ts'
import type { Lesson } from './lesson.ts'

/** Where a block stands. */
export interface BlockPlace {
  readonly where: 'slide' | 'worksheet'
  /** Index of the slide or worksheet, from 0. */
  readonly index: number
  readonly block: Block
}

export interface RefPlace extends BlockPlace {
  readonly ref: ContentRef
  readonly accepts: readonly ItemKind[]
}

export interface MissingRef extends RefPlace {
  readonly reason: 'no-topic' | 'no-item' | 'wrong-kind'
}

export function blocksOfLesson(lesson: Lesson): readonly BlockPlace[] {
  const places = (
    where: BlockPlace['where'],
    holders: readonly { readonly blocks: readonly Block[] }[],
  ): BlockPlace[] =>
    holders.flatMap((holder, index) => holder.blocks.map((block) => ({ where, index, block })))
  return [...places('slide', lesson.slides), ...places('worksheet', lesson.worksheets)]
}

/** Every reference of a lesson with its place, in reading order. */
export function refsOfLesson(lesson: Lesson): readonly RefPlace[] {
  return blocksOfLesson(lesson).flatMap((place) =>
    refsOfBlock(place.block).map(({ ref, accepts }) => ({ ...place, ref, accepts })),
  )
}

export function usesOfItem(lesson: Lesson, topicId: string, itemId: string): readonly RefPlace[] {
  return refsOfLesson(lesson).filter(({ ref }) => ref.topicId === topicId && ref.itemId === itemId)
}

/** References that lead nowhere, or to something that cannot stand there. */
export function missingRefs(lesson: Lesson, topics: Topics): readonly MissingRef[] {
  return refsOfLesson(lesson).flatMap((place): readonly MissingRef[] => {
    const resolved = resolveRef(topics, place.ref)
    if (resolved === undefined)
      return [{ ...place, reason: topics.has(place.ref.topicId) ? 'no-item' : 'no-topic' }]
    return place.accepts.includes(resolved.item.kind) ? [] : [{ ...place, reason: 'wrong-kind' }]
  })
}
