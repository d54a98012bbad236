/**
 * What teachers do to slides and blocks, as the commands, the keys, the buttons and dragging all do
 * it: the edit, what is chosen afterwards, and what is said of it.
 */
import { counted } from '../../base/index.ts'
import type { Block } from '../../blocks/index.ts'
import { kindOf } from '../../blocks/index.ts'
import { changeLesson, type Lesson, lessonEdits } from '../../lesson/index.ts'
import type { Item, Topic } from '../../topic/index.ts'
import type { AppState } from '../state/app.svelte.ts'
import type { OpenLesson } from '../state/openLesson.svelte.ts'

export function undoInLesson(app: AppState): void {
  const { lesson } = app
  lesson?.endEditing()
  const undone = lesson?.documents.undo()
  if (!undone) return
  lesson?.goTo(undone.place)
  app.heard = `Undone: ${undone.label}`
}

export function redoInLesson(app: AppState): void {
  const { lesson } = app
  lesson?.endEditing()
  const redone = lesson?.documents.redo()
  if (!redone) return
  lesson?.goTo(redone.place)
  app.heard = `Done again: ${redone.label}`
}

export function hasChosen({ lesson, topic, export: exporting }: AppState): boolean {
  return lesson !== undefined && !topic && exporting === undefined && chosen(lesson).ids.size > 0
}

interface Chosen {
  readonly noun: 'slide' | 'block'
  readonly ids: ReadonlySet<string>
}

/** What keys and commands are about in the open tab. */
function chosen(lesson: OpenLesson): Chosen {
  if (lesson.tab === 'mark-scheme') return { noun: 'block', ids: new Set() }
  const isSlides = lesson.tab === 'slides'
  const current = isSlides ? lesson.slideId : lesson.blockId
  const all = isSlides ? lesson.slideIds : lesson.blockIds
  const there = new Set(
    isSlides
      ? lesson.lesson.slides.map(({ id }) => id)
      : lesson.lesson.worksheets.flatMap(({ blocks }) => blocks.map(({ id }) => id)),
  )
  const ids = new Set([...all].filter((id) => there.has(id)))
  if (ids.size === 0 && current !== undefined) ids.add(current)
  return { noun: isSlides ? 'slide' : 'block', ids }
}

function inWords({ noun, ids }: Chosen): string {
  return ids.size === 1 ? noun : counted(ids.size, noun)
}

export function moveChosen(app: AppState, step: -1 | 1): void {
  const { lesson } = app
  if (!lesson) return
  const what = chosen(lesson)
  const edit = what.noun === 'slide' ? lessonEdits.moveSlidesBy : lessonEdits.moveBlocksBy
  const moved = lesson.documents.apply(
    `Move ${inWords(what)}`,
    changeLesson((one) => edit(one, what.ids, step)),
  )
  app.heard = moved ? placeInWords(lesson, what) : `Already ${step < 0 ? 'first' : 'last'}`
}

/** Slides to before the one at `index` now, by dragging. */
export function moveSlidesTo(app: AppState, ids: ReadonlySet<string>, index: number): void {
  const { lesson } = app
  if (!lesson) return
  const what: Chosen = { noun: 'slide', ids }
  lesson.documents.apply(
    `Move ${inWords(what)}`,
    changeLesson((one) => lessonEdits.moveSlides(one, ids, index)),
  )
  app.heard = placeInWords(lesson, what)
}

export function moveBlocksTo(
  app: AppState,
  ids: ReadonlySet<string>,
  holder: lessonEdits.Holder,
  index: number,
): void {
  const { lesson } = app
  if (!lesson) return
  const what: Chosen = { noun: 'block', ids }
  lesson.documents.apply(
    `Move ${inWords(what)}`,
    changeLesson((one) => lessonEdits.moveBlocks(one, ids, holder, index)),
  )
  app.heard = placeInWords(lesson, what)
}

function placeInWords(lesson: OpenLesson, { noun, ids }: Chosen): string {
  const list =
    noun === 'slide'
      ? lesson.lesson.slides
      : (lesson.lesson.worksheets.find(({ blocks }) => blocks.some(({ id }) => ids.has(id)))
          ?.blocks ?? [])
  const places = list.flatMap(({ id }, i) => (ids.has(id) ? [i + 1] : []))
  const name = noun === 'slide' ? 'Slide' : 'Block'
  return `${name} moved to place ${places.join(', ')} of ${list.length}`
}

export function duplicateChosen(app: AppState): void {
  const { lesson } = app
  if (!lesson) return
  const what = chosen(lesson)
  const before = idsOf(lesson.lesson)
  const edit = what.noun === 'slide' ? lessonEdits.duplicateSlides : lessonEdits.duplicateBlocks
  lesson.documents.apply(
    `Duplicate ${inWords(what)}`,
    changeLesson((one) => edit(one, what.ids, lesson.around.newId)),
  )
  chooseNew(lesson, before)
  app.heard = `${inWords(what)} duplicated`
}

