/**
 * The topic on the Topic screen: its documents, and what of it is being looked at.
 *
 * Opened from a lesson it shares the lesson's documents, so that there is one history and one
 * saving; opened from the library it has documents of its own.
 */
import { createContext } from 'svelte'
import type { NewId } from '../../base/index.ts'
import type { LecternApi, TopicSurroundings } from '../../ipc/contract.ts'
import { changeTopic } from '../../lesson/index.ts'
import {
  type ChronologyDoubt,
  chronologyDoubts,
  findItem,
  type Item,
  type Topic,
  topicEdits,
} from '../../topic/index.ts'
import type { OpenDocuments } from './openDocuments.svelte.ts'
import type { Surroundings } from './surroundings.ts'

/** An edit of the topic that is open. */
export type TopicEdit = (topic: Topic, newId: NewId) => Topic

/** Where the cursor is to go: into an item's text, or onto the item itself. */
export interface FocusWish {
  readonly itemId: string
  /** Name of the text inside the item; without one its first. `item` is the item as a whole. */
  readonly text?: string | undefined
  readonly at?: number | 'start' | 'end' | undefined
}

type PictureProblem = Extract<
  Awaited<ReturnType<LecternApi['choosePicture']>>,
  { readonly ok: false }
>['error']

/** Milliseconds without a change after which the topic is read for doubts. */
const READING_PAUSE = 400

export class OpenTopic {
  readonly documents: OpenDocuments
  readonly topicId: string
  readonly around: Surroundings
  /** True where the documents are this screen's own, and not a lesson's. */
  readonly isAlone: boolean

  itemId = $state<string>()
  /** Name of the text that has, or last had, the cursor. */
  textName = $state<string>()
  wish = $state.raw<FocusWish>()
  isSourceShown = $state(false)
  /** The list of kinds is open: to add an item, or to turn the current one. */
  choosing = $state<'add' | 'turn'>()
  doubts = $state.raw<readonly ChronologyDoubt[]>([])
  surroundings = $state.raw<TopicSurroundings>({ usedIn: [], pictures: [] })

  readonly #first: Topic
  readonly topic = $derived.by(
    (): Topic => this.documents.present.topics.get(this.topicId) ?? this.#first,
  )
  readonly item = $derived.by((): Item | undefined =>
    this.itemId === undefined ? undefined : findItem(this.topic, this.itemId),
  )
  readonly added = $derived(this.topic.items.filter(({ source }) => source === undefined).length)

  readonly #api: LecternApi
  #callOffReading: (() => void) | undefined

  constructor(
    api: LecternApi,
    documents: OpenDocuments,
    topic: Topic,
    around: Surroundings,
    { isAlone }: { readonly isAlone: boolean },
  ) {
    this.#api = api
    this.#first = topic
    this.documents = documents
    this.topicId = topic.id
    this.around = around
    this.isAlone = isAlone
  }

  /** Changes the topic; the only way to do so. False where the edit changed nothing. */
  apply(label: string, edit: TopicEdit, mergeKey?: string): boolean {
    return this.documents.apply(
      label,
      changeTopic(this.topicId, (topic) => edit(topic, this.around.newId)),
      mergeKey,
    )
  }

  /** Chooses an item and puts the cursor there. */
  goTo(itemId: string, text?: string, at?: FocusWish['at']): void {
    this.itemId = itemId
    this.wish = { itemId, text, at }
  }

  /** Lessons that use it, and its pictures. */
  async lookAround(): Promise<void> {
    const answer = await this.#api.lookAroundTopic({ topicId: this.topicId })
    if (answer.ok) this.surroundings = answer.value
  }

  /** Reads the topic for doubts, as soon as there is time for it; called whenever it changes. */
  readForDoubts(): void {
    this.#callOffReading?.()
    this.#callOffReading = this.around.later(READING_PAUSE, () => {
      this.doubts = chronologyDoubts(this.topic)
    })
  }

  /** Lets a picture be chosen for a figure; the answer is what was wrong with it. */
  async choosePicture(itemId: string): Promise<PictureProblem | undefined> {
    const answer = await this.#api.choosePicture({ topicId: this.topicId })
    if (!answer.ok) return answer.error
    const { file } = answer.value
    if (file === null) return undefined
    await this.lookAround()
    this.apply('Choose picture', (topic) =>
      topicEdits.setItem(topic, itemId, { picture: { kind: 'asset', file } }),
    )
    return undefined
  }

  async close(): Promise<void> {
    this.#callOffReading?.()
    if (this.isAlone) await this.documents.close()
  }
}

export const [getOpenTopic, setOpenTopic] = createContext<OpenTopic>()
