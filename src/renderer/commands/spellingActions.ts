/** Spelling in the window: where a misspelt word stands, and the menu over it. */
import { tick } from 'svelte'
import { plainText } from '../../base/index.ts'
import { wordsOf } from '../../lesson/index.ts'
import type { PlacedText } from '../../layout/index.ts'
import { type WordInText, wordAt } from '../../spelling/index.ts'
import type { AppState } from '../state/app.svelte.ts'
import type { OpenLesson } from '../state/openLesson.svelte.ts'

type Field = HTMLTextAreaElement | HTMLInputElement

const FIELDS = 'textarea[data-spelt], input[data-spelt]'

/** Adds a word to the teacher's dictionary; the message offers to take it out again. */
export async function keepWord(app: AppState, word: string): Promise<void> {
  const kept = await app.spelling.keep(word, true)
  const message = kept
    ? `“${word}” is in your dictionary`
    : 'Your dictionary could not be written to. The word is as it was.'
  checkAgain()
  app.say(message, {
    undo: kept && (() => app.spelling.keep(word, false).then(checkAgain)),
  })
}

/** Is no mistake until the program ends. */
export function ignoreWord(app: AppState, word: string): void {
  app.spelling.ignore(word)
  checkAgain()
}

/** The pointer or the menu key asks about the word in a field; pages answer for themselves. */
export async function offerInField(app: AppState, event: MouseEvent): Promise<void> {
  const field = event.target
  if (!isField(field)) return
  event.preventDefault()
  const at = offsetUnder(field, event) ?? field.selectionStart ?? 0
  const found = wordAt(field.value, at)
  if (found) await offerWord(app, field, found, event.clientX, event.clientY)
}

/** Leads to the next misspelt word: in the field with the cursor and those after it, or on the pages. */
export async function goToNextMisspelling(app: AppState): Promise<void> {
  const { activeElement } = document
  const lesson = app.topic || isField(activeElement) ? undefined : app.lesson
  const found = lesson ? await findOnPages(app, lesson) : await findInFields(app)
  if (!found) app.say('No misspelt words found')
}

async function findInFields(app: AppState): Promise<boolean> {
  const all = [...document.querySelectorAll<Field>(FIELDS)].filter((one) => one.offsetParent)
  const at = all.findIndex((one) => one === document.activeElement)
  for (const field of at < 0 ? all : [...all.slice(at), ...all.slice(0, at + 1)]) {
    const isHere = field === document.activeElement
    const after = isHere ? (field.selectionEnd ?? 0) : -1
    const wrong = await app.spelling.findMisspelt(field.value)
    const found = wrong.find(({ start }) => start >= after) ?? (isHere ? undefined : wrong[0])
    if (!found) continue
    field.focus()
    field.scrollIntoView({ block: 'nearest' })
    const { left, bottom } = field.getBoundingClientRect()
    return offerWord(app, field, found, left, bottom)
  }
  return false
}

async function offerWord(
  app: AppState,
  field: Field,
  found: WordInText,
  x: number,
  y: number,
): Promise<boolean> {
  const wrong = await app.spelling.findMisspelt(field.value)
  if (!wrong.some(({ start }) => start === found.start)) return false
  field.setSelectionRange(found.start, found.end)
  void app.spelling.open({
    word: found.word,
    x,
    y,
    replace: (word) => {
      field.setRangeText(word, found.start, found.end, 'end')
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    },
    leave: () => {
      field.focus()
    },
  })
  return true
}

async function findOnPages(app: AppState, lesson: OpenLesson): Promise<boolean> {
  const { pages, pageIndex, editing } = lesson
  for (let step = 0; step <= pages.length; step++) {
    const index = (pageIndex + step) % Math.max(1, pages.length)
    const texts = pages[index]?.texts ?? []
    const from = step === 0 ? texts.findIndex(({ key }) => key === editing?.key) : -1
    for (const [at, text] of texts.entries()) {
      const after = at === from && editing ? editing.selection.end : 0
      if (at < from) continue
      const wrong = await app.spelling.findMisspelt(wordsFor(lesson, text))
      const found = wrong.find(({ start }) => start >= after)
      if (!found) continue
      if (index !== pageIndex) lesson.choosePage(index)
      await offerOnPage(app, lesson, text, found)
      return true
    }
  }
  return false
}

/** Puts the cursor into a text of a page, at a misspelt word, and opens the menu there. */
export async function offerOnPage(
  app: AppState,
  lesson: OpenLesson,
  text: PlacedText,
  found: WordInText,
  point?: { readonly x: number; readonly y: number },
): Promise<void> {
  if (lesson.editing?.key !== text.key) lesson.edit(text.target, found.end)
  if (lesson.editing) lesson.editing.selection = { start: found.start, end: found.end }
  const { editing } = lesson
  await tick()
  const cursor = document.querySelector<HTMLElement>('[data-cursor]')
  const caret = cursor?.getBoundingClientRect()
  void app.spelling.open({
    word: found.word,
    x: point?.x ?? caret?.left ?? 0,
    y: point?.y ?? (caret?.bottom ?? 0) + 8,
    replace: (word) => {
      if (!editing) return
      const { text: words } = editing
      editing.type(words.slice(0, found.start) + word + words.slice(found.end))
      const at = found.start + word.length
      editing.selection = { start: at, end: at }
    },
    leave: () => {
      document.querySelector<HTMLElement>('[data-cursor]')?.focus({ preventScroll: true })
    },
  })
}

/** Chromium looks at the field with the cursor again: what it underlined may be known by now. */
function checkAgain(): void {
  const field = document.activeElement
  if (!isField(field)) return
  const isChecked = field.spellcheck
  field.spellcheck = false
  requestAnimationFrame(() => {
    field.spellcheck = isChecked
  })
}

const wordsFor = (lesson: OpenLesson, { target }: PlacedText): string =>
  plainText(wordsOf(lesson.documents.present, target) ?? '')

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLElement && target.matches(FIELDS)

/** The character under the pointer; a menu key says nothing of one. */
function offsetUnder(field: Field, event: MouseEvent): number | undefined {
  if (event.button !== 2) return undefined
  const place = document.caretPositionFromPoint(event.clientX, event.clientY)
  return place?.offsetNode === field ? place.offset : undefined
}
