/**
 * Notes on their way to becoming a topic. `open…` reads them in a worker; the teacher's corrections
 * are handed to src/import, which reads again; `add` puts the topic into the library. Everything
 * that was decided can be undone until then, and is there again when one comes back to it.
 */
import { type History, record, redo, startHistory, undo } from '../../lesson/index.ts'
import { err, ok, type Result, slugOf } from '../../base/index.ts'
import type { Ask, Correction, Imported, ImportInput, ImportOptions } from '../../import/index.ts'
import type { LecternApi } from '../../ipc/contract.ts'
import { type Topic, topicEdits } from '../../topic/index.ts'
import type { NotesReader } from '../notes/notesReader.ts'
import type { NotesWork } from '../notes/notesMessages.ts'
import { type NotesSource, notesOfFile, pastedNotes } from '../notes/notesSource.ts'
import { NotesReview } from './notesReview.svelte.ts'
import {
  addTopicWording,
  emptyPasteWording,
  notesFileWording,
  notesWording,
  nothingLeftWording,
} from '../wording/importWording.ts'

/** Bytes. A file larger than this is not even read. */
const LARGEST_FILE = 40 * 2 ** 20

/** All that a teacher decides; one of these is one state that undo leads back to. */
interface Decisions {
  readonly options: ImportOptions
  /** Gaps that are to stay. */
  readonly skipped: readonly string[]
  /** The line that the last decision was about. */
  readonly line: number
}

const UNDECIDED: Decisions = { options: {}, skipped: [], line: 0 }

export class NotesImport {
  source = $state.raw<NotesSource>()
  /** Which of the source's readings is shown. */
  reading = $state(0)
  imported = $state.raw<Imported>()
  /** What went wrong, for people. */
  problem = $state('')
  /** Counts what is being read: something is busy while it is not 0. */
  #busy = $state(0)
  #history = $state.raw<History<Decisions>>(startHistory(UNDECIDED))
  /** What the teacher has typed about the topic as a whole. */
  about = $state.raw<topicEdits.AboutTopic>({})
  #tags = $state<string>()

