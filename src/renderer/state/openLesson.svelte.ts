/**
 * The lesson in the workspace: its documents, its pages and what is being looked at.
 *
 * `documents.apply` changes it (see `openDocuments.svelte.ts`), and the pages follow. What is looked
 * at (tab, chosen slides and blocks, panels, zoom) is never part of the history.
 */
import { SvelteSet } from 'svelte/reactivity'
import type { Result } from '../../base/index.ts'
import type { Topics } from '../../blocks/index.ts'
import type { LecternApi, LessonToEdit } from '../../ipc/contract.ts'
import {
  type ChangePlace,
  type Check,
  type Lesson,
  lessonMarks,
  type Slide,
  type TextTarget,
  type Worksheet,
} from '../../lesson/index.ts'
import { withFonts } from '../../page/index.ts'
import type { Topic } from '../../topic/index.ts'
import type { Focus, LaidOut, LayoutProblem, LessonToShow, PageView } from '../pages/laidOut.ts'
import type { Layout, LayoutSession } from '../pages/layoutClient.ts'
import { topicMap } from './documentNames.ts'
import { OpenDocuments } from './openDocuments.svelte.ts'
import { OtherLessons, type UseElsewhere } from './otherLessons.svelte.ts'
import type { Surroundings } from './surroundings.ts'
import { TextEditing } from './textEditing.svelte.ts'

export type LessonTab = 'slides' | 'worksheet' | 'mark-scheme'
export type SidePanel = 'content' | 'design' | 'notes'

/** A lesson with the pages that were laid out of it. */
export interface Calm {
  readonly lesson: Lesson
  readonly topics: Topics
  readonly laidOut: LaidOut | undefined
}

/** Milliseconds of silence before the room for more is looked for. */
const ROOM_PAUSE = 250

const NO_CHECKS: readonly Check[] = []

export class OpenLesson {
  readonly documents: OpenDocuments
  readonly themes: LessonToEdit['themes']
  readonly around: Surroundings
  readonly #opened: LessonToEdit
  readonly #layout: LayoutSession
  readonly #others: OtherLessons

  laidOut = $state.raw<LaidOut>()
  /**
   * The lesson and its pages for everything that stands around the page being typed on: it follows
   * when typing pauses, so that a key waits for one page and not for two hundred.
   */
  calm = $state.raw() as Calm
  problem = $state.raw<LayoutProblem>()
  /** Everything has been laid out once: counts can be believed. */
  isComplete = $state(false)

  tab = $state<LessonTab>('slides')
  panel = $state<SidePanel>('content')
  isCheckListOpen = $state(false)
  /** Percent of the page's own size; undefined: as wide as there is room. */
  zoom = $state<number>()
  /** How wide a page stands on the desk, in CSS pixels; the desk says. */
  paperWidth = $state<number>()
  editing = $state.raw<TextEditing>()
  /** Lines by which the text with the cursor can grow on its slide, where that is known. */
  room = $state<number>()
  #callOffRoom: (() => void) | undefined
  /** Chosen slides, and chosen blocks of worksheets, by id; the last one is the current one. */
  readonly slideIds = new SvelteSet<string>()
  readonly blockIds = new SvelteSet<string>()
  /** Of several blocks on a slide the one that keys are about. */
  slideBlockId = $state<string>()
  #pageId = $state<string>()
  #sheetPage = $state(0)
  #schemePage = $state(0)

