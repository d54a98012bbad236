import { err, ok, type Result, stableStringify, uniqueId } from '../base/index.ts'
import {
  type Catalogue,
  type CatalogueChanges,
  readDocument,
  readText,
  versionOf,
} from './catalogue.ts'
import { type Sorted, sortCopies } from './copies.ts'
import type { DocumentKind } from './documentKind.ts'
import { freeFileName } from './fileNames.ts'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import type { History } from './history.ts'
import type { KeepReason } from './historyRules.ts'
import type { FindProblem, ReadProblem, WriteProblem } from './problems.ts'
import type { Listing, Stored } from './stored.ts'
import { type Wait, writeDurably } from './writeDurably.ts'
import type { WriteQueue } from './writeQueue.ts'

export interface WriteOptions {
  /** The version that the change was made on. */
  readonly basedOn?: string | undefined
  /** Replaces a file that cannot be read; its bytes are put aside. */
  readonly replaceDamaged?: boolean | undefined
  /** Why the version before is kept; one every five minutes where it is only 'editing'. */
  readonly keepBecause?: KeepReason | undefined
}

export interface Written {
  readonly path: string
  readonly version: string
  /** False where the version before could not be kept. */
  readonly backedUp: boolean
}

export interface Created<T> extends Written {
  /** With the id that it was given. */
  readonly document: T
}

/** The documents of one kind: reading, saving, making new ones. */
export interface Shelf<T, Summary> {
  /** Reads only the files that have changed since the last time. */
  readonly list: () => Promise<Listing<Summary>>
  readonly read: (id: string) => Promise<Result<Stored<T>, FindProblem>>
  /** For looking at: of a document that a newer program wrote, as much as this one understands. */
  readonly view: (id: string) => Promise<Result<Stored<T>, FindProblem>>
  /** Saves a document under its id; where there is none yet, it is made. */
  readonly write: (document: T, options?: WriteOptions) => Promise<Result<Written, WriteProblem<T>>>
  /**
   * Saves it as a document of its own, under a free id and a free file name.
   * @param beside files that lie in its folder, such as `figures/map.png`; written before it
   */
  readonly create: (
    document: T,
    beside?: ReadonlyMap<string, Uint8Array>,
  ) => Promise<Result<Created<T>, WriteProblem<T>>>
  /** What has changed on the disk by another hand than ours since the last look. */
  readonly refresh: () => Promise<CatalogueChanges>
}

/** What the library's other parts use of a shelf. */
export interface OpenShelf<T extends { readonly id: string }, Summary> extends Shelf<T, Summary> {
  readonly kind: DocumentKind<T, Summary>
  readonly sorted: () => Promise<Sorted<Summary>>
  readonly locate: (id: string) => Promise<string | undefined>
  readonly readFile: (path: string) => Promise<Result<Stored<T>, ReadProblem>>
  readonly historyKey: (id: string) => string
}

export interface ShelfTools<Summary> {
  readonly files: FileSystem
  readonly queue: WriteQueue
  readonly wait: Wait
  readonly history: History | undefined
  readonly catalogue: Catalogue<Summary>
  /** Ids that must not be given to a new document although no file on the shelf has them. */
  readonly reservedIds: () => Promise<readonly string[]>
}

const NAMING = ' naming'

export function createShelf<
  T extends { readonly id: string },
  Summary extends { readonly id: string; readonly title: string },
