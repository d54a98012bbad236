import type { LecternApi, LessonRow, LibraryView, TopicRow } from '../../ipc/contract.ts'
import { type Layout, layOutOnce } from '../pages/layoutClient.ts'
import { noPictures, type Pictures, withPictures } from './pictures.ts'

export type LibrarySection = 'all' | 'topics' | 'lessons'

/** The library as listed: what is in it, and what of that is being looked at. */
export class LibraryState {
  view = $state.raw<LibraryView>()
  isMissing = $state(false)
  section = $state<LibrarySection>('all')
  /** The topic that keys are about. */
  topicId = $state<string>()
  search = $state('')
  pictures = $state.raw<Pictures>(noPictures)

  readonly #words = $derived(this.search.trim().toLowerCase().split(/\s+/).filter(Boolean))
  readonly topics = $derived(this.view?.topics.filter((topic) => this.#matchesTopic(topic)) ?? [])
  readonly lessons = $derived(
    this.view?.lessons.filter((lesson) => this.#matchesLesson(lesson)) ?? [],
  )

  readonly #api: LecternApi
  readonly #layout: Layout

  constructor(api: LecternApi, layout: Layout) {
    this.#api = api
    this.#layout = layout
  }

  async load(): Promise<void> {
    const answer = await this.#api.readLibrary({})
    this.isMissing = !answer.ok
    if (!answer.ok) return
    this.view = answer.value
    // One after the other: each appears as soon as it is drawn.
    for (const lesson of answer.value.lessons.slice(0, 12)) await this.#draw(lesson)
  }

  async #draw({ id, changedAt }: LessonRow): Promise<void> {
    if (this.pictures.get(id)?.changedAt === changedAt) return
    const opened = await this.#api.openLesson({ lessonId: id })
    const laidOut = opened.ok ? await layOutOnce(this.#layout, opened.value) : undefined
    if (!laidOut?.ok) return
    const { slides, worksheet } = laidOut.value
    this.pictures = withPictures(this.pictures, id, {
      changedAt,
      slide: slides[0],
      sheet: worksheet[0],
    })
  }

  #matchesTopic(topic: TopicRow): boolean {
    return this.#isFound(`${topic.title} ${topic.boardAndLevel} ${topic.words}`)
  }

  #matchesLesson(lesson: LessonRow): boolean {
    return this.#isFound([lesson.title, ...lesson.topicTitles].join(' '))
  }

  #isFound(text: string): boolean {
    const lower = text.toLowerCase()
    return this.#words.every((word) => lower.includes(word))
  }
}