  readonly lesson = $derived.by((): Lesson => this.documents.present.lesson ?? this.#opened.lesson)
  readonly topics = $derived.by((): Topics => this.documents.present.topics)
  readonly topicList = $derived.by((): readonly Topic[] => [...this.topics.values()])
  readonly #chosenTheme = $derived.by(
    () => this.themes.find(({ id }) => id === this.lesson.theme) ?? this.#opened.theme,
  )
  readonly #fonts = $derived(this.lesson.fonts)
  readonly theme = $derived.by(() => withFonts(this.#chosenTheme, this.#fonts))
  /** The lesson with everything it is laid out with, as it is now. */
  readonly opened = $derived.by((): LessonToShow => ({
    lesson: this.lesson,
    topics: this.topicList,
    theme: this.theme,
    paper: this.#opened.paper,
    papers: this.#opened.papers,
    pictures: this.#opened.pictures,
    school: this.#opened.school,
  }))
  readonly marks = $derived(lessonMarks(this.calm.lesson, this.calm.topics))
  readonly checks = $derived(this.calm.laidOut?.checks ?? NO_CHECKS)
  /** What needs a look. That the topic holds more than the lesson uses is no fault of either. */
  readonly toCheck = $derived(this.checks.filter(({ code }) => code !== 'not-used'))
  readonly plannedMinutes = $derived(
    this.lesson.slides.reduce((sum, slide) => sum + slide.minutes, 0),
  )
  readonly pages = $derived(this.pagesOf(this.tab))
  readonly pageIndex = $derived.by(() => {
    if (this.tab === 'worksheet') return this.#clamp(this.#sheetPage)
    if (this.tab === 'mark-scheme') return this.#clamp(this.#schemePage)
    const exact = this.pages.findIndex(({ id }) => id === this.#pageId)
    if (exact >= 0) return exact
    const ofSlide = this.pages.findIndex(({ holderId }) => holderId === this.slideId)
    return Math.max(ofSlide, 0)
  })
  readonly page = $derived(this.pages[this.pageIndex])
  /** The slide being looked at. */
  readonly slideId = $derived.by(() => {
    const last = [...this.slideIds].at(-1)
    const isThere = this.lesson.slides.some(({ id }) => id === last)
    return isThere ? last : this.lesson.slides[0]?.id
  })
  readonly slide = $derived.by((): Slide | undefined =>
    this.lesson.slides.find(({ id }) => id === this.slideId),
  )
  /** The block of a worksheet being looked at. */
  readonly blockId = $derived.by(() => {
    const last = [...this.blockIds].at(-1)
    const blocks = this.lesson.worksheets.flatMap((sheet) => sheet.blocks)
    return blocks.some(({ id }) => id === last) ? last : blocks[0]?.id
  })
  readonly worksheet = $derived.by(
    (): Worksheet | undefined =>
      this.lesson.worksheets.find(({ blocks }) => blocks.some(({ id }) => id === this.blockId)) ??
      this.lesson.worksheets[0],
  )

  constructor(api: LecternApi, layout: Layout, opened: LessonToEdit, around: Surroundings) {
    this.#opened = opened
    this.#others = new OtherLessons(api, opened.lesson.id)
    this.themes = opened.themes
    this.around = around
    this.documents = new OpenDocuments(api, around, {
      key: `lesson-${opened.lesson.id}`,
      documents: {
        lesson: opened.lesson,
        topics: topicMap(opened.topics),
      },
      versions: opened.versions,
      recovered: opened.recovered,
    })
    this.#calmDown()
    this.#layout = layout.open((answer, { done }) => {
      this.#receive(answer)
      // What is not in focus is laid out, and so `done`, only after a pause.
      if (done || this.editing === undefined) this.#calmDown()
      this.isComplete ||= done
    })
  }

  /** Hands the lesson as it is now to layout; called whenever it or the focus changes. */
  askLayout(): void {
    const isTyping = this.editing !== undefined
    const focus: Focus = { tab: this.tab, slideId: this.slideId, isTyping }
    this.#layout.show(this.opened, focus)
  }

  choosePage(index: number): void {
    const page = this.pages[index]
    if (this.tab === 'worksheet') this.#sheetPage = index
    else if (this.tab === 'mark-scheme') this.#schemePage = index
    else if (page) this.showSlidePage(page)
  }

  /** A page of a slide, of this layout or of one before it. */
  showSlidePage({ id, holderId }: PageView): void {
    this.chooseSlides([holderId])
    this.#pageId = id
  }

  chooseSlides(ids: readonly string[]): void {
    this.slideIds.clear()
    for (const id of ids) this.slideIds.add(id)
    this.#pageId = undefined
  }

  chooseBlocks(ids: readonly string[]): void {
    this.blockIds.clear()
    for (const id of ids) this.blockIds.add(id)
    const page = this.pagesOf('worksheet').findIndex(({ frames }) =>
      frames.some(({ blockId }) => blockId === ids.at(-1)),
    )
    if (page >= 0) this.#sheetPage = page
  }

  /** Shows the place of a change, so that undo never changes something unseen. */
  goTo(place: ChangePlace | undefined): void {
    if (place?.where === 'slide') {
      this.tab = 'slides'
      this.chooseSlides([place.slideId])
    } else if (place?.where === 'worksheet') {
      if (this.tab === 'slides') this.tab = 'worksheet'
      if (place.blockId) this.chooseBlocks([place.blockId])
    }
  }

  edit(target: TextTarget, at: number): void {
    this.editing = new TextEditing(this.documents, target, at)
    this.room = undefined
    this.#askRoom()
    if (target.of === 'item') void this.#others.lookAt(target.topicId)
  }

  /** Other lessons that show the topic's words of a text; undefined while they are not known. */
  usesElsewhere(target: TextTarget): readonly UseElsewhere[] | undefined {
    return target.of === 'item' ? this.#others.using(target.topicId, target.itemId) : undefined
  }

  endEditing(): void {
    if (this.editing === undefined) return
    this.editing = undefined
    this.room = undefined
    this.#callOffRoom?.()
    this.#calmDown()
  }

  pagesOf(tab: LessonTab): readonly PageView[] {
    if (this.laidOut === undefined) return []
    return {
      slides: this.laidOut.slides,
      worksheet: this.laidOut.worksheet,
      'mark-scheme': this.laidOut.markScheme,
    }[tab]
  }

  async close(): Promise<void> {
    this.#layout.end()
    await this.documents.close()
  }

  #receive(answer: Result<LaidOut, LayoutProblem>): void {
    // What was asked later is on its way; until then the last good pages stay.
    if (answer.ok) this.laidOut = answer.value
    this.problem = answer.ok ? undefined : answer.error
    if (!this.editing) return
    this.editing.catchUp()
    this.#askRoom()
  }

  /** Once typing pauses: finding the room takes as long as a few keys. */
  #askRoom(): void {
    this.#callOffRoom?.()
    this.#callOffRoom = this.around.later(ROOM_PAUSE, () => {
      const { editing, slideId } = this
      if (!editing || slideId === undefined || this.tab !== 'slides') return
      this.#layout.askRoom(slideId, editing.target, (lines) => {
        if (this.editing === editing) this.room = lines
      })
    })
  }

  #calmDown(): void {
    const { lesson, topics, laidOut } = this
    const old = this.calm as Calm | undefined
    if (old?.lesson === lesson && old.topics === topics && old.laidOut === laidOut) return
    this.calm = { lesson, topics, laidOut }
  }

  #clamp(index: number): number {
    return Math.min(index, Math.max(this.pages.length - 1, 0))
  }
}
