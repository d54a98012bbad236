import { normaliseText, plainText, type RichText } from '../../base/index.ts'
import { type Block, refsOfBlock, resolveRef, type Topics } from '../../blocks/index.ts'
import {
  findItem,
  mainText,
  mainTextPath,
  textAt,
  type TextPath,
  textPlacesOf,
  topicEdits,
} from '../../topic/index.ts'
import { setAboutLesson } from '../edits/about.ts'
import { blockPlace, setBlockText } from '../edits/blocks.ts'
import { dropOverride, overrideRef, refAt, type RefPath } from '../edits/references.ts'
import { setWorksheetTitle } from '../edits/worksheets.ts'
import type { Lesson } from '../lesson.ts'
import { changeLesson, changeTopic, type Documents } from './documents.ts'

/** A text that can be changed where it is seen, and what it belongs to. */
export type TextTarget =
  | {
      readonly of: 'item'
      readonly topicId: string
      readonly itemId: string
      readonly path: TextPath
      /** The reference through which it shows, where there is one. */
      readonly ref?: RefPath | undefined
    }
  | { readonly of: 'block'; readonly blockId: string; readonly path: TextPath }
  | { readonly of: 'lesson'; readonly field: 'title' | 'subtitle' | 'className' }
  | { readonly of: 'worksheet'; readonly worksheetId: string }

/** Change here only, or in the topic and wherever it is used. */
export type RewordScope = 'here' | 'topic'

export interface TargetText {
  readonly target: TextTarget
  readonly text: RichText
}

export function targetKey(target: TextTarget): string {
  switch (target.of) {
    case 'item':
      return `${target.topicId}#${target.itemId}#${target.path.join('.')}#${target.ref ? `${target.ref.blockId}.${target.ref.index}` : ''}`
    case 'block':
      return `${target.blockId}#${target.path.join('.')}`
    case 'lesson':
      return `lesson#${target.field}`
    case 'worksheet':
      return `worksheet#${target.worksheetId}`
  }
}

/** Only an item's main text may be worded locally; its other texts are the topic's everywhere. */
export function canBeLocal(documents: Documents, target: TextTarget): boolean {
  if (target.of !== 'item') return true
  const topic = documents.topics.get(target.topicId)
  const item = topic && findItem(topic, target.itemId)
  return item !== undefined && target.ref !== undefined && isMainText(mainTextPath(item), target)
}

function isMainText(main: TextPath, { path }: { readonly path: TextPath }): boolean {
  return path.length === 1 && path[0] === main[0]
}

/** Whether the text shown there is the lesson's own wording of the topic's. */
export function isLocal({ lesson }: Documents, target: TextTarget): boolean {
  if (target.of !== 'item' || !lesson || !target.ref) return false
  return refAt(lesson, target.ref)?.override !== undefined
}

/** What the text says now; undefined where it is no longer there. */
export function wordsOf(documents: Documents, target: TextTarget): RichText | undefined {
  const { lesson, topics } = documents
  switch (target.of) {
    case 'item': {
      const ref = lesson && target.ref ? refAt(lesson, target.ref) : undefined
      if (ref?.override && canBeLocal(documents, target)) return ref.override.text
      const topic = topics.get(target.topicId)
      const item = topic && findItem(topic, target.itemId)
      return item && textAt(item, target.path)
    }
    case 'block': {
      const block = lesson && blockPlace(lesson, target.blockId)?.block
      return block && textAt(block, target.path)
    }
    case 'lesson':
      return lesson?.[target.field]
    case 'worksheet':
      return lesson?.worksheets.find(({ id }) => id === target.worksheetId)?.title
  }
}

/**
 * Changes a text where it is seen. In the topic, a local wording at this place gives way, so that
 * what was typed shows; other local wordings stay and are noticed as changed.
 */
export function reword(
  documents: Documents,
  target: TextTarget,
  text: RichText,
  scope: RewordScope,
): Documents {
  switch (target.of) {
    case 'item': {
      const { ref, topicId, itemId, path } = target
      if (scope === 'here' && ref && canBeLocal(documents, target))
        return changeLesson((lesson, topics) => overrideRef(lesson, ref, text, topics))(documents)
      const changed = changeTopic(topicId, (topic) =>
        topicEdits.setItemText(topic, itemId, path, text),
      )(documents)
      if (!ref || !canBeLocal(documents, target)) return changed
      return changeLesson((lesson) => dropOverride(lesson, ref))(changed)
    }
    case 'block':
      return changeLesson((lesson) => setBlockText(lesson, target.blockId, target.path, text))(
        documents,
      )
    case 'lesson':
      return changeLesson((lesson) =>
        setAboutLesson(lesson, { [target.field]: normaliseText(plainText(text)) }),
      )(documents)
    case 'worksheet':
      return changeLesson((lesson) =>
        setWorksheetTitle(lesson, target.worksheetId, plainText(text)),
      )(documents)
  }
}

// Settings of blocks that are words to a program and not to a pupil.
const NO_WORDS: ReadonlySet<string> = new Set(['id', 'kind', 'seed', 'reveal', 'layout', 'space'])

/** Every text that some blocks can show: those of their items, as worded there, and their own. */
export function targetsOf(
  lesson: Lesson,
  blocks: readonly Block[],
  topics: Topics,
): readonly TargetText[] {
  const about = (['title', 'subtitle', 'className'] as const).flatMap((field): TargetText[] =>
    lesson[field] === '' ? [] : [{ target: { of: 'lesson', field }, text: lesson[field] }],
  )
  return [...blocks.flatMap((block) => [...itemTexts(block, topics), ...ownTexts(block)]), ...about]
}

function itemTexts(block: Block, topics: Topics): readonly TargetText[] {
  return refsOfBlock(block).flatMap(({ ref }, index): readonly TargetText[] => {
    const resolved = resolveRef(topics, ref)
    if (resolved === undefined) return []
    const { topicId, itemId } = ref
    const at = { blockId: block.id, index }
    const main = mainTextPath(resolved.item)
    const places = textPlacesOf(resolved.item).filter((place) => !isMainText(main, place))
    return [
      {
        target: { of: 'item', topicId, itemId, path: main, ref: at },
        text: mainText(resolved.item),
      },
      ...places.map(({ path, text }): TargetText => ({
        target: { of: 'item', topicId, itemId, path, ref: at },
        text,
      })),
    ]
  })
}

function ownTexts(block: Block): readonly TargetText[] {
  if (block.kind === 'unknown') return []
  return Object.entries(block).flatMap(([key, value]: [string, unknown]): readonly TargetText[] => {
    if (NO_WORDS.has(key)) return []
    return wordsIn(value, [key]).map(({ path, text }) => ({
      target: { of: 'block', blockId: block.id, path },
      text,
    }))
  })
}

interface Words {
  readonly path: TextPath
  readonly text: RichText
}

/** Texts anywhere in a block's own properties; references hold none of their own. */
function wordsIn(value: unknown, path: TextPath): readonly Words[] {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' && value !== '' ? [{ path, text: value }] : []
  if ('topicId' in value && 'itemId' in value) return []
  const whole = textAt({ value }, ['value'])
  if (whole !== undefined) return [{ path, text: whole }]
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    NO_WORDS.has(key) ? [] : wordsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