  readonly decisions = $derived(this.#history.present)
  readonly isReading = $derived(this.#busy > 0)
  readonly canUndo = $derived(this.#history.past.length > 0)
  readonly canRedo = $derived(this.#history.future.length > 0)
  readonly undoLabel = $derived(this.#history.past.at(-1)?.label)
  readonly redoLabel = $derived(this.#history.future.at(-1)?.label)
  /** The topic as it will be added. */
  readonly topic: Topic | undefined = $derived(
    this.imported && topicEdits.setAbout(this.imported.topic, this.about),
  )
  /** Empty where neither the notes nor the teacher give one: none is made up. */
  readonly title = $derived(
    this.about.title ?? (this.#lacksTitle() ? '' : (this.topic?.title ?? '')),
  )
  readonly tags = $derived(this.#tags ?? this.topic?.tags.join(', ') ?? '')
  /** What in the notes could be the title. */
  readonly titleSuggestions = $derived(
    this.#lacksTitle()
      ? (this.#titleAsk()
          ?.choices.map(({ text }) => text)
          .slice(0, 3) ?? [])
      : [],
  )
  /** What is looked at, and what is still open. */
  readonly review: NotesReview

  readonly #api: LecternApi
  readonly #startReader: () => NotesReader
  readonly #now: () => number
  #reader: NotesReader | undefined
  /** Corrections are made one after the other, each on what the one before it gave. */
  #queue: Promise<unknown> = Promise.resolve()

  constructor(api: LecternApi, startReader: () => NotesReader, now: () => number) {
    this.#api = api
    this.#startReader = startReader
    this.#now = now
    this.review = new NotesReview(this)
  }

  /** Reads what was copied. */
  async openPaste(html: string, text: string): Promise<void> {
    const source = pastedNotes(html, text)
    if (source.readings.length === 0) this.problem = emptyPasteWording
    else await this.#open(source)
  }

  /** Reads a file that was dropped, pasted or chosen. */
  async openFile(file: File): Promise<void> {
    this.problem = ''
    if (file.size > LARGEST_FILE) {
      this.problem = notesFileWording(file.name, 'file-too-large')
      return
    }
    this.#busy++
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const read = await this.#api.readNotesFile({ name: file.name, bytes })
      if (!read.ok) this.problem = notesFileWording(file.name, read.error)
      else await this.#open(notesOfFile(file.name, read.value.text, read.value.format))
    } catch {
      // The file went away, or is held by another program, while it was being read.
      this.problem = notesFileWording(file.name, 'unexpected')
    } finally {
      this.#busy--
    }
  }

  /** Reads the same notes in another way; what was corrected was about other lines. */
  async readAs(index: number): Promise<void> {
    const input = this.source?.readings[index]
    if (input && (await this.#readFirst(input))) this.reading = index
  }

  async #open(source: NotesSource): Promise<void> {
    const [input] = source.readings
    if (!input || !(await this.#readFirst(input))) return
    this.source = source
    this.reading = 0
    this.about = {}
    this.#tags = undefined
  }

  async #readFirst(input: ImportInput): Promise<boolean> {
    this.problem = ''
    const imported = await this.#ask({ ask: 'read', input, options: {} }, UNDECIDED.skipped)
    if (!imported) return false
    this.imported = imported
    this.#history = startHistory(UNDECIDED)
    this.review.begin()
    return true
  }

  /** Says something about the notes; they are read again with it. */
  correct(label: string, corrections: readonly Correction[]): Promise<void> {
    return this.#next(async () => {
      const imported = await this.#ask({ ask: 'correct', corrections })
      if (!imported) return
      this.imported = imported
      this.#decide(label, { ...this.decisions, options: imported.options })
    })
  }

  /** Leaves gaps as they are. */
  skip(keys: readonly string[], corrections: readonly Correction[] = []): void {
    if (corrections.length > 0) void this.correct('Skip', corrections)
    void this.#next(() => {
      const skipped = [...this.decisions.skipped, ...keys]
      this.#decide('Skip', { ...this.decisions, skipped })
      return Promise.resolve()
    })
  }

  undo(): void {
    void this.#next(() => this.#go(undo(this.#history)))
  }

  redo(): void {
    void this.#next(() => this.#go(redo(this.#history)))
  }

  /** An empty one is no title: the one of the notes, if any, would stand. */
  setTitle(title: string): void {
    this.about = { ...this.about, title }
  }

  setTags(text: string): void {
    this.#tags = text
    const tags = text.split(',').map((tag) => tag.trim())
    this.setAbout({ tags: tags.filter((tag, i) => tag !== '' && tags.indexOf(tag) === i) })
  }

  #titleAsk(): Ask | undefined {
    return this.imported?.asks.find(({ code }) => code === 'title')
  }

  /** The ask also comes where a line may be the title or a heading; then there is one. */
  #lacksTitle(): boolean {
    const choices = this.#titleAsk()?.choices
    return choices?.every(({ corrections: [first] }) => first?.kind !== 'confirm') ?? false
  }

  setAbout(change: topicEdits.AboutTopic): void {
    this.about = { ...this.about, ...change }
  }

  /** Puts the topic into the library. */
  async add(): Promise<Result<{ readonly topicId: string; readonly title: string }, 'not-added'>> {
    this.problem = ''
    const { topic } = this
    if (!topic || topic.items.length === 0) this.problem = nothingLeftWording
    else {
      const added = await this.#api.addTopic({ topic: { ...topic, id: slugOf(topic.title) } })
      if (added.ok) return ok({ topicId: added.value.topicId, title: topic.title })
      this.problem = addTopicWording(added.error)
    }
    return err('not-added')
  }

  /** Nothing is kept. */
  end(): void {
    this.#reader?.end()
    this.#reader = undefined
  }

  #decide(label: string, decisions: Decisions): void {
    const { line } = this.review
    this.#history = record(this.#history, { ...decisions, line }, { label, at: this.#now() })
  }

  async #go(moved: ReturnType<typeof undo<Decisions>>): Promise<void> {
    const input = this.imported?.input
    if (!moved || !input) return
    const { options, skipped } = moved.history.present
    if (options !== this.decisions.options) {
      const imported = await this.#ask({ ask: 'read', input, options }, skipped)
      if (!imported) return
      this.imported = imported
    }
    this.#history = moved.history
    this.review.goTo(moved.step.after.line)
  }

  #next(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => undefined)
    return done
  }

  /** @param skipped the gaps that stay in what is shown with the answer */
  async #ask(work: NotesWork, skipped = this.decisions.skipped): Promise<Imported | undefined> {
    this.#reader ??= this.#startReader()
    this.#busy++
    const result = await this.#reader.perform(work)
    // Unpacking, preparing and showing long notes one after the other: keys go in between.
    await turn()
    if (result.ok) this.review.prepare(result.value, skipped)
    await turn()
    this.#busy--
    if (!result.ok) this.problem = notesWording(result.error)
    return result.ok ? result.value : undefined
  }
}

/** Resolves when what has happened in the window meanwhile has been seen to. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
