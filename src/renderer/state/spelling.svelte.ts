/**
 * Which words are misspelt, as far as is known yet. Asking never waits: what is not known is asked
 * of the worker, and whoever looked is told when the answer is there.
 */
import { SvelteSet } from 'svelte/reactivity'
import type { LecternApi } from '../../ipc/contract.ts'
import { bareWord, bareWords, namesIn, type WordInText, wordsIn } from '../../spelling/index.ts'
import type { Topic } from '../../topic/index.ts'
import { rememberTexts } from '../spelling/rememberTexts.ts'
import type { SpellingClient } from '../spelling/spellingClient.ts'
import { createVerdicts, type Verdicts } from '../spelling/verdicts.ts'

/** A misspelt word that something is to be done about, and the place where the menu opens. */
export interface SpellingOffer {
  readonly word: string
  /** Pixels of the window. */
  readonly x: number
  readonly y: number
  readonly replace: (word: string) => void
  /** Gives the focus back to where it was. */
  readonly leave: () => void
}

export class Spelling {
  readonly #api: LecternApi
  readonly #client: SpellingClient
  readonly #topics: () => readonly Topic[]
  readonly #verdicts: Verdicts
  /** Counts the answers, so that who has looked looks again. */
  #answers = $state(0)
  /** Until the program ends. */
  readonly #ignored = new SvelteSet<string>()
  /** What the teacher has added, as it was written. */
  ownWords = $state.raw<readonly string[]>([])
  readonly #own = $derived(bareWords(this.ownWords))
  readonly #names = $derived.by(() => bareWords(this.#topics().flatMap(namesIn)))
  /** What was found in each text, until there is something new to judge by. */
  readonly #misspeltIn = $derived.by(() => {
    void [this.#answers, this.#own, this.#names, this.#ignored.size]
    return rememberTexts((text) => wordsIn(text).filter(({ word }) => this.#isWrong(word)))
  })
  offer = $state.raw<SpellingOffer>()
  suggestions = $state.raw<readonly string[]>()

  constructor(api: LecternApi, client: SpellingClient, topics: () => readonly Topic[]) {
    this.#api = api
    this.#client = client
    this.#topics = topics
    this.#verdicts = createVerdicts(client, () => {
      this.#answers++
    })
    api.spellWith((words) => this.#wrongOf(words))
  }

  async load(): Promise<void> {
    const read = await this.#api.readOwnWords({})
    if (read.ok) this.ownWords = read.value.words
  }

  /** The words of a text that are known to be misspelt. */
  misspelt(text: string): readonly WordInText[] {
    return this.#misspeltIn(text)
  }

  /** Like `misspelt`, once the dictionary has answered. */
  async findMisspelt(text: string): Promise<readonly WordInText[]> {
    await this.#verdicts.settle(wordsIn(text).map(({ word }) => word))
    return this.misspelt(text)
  }

  /** Opens the menu over a misspelt word. */
  async open(offer: SpellingOffer): Promise<void> {
    this.suggestions = undefined
    this.offer = offer
    const suggestions = await this.#client.suggest(offer.word)
    if (this.offer === offer) this.suggestions = suggestions
  }

  ignore(word: string): void {
    this.#ignored.add(bareWord(word))
  }

  /** Takes a word into the teacher's own dictionary, or out of it; false where it cannot be kept. */
  async keep(word: string, kept: boolean): Promise<boolean> {
    const written = await this.#api.keepOwnWord({ word: word.replace(/['’]s$/u, ''), kept })
    if (written.ok) this.ownWords = written.value.words
    return written.ok
  }

  #isKnownHere(word: string): boolean {
    const bare = bareWord(word)
    return this.#names.has(bare) || this.#own.has(bare) || this.#ignored.has(bare)
  }

  #isWrong(word: string): boolean {
    return !this.#isKnownHere(word) && this.#verdicts.knows(word) === false
  }

  /** Chromium parts words in its own way: of its words only those count that are words here too. */
  async #wrongOf(words: readonly string[]): Promise<readonly string[]> {
    const spelt = words.filter((word) => wordsIn(word).some((found) => found.word === word))
    await this.#verdicts.settle(spelt)
    return spelt.filter((word) => this.#isWrong(word))
  }
}
