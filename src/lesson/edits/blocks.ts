import { insertAt, moveTo, movedBy, type NewId, type RichText, tidyText } from '../../base/index.ts'
import { type Block, blockSchema, blockToJson } from '../../blocks/index.ts'
import { textAt, type TextPath, withValueAt } from '../../topic/index.ts'
import type { Lesson } from '../lesson.ts'
import { freshIds } from './ids.ts'

/** What blocks stand on: a slide or a worksheet, by its id. */
export interface Holder {
  readonly where: 'slide' | 'worksheet'
  readonly id: string
}

type Blocks = readonly Block[]

/** Where a block stands, or undefined where the lesson has none of that id. */
export function blockPlace(
  lesson: Lesson,
  blockId: string,
): { readonly holder: Holder; readonly index: number; readonly block: Block } | undefined {
  for (const [where, holders] of [
    ['slide', lesson.slides],
    ['worksheet', lesson.worksheets],
  ] as const)
    for (const { id, blocks } of holders) {
      const index = blocks.findIndex((block) => block.id === blockId)
      const block = blocks[index]
      if (block) return { holder: { where, id }, index, block }
    }
  return undefined
}

/** A block put in before the one at `index`, under an id that is free. */
export function addBlock(
  lesson: Lesson,
  holder: Holder,
  block: Block,
  index: number,
  newId: NewId,
): Lesson {
  const fresh = freshIds(lesson, newId)
  return changeBlocks(lesson, (blocks, at) =>
    isSame(at, holder) ? insertAt(blocks, index, copyOfBlock(block, fresh)) : blocks,
  )
}

/** A slide that loses its last block goes with it; a worksheet may be empty. */
export function removeBlocks(lesson: Lesson, ids: ReadonlySet<string>): Lesson {
  return changeBlocks(lesson, (blocks) => {
    const left = blocks.filter((block) => !ids.has(block.id))
    return left.length === blocks.length ? blocks : left
  })
}

/** Copies of some blocks, each right after the last one chosen where it stands. */
export function duplicateBlocks(lesson: Lesson, ids: ReadonlySet<string>, newId: NewId): Lesson {
  const fresh = freshIds(lesson, newId)
  return changeBlocks(lesson, (blocks) => {
    const chosen = blocks.filter((block) => ids.has(block.id))
    if (chosen.length === 0) return blocks
    const last = blocks.findLastIndex((block) => ids.has(block.id))
    return insertAt(blocks, last + 1, ...chosen.map((block) => copyOfBlock(block, fresh)))
  })
}

/**
 * Some blocks moved together before the block that stands at `index` of the holder now: within a
 * slide or sheet, or from one to another. A slide that loses its last block goes.
 */
export function moveBlocks(
  lesson: Lesson,
  ids: ReadonlySet<string>,
  to: Holder,
  index: number,
): Lesson {
  const moved = [...lesson.slides, ...lesson.worksheets].flatMap(({ blocks }) =>
    blocks.filter((block) => ids.has(block.id)),
  )
  const hasTarget = [
    ...lesson.slides.map(({ id }) => ({ where: 'slide', id }) as const),
    ...lesson.worksheets.map(({ id }) => ({ where: 'worksheet', id }) as const),
  ].some((holder) => isSame(holder, to))
  if (moved.length === 0 || !hasTarget) return lesson
  return changeBlocks(lesson, (blocks, at) => {
    if (!isSame(at, to)) {
      const left = blocks.filter((block) => !ids.has(block.id))
      return left.length === blocks.length ? blocks : left
    }
    const own = new Set(blocks)
    const strangers = moved.filter((block) => !own.has(block))
    if (strangers.length === 0) return moveTo(blocks, (block) => ids.has(block.id), index)
    return moveTo(insertAt(blocks, index, ...strangers), (block) => ids.has(block.id), index)
  })
}

export function moveBlocksBy(lesson: Lesson, ids: ReadonlySet<string>, step: -1 | 1): Lesson {
  return changeBlocks(lesson, (blocks) => movedBy(blocks, (block) => ids.has(block.id), step))
}

/**
 * Properties of a block set as given; one set to undefined is taken out. A change that the block's
 * kind refuses is not made, and a block of an unknown kind keeps what it came with.
 */
export function setBlock(
  lesson: Lesson,
  id: string,
  change: Readonly<Record<string, unknown>>,
): Lesson {
  return changeBlock(lesson, id, (block) => {
    if (block.kind === 'unknown') return block
    const entries = Object.entries({ ...block, ...change, id: block.id, kind: block.kind })
    const kept = Object.fromEntries(entries.filter((entry) => entry[1] !== undefined))
    const read = blockSchema.safeParse(kept)
    return read.success ? read.data : block
  })
}

/** A text that the block itself holds, such as the title of a task, by the way to it. */
export function setBlockText(lesson: Lesson, id: string, path: TextPath, text: RichText): Lesson {
  const [key] = path
  return changeBlock(lesson, id, (block) => {
    if (block.kind === 'unknown' || key === undefined) return block
    const old = textAt(block, path)
    if (old === undefined) return block
    const changed = withValueAt(block, path, tidyText(text))
    const read = blockSchema.safeParse(changed)
    return read.success ? read.data : block
  })
}

export function changeBlock(lesson: Lesson, id: string, change: (block: Block) => Block): Lesson {
  return changeBlocks(lesson, (blocks) => {
    const index = blocks.findIndex((block) => block.id === id)
    const block = blocks[index]
    if (block === undefined) return blocks
    const changed = change(block)
    return changed === block ? blocks : blocks.with(index, changed)
  })
}

/** The same block under another id, also inside one of a kind that this program does not know. */
export function copyOfBlock(block: Block, fresh: NewId): Block {
  const id = fresh(block.id)
  if (block.kind !== 'unknown') return { ...block, id }
  return { ...block, id, original: { ...(blockToJson(block) as object), id } }
}

/** Changes the blocks of every slide and sheet; a slide left without any is taken out. */
function changeBlocks(lesson: Lesson, change: (blocks: Blocks, holder: Holder) => Blocks): Lesson {
  const slides = lesson.slides.flatMap((slide) => {
    const blocks = change(slide.blocks, { where: 'slide', id: slide.id })
    return blocks === slide.blocks ? [slide] : blocks.length === 0 ? [] : [{ ...slide, blocks }]
  })
  const worksheets = lesson.worksheets.map((sheet) => {
    const blocks = change(sheet.blocks, { where: 'worksheet', id: sheet.id })
    return blocks === sheet.blocks ? sheet : { ...sheet, blocks }
  })
  const isSameList = <T>(one: readonly T[], other: readonly T[]): boolean =>
    one.length === other.length && one.every((element, i) => element === other[i])
  if (isSameList(slides, lesson.slides) && isSameList(worksheets, lesson.worksheets)) return lesson
  return {
    ...lesson,
    slides: isSameList(slides, lesson.slides) ? lesson.slides : slides,
    worksheets: isSameList(worksheets, lesson.worksheets) ? lesson.worksheets : worksheets,
  }
}

function isSame(one: Holder, other: Holder): boolean {
  return one.where === other.where && one.id === other.id
}
