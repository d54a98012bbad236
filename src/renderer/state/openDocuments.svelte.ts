/**
 * The documents that are open, and the only way to change them.
 *
 * `apply` changes them through an edit of `lesson/edits` or `topic/edits`; everything else follows:
 * one history in the order of time, saving two seconds after the last change and at least every ten,
 * a journal in between for the case that the program ends, and a word when a file was changed by
 * somebody else. A screen makes one of these from what main has opened, shows `present`, and calls
 * `close` when it goes. The lesson's workspace has it in `OpenLesson.documents`.
 */
import {
  type Documents,
  type Edit,
  type History,
  type ChangePlace,
  placeOfChange,
  record,
  redo,
  type Step,
  startHistory,
  undo,
} from '../../lesson/index.ts'
import type {
  DocumentName,
  DocumentToSave,
  DocumentVersion,
  LecternApi,
  OpenDocument,
} from '../../ipc/contract.ts'
import {
  asCopy,
  documentsToSave,
  type Versions,
  withDocument,
  withVersions,
} from './documentNames.ts'
import type { Surroundings } from './surroundings.ts'

/** Milliseconds without a change after which is saved, and at most while changes go on. */
const IDLE = 2_000
const MOST = 10_000
/** Milliseconds after a change until it is in the journal: less than a word is ever lost. */
const JOURNAL = 250

const NONE: Versions = new Map()

export type SaveState =
  | { readonly state: 'saved'; readonly at: number | undefined }
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly problem: SaveProblem }

type SaveProblem = Extract<
  Awaited<ReturnType<LecternApi['saveDocuments']>>,
  { readonly ok: false }
>['error']

/** Mine replaces the file, theirs replaces what is open, both keeps the file as a copy. */
export type OutsideChoice = 'mine' | 'theirs' | 'both'

interface Opened {
  /** Names the journal: `lesson-the-pact`. */
  readonly key: string
  readonly documents: Documents
  readonly versions: readonly DocumentVersion[]
  readonly recovered: readonly DocumentToSave[]
}

export class OpenDocuments {
  #history = $state.raw() as History<Documents>
  saving = $state.raw<SaveState>({ state: 'saved', at: undefined })
  /** Files that somebody else has changed since they were opened here. */
  changedOutside = $state.raw<readonly DocumentName[]>([])
  /** True where something was brought back that a sudden end had left unsaved. */
  readonly wasRecovered: boolean

