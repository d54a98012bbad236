import { type NewId, plainText } from '../../base/index.ts'
import {
  type Block,
  blockSchema,
  type ContentRef,
  examPractice,
  kindOf,
  kindsFor,
  refKey,
  refsOfBlock,
  refTo,
  type Topics,
} from '../../blocks/index.ts'
import { type Item, itemLabel, type Topic } from '../../topic/index.ts'
import { leftOutOf } from '../assemble.ts'
import type { Lesson } from '../lesson.ts'
import { addBlock, blockPlace, changeBlock, type Holder } from './blocks.ts'
import { freshIds } from './ids.ts'
import { addSlide } from './slides.ts'

/** A first block of a kind, from the first topic that has something for it. */
export function newBlock(
  lesson: Lesson,
  kind: Block['kind'],
  topics: Topics,
  newId: NewId,
): Block | undefined {
  const id = freshIds(lesson, newId)(kind)
  for (const topicId of lesson.topicIds) {
    const topic = topics.get(topicId)
    const block = topic && kindOf({ kind })?.create(topic, id)
    if (block) return block
  }
  return undefined
}

/**
 * Where content is put: into a block, or, with an `index`, as one of its own before the block of a
 * sheet or the slide that stands there now.
 */
export interface InsertPlace {
  readonly holder: Holder
  readonly blockId?: string | undefined
  readonly index?: number | undefined
}

/**
 * Puts an item where the teacher is: at the end of the list of a block that has one for its kind;
 * otherwise on a slide of its own after this one, or as a task of its own on the sheet. With an
 * index it always comes by itself.
 */
export function insertItem(
  lesson: Lesson,
  topic: Topic,
  item: Item,
  place: InsertPlace,
  newId: NewId,
): Lesson {
  const { holder } = place
  const candidates = candidatesAt(lesson, place)
  for (const block of candidates) {
    const longer = withItem(block, refTo(topic, item), item)
    if (longer !== undefined) return changeBlock(lesson, block.id, () => longer)
  }
  const block = blockForItem(topic, item, holder.where, newId)
  if (block === undefined) return lesson
  if (holder.where === 'slide') {
    const at = lesson.slides.findIndex((slide) => slide.id === holder.id)
    const after = at < 0 ? lesson.slides.length : at + 1
    const minutes = kindOf(block)?.minutes(block, new Map([[topic.id, topic]])) ?? 2
    return addSlide(lesson, block, place.index ?? after, minutes, newId)
  }
  return addBlock(lesson, holder, block, place.index ?? Infinity, newId)
}

function candidatesAt(lesson: Lesson, { holder, blockId, index }: InsertPlace): readonly Block[] {
  if (index !== undefined) return []
  const named = blockId === undefined ? undefined : blockPlace(lesson, blockId)?.block
  if (named) return [named]
  const on =
    holder.where === 'slide'
      ? lesson.slides.find(({ id }) => id === holder.id)?.blocks
      : lesson.worksheets.find(({ id }) => id === holder.id)?.blocks
  return on?.toReversed() ?? []
}

/**
 * The block with one more reference at the end of a list that may hold such an item. Which list
 * that is shows in what stands there already; the kind is not asked.
 */
function withItem(block: Block, ref: ContentRef, item: Item): Block | undefined {
  const uses = refsOfBlock(block)
  if (uses.some((use) => refKey(use.ref) === refKey(ref))) return undefined
  for (const [key, value] of Object.entries(block)) {
    if (!Array.isArray(value)) continue
    const list = value as readonly unknown[]
    const use = uses.find((one) => one.ref === list.at(-1))
    if (!use?.accepts.includes(item.kind)) continue
    const read = blockSchema.safeParse({ ...block, [key]: [...list, ref] })
    if (read.success) return read.data
  }
  return undefined
}

/** A block that shows just this item, or undefined where no kind can. */
export function blockForItem(
  topic: Topic,
  item: Item,
  where: Holder['where'],
  newId: NewId,
): Block | undefined {
  const id = newId(item.id)
  const ref = refTo(topic, item)
  if (item.kind === 'question')
    return item.purpose === 'exam-style'
      ? examPractice(topic, id, [item])
      : { id, kind: 'short-answer', title: 'Question', instruction: '', questions: [ref] }
  if (where === 'slide') {
    if (item.kind === 'keyTerm') return { id, kind: 'key-term', term: ref }
    const heading = item.kind === 'faq' || item.kind === 'heading' ? { heading: ref } : {}
    const title = item.kind === 'extract' ? plainText(item.provenance) : itemLabel(item)
    return {
      id,
      kind: 'bullets',
      ...heading,
      title,
      items: item.kind === 'heading' ? [] : [ref],
      reveal: 'together',
      layout: 'side',
    }
  }
  return onlyItem(topic, item, id)
}

/** A block of the first kind of task that can be about nothing but this item. */
function onlyItem(topic: Topic, item: Item, id: string): Block | undefined {
  const ref = refTo(topic, item)
  for (const kind of kindsFor('worksheet')) {
    const block = kind.create(topic, id)
    const uses = block ? refsOfBlock(block) : []
    if (block === undefined || !uses.some(({ accepts }) => accepts.includes(item.kind))) continue
    const entries = Object.entries(block).map(([key, value]): [string, unknown] => {
      const list: readonly unknown[] = Array.isArray(value) ? value : []
      const use = uses.find((one) => list.includes(one.ref) || one.ref === value)
      if (!use?.accepts.includes(item.kind)) return [key, value]
      return [key, Array.isArray(value) ? [ref] : ref]
    })
    const read = blockSchema.safeParse(Object.fromEntries(entries))
    if (read.success) return read.data
  }
  return undefined
}

/** Everything of a topic that the lesson does not show yet, on slides at the end, in the topic's order. */
export function addAllUnused(lesson: Lesson, topic: Topic, newId: NewId): Lesson {
  let changed = lesson
  let open: string | undefined
  for (const item of leftOutOf(topic, lesson)) {
    const last = changed.slides.at(-1)
    // Short points share a slide, five at most; everything else has one of its own.
    const block = last?.blocks[0]
    const isRoomy =
      open !== undefined && last?.id === open && refsOfBlock(block ?? NO_BLOCK).length < 5
    const isPoint = item.kind === 'bullet' || item.kind === 'paragraph'
    const before = changed
    changed =
      isPoint && isRoomy && last
        ? insertItem(changed, topic, item, { holder: { where: 'slide', id: last.id } }, newId)
        : withSlideFor(changed, topic, item, newId)
    if (changed !== before) open = isPoint ? changed.slides.at(-1)?.id : undefined
  }
  return changed
}

const NO_BLOCK: Block = { id: 'none', kind: 'unknown', original: {} }

function withSlideFor(lesson: Lesson, topic: Topic, item: Item, newId: NewId): Lesson {
  const block = blockForItem(topic, item, 'slide', newId)
  const minutes = block && kindOf(block)?.minutes(block, new Map([[topic.id, topic]]))
  return block ? addSlide(lesson, block, lesson.slides.length, minutes ?? 2, newId) : lesson
}
