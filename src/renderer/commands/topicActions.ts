/**
 * What teachers do to the items of a topic, as commands, keys, buttons and dragging all do it: the
 * edit, where the cursor is afterwards, and what is said of it.
 */
import { uniqueId } from '../../base/index.ts'
import type { Block } from '../../blocks/index.ts'
import type { ChangePlace } from '../../lesson/index.ts'
import { type ItemKind, topicEdits } from '../../topic/index.ts'
import type { AppState } from '../state/app.svelte.ts'
import type { OpenLesson } from '../state/openLesson.svelte.ts'
import { sourcesOfBlocks } from '../state/slideFacts.ts'
import type { OpenTopic } from '../state/openTopic.svelte.ts'
import { kindName } from '../wording/topicWording.ts'

export function isInTopic(app: AppState): boolean {
  return app.topic !== undefined
}

/** The topic that "Open topic" is about: the chosen one of the library, or that of the lesson. */
export function topicToOpen(app: AppState): string | undefined {
  if (app.topic || app.export) return undefined
  if (app.lesson) return app.lesson.topicList[0]?.id
  const { topics, current } = app.library
  return (topics.find(({ id }) => current?.kind === 'topic' && id === current.id) ?? topics[0])?.id
}

export function openTopic(app: AppState): void {
  const id = topicToOpen(app)
  if (id === undefined) return
  if (app.lesson) {
    const [first] = sourcesOfBlocks(blocksLookedAt(app.lesson), app.lesson.topics)
    app.showInTopic(first?.topicId ?? id, first?.itemId)
  } else void app.openTopic(id)
}

/** Blocks of the slide, or the block of the worksheet, that the lesson is at. */
function blocksLookedAt({ tab, slide, worksheet, blockId }: OpenLesson): readonly Block[] {
  if (tab === 'slides') return slide?.blocks ?? []
  return worksheet?.blocks.filter(({ id }) => id === blockId) ?? []
}

export function undoInTopic(app: AppState): void {
  const undone = app.topic?.documents.undo()
  if (!undone || !app.topic) return
  follow(app.topic, undone.place)
  app.heard = `Undone: ${undone.label}`
}

export function redoInTopic(app: AppState): void {
  const redone = app.topic?.documents.redo()
  if (!redone || !app.topic) return
  follow(app.topic, redone.place)
  app.heard = `Done again: ${redone.label}`
}

/** Undo never changes something unseen; a cursor that is in the right item stays where it is. */
function follow(open: OpenTopic, place: ChangePlace | undefined): void {
  if (place?.where !== 'topic' || place.itemId === undefined) return
  const isHere = place.itemId === open.itemId && open.textName !== undefined
  open.goTo(place.itemId, isHere ? open.textName : 'item')
}

/** A new item of a kind after the current one, or at the end. */
export function addItemOfKind(app: AppState, kind: ItemKind): void {
  const { topic: open } = app
  if (!open) return
  let id = ''
  open.apply(`Add ${kindName(kind).toLowerCase()}`, (topic, newId) => {
    const at = topic.items.findIndex((item) => item.id === open.itemId)
    const taken = new Set(topic.items.map((item) => item.id))
    id = uniqueId(newId(kind === 'keyTerm' ? 'key-term' : kind), taken)
    const index = at < 0 ? topic.items.length : at + 1
    return topicEdits.addItem(topic, topicEdits.newItem(kind, id), index)
  })
  open.goTo(id)
  app.heard = `${kindName(kind)} added`
}

export function turnItem(app: AppState, kind: ItemKind): void {
  const { topic: open } = app
  const id = open?.itemId
  if (!open || id === undefined) return
  const done = open.apply(`Change to ${kindName(kind).toLowerCase()}`, (topic) =>
    topicEdits.changeItemKind(topic, id, kind),
  )
  open.goTo(id)
  if (done) app.say(`Changed to ${kindName(kind).toLowerCase()}`, { undo: true })
}

export function deleteItem(app: AppState): void {
  const { topic: open } = app
  const item = open?.item
  if (!open || !item) return
  const at = open.topic.items.indexOf(item)
  open.apply(`Delete ${kindName(item.kind).toLowerCase()}`, (topic) =>
    topicEdits.removeItems(topic, new Set([item.id])),
  )
  const next = open.topic.items[Math.min(at, open.topic.items.length - 1)]
  if (next) open.goTo(next.id, 'item')
  else open.itemId = undefined
  app.say(`${kindName(item.kind)} deleted`, { undo: true })
}

export function duplicateItem(app: AppState): void {
  const { topic: open } = app
  const item = open?.item
  if (!open || !item) return
  const before = new Set(open.topic.items.map(({ id }) => id))
  open.apply(`Duplicate ${kindName(item.kind).toLowerCase()}`, (topic, newId) =>
    topicEdits.duplicateItems(topic, new Set([item.id]), newId),
  )
  const copy = open.topic.items.find(({ id }) => !before.has(id))
  if (copy) open.goTo(copy.id, 'item')
  app.heard = `${kindName(item.kind)} duplicated`
}

export function moveItem(app: AppState, step: -1 | 1): void {
  const { topic: open } = app
  const id = open?.itemId
  if (!open || id === undefined) return
  const moved = open.apply('Move item', (topic) =>
    topicEdits.moveItemsBy(topic, new Set([id]), step),
  )
  // What is moved in the page loses the cursor.
  open.goTo(id, open.textName ?? 'item')
  app.heard = moved ? placeInWords(open, id) : `Already ${step < 0 ? 'first' : 'last'}`
}

/** To before the item that stands at `index` now, by dragging. */
export function moveItemTo(app: AppState, id: string, index: number): void {
  const { topic: open } = app
  if (!open) return
  open.apply('Move item', (topic) => topicEdits.moveItems(topic, new Set([id]), index))
  open.itemId = id
  app.heard = placeInWords(open, id)
}

function placeInWords({ topic: { items } }: OpenTopic, id: string): string {
  return `Moved to place ${items.findIndex((item) => item.id === id) + 1} of ${items.length}`
}