>(kind: DocumentKind<T, Summary>, tools: ShelfTools<Summary>): OpenShelf<T, Summary> {
  const { files, queue, wait, history, catalogue, reservedIds } = tools
  const historyKey = (id: string): string => `${kind.name}-${id}`
  const toText = (document: T): string => stableStringify(kind.toJson(document))

  const list = async (): Promise<Listing<Summary>> => {
    const problems: ReadProblem[] = []
    try {
      await catalogue.refresh()
    } catch (error) {
      // The drive is gone for a moment: what was there is still shown, and why it cannot be opened.
      problems.push({
        code: 'unreadable-file',
        path: kind.pathFor(''),
        system: systemCodeOf(error),
      })
    }
    const entries = catalogue.entries()
    const { documents, copies } = sortCopies(kind, entries)
    return {
      documents: documents.flatMap(({ path, changedAt, summary, newer }) =>
        summary === undefined ? [] : [{ path, changedAt, summary, readOnly: newer }],
      ),
      problems: [...problems, ...entries.flatMap(({ problem }) => problem ?? [])],
      copies,
    }
  }

  const placeIn = (id: string): string | undefined => {
    const entries = catalogue.entries()
    const { documents } = sortCopies(
      kind,
      entries.filter((entry) => entry.id === id),
    )
    if (documents[0] !== undefined) return documents[0].path
    // A file that cannot be read is taken by its name or by the id that is still legible in it, so
    // that the teacher hears what ails it and not that it is gone.
    const meant = entries.find(
      ({ path, problem, id: legible }) =>
        problem !== undefined && (legible === id || kind.nameOf(path) === id),
    )
    return meant?.path
  }

  /** Looks at the disk again where the file is not what the catalogue says. */
  const locate = async (id: string): Promise<string | undefined> => {
    const known = placeIn(id)
    if (known !== undefined) {
      const text = await readText(files, known)
      const found = text.ok ? readDocument(kind, text.value) : undefined
      if (found?.ok === true && found.value.document.id === id) return known
    }
    await catalogue.refresh()
    return placeIn(id)
  }

  const readFile = async (path: string): Promise<Result<Stored<T>, ReadProblem>> => {
    const text = await readText(files, path)
    return text.ok ? readStored(path, text.value) : text
  }

  const readStored = async (
    path: string,
    text: string,
  ): Promise<Result<Stored<T>, ReadProblem>> => {
    const found = readDocument(kind, text)
    if (!found.ok) return err({ code: 'bad-document', path, error: found.error })
    const { document, newer } = found.value
    const mine = await history?.lastSaved(historyKey(document.id))
    const changedElsewhere = mine !== undefined && mine !== text
    return ok({ document, path, version: versionOf(text), readOnly: newer, changedElsewhere })
  }

  const view = async (id: string): Promise<Result<Stored<T>, FindProblem>> => {
    const path = await locate(id)
    if (path === undefined) return err({ code: 'not-in-library', document: kind.name, id })
    return readFile(path)
  }

  const read = async (id: string): Promise<Result<Stored<T>, FindProblem>> => {
    const found = await view(id)
    if (!found.ok || found.value.readOnly === undefined) return found
    const { path, readOnly } = found.value
    return err({ code: 'bad-document', path, error: { code: 'newer-format', ...readOnly } })
  }

  /** Puts the text in place, then tells the catalogue and keeps a copy of it. */
  const put = async (
    path: string,
    document: T,
    text: string,
    backedUp: boolean,
  ): Promise<Result<Written, WriteProblem<T>>> => {
    const written = await writeDurably(files, path, new TextEncoder().encode(text), wait)
    if (!written.ok) return written
    await catalogue.enter(path)
    await history?.mirror(historyKey(document.id), text)
    return ok({ path, version: versionOf(text), backedUp })
  }

  /** Runs within the queue of names, so that no two files get the same one. */
  const makeFile = async (
    document: T,
    text: string,
    beside: ReadonlyMap<string, Uint8Array>,
  ): Promise<Result<Written, WriteProblem<T>>> => {
    const path = kind.pathFor(freeFileName(kind.titleOf(document), await kind.takenNames()))
    for (const [name, bytes] of beside) {
      const written = await writeDurably(files, kind.besidePath(path, name), bytes, wait)
      if (!written.ok) return written
    }
    return put(path, document, text, true)
  }

  const write = (
    document: T,
    { basedOn, replaceDamaged = false, keepBecause = 'editing' }: WriteOptions = {},
  ): Promise<Result<Written, WriteProblem<T>>> =>
    queue(document.id, async () => {
      const text = toText(document)
      const path = await locate(document.id)
      const readBack = kind.parse(text)
      if (!readBack.ok)
        return err({ code: 'would-not-read', path: path ?? '', error: readBack.error })
      if (path === undefined) {
        return queue(NAMING, () => makeFile(document, text, new Map()))
      }

      const before = await readText(files, path)
      const there = before.ok ? kind.parse(before.value) : before
      if (!before.ok || !there.ok) {
        if (before.ok && !there.ok && 'code' in there.error && there.error.code === 'newer-format')
          return err({ code: 'newer-on-disk', path })
        if (!replaceDamaged) return err({ code: 'damaged-on-disk', path })
        return put(path, document, text, await keepDamaged(document.id, path))
      }
      if (before.value === text) return ok({ path, version: versionOf(text), backedUp: true })
      if (basedOn !== undefined && basedOn !== versionOf(before.value)) {
        const theirs = await readStored(path, before.value)
        if (theirs.ok) return err({ code: 'changed-on-disk', path, theirs: theirs.value })
        return err({ code: 'damaged-on-disk', path })
      }
      const backedUp =
        (await history?.keep(historyKey(document.id), before.value, keepBecause)) ?? true
      return put(path, document, text, backedUp)
    })

  const keepDamaged = async (id: string, path: string): Promise<boolean> => {
    try {
      const bytes = await files.readFile(path)
      return (await history?.keepDamaged(historyKey(id), bytes)) ?? true
    } catch (error) {
      systemCodeOf(error)
      return false
    }
  }

  const create = (
    document: T,
    beside: ReadonlyMap<string, Uint8Array> = new Map(),
  ): Promise<Result<Created<T>, WriteProblem<T>>> =>
    queue(NAMING, async () => {
      await catalogue.refresh()
      const held = catalogue.entries().flatMap(({ id }) => id ?? [])
      const taken = new Set([...held, ...(await reservedIds())])
      const id = freeId(document.id, taken)
      const named = kind.withName(document, id, kind.titleOf(document))
      const text = toText(named)
      const readBack = kind.parse(text)
      if (!readBack.ok) return err({ code: 'would-not-read', path: '', error: readBack.error })
      const made = await makeFile(named, text, beside)
      return made.ok ? ok({ ...made.value, document: named }) : made
    })

  return {
    kind,
    list,
    read,
    view,
    write,
    create,
    refresh: catalogue.refresh,
    sorted: async () => {
      await catalogue.refresh()
      return sortCopies(kind, catalogue.entries())
    },
    locate,
    readFile,
    historyKey,
  }
}

/** Ids have at most 80 characters; those that are taken leave room for a number. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  return uniqueId(taken.has(wanted) ? wanted.slice(0, 72) : wanted, taken)
}
