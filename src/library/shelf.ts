import { createHash } from 'node:crypto'
import { err, ok, type Result, stableStringify, uniqueId } from '../base/index.ts'
import type { ReadError } from '../topic/index.ts'
import { type BackupOptions, keepBackup } from './backups.ts'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import type { DocumentName, FindProblem, ReadProblem, WriteProblem } from './problems.ts'
import { type Wait, writeDurably } from './writeDurably.ts'
import type { WriteQueue } from './writeQueue.ts'

/** What a shelf has to know about the kind of document that it holds. */
export interface DocumentKind<T extends { readonly id: string }, Summary> {
  readonly name: DocumentName
  readonly parse: (text: string) => Result<T, ReadError>
  readonly toJson: (document: T) => unknown
  /** Reads just enough of a parsed file for a list; undefined where it is no such document. */
  readonly summarise: (raw: unknown) => (Summary & { readonly id: string }) | undefined
  /** Paths of all files of the kind, in a fixed order. */
  readonly findFiles: () => Promise<readonly string[]>
  /** Where a new document goes whose file is called `name`. */
  readonly pathFor: (name: string) => string
}

export interface Stored<T> {
  readonly document: T
  readonly path: string
  /** Stands for these very bytes; give it back when saving to notice changes by somebody else. */
  readonly version: string
}

export interface Listed<Summary> {
  readonly path: string
  readonly summary: Summary
}

export interface Listing<Summary> {
  readonly documents: readonly Listed<Summary>[]
  /** Files that could not be read: shown, so that nothing vanishes from a list silently. */
  readonly problems: readonly ReadProblem[]
}

export interface WriteOptions {
  /** The version that the change was made on. */
  readonly basedOn?: string | undefined
  /** Replaces a file that cannot be read; a backup of it is kept. */
  readonly replaceDamaged?: boolean | undefined
}

export interface Written {
  readonly path: string
  readonly version: string
  /** False where the version before could not be kept. */
  readonly backedUp: boolean
}

export interface Shelf<T, Summary> {
  readonly list: () => Promise<Listing<Summary>>
  readonly read: (id: string) => Promise<Result<Stored<T>, FindProblem>>
  readonly write: (document: T, options?: WriteOptions) => Promise<Result<Written, WriteProblem>>
}

export interface ShelfTools {
  readonly files: FileSystem
  readonly queue: WriteQueue
  readonly wait: Wait
  readonly backups: BackupOptions | undefined
}

// Names that Windows gives to devices.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

export function createShelf<T extends { readonly id: string }, Summary extends object>(
  kind: DocumentKind<T, Summary>,
  { files, queue, wait, backups }: ShelfTools,
): Shelf<T, Summary & { readonly id: string }> {
  type Entry = Summary & { readonly id: string }

  const readText = async (path: string): Promise<Result<string, ReadProblem>> => {
    try {
      return ok(new TextDecoder().decode(await files.readFile(path)))
    } catch (error) {
      return err({ code: 'unreadable-file', path, system: systemCodeOf(error) })
    }
  }

  const summariseFile = async (path: string): Promise<Result<Listed<Entry>, ReadProblem>> => {
    const text = await readText(path)
    if (!text.ok) return text
    const summary = kind.summarise(parseLoosely(text.value))
    if (summary !== undefined) return ok({ path, summary })
    const parsed = kind.parse(text.value)
    const error: ReadError = parsed.ok
      ? { code: 'not-a-document', detail: 'It cannot be summarised.' }
      : parsed.error
    return err({ code: 'bad-document', path, error })
  }

  const list = async (): Promise<Listing<Entry>> => {
    const read = await Promise.all((await kind.findFiles()).map(summariseFile))
    return {
      documents: read.flatMap((result) => (result.ok ? [result.value] : [])),
      problems: read.flatMap((result) => (result.ok ? [] : [result.error])),
    }
  }

  const readStored = async (path: string): Promise<Result<Stored<T>, ReadProblem>> => {
    const text = await readText(path)
    if (!text.ok) return text
    const parsed = kind.parse(text.value)
    if (!parsed.ok) return err({ code: 'bad-document', path, error: parsed.error })
    return ok({ document: parsed.value, path, version: versionOf(text.value) })
  }

  /** Nearly always under its own name; otherwise the file that says so inside. */
  const findPath = async (id: string): Promise<string | undefined> => {
    const paths = await kind.findFiles()
    const expected = kind.pathFor(fileNameFor(id))
    const inOrder = [
      ...paths.filter((path) => path === expected),
      ...paths.filter((path) => path !== expected),
    ]
    let damaged: string | undefined
    for (const path of inOrder) {
      const text = await readText(path)
      const summary = text.ok ? kind.summarise(parseLoosely(text.value)) : undefined
      if (summary?.id === id) return path
      // A file that cannot be read is taken by its name or by the id that is still legible in it, so
      // that the teacher hears what ails it and not that it is gone.
      const isMeant = path === expected || (text.ok && mentionsId(text.value, id))
      if (summary === undefined && isMeant) damaged ??= path
    }
    return damaged
  }

  const read = async (id: string): Promise<Result<Stored<T>, FindProblem>> => {
    const path = await findPath(id)
    if (path === undefined) return err({ code: 'not-in-library', document: kind.name, id })
    return readStored(path)
  }

  const freePath = async (id: string): Promise<string> => {
    const taken = new Set(await kind.findFiles())
    const names = new Set<string>()
    let name = fileNameFor(id)
    while (taken.has(kind.pathFor(name))) {
      names.add(name)
      name = uniqueId(fileNameFor(id), names)
    }
    return kind.pathFor(name)
  }

  const write = async (
    document: T,
    { basedOn, replaceDamaged = false }: WriteOptions = {},
  ): Promise<Result<Written, WriteProblem>> => {
    const text = stableStringify(kind.toJson(document))
    return queue(document.id, async () => {
      const found = await findPath(document.id)
      const path = found ?? (await freePath(document.id))
      const readBack = kind.parse(text)
      if (!readBack.ok) return err({ code: 'would-not-read', path, error: readBack.error })

      let backedUp = true
      const before = found === undefined ? undefined : await readText(found)
      if (before !== undefined) {
        if (!before.ok) return err({ code: 'damaged-on-disk', path })
        const there = kind.parse(before.value)
        if (!there.ok && there.error.code === 'newer-format') {
          return err({ code: 'newer-on-disk', path })
        }
        if (!there.ok && !replaceDamaged) return err({ code: 'damaged-on-disk', path })
        if (basedOn !== undefined && basedOn !== versionOf(before.value)) {
          return err({ code: 'changed-on-disk', path })
        }
        if (before.value === text) return ok({ path, version: versionOf(text), backedUp })
        if (backups !== undefined) {
          const name = `${kind.name}-${document.id}`
          backedUp = await keepBackup(files, backups, name, path, wait)
        }
      }
      const written = await writeDurably(files, path, new TextEncoder().encode(text), wait)
      return written.ok ? ok({ path, version: versionOf(text), backedUp }) : written
    })
  }

  return { list, read, write }
}

function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function fileNameFor(id: string): string {
  return RESERVED.test(id) ? `${id}-document` : id
}

/** Whether the text names the id where documents of ours do: near the top. */
function mentionsId(text: string, id: string): boolean {
  const [, found] = /"id"\s*:\s*"([^"]*)"/.exec(text.slice(0, 2000)) ?? []
  return found === id
}

function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