export function deleteChosen(app: AppState): void {
  const { lesson } = app
  if (!lesson) return
  const what = chosen(lesson)
  const list = what.noun === 'slide' ? lesson.lesson.slides : (lesson.worksheet?.blocks ?? [])
  const first = list.findIndex(({ id }) => what.ids.has(id))
  const left = list.filter(({ id }) => !what.ids.has(id))
  const edit = what.noun === 'slide' ? lessonEdits.removeSlides : lessonEdits.removeBlocks
  lesson.documents.apply(
    `Delete ${inWords(what)}`,
    changeLesson((one) => edit(one, what.ids)),
  )
  const next = left[Math.min(first, left.length - 1)]?.id
  if (what.noun === 'slide') lesson.chooseSlides(next ? [next] : [])
  else lesson.chooseBlocks(next ? [next] : [])
  const noun =
    what.ids.size === 1
      ? `${what.noun === 'slide' ? 'Slide' : 'Block'} deleted`
      : `${inWords(what)} deleted`
  app.say(noun, { undo: true })
}

/** A slide or a task of a kind, after what is being looked at. */
export function addKind(app: AppState, where: 'slide' | 'worksheet', kind: Block['kind']): void {
  const { lesson } = app
  if (!lesson) return
  const { newId } = lesson.around
  const before = idsOf(lesson.lesson)
  const label = kindOf({ kind })?.label ?? 'Block'
  lesson.documents.apply(
    where === 'slide' ? `Add slide: ${label}` : `Add ${label}`,
    changeLesson((one, topics) => {
      const block = lessonEdits.newBlock(one, kind, topics, newId)
      if (!block) return one
      if (where === 'slide') {
        const at = one.slides.findIndex(({ id }) => id === lesson.slideId)
        const minutes = kindOf(block)?.minutes(block, topics) ?? 2
        return lessonEdits.addSlide(one, block, at + 1, minutes, newId)
      }
      const withSheet =
        one.worksheets.length > 0 ? one : lessonEdits.addWorksheet(one, one.title, newId)
      const sheet = lesson.worksheet ?? withSheet.worksheets[0]
      if (!sheet) return one
      const at = sheet.blocks.findIndex(({ id }) => id === lesson.blockId)
      const holder = { where: 'worksheet', id: sheet.id } as const
      return lessonEdits.addBlock(withSheet, holder, block, at + 1, newId)
    }),
  )
  chooseNew(lesson, before)
  app.heard = `${label} added`
}

/** Content from the shelf, to where the teacher is; with an index by itself, between what is there. */
export function insertContent(app: AppState, topic: Topic, item: Item, index?: number): void {
  const { lesson } = app
  if (!lesson) return
  const { newId } = lesson.around
  const before = idsOf(lesson.lesson)
  const done = lesson.documents.apply(
    'Insert content',
    changeLesson((one) => {
      if (lesson.tab === 'slides') {
        const holder = { where: 'slide', id: lesson.slideId ?? '' } as const
        return lessonEdits.insertItem(one, topic, item, { holder, index }, newId)
      }
      const withSheet =
        one.worksheets.length > 0 ? one : lessonEdits.addWorksheet(one, one.title, newId)
      const sheet = lesson.worksheet ?? withSheet.worksheets[0]
      const holder = { where: 'worksheet', id: sheet?.id ?? '' } as const
      const blockId = index === undefined ? lesson.blockId : undefined
      return lessonEdits.insertItem(withSheet, topic, item, { holder, blockId, index }, newId)
    }),
  )
  if (!done) {
    app.say('No kind of task on a worksheet is made from that. It can go on a slide.')
    return
  }
  chooseNew(lesson, before)
  app.heard = 'Inserted'
}

export function addUnused(app: AppState): void {
  const { lesson } = app
  if (!lesson) return
  const before = lesson.lesson.slides.length
  const done = lesson.documents.apply(
    'Add all unused content',
    changeLesson((one, topics) =>
      [...topics.values()].reduce(
        (changed, topic) => lessonEdits.addAllUnused(changed, topic, lesson.around.newId),
        one,
      ),
    ),
  )
  const added = lesson.lesson.slides.length - before
  if (done) app.say(`${counted(added, 'slide')} added at the end`, { undo: true })
  else app.say('Everything is used already')
}

/** By itself, right after what is being looked at. */
export function insertAfter(app: AppState, topic: Topic, item: Item): void {
  const { lesson } = app
  if (!lesson) return
  const list = lesson.tab === 'slides' ? lesson.lesson.slides : (lesson.worksheet?.blocks ?? [])
  const current = lesson.tab === 'slides' ? lesson.slideId : lesson.blockId
  insertContent(app, topic, item, list.findIndex(({ id }) => id === current) + 1)
}

function idsOf({ slides, worksheets }: Lesson): ReadonlySet<string> {
  return new Set([
    ...slides.map(({ id }) => id),
    ...worksheets.flatMap(({ blocks }) => blocks.map(({ id }) => id)),
  ])
}

/** What was just made is what comes next. */
function chooseNew(lesson: OpenLesson, before: ReadonlySet<string>): void {
  const slides = lesson.lesson.slides.map(({ id }) => id).filter((id) => !before.has(id))
  const blocks = lesson.lesson.worksheets
    .flatMap((sheet) => sheet.blocks.map(({ id }) => id))
    .filter((id) => !before.has(id))
  if (slides.length > 0) lesson.chooseSlides(slides)
  if (blocks.length > 0) lesson.chooseBlocks(blocks)
}
