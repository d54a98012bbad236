import { plainText } from '../../base/index.ts'
import { blockToJson } from '../../blocks/index.ts'
import { blocksOfLesson, type Lesson } from '../../lesson/index.ts'
import { itemLabel, textsOf, type Topic } from '../../topic/index.ts'

/** What of a document can be found, the weightiest first. */
export interface Searchable {
  readonly title: string
  /** Subject, board, level, unit, tags. */
  readonly labels: string
  /** Headings and key terms. */
  readonly heads: string
  /** Everything in reading order, one text a line. */
  readonly lines: readonly SearchableLine[]
}

export interface SearchableLine {
  /** The item or block that says it. */
  readonly id: string
  readonly text: string
}

export function searchableTopic(topic: Topic): Searchable {
  const { board, level, unit } = topic.qualification
  const heads = topic.items.filter(({ kind }) => kind === 'heading' || kind === 'keyTerm')
  return {
    title: topic.title,
    labels: [topic.subject, board, level, unit, ...topic.tags].join(' '),
    heads: [plainText(topic.question ?? ''), ...heads.map(itemLabel)].join(' '),
    lines: topic.items.flatMap((item) =>
      textsOf(item).map((text) => ({ id: item.id, text: plainText(text) })),
    ),
  }
}

export function searchableLesson(lesson: Lesson): Searchable {
  const notes = lesson.slides.flatMap(({ id, notes: own }) =>
    own.map((text) => ({ id, text: plainText(text) })),
  )
  const own = blocksOfLesson(lesson).flatMap(({ block }) =>
    ownTexts(blockToJson(block)).map((text) => ({ id: block.id, text })),
  )
  return {
    title: lesson.title,
    labels: lesson.className,
    heads: [lesson.subtitle, ...lesson.worksheets.map(({ title }) => title)].join(' '),
    lines: [...notes, ...own],
  }
}

/** A lesson's own wording, in whichever block: what refers to a topic is found in the topic. */
function ownTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(ownTexts)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) =>
    key === 'text' && typeof held === 'string' ? [held] : ownTexts(held),
  )
}
