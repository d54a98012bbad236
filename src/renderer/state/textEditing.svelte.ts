import { plainText, rewordText, type RichText, toggleFormat } from '../../base/index.ts'
import {
  canBeLocal,
  type Documents,
  isLocal,
  placesOfItem,
  reword,
  type RefPlace,
  type RewordScope,
  targetKey,
  type TextTarget,
  wordsOf,
} from '../../lesson/index.ts'
import type { OpenDocuments } from './openDocuments.svelte.ts'

let count = 0

/** A text and what of it is chosen, in characters from its start. */
export interface Cursor {
  readonly text: string
  readonly selection: { readonly start: number; readonly end: number }
}

/**
 * One visit to a text on a page. Words of the topic are changed here only until the teacher says
 * otherwise; saying otherwise carries over what was typed so far.
 */
export class TextEditing {
  readonly target: TextTarget
  readonly key: string
  /** Whether there is a choice between here and the topic at all. */
  readonly hasChoice: boolean
  scope = $state<RewordScope>('here')
  hasChanged = $state(false)
  selection = $state.raw<Cursor['selection']>({ start: 0, end: 0 })
  /** As it was before the words that the page does not show yet. */
  #before = $state.raw<Cursor>()

  readonly #documents: OpenDocuments
  readonly #begun: Documents
  readonly #mergeKey: string
  readonly words = $derived.by((): RichText => wordsOf(this.#documents.present, this.target) ?? '')

  constructor(documents: OpenDocuments, target: TextTarget, at: number) {
    this.#documents = documents
    this.#begun = documents.present
    this.target = target
    this.key = targetKey(target)
    this.#mergeKey = `typing ${++count}`
    this.hasChoice =
      target.of === 'item' &&
      target.ref !== undefined &&
      canBeLocal(documents.present, target) &&
      !isLocal(documents.present, target)
    if (target.of === 'item' && !canBeLocal(documents.present, target)) this.scope = 'topic'
    this.selection = { start: at, end: at }
  }

  get text(): string {
    return plainText(this.words)
  }

  /**
   * What the page shows. A key changes nothing in the window until the page with its words is there:
   * a frame for the caret alone would be painted first, and the words wait for the next one.
   */
  readonly shown = $derived.by(
    (): Cursor => this.#before ?? { text: this.text, selection: this.selection },
  )

  get isAhead(): boolean {
    return this.#before !== undefined
  }

  /** The page has come, or what follows cannot wait for it. */
  catchUp(): void {
    this.#before = undefined
  }

  /** Where else in the lesson the topic's words show. */
  get otherPlaces(): readonly RefPlace[] {
    const { target } = this
    if (target.of !== 'item') return []
    return placesOfItem(this.#documents.present, target.topicId, target.itemId).filter(
      ({ block, ref }) => block.id !== target.ref?.blockId && ref.override === undefined,
    )
  }

  /** The whole text as it reads now. */
  type(words: string): void {
    this.#set('Edit text', rewordText(this.words, words), this.#mergeKey)
  }

  /** Words in place of what is chosen. */
  insert(words: string): void {
    const { text, selection } = this
    const whole = text.slice(0, selection.start) + words + text.slice(selection.end)
    this.type(whole)
    if (this.text === text) return
    // What the document did not take (a control character) is not behind the cursor either.
    const at = Math.max(0, selection.start + words.length - (whole.length - this.text.length))
    this.#before ??= { text, selection }
    this.selection = { start: at, end: at }
  }

  /** Like `type`, undone by itself. */
  paste(words: string): void {
    this.#set('Paste', rewordText(this.words, words))
  }

  format(format: 'bold' | 'italic'): void {
    const { start, end } = this.selection
    if (start !== end) this.#set('Format text', toggleFormat(this.words, start, end, format))
  }

  /** From here on, and with what was typed so far: only here, or wherever the topic is used. */
  choose(scope: RewordScope): void {
    if (scope === this.scope) return
    const { words } = this
    this.scope = scope
    const { target } = this
    this.#documents.apply(
      scope === 'topic' ? 'Change in the topic' : 'Change here only',
      (present) => {
        const item = target.of === 'item' ? this.#begun : undefined
        const before = item && wordsOf(item, { ...target, ref: undefined } as TextTarget)
        const restored = before === undefined ? present : reword(present, target, before, 'topic')
        return reword(restored, target, words, scope)
      },
      this.#mergeKey,
    )
  }

  #set(label: string, words: RichText, mergeKey?: string): void {
    const changed = this.#documents.apply(
      label,
      (present) => reword(present, this.target, words, this.scope),
      mergeKey,
    )
    this.hasChanged ||= changed
  }
}
