import { err, ok, type Result, stableStringify, uniqueId } from '../base/index.ts'
import {
  type Catalogue,
  type CatalogueChanges,
  type CatalogueEntry,
  type ReadDocument,
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
import type {
  DamagedOnDisk,
  FindProblem,
  ReadProblem,
  UnreadableFile,
  WriteProblem,
} from './problems.ts'
import type { Listing } from './listing.ts'
import type { Stored } from './stored.ts'
import { type CannotWrite, type Wait, writeDurably } from './writeDurably.ts'
import type { WriteQueue } from './writeQueue.ts'

export interface WriteOptions {
  /** The version that the change was made on. */
  readonly basedOn?: string | undefined
  /** Replaces a file that cannot be read; its bytes are put aside. */
  readonly replaceDamaged?: boolean | undefined
  /** Why the version before is kept; one every five minutes where it is only 'editing'. */
  readonly keepBecause?: KeepReason | undefined
  /** Files that are put into its folder before it is saved, such as `figures/map.png`. */
  readonly beside?: ReadonlyMap<string, Uint8Array> | undefined
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
  /** What is known now, without a look at the disk: of a first look as far as it has come. */
  readonly peek: () => Listing<Summary>
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
  /** As of the last look at the disk; the same array as long as nothing has changed. */
  readonly documents: () => Promise<readonly CatalogueEntry<Summary>[]>
  readonly locate: (id: string) => Promise<Result<string | undefined, UnreadableFile>>
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
  let listedFrom: readonly CatalogueEntry<Summary>[] | undefined
  let listed: readonly CatalogueEntry<Summary>[] = []
  const historyKey = (id: string): string => `${kind.name}-${id}`
  const toText = (document: T): string => stableStringify(kind.toJson(document))

  const list = async (): Promise<Listing<Summary>> => {
    try {
      await catalogue.refresh()
    } catch (error) {
      // The drive is gone for a moment: what was there is still shown, and why it cannot be opened.
      return peek([notListed(error)])
    }
    return peek()
  }

  const peek = (problems: readonly ReadProblem[] = []): Listing<Summary> => {
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
    const { documents } = sortCopies(kind, catalogue.entriesOf(id))
    if (documents[0] !== undefined) return documents[0].path
    // A file that cannot be read is taken by its name or by the id that is still legible in it, so
    // that the teacher hears what ails it and not that it is gone.
    const meant = catalogue
      .entries()
      .find(
        ({ path, problem, id: legible }) =>
          problem !== undefined && (legible === id || kind.nameOf(path) === id),
      )
    return meant?.path
  }

  const readThere = async (path: string): Promise<There<T>> => {
    const text = await readText(files, path)
    if (!text.ok) return { path, text: undefined, read: text }
    const found = readDocument(kind, text.value)
    const read = found.ok ? found : err({ code: 'bad-document', path, error: found.error } as const)
    return { path, text: text.value, read }
  }

  /** Looks at the disk again where the file is not what the catalogue says. */
  const find = async (id: string): Promise<Result<There<T> | undefined, UnreadableFile>> => {
    const known = placeIn(id)
    if (known !== undefined) {
      const there = await readThere(known)
      if (there.read.ok && there.read.value.document.id === id) return ok(there)
    }
    try {
      await catalogue.refresh()
    } catch (error) {
      return err(notListed(error))
    }
    const place = placeIn(id)
    return ok(place === undefined ? undefined : await readThere(place))
  }

  const notListed = (error: unknown): UnreadableFile => ({
    code: 'unreadable-file',
    path: kind.pathFor(''),
    system: systemCodeOf(error),
  })

  const toStored = async (there: There<T>): Promise<Result<Stored<T>, ReadProblem>> => {
    if (!there.read.ok) return there.read
    const { path, text = '' } = there
    const { document, newer } = there.read.value
    const mine = await history?.lastSaved(historyKey(document.id))
    const changedElsewhere = mine !== undefined && mine !== text
    return ok({ document, path, version: versionOf(text), readOnly: newer, changedElsewhere })
  }

  const view = async (id: string): Promise<Result<Stored<T>, FindProblem>> => {
    const found = await find(id)
    if (!found.ok) return found
    if (found.value === undefined) return err({ code: 'not-in-library', document: kind.name, id })
    return toStored(found.value)
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
    let path: string
    try {
      path = kind.pathFor(freeFileName(kind.titleOf(document), await kind.takenNames()))
    } catch (error) {
      return err({ ...notListed(error), code: 'cannot-write' })
    }
    const laid = await putBeside(path, beside)
    return laid.ok ? put(path, document, text, true) : laid
  }

  const putBeside = async (
    path: string,
    beside: ReadonlyMap<string, Uint8Array>,
  ): Promise<Result<void, CannotWrite>> => {
    for (const [name, bytes] of beside) {
      const written = await writeDurably(files, kind.besidePath(path, name), bytes, wait)
      if (!written.ok) return written
    }
    return ok(undefined)
  }

  const write = (
    document: T,
    {
      basedOn,
      replaceDamaged = false,
      keepBecause = 'editing',
      beside = new Map(),
    }: WriteOptions = {},
  ): Promise<Result<Written, WriteProblem<T>>> =>
    queue(document.id, async () => {
      const text = toText(document)
      const found = await find(document.id)
      if (!found.ok) return err({ ...found.error, code: 'cannot-write' })
      const there = found.value
      const readBack = kind.parse(text)
      if (!readBack.ok)
        return err({ code: 'would-not-read', path: there?.path ?? '', error: readBack.error })
      if (there === undefined) return queue(NAMING, () => makeFile(document, text, beside))

      const { path, text: before } = there
      if (!there.read.ok || before === undefined) {
        if (isNewer(there)) return err({ code: 'newer-on-disk', path })
        if (!replaceDamaged) return err(notReplaced(there))
        return put(path, document, text, await keepDamaged(document.id, path))
      }
      if (there.read.value.newer !== undefined) return err({ code: 'newer-on-disk', path })
      if (before === text) return ok({ path, version: versionOf(text), backedUp: true })
      if (basedOn !== undefined && basedOn !== versionOf(before)) {
        const theirs = await toStored(there)
        return theirs.ok
          ? err({ code: 'changed-on-disk', path, theirs: theirs.value })
          : err({ code: 'damaged-on-disk', path })
      }
      const key = historyKey(document.id)
      const backedUp = (await history?.keep(key, before, keepBecause)) ?? true
      const laid = await putBeside(path, beside)
      return laid.ok ? put(path, document, text, backedUp) : laid
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
      try {
        await catalogue.refresh()
      } catch (error) {
        return err({ ...notListed(error), code: 'cannot-write' })
      }
      // A file that cannot be read may well have the id that its name says.
      const held = catalogue.entries().flatMap(({ id, path }) => id ?? kind.nameOf(path) ?? [])
      const taken = new Set([...held, ...(await reservedIds())])
      const id = freeId(document.id, taken)
      const named = kind.withName(document, id, kind.titleOf(document))
      const text = toText(named)
      const readBack = kind.parse(text)
      if (!readBack.ok) return err({ code: 'would-not-read', path: '', error: readBack.error })
      const made = await makeFile(named, text, beside)
      if (made.ok) return ok({ ...made.value, document: named })
      // The disk may have failed after the file got its name: then it must not stay half announced.
      const there = await find(id)
      if (there.ok && there.value !== undefined)
        await files.removeFile(there.value.path).catch(systemCodeOf)
      return made
    })

  return {
    kind,
    list,
    peek: () => peek(),
    read,
    view,
    write,
    create,
    refresh: catalogue.refreshThoroughly,
    sorted: async () => {
      await catalogue.refresh()
      return sortCopies(kind, catalogue.entries())
    },
    documents: async () => {
      if (catalogue.entries().length === 0) await catalogue.refresh()
      const entries = catalogue.entries()
      if (entries !== listedFrom) {
        listedFrom = entries
        listed = sortCopies(kind, entries).documents
      }
      return listed
    },
    locate: async (id) => {
      const found = await find(id)
      return found.ok ? ok(found.value?.path) : found
    },
    readFile: async (path) => toStored(await readThere(path)),
    historyKey,
  }
}

/** A file as it stands on the disk. */
interface There<T> {
  readonly path: string
  readonly text: string | undefined
  readonly read: Result<ReadDocument<T>, ReadProblem>
}

function notReplaced({ path, read }: There<unknown>): CannotWrite | DamagedOnDisk {
  const isFault = !read.ok && read.error.code === 'unreadable-file'
  return isFault ? { ...read.error, code: 'cannot-write' } : { code: 'damaged-on-disk', path }
}

/** Written by a newer program, and not understood at all. */
function isNewer({ read }: There<unknown>): boolean {
  return !read.ok && read.error.code === 'bad-document' && read.error.error.code === 'newer-format'
}

/** Ids have at most 80 characters; those that are taken leave room for a number. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  return uniqueId(taken.has(wanted) ? wanted.slice(0, 72) : wanted, taken)
}
