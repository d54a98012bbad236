import { type RichText, tidyText } from '../../base/index.ts'
import {
  basisOf,
  type Block,
  blockSchema,
  type ContentRef,
  refsOfBlock,
  resolveRef,
  type Topics,
} from '../../blocks/index.ts'
import { type Item, mainText } from '../../topic/index.ts'
import type { Lesson } from '../lesson.ts'
import { blockPlace, changeBlock } from './blocks.ts'

/** One reference of a block: the n-th that `refsOfBlock` names, from 0. */
export interface RefPath {
  readonly blockId: string
  readonly index: number
}

export function refAt(lesson: Lesson, { blockId, index }: RefPath): ContentRef | undefined {
  const block = blockPlace(lesson, blockId)?.block
  return block && refsOfBlock(block)[index]?.ref
}

/** Gives the content its own wording here ("change here only"), noting what the topic says now. */
export function overrideRef(lesson: Lesson, path: RefPath, text: RichText, topics: Topics): Lesson {
  return changeRef(lesson, path, (ref) => {
    const source = resolveRef(topics, { topicId: ref.topicId, itemId: ref.itemId })
    if (source === undefined) return ref
    const { basedOn, was } = ref.override ?? basisNow(source.item)
    return {
      ...ref,
      override: { text: tidyText(text), basedOn, ...(was !== undefined && { was }) },
    }
  })
}

/** Takes the topic's words again. */
export function dropOverride(lesson: Lesson, path: RefPath): Lesson {
  return changeRef(lesson, path, (ref) =>
    ref.override === undefined ? ref : { topicId: ref.topicId, itemId: ref.itemId },
  )
}

/** Keeps the local wording and notes that the topic's new words have been seen. */
export function acceptSource(lesson: Lesson, path: RefPath, topics: Topics): Lesson {
  return changeRef(lesson, path, (ref) => {
    const source = resolveRef(topics, { topicId: ref.topicId, itemId: ref.itemId })
    if (ref.override === undefined || source === undefined) return ref
    const basis = basisNow(source.item)
    return ref.override.basedOn === basis.basedOn
      ? ref
      : { ...ref, override: { text: ref.override.text, ...basis } }
  })
}

/** Takes one item out of the list in which a block shows it. A block's only content stays. */
export function removeRef(lesson: Lesson, { blockId, index }: RefPath): Lesson {
  return changeBlock(lesson, blockId, (block) => {
    const ref = refsOfBlock(block)[index]?.ref
    const without = ref && mapValues(block, (value) => (value === ref ? REMOVED : value))
    return without === undefined ? block : readOr(block, without)
  })
}

function changeRef(
  lesson: Lesson,
  { blockId, index }: RefPath,
  change: (ref: ContentRef) => ContentRef,
): Lesson {
  return changeBlock(lesson, blockId, (block) => {
    const ref = refsOfBlock(block)[index]?.ref
    if (ref === undefined) return block
    const changed = change(ref)
    if (changed === ref) return block
    return readOr(
      block,
      mapValues(block, (value) => (value === ref ? changed : value)),
    )
  })
}

function basisNow(item: Item): { readonly basedOn: string; readonly was: RichText } {
  return { basedOn: basisOf(item), was: mainText(item) }
}

function readOr(block: Block, changed: unknown): Block {
  const read = blockSchema.safeParse(changed)
  return read.success ? read.data : block
}

const REMOVED = Symbol('removed')

/** The value with every object in it replaced by what `change` makes of it; kinds are not asked. */
function mapValues(value: unknown, change: (value: unknown) => unknown): unknown {
  const changed = change(value)
  if (changed !== value || typeof value !== 'object' || value === null) return changed
  if (Array.isArray(value))
    return value.map((inner) => mapValues(inner, change)).filter((inner) => inner !== REMOVED)
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]): [string, unknown] => [key, mapValues(inner, change)])
      .filter(([, inner]) => inner !== REMOVED),
  )
}
