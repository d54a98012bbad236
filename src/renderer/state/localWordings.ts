import type { RichText } from '../../base/index.ts'
import { refsOfBlock, resolveRef } from '../../blocks/index.ts'
import {
  type Documents,
  lessonEdits,
  type RefPlace,
  blocksOfLesson,
  type TextTarget,
} from '../../lesson/index.ts'
import { itemLabel, mainText, mainTextPath } from '../../topic/index.ts'

/** One place where the lesson words the topic's content itself. */
export interface LocalWording {
  readonly key: string
  readonly path: lessonEdits.RefPath
  readonly where: 'slide' | 'worksheet'
  /** Index of the slide or worksheet. */
  readonly index: number
  readonly place: string
  readonly label: string
  readonly mine: RichText
  /** The topic's words when the local ones were written; absent in documents from before they were kept. */
  readonly was: RichText | undefined
  readonly now: RichText
  /** The topic has changed since. */
  readonly stale: boolean
}

/** Every local wording of the lesson, in reading order. */
export function localWordings({ lesson, topics }: Documents): readonly LocalWording[] {
  if (!lesson) return []
  return blocksOfLesson(lesson).flatMap(({ where, index, block }) =>
    refsOfBlock(block).flatMap(({ ref }, number): readonly LocalWording[] => {
      const source = resolveRef(topics, { topicId: ref.topicId, itemId: ref.itemId })
      const resolved = resolveRef(topics, ref)
      if (!ref.override || !source || !resolved) return []
      return [
        {
          key: `${block.id}.${number}`,
          path: { blockId: block.id, index: number },
          where,
          index,
          place: placeWording({ where, index }),
          label: itemLabel(source.item),
          mine: ref.override.text,
          was: ref.override.was,
          now: mainText(source.item),
          stale: resolved.stale,
        },
      ]
    }),
  )
}

/** "Slide 8", "Worksheet". */
export function placeWording({ where, index }: Pick<RefPlace, 'where' | 'index'>): string {
  if (where === 'slide') return `Slide ${index + 1}`
  return index === 0 ? 'Worksheet' : `Worksheet ${index + 1}`
}

/** Whether a text on a page is a local wording, and whether its source has changed. */
export function localStateAt(
  { lesson, topics }: Documents,
  target: TextTarget,
): { readonly stale: boolean } | undefined {
  if (!lesson || target.of !== 'item' || !target.ref || target.path.length !== 1) return undefined
  const ref = lessonEdits.refAt(lesson, target.ref)
  const resolved = ref?.override && resolveRef(topics, ref)
  const isMain = resolved && mainTextPath(resolved.item)[0] === target.path[0]
  return isMain ? { stale: resolved.stale } : undefined
}
