import type { LecternApi, SearchHit } from '../../ipc/contract.ts'

type Found = Extract<
  Awaited<ReturnType<LecternApi['searchLibrary']>>,
  { readonly ok: true }
>['value']

/** Milliseconds until a search is made again that came while the library was still being read. */
const READING_PAUSE = 500
/** Characters of a query that are looked for. */
const LONGEST_QUERY = 200

/** What is looked for in the library, and what was found. */
export class LibrarySearch {
  readonly #api: Pick<LecternApi, 'searchLibrary'>
  /** What was found; undefined while nothing is searched for. */
  hits = $state.raw<readonly SearchHit[]>()
  isComplete = $state(true)
  #words = $state('')
  #isFinding = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(api: Pick<LecternApi, 'searchLibrary'>) {
    this.#api = api
  }

  get words(): string {
    return this.#words
  }

  /** What was found follows at every key. */
  set words(words: string) {
    this.#words = words
    clearTimeout(this.#timer)
    if (words.trim() === '') this.hits = undefined
    else void this.#find()
  }

  /** One search at a time: what was typed meanwhile is looked for when it has answered. */
  async #find(): Promise<void> {
    if (this.#isFinding) return
    this.#isFinding = true
    try {
      let query = this.#query
      while (query !== '') {
        const answer = await this.#api.searchLibrary({ query })
        const isLast = query === this.#query
        if (isLast && answer.ok) this.#show(answer.value)
        query = isLast ? '' : this.#query
      }
    } finally {
      this.#isFinding = false
    }
  }

  get #query(): string {
    return this.#words.trim().slice(0, LONGEST_QUERY)
  }

  #show({ hits, isComplete }: Found): void {
    this.hits = hits
    this.isComplete = isComplete
    if (!isComplete) this.#timer = setTimeout(() => void this.#find(), READING_PAUSE)
  }
}
