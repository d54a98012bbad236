import { SvelteMap } from 'svelte/reactivity'
import type { LecternApi, UsingLesson } from '../../ipc/contract.ts'

/** A lesson of the library that shows an item in the topic's own words. */
export interface UseElsewhere {
  readonly title: string
  /** How often. */
  readonly places: number
}

/** What other lessons of the library show of the topics of the one that is open. */
export class OtherLessons {
  readonly #api: LecternApi
  readonly #lessonId: string
  readonly #byTopic = new SvelteMap<string, readonly UsingLesson[]>()

  constructor(api: LecternApi, lessonId: string) {
    this.#api = api
    this.#lessonId = lessonId
  }

  /** Asked when a text of the topic is first changed: until then nobody wants to know. */
  async lookAt(topicId: string): Promise<void> {
    if (this.#byTopic.has(topicId)) return
    const answer = await this.#api.lookAroundTopic({ topicId })
    if (!answer.ok) return
    const others = answer.value.usedIn.filter(({ id }) => id !== this.#lessonId)
    this.#byTopic.set(topicId, others)
  }

  using(topicId: string, itemId: string): readonly UseElsewhere[] | undefined {
    return this.#byTopic.get(topicId)?.flatMap(({ title, followingIds }) => {
      const places = followingIds.filter((id) => id === itemId).length
      return places > 0 ? [{ title, places }] : []
    })
  }
}
