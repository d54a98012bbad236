import { plainText, uniqueId } from '../base/index.ts'
import { type Block, kindOf, refKey, refsOfBlock, refTo, type Topics } from '../blocks/index.ts'
import type { Item, Topic } from '../topic/index.ts'
import { LESSON_FORMAT, type Lesson, type Slide } from './lesson.ts'
import { slidesOfStep, tasksOf } from './makers.ts'
import type { Recipe } from './recipe.ts'
import { refsOfLesson } from './references.ts'
import { relevanceTo } from './relevance.ts'
import { shareMinutes } from './shareMinutes.ts'

export interface AssembleChoices {
  /** Id of the new lesson; a free one is the caller's care. */
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly minutes?: number | undefined
  readonly theme?: string | undefined
  readonly className?: string | undefined
  /** Ids of the level-1 headings to teach; absent, all. */
  readonly sections?: readonly string[] | undefined
}

export interface Assembled {
  readonly lesson: Lesson
  /** Items of the topic that appear nowhere in the lesson, in the topic's order. */
  readonly leftOut: readonly Item[]
}

/**
 * A first lesson from a topic and a recipe. Pure and deterministic: the same topic, recipe and
 * choices give the same lesson, ids included.
 */
export function assembleLesson(
  topic: Topic,
  recipe: Recipe,
  choices: AssembleChoices = {},
): Assembled {
  const taken = new Set<string>()
  const newId = (wanted: string): string => {
    const id = uniqueId(wanted, taken)
    taken.add(id)
    return id
  }
  const chosen = chosenPart(topic, choices.sections)
  const blocks: Block[] = []
  for (const step of recipe.slides) {
    const used = new Set(
      blocks.flatMap((block) => refsOfBlock(block).map(({ ref }) => refKey(ref))),
    )
    blocks.push(...slidesOfStep(chosen, step, used, newId))
  }
  const minutes = choices.minutes ?? recipe.minutes
  const slides = withMinutes(topic, blocks, minutes, recipe.everything)
  const lesson: Lesson = {
    formatVersion: LESSON_FORMAT,
    id: choices.id ?? `${topic.id}-lesson`,
    title: choices.title ?? topic.title,
    subtitle: plainText(topic.question ?? ''),
    className: choices.className ?? '',
    topicIds: [topic.id],
    theme: choices.theme ?? 'lectern',
    minutes,
    slides,
    worksheets: [
      {
        id: newId('worksheet'),
        title: topic.title,
        scaffold: 'core',
        blocks: tasksOf(chosen, recipe.worksheet, newId),
      },
    ],
  }
  return { lesson, leftOut: leftOutOf(topic, lesson) }
}

/** Items of the topic that no slide and no sheet of the lesson shows. */
export function leftOutOf(topic: Topic, lesson: Lesson): readonly Item[] {
  const used = new Set(refsOfLesson(lesson).map(({ ref }) => refKey(ref)))
  // A sub-heading that only groups others shows as their slides do, and questions on earlier lessons
  // wait for a Do Now.
  return topic.items.filter(
    (item) =>
      !used.has(refKey(refTo(topic, item))) &&
      item.kind !== 'heading' &&
      !(item.kind === 'question' && item.purpose === 'retrieval'),
  )
}

/** The topic with the chosen sections only. */
function chosenPart(topic: Topic, sections: readonly string[] | undefined): Topic {
  if (sections === undefined) return topic
  let inside = true
  const items = topic.items.filter((item) => {
    if (item.kind === 'heading' && item.level === 1) inside = sections.includes(item.id)
    return inside
  })
  return { ...topic, items }
}

/** Slides with their minutes: as the kinds suggest, made to fill the lesson exactly. */
function withMinutes(
  topic: Topic,
  blocks: readonly Block[],
  minutes: number,
  keepAll: boolean,
): readonly Slide[] {
  const topics: Topics = new Map([[topic.id, topic]])
  const wanted = blocks.map((block) => kindOf(block)?.minutes(block, topics) ?? 1)
  const kept = keepAll ? blocks.map((_, i) => i) : dropLeastRelevant(topic, blocks, wanted, minutes)
  const shared = shareMinutes(
    kept.map((i) => wanted[i] ?? 1),
    minutes,
  )
  return kept.map((i, place) => {
    const block = blocks[i] as Block
    return { id: `slide-${block.id}`, blocks: [block], notes: [], minutes: shared[place] ?? 0 }
  })
}

/**
 * Leaves out the explanations that are furthest from the lesson's title until the rest wants no
 * more than one and a half times the lesson: sharing the minutes then still leaves each enough.
 */
function dropLeastRelevant(
  topic: Topic,
  blocks: readonly Block[],
  wanted: readonly number[],
  minutes: number,
): readonly number[] {
  const kept = blocks.map((_, i) => i)
  const total = (): number => kept.reduce((sum, i) => sum + (wanted[i] ?? 0), 0)
  const relevance = relevanceTo(topic)
  const optional = kept.flatMap((i) => {
    const block = blocks[i]
    return block?.kind === 'bullets' ? [{ i, score: relevance(block) }] : []
  })
  for (const { i } of optional.sort((a, b) => a.score - b.score || b.i - a.i)) {
    if (total() <= minutes * 1.5) break
    kept.splice(kept.indexOf(i), 1)
  }
  return kept
}
