import { createContext } from 'svelte'
import type { LecternApi } from '../../ipc/contract.ts'
import type { Layout } from '../pages/layoutClient.ts'
import { startNotesReader } from '../notes/notesReader.ts'
import { createSpellingClient } from '../spelling/spellingClient.ts'
import {
  openProblemWording,
  printProblemWording,
  recoveredWording,
  showProblemWording,
} from '../wording/wording.ts'
import { openTopicProblemWording } from '../wording/topicWording.ts'
import { topicMap } from './documentNames.ts'
import { ExportState } from './exportState.svelte.ts'
import type { IncomingShare } from './incomingShare.svelte.ts'
import { LibraryState } from './library.svelte.ts'
import { NewLesson } from './newLesson.svelte.ts'
import { NotesImport } from './notesImport.svelte.ts'
import { OpenDocuments } from './openDocuments.svelte.ts'
import { OpenLesson } from './openLesson.svelte.ts'
import { OpenTopic } from './openTopic.svelte.ts'
import { SettingsState } from './settings.svelte.ts'
import { Spelling } from './spelling.svelte.ts'
import { windowSurroundings } from './surroundings.ts'

export interface Toast {
  readonly message: string
  /** It can be taken back: by the lesson's own history, or so. */
  readonly undo: boolean | (() => unknown)
  /** What one may well want to do next. */
  readonly next?: { readonly label: string; readonly run: () => unknown } | undefined
  /** Tells two toasts with the same words apart. */
  readonly number: number
}

/** Everything the window knows. Commands change it; components show it. */
export class AppState {
  readonly api: LecternApi
  readonly layout: Layout
  readonly library: LibraryState
  readonly spelling: Spelling
  /** The lesson in the workspace; without one the library is shown. */
  lesson = $state.raw<OpenLesson>()
  /** The topic on the Topic screen, before the lesson that it was opened from. */
  topic = $state.raw<OpenTopic>()
  export = $state.raw<ExportState>()
  /** Notes being imported; kept while one looks at something else, until the window closes. */
  notes = $state.raw<NotesImport>()
  isImporting = $state(false)
  /** What just went wrong, for people. */
  notice = $state('')
  toast = $state.raw<Toast>()
  /** Read aloud only: where something has gone. */
  heard = $state('')
  /** The list of kinds to add is open, for slides or for the worksheet. */
  adding = $state<'slide' | 'worksheet'>()
  /** A sheet over whatever is shown. */
  sheet = $state<'palette' | 'open' | 'shortcuts'>()
  newLesson = $state.raw<NewLesson>()
  settings = $state.raw<SettingsState>()
  /** A share file that is being looked at. */
  incoming = $state.raw<IncomingShare>()
  /** It is being asked for which program a quiz is to be. */
  isQuizOpen = $state(false)
  /** The system asks for a file to be opened: one may wait since before the window was there. */
  isFileWaiting = $state(true)
  /** A dialog is in front, and has to be answered first. */
  readonly isAsking = $derived(
    [this.adding, this.sheet, this.export, this.newLesson, this.settings, this.incoming].some(
      (one) => one !== undefined,
    ) || this.isQuizOpen,
  )
  #turns = 0

  constructor(api: LecternApi, layout: Layout) {
    this.api = api
    this.layout = layout
    this.library = new LibraryState(api, layout)
    this.spelling = new Spelling(api, createSpellingClient(), () =>
      this.topic ? [this.topic.topic] : (this.lesson?.topicList ?? []),
    )
  }

  /** A lesson in the workspace, once what is open now is saved; one thing at a time. */
  async openLesson(lessonId: string): Promise<void> {
    const isLast = this.#takeTurn()
    await this.#saveAndEnd()
    const opened = await this.api.editLesson({ lessonId })
    if (!isLast()) return
    this.#clear()
    this.library.current = { kind: 'lesson', id: lessonId }
    if (!opened.ok) {
      this.notice = openProblemWording(opened.error)
      await this.library.load()
      return
    }
    this.lesson = new OpenLesson(this.api, this.layout, opened.value, windowSurroundings)
    if (this.lesson.documents.wasRecovered) this.say(recoveredWording)
  }

  /** A topic by itself; with an item, at that item. */
  async openTopic(topicId: string, itemId?: string): Promise<void> {
    const isLast = this.#takeTurn()
    await this.#saveAndEnd()
    const opened = await this.api.editTopic({ topicId })
    if (!isLast()) return
    this.#clear()
    this.library.current = { kind: 'topic', id: topicId }
    if (!opened.ok) {
      this.notice = openTopicProblemWording(opened.error)
      await this.library.load()
      return
    }
    const { topic, versions, recovered } = opened.value
    const documents = new OpenDocuments(this.api, windowSurroundings, {
      key: `topic-${topicId}`,
      documents: { topics: topicMap([topic]) },
      versions,
      recovered,
    })
    this.topic = new OpenTopic(this.api, documents, topic, windowSurroundings, { isAlone: true })
    if (itemId !== undefined) this.topic.goTo(itemId, 'item')
    if (documents.wasRecovered) this.say(recoveredWording)
  }

