import { type Block, refKey, type Topics } from '../../blocks/index.ts'
import { type Lesson, missingRefs } from '../../lesson/index.ts'

/**
 * The lesson as it can be laid out: a block that needs something the library does not have is stood
 * in for by a notice, so that the rest of the lesson can be seen and worked on. Only for looking at;
 * the lesson itself keeps the block.
 */
export function withStandIns(lesson: Lesson, topics: Topics): Lesson {
  const missing = new Map(missingRefs(lesson, topics).map(({ block, ref }) => [block, ref]))
  if (missing.size === 0) return lesson
  const standIn = (block: Block): Block => {
    const ref = missing.get(block)
    if (ref === undefined) return block
    return {
      id: block.id,
      kind: 'unknown',
      original: { id: block.id, kind: block.kind, missing: refKey(ref) },
    }
  }
  const standInFor = <T extends { readonly blocks: readonly Block[] }>(holder: T): T =>
    holder.blocks.some((block) => missing.has(block))
      ? { ...holder, blocks: holder.blocks.map(standIn) }
      : holder
  return {
    ...lesson,
    slides: lesson.slides.map(standInFor),
    worksheets: lesson.worksheets.map(standInFor),
  }
}
