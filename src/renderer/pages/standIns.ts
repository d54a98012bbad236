import { type Block, refKey, type Topics } from '../../blocks/index.ts'
import { type Lesson, missingRefs } from '../../lesson/index.ts'

type Holder = Lesson['slides'][number] | Lesson['worksheets'][number]

/** Like `withStandIns`, again and again: slides and worksheets that stayed are not searched again. */
export function createStandIns(): (lesson: Lesson, topics: Topics) => Lesson {
  let known = new WeakMap<Holder, Holder>()
  let knownWith: Topics | undefined
  return (lesson, topics) => {
    if (knownWith !== topics) known = new WeakMap()
    knownWith = topics
    const isNew = (holder: Holder): boolean => !known.has(holder)
    const { slides, worksheets } = lesson
    const fresh = {
      ...lesson,
      slides: slides.filter(isNew),
      worksheets: worksheets.filter(isNew),
    }
    const done = withStandIns(fresh, topics)
    for (const kind of ['slides', 'worksheets'] as const)
      fresh[kind].forEach((holder, i) => known.set(holder, done[kind][i] ?? holder))
    const shown = <T extends Holder>(holder: T): T => (known.get(holder) as T | undefined) ?? holder
    const isAsItWas = [...slides, ...worksheets].every((holder) => shown(holder) === holder)
    return isAsItWas
      ? lesson
      : { ...lesson, slides: slides.map(shown), worksheets: worksheets.map(shown) }
  }
}

/**
 * The lesson as it can be laid out: a block that needs something the library does not have is stood
 * in for by a notice, so that the rest of the lesson can be seen and worked on. Only for looking at;
 * the lesson itself keeps the block.
 */
function withStandIns(lesson: Lesson, topics: Topics): Lesson {
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