  readonly present = $derived(this.#history.present)
  readonly canUndo = $derived(this.#history.past.length > 0)
  readonly canRedo = $derived(this.#history.future.length > 0)
  readonly undoLabel = $derived(this.#history.past.at(-1)?.label)
  readonly redoLabel = $derived(this.#history.future.at(-1)?.label)

  readonly #api: LecternApi
  readonly #around: Surroundings
  readonly #key: string
  #saved: Documents
  #versions: Versions
  #underWay: Promise<boolean> | undefined
  #callOffIdle: (() => void) | undefined
  #callOffMost: (() => void) | undefined
  #callOffJournal: (() => void) | undefined

  constructor(api: LecternApi, around: Surroundings, opened: Opened) {
    this.#api = api
    this.#around = around
    this.#key = opened.key
    this.#history = startHistory(opened.documents)
    this.#saved = opened.documents
    this.#versions = withVersions(NONE, opened.versions)
    this.wasRecovered = this.#recover(opened.recovered)
  }

  /**
   * Changes the documents; the only way to do so. False where the edit changed nothing.
   * @param label what undo will name: "Move slide"
   * @param mergeKey changes with the same key in close succession are undone together
   */
  apply(label: string, edit: Edit, mergeKey?: string): boolean {
    const before = this.#history
    const changed = edit(before.present)
    const change = { label, at: this.#around.now(), mergeKey }
    this.#history = record(before, changed, change)
    if (this.#history === before) return false
    this.#changed()
    return true
  }

  /** Takes the last change back, and says where it was. */
  undo(): { readonly place: ChangePlace | undefined; readonly label: string } | undefined {
    return this.#go(undo(this.#history))
  }

  redo(): { readonly place: ChangePlace | undefined; readonly label: string } | undefined {
    return this.#go(redo(this.#history))
  }

  get isDirty(): boolean {
    return documentsToSave(this.#saved, this.present, this.#versions).length > 0
  }

  /** Saves now what is not saved. False where something could not be. */
  async save(): Promise<boolean> {
    while (this.#underWay) await this.#underWay
    if (!this.isDirty) {
      this.#settle()
      return true
    }
    this.#underWay = this.#saveOnce()
    const done = await this.#underWay
    this.#underWay = undefined
    return done
  }

  /** Looks whether a file was changed by somebody else; nothing unsaved: what is new is shown at once. */
  async lookOutside(): Promise<void> {
    const versions = [...this.#versions].map(([key, version]) => ({ ...nameOf(key), version }))
    const answer = await this.#api.findChanged({ versions })
    if (!answer.ok || answer.value.changed.length === 0 || this.#underWay) return
    this.changedOutside = answer.value.changed
    if (!this.isDirty) await this.settleOutside('theirs')
  }

  /**
   * What becomes of files that were changed both here and elsewhere. Answers with the titles of the
   * copies that were kept, or undefined where one could not be: then nothing of it is replaced.
   */
  async settleOutside(choice: OutsideChoice): Promise<readonly string[] | undefined> {
    const names = this.changedOutside
    const copies: string[] = []
    this.changedOutside = []
    for (const [i, name] of names.entries()) {
      const theirs = await this.#api.readDocument(name)
      if (!theirs.ok) continue
      if (choice === 'both') {
        const title = await this.#keepCopy(theirs.value.document)
        if (title === undefined) {
          this.changedOutside = names.slice(i)
          return undefined
        }
        copies.push(title)
      }
      const { version } = theirs.value
      this.#versions = withVersions(this.#versions, [{ ...name, version }])
      if (choice !== 'theirs') continue
      const { document } = theirs.value
      this.apply('Take the other version', (present) => withDocument(present, document))
      this.#saved = withDocument(this.#saved, document)
    }
    await this.save()
    this.#noteState()
    return copies
  }

  /** Saves what is left; afterwards nothing is waiting any more. */
  async close(): Promise<void> {
    await this.save()
    this.#callOff()
  }

  /** What was changed has been taken back by hand: there is nothing to save and nothing to keep. */
  #settle(): void {
    if (this.saving.state === 'saved') return
    this.#callOff()
    this.#keepJournal()
    this.#noteState()
  }

  async #saveOnce(): Promise<boolean> {
    this.#callOff()
    this.saving = { state: 'saving' }
    const present = this.present
    const documents = documentsToSave(this.#saved, present, this.#versions)
    const answer = await this.#api.saveDocuments({ documents })
    if (!answer.ok) {
      this.saving = { state: 'failed', problem: answer.error }
      this.#keepJournal()
      this.#callOffMost = this.#around.later(MOST, () => void this.save())
      return false
    }
    this.#versions = withVersions(this.#versions, answer.value.saved)
    for (const name of answer.value.saved) {
      const document = documents.find(
        (one) => one.kind === name.kind && one.document.id === name.id,
      )
      if (document) this.#saved = withDocument(this.#saved, document)
    }
    this.changedOutside = answer.value.changedOutside
    this.#keepJournal()
    this.#noteState()
    return answer.value.changedOutside.length === 0
  }

  #noteState(): void {
    if (this.changedOutside.length > 0) this.saving = { state: 'waiting' }
    else if (this.isDirty) this.#changed()
    else this.saving = { state: 'saved', at: this.#around.now() }
  }

  #go(
    moved: { readonly history: History<Documents>; readonly step: Step<Documents> } | undefined,
  ): { readonly place: ChangePlace | undefined; readonly label: string } | undefined {
    if (!moved) return undefined
    const before = this.present
    this.#history = moved.history
    this.#changed()
    return { place: placeOfChange(before, this.present), label: moved.step.label }
  }

  #changed(): void {
    if (this.saving.state !== 'failed') this.saving = { state: 'waiting' }
    this.#callOffIdle?.()
    this.#callOffIdle = this.#around.later(IDLE, () => void this.save())
    this.#callOffMost ??= this.#around.later(MOST, () => void this.save())
    this.#callOffJournal ??= this.#around.later(JOURNAL, () => {
      this.#callOffJournal = undefined
      this.#keepJournal()
    })
  }

  #callOff(): void {
    this.#callOffIdle?.()
    this.#callOffMost?.()
    this.#callOffJournal?.()
    this.#callOffIdle = this.#callOffMost = this.#callOffJournal = undefined
  }

  #keepJournal(): void {
    const documents = documentsToSave(this.#saved, this.present, this.#versions)
    void this.#api.keepJournal({ key: this.#key, documents: JSON.stringify(documents) })
  }

  async #keepCopy(theirs: OpenDocument): Promise<string | undefined> {
    const copy = asCopy(theirs, this.#around)
    const kept = await this.#api.saveDocuments({ documents: [{ ...copy, basedOn: '' }] })
    return kept.ok ? copy.document.title : undefined
  }

  /** An entry made on another version than the file has by now shows as changed outside when saved. */
  #recover(entries: readonly DocumentToSave[]): boolean {
    this.#versions = withVersions(
      this.#versions,
      entries.map(({ kind, document, basedOn }) => ({ kind, id: document.id, version: basedOn })),
    )
    return this.apply('Recover unsaved changes', (documents) =>
      entries.reduce(withDocument, documents),
    )
  }
}

function nameOf(key: string): DocumentName {
  const [kind, id = ''] = key.split('#')
  return { kind: kind === 'lesson' ? 'lesson' : 'topic', id }
}