  /** A topic of the open lesson, with the lesson's own history; closing it leads back there. */
  showInTopic(topicId: string, itemId?: string): void {
    const { lesson } = this
    const topic = lesson?.topics.get(topicId)
    if (!lesson || !topic) return
    lesson.endEditing()
    this.topic = new OpenTopic(this.api, lesson.documents, topic, lesson.around, { isAlone: false })
    if (itemId !== undefined) this.topic.goTo(itemId, 'item')
  }

  /** From a topic to a lesson that uses it: the one behind it, or another once all is saved. */
  async goToLesson(lessonId: string): Promise<void> {
    await (this.lesson?.lesson.id === lessonId ? this.closeTopic() : this.openLesson(lessonId))
  }

  async closeTopic(): Promise<void> {
    await this.topic?.close()
    if (!this.lesson) await this.library.list()
    this.topic = undefined
    if (!this.lesson) await this.library.drawFirst()
  }

  /** The sheet that asks what the lesson is to be like; what is open shows behind it, saved. */
  async startLesson(topicId?: string): Promise<void> {
    await (this.topic?.documents ?? this.lesson?.documents)?.save()
    const topics = this.library.view?.topics ?? []
    const templates = await this.api.readTemplates({})
    if (!templates.ok || topics.length === 0) return
    this.newLesson = new NewLesson(this.api, topics, templates.value)
    await this.newLesson.chooseTopic(topicId ?? topics[0]?.id ?? '')
  }

  /** Another hand has changed something on the disk: what is shown follows. */
  async lookOutside(): Promise<void> {
    const documents = (this.topic ?? this.lesson)?.documents
    await (documents ? documents.lookOutside() : this.library.loadAnew())
  }

  async openSettings(): Promise<void> {
    const settings = new SettingsState(this.api)
    await settings.load()
    this.settings = settings
  }

  /** Everything is saved, and the library read anew, before it shows: what was left is in it. */
  async closeLesson(): Promise<void> {
    await this.lesson?.close()
    await this.library.list()
    this.lesson = undefined
    await this.library.drawFirst()
  }

  /** The window is about to close. */
  async end(): Promise<void> {
    await this.#saveAndEnd()
    await this.api.closeNow({})
  }

  /** Of several things asked for in a row, as by a double click, the last one is opened. */
  #takeTurn(): () => boolean {
    const turn = ++this.#turns
    return () => turn === this.#turns
  }

  /** What is open stays on the screen until the next thing stands in its place. */
  async #saveAndEnd(): Promise<void> {
    await this.topic?.close()
    await this.lesson?.close()
  }

  #clear(): void {
    this.notice = ''
    this.topic = undefined
    this.lesson = undefined
    if (this.isImporting) this.leaveImport()
  }

  /** Tells what has happened, seen and heard; with `undo` it can be taken back at once. */
  say(
    message: string,
    { undo = false, next }: { readonly undo?: Toast['undo']; readonly next?: Toast['next'] } = {},
  ): void {
    this.toast = { message, undo, next, number: (this.toast?.number ?? 0) + 1 }
  }

  /** Shows the lesson on the whole screen, from a slide on or from the first. */
  async present(slideId?: string): Promise<void> {
    if (!this.lesson) return
    const { lesson, topics } = this.lesson.opened
    if (lesson.slides.length === 0) {
      this.say('This lesson has no slides to show yet')
      return
    }
    const started = await this.api.startShow({ lesson, topics, slideId: slideId ?? null })
    if (!started.ok) this.say(showProblemWording(started.error))
  }

  /** What is looked at, through the system's dialog. */
  async print(): Promise<void> {
    if (!this.lesson) return
    const { opened, tab } = this.lesson
    const { lesson, topics } = opened
    const printed = await this.api.printLesson({ lesson, topics, tab })
    if (!printed.ok) this.say(printProblemWording(printed.error))
    else if (printed.value.printed) this.say('Sent to the printer')
  }

  /** Shows the Import screen, with what was begun there, once what is open is saved. */
  async openImport(): Promise<NotesImport> {
    if (this.isImporting && this.notes) return this.notes
    await this.#saveAndEnd()
    const wasOpen = this.topic ?? this.lesson
    this.#clear()
    if (wasOpen) void this.library.load()
    this.notes ??= new NotesImport(this.api, startNotesReader, windowSurroundings.now)
    this.isImporting = true
    return this.notes
  }

  /** Back to the library; what was decided about the notes waits. */
  leaveImport(): void {
    this.isImporting = false
    if (this.notes && !this.notes.imported) this.dropImport()
  }

  /** Puts what was imported into the library, and opens it. */
  async addImported(): Promise<void> {
    const added = await this.notes?.add()
    if (!added?.ok) return
    const { topicId, title } = added.value
    await this.openTopic(topicId)
    this.dropImport()
    void this.library.load()
    this.say(`“${title}” is in your library`, {
      next: { label: 'New lesson', run: () => this.startLesson(topicId) },
    })
  }

  /** Nothing is kept of the notes. */
  dropImport(): void {
    this.isImporting = false
    this.notes?.end()
    this.notes = undefined
  }

  openExport(): void {
    if (this.lesson?.laidOut) this.export = new ExportState(this.api, this.layout, this.lesson)
  }

  closeExport(): void {
    this.export?.end()
    this.export = undefined
  }
}

export const [getApp, setApp] = createContext<AppState>()
