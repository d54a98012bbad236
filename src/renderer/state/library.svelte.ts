import type { DocumentName, LecternApi, LessonRow, LibraryView } from '../../ipc/contract.ts'
import { type Layout, layOutOnce } from '../pages/layoutClient.ts'
import { whenIdle } from './idle.ts'
import { noPictures, type Pictures, withPictures } from './pictures.ts'
import { LibrarySearch } from './librarySearch.svelte.ts'
import { createShareWork } from './shareWork.ts'

export type LibrarySection = 'all' | 'topics' | 'lessons' | 'bin'

/** First pages drawn for cards that are on the screen at the start. */
const DRAWN_AT_ONCE = 12

/** The library as listed: what is in it, and what of that is being looked at. */
export class LibraryState {
  view = $state.raw<LibraryView>()
  isMissing = $state(false)
  section = $state<LibrarySection>('all')
  pictures = $state.raw<Pictures>(noPictures)
  /** The row or card that the focus is or was last on: what F2, Ctrl+D and Delete mean. */
  current = $state.raw<DocumentName>()
  renaming = $state.raw<DocumentName>()
  readonly search: LibrarySearch

  readonly topics = $derived(this.view?.topics ?? [])
  readonly lessons = $derived(this.view?.lessons ?? [])
  readonly bin = $derived(this.view?.bin ?? [])

  readonly #api: LecternApi
  readonly #layout: Layout
  #loading: Promise<void> | undefined
  #isStale = false
  readonly #shareDrawing = createShareWork()

  constructor(api: LecternApi, layout: Layout) {
    this.#api = api
    this.search = new LibrarySearch(api)
    this.#layout = layout
  }

  async load(): Promise<void> {
    await this.list()
    await this.drawFirst()
  }

  /** One at a time: whoever asks meanwhile gets what is being read. */
  async list(): Promise<void> {
    this.#loading ??= this.#read().finally(() => {
      this.#loading = undefined
    })
    await this.#loading
  }

  async drawFirst(): Promise<void> {
    for (const lesson of this.lessons.slice(0, DRAWN_AT_ONCE)) await this.draw(lesson)
  }

  /** There is something new, also for whoever is reading just now. */
  async loadAnew(): Promise<void> {
    this.#isStale = this.#loading !== undefined
    await this.load()
  }

  async #read(): Promise<void> {
    const answer = await this.#api.readLibrary({})
    this.isMissing = !answer.ok
    if (answer.ok) this.view = JSON.parse(answer.value.view) as LibraryView
    if (!this.#isStale) return
    this.#isStale = false
    await this.#read()
  }

  titleOf({ kind, id }: DocumentName): string | undefined {
    const rows = kind === 'topic' ? this.topics : this.lessons
    return rows.find((row) => row.id === id)?.title
  }

  /** Draws the first pages of a lesson where they have not been drawn since it was changed. */
  draw(lesson: LessonRow): Promise<void> {
    const { id, changedAt } = lesson
    if (this.pictures.get(id)?.changedAt === changedAt) return Promise.resolve()
    return this.#shareDrawing(`${id} ${changedAt}`, () => this.#draw(lesson))
  }

  async #draw({ id, changedAt }: LessonRow): Promise<void> {
    // The list itself is there first.
    await whenIdle()
    const opened = await this.#api.openLesson({ lessonId: id })
    const slideId = opened.ok ? opened.value.lesson.slides[0]?.id : undefined
    const laidOut = opened.ok
      ? await layOutOnce(this.#layout, opened.value, { tab: 'slides', slideId, isCover: true })
      : undefined
    if (!laidOut?.ok) return
    const { slides, worksheet } = laidOut.value
    this.pictures = withPictures(this.pictures, id, {
      changedAt,
      slide: slides[0],
      sheet: worksheet[0],
    })
  }
}
