import { SvelteMap } from 'svelte/reactivity'
import type {
  DocumentName,
  LecternApi,
  ShareChoice,
  SharedRow,
  ShareView,
} from '../../ipc/contract.ts'
import { addShareWording, readShareWording } from '../wording/shareWording.ts'

/** Bytes. A file larger than this is not even read. */
const LARGEST_FILE = 100 * 2 ** 20

/** A share file that somebody sent, while it is decided what becomes of it. */
export class IncomingShare {
  readonly name: string
  view = $state.raw<ShareView>()
  /** What went wrong, for people. */
  problem = $state('')
  isAdding = $state(false)
  readonly #choices = new SvelteMap<string, ShareChoice>()
  readonly #api: LecternApi

  /** Those that the library has in another state. */
  readonly clashes = $derived(this.view?.documents.filter(isClash) ?? [])
  /** What would come in or be replaced. */
  readonly coming = $derived(
    this.view?.documents.filter(
      (row) => row.state === 'new' || (isClash(row) && this.choiceOf(row) !== 'keep'),
    ) ?? [],
  )

  constructor(api: LecternApi, name: string) {
    this.#api = api
    this.name = name
  }

  async read(file: File): Promise<void> {
    if (file.size > LARGEST_FILE) {
      this.problem = readShareWording(this.name, 'zip-too-large')
      return
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const read = await this.#api.readShare({ bytes })
      if (read.ok) this.view = read.value
      else this.problem = readShareWording(this.name, read.error)
    } catch {
      // The file went away, or is held by another program, while it was being read.
      this.problem = readShareWording(this.name, 'unexpected')
    }
  }

  /** Both stay unless something else is chosen: so nothing is lost on either side. */
  choiceOf(name: DocumentName): ShareChoice {
    return this.#choices.get(keyOf(name)) ?? 'both'
  }

  choose(name: DocumentName, choice: ShareChoice): void {
    this.#choices.set(keyOf(name), choice)
  }

  /** What was added and replaced; undefined where it could not be done. */
  async add(): Promise<
    | { readonly added: readonly DocumentName[]; readonly replaced: readonly DocumentName[] }
    | undefined
  > {
    if (this.isAdding) return undefined
    this.isAdding = true
    this.problem = ''
    const choices = this.clashes.map(({ kind, id }) => ({
      kind,
      id,
      choice: this.choiceOf({ kind, id }),
    }))
    const done = await this.#api.addShare({ choices })
    this.isAdding = false
    if (done.ok) return done.value
    this.problem = addShareWording(done.error)
    return undefined
  }
}

function isClash({ state }: SharedRow): boolean {
  return state === 'different' || state === 'unreadable'
}

function keyOf({ kind, id }: DocumentName): string {
  return `${kind}#${id}`
}
