import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../base/index.ts'
import type { ReadError } from '../topic/index.ts'
import type { DocumentKind } from './documentKind.ts'
import { type FileFacts, type FileSystem, systemCodeOf } from './fileSystem.ts'
import { inBatches } from './inBatches.ts'
import type { ReadProblem } from './problems.ts'
import type { NewerFormat } from './stored.ts'
import { isStaleTemporary } from './writeDurably.ts'

/** What is known of one file, as long as its stamp stays the same. */
export interface CatalogueEntry<Summary> {
  readonly path: string
  readonly stamp: string
  /** Milliseconds since 1970, as the disk says. */
  readonly changedAt: number
  /** Hash of the text; empty where it could not be read. */
  readonly version: string
  /** The document's; of a damaged file the one that is still legible. */
  readonly id: string | undefined
  readonly summary?: Summary | undefined
  readonly problem?: ReadProblem | undefined
  /** A newer program wrote it. */
  readonly newer?: NewerFormat | undefined
}

/** Ids of documents that came, went or changed by another hand than ours. */
export interface CatalogueChanges {
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

export interface Catalogue<Summary> {
  /**
   * Reads what has changed on the disk since the last time, and nothing else. It asks each known
   * file for its date, and folders of known documents not at all.
   */
  readonly refresh: () => Promise<CatalogueChanges>
  /** Looks into every folder: also for second files that a sync program has put there. */
  readonly refreshThoroughly: () => Promise<CatalogueChanges>
  /** Enters a file that has just been written, so that the next refresh does not take it for news. */
  readonly enter: (path: string) => Promise<void>
  /** The same array as long as nothing has changed. */
  readonly entries: () => readonly CatalogueEntry<Summary>[]
  /** Those of a document and its copies. */
  readonly entriesOf: (id: string) => readonly CatalogueEntry<Summary>[]
}

export interface CatalogueOptions<Summary> {
  readonly files: FileSystem
  /** What a former run knew. */
  readonly known: readonly CatalogueEntry<Summary>[]
}

export function createCatalogue<T extends { readonly id: string }, Summary>(
  kind: DocumentKind<T, Summary>,
  { files, known }: CatalogueOptions<Summary>,
): Catalogue<Summary> {
  let held = new Map(known.map((entry) => [entry.path, entry]))
  let all: readonly CatalogueEntry<Summary>[] | undefined
  let byId: ReadonlyMap<string, readonly CatalogueEntry<Summary>[]> | undefined
  let quick: Promise<CatalogueChanges> | undefined
  let thorough: Promise<CatalogueChanges> | undefined
  /** Written while a look is under way, which may have passed them before. */
  const written = new Map<string, CatalogueEntry<Summary>>()

  const entries = (): readonly CatalogueEntry<Summary>[] => (all ??= [...held.values()])
  /** What is derived from the entries is made again when it is next asked for. */
  const forget = (): void => {
    all = undefined
    byId = undefined
  }

  const look = async (path: string): Promise<CatalogueEntry<Summary> | undefined> => {
    let facts: FileFacts
    try {
      facts = await files.factsOf(path)
    } catch (error) {
      const system = systemCodeOf(error)
      if (system === 'ENOENT') return undefined
      return unreadable(path, '', 0, system)
    }
    const before = held.get(path)
    if (before?.stamp === facts.stamp) return before
    const text = await readText(files, path)
    if (!text.ok) {
      return text.error.code === 'unreadable-file'
        ? unreadable(path, '', facts.changedAt, text.error.system)
        : { path, ...facts, version: '', id: undefined, problem: text.error }
    }
    return describe(kind, path, facts, text.value)
  }

  const lookAtAll = async (known?: readonly string[]): Promise<CatalogueChanges> => {
    const { documents, leftovers } = await kind.findFiles(known)
    // A folder that may not be written keeps what a crash has left there; it does no harm.
    for (const path of leftovers.filter(isStaleTemporary))
      await files.removeFile(path).catch(systemCodeOf)
    const isFirst = held.size === 0
    const before = isFirst ? new Map<string, CatalogueEntry<Summary>>() : held
    const found = await inBatches(documents, async (path) => {
      const entry = await look(path)
      // The first look takes a while, and somebody waits for the list.
      if (isFirst && entry && !written.has(path)) {
        held.set(path, entry)
        forget()
      }
      return entry
    })
    const now = new Map(found.flatMap((entry) => (entry ? [[entry.path, entry] as const] : [])))
    for (const [path, entry] of written) now.set(path, entry)
    written.clear()
    const isSame = before.size === now.size && [...now].every(([path, e]) => before.get(path) === e)
    if (isSame) return { changed: [], removed: [] }
    held = now
    forget()
    return compare(before, now)
  }

  return {
    // Those who ask at the same moment are answered by the same look at the disk.
    refresh: () => {
      if (thorough !== undefined) return thorough
      quick ??= lookAtAll([...held.keys()]).finally(() => (quick = undefined))
      return quick
    },
    refreshThoroughly: () => {
      thorough ??= Promise.resolve(quick)
        .then(() => lookAtAll())
        .finally(() => (thorough = undefined))
      return thorough
    },
    enter: async (path) => {
      held.delete(path)
      forget()
      const entry = await look(path)
      if (entry === undefined) return
      held.set(path, entry)
      forget()
      if (quick !== undefined || thorough !== undefined) written.set(path, entry)
    },
    entries,
    entriesOf: (id) => {
      byId ??= groupById(entries())
      return byId.get(id) ?? []
    },
  }
}

export function groupById<Summary>(
  entries: Iterable<CatalogueEntry<Summary>>,
): ReadonlyMap<string, readonly CatalogueEntry<Summary>[]> {
  const groups = new Map<string, CatalogueEntry<Summary>[]>()
  for (const entry of entries) {
    if (entry.id === undefined) continue
    const group = groups.get(entry.id)
    if (group === undefined) groups.set(entry.id, [entry])
    else group.push(entry)
  }
  return groups
}

function describe<T extends { readonly id: string }, Summary>(
  kind: DocumentKind<T, Summary>,
  path: string,
  facts: FileFacts,
  text: string,
): CatalogueEntry<Summary> {
  const { stamp, changedAt } = facts
  const entry = { path, stamp, changedAt, version: versionOf(text) }
  const read = readDocument(kind, text)
  if (read.ok) {
    const { document, newer } = read.value
    return { ...entry, id: document.id, summary: kind.summarise(document), newer }
  }
  const problem = { code: 'bad-document', path, error: read.error } as const
  return { ...entry, id: legibleId(text), problem }
}

export interface ReadDocument<T> {
  readonly document: T
  readonly newer?: NewerFormat | undefined
}

/** The document; of one that a newer program wrote, what this one understands. */
export function readDocument<T extends { readonly id: string }>(
  kind: Pick<DocumentKind<T, never>, 'parse' | 'parseNewer'>,
  text: string,
): Result<ReadDocument<T>, ReadError> {
  const parsed = kind.parse(text)
  if (parsed.ok) return ok({ document: parsed.value })
  if (parsed.error.code !== 'newer-format') return parsed
  const { found, known } = parsed.error
  const shown = kind.parseNewer(text)
  return shown.ok ? ok({ document: shown.value, newer: { found, known } }) : parsed
}

export async function readText(
  files: FileSystem,
  path: string,
): Promise<Result<string, ReadProblem>> {
  let bytes: Uint8Array
  try {
    bytes = await files.readFile(path)
  } catch (error) {
    return err({ code: 'unreadable-file', path, system: systemCodeOf(error) })
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Bytes that are no text must not turn silently into replacement signs.
    const error = { code: 'not-json', detail: 'It holds bytes that are not text.' } as const
    return err({ code: 'bad-document', path, error })
  }
}

export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function unreadable(
  path: string,
  stamp: string,
  changedAt: number,
  system: string,
): CatalogueEntry<never> {
  const problem = { code: 'unreadable-file', path, system } as const
  return { path, stamp, changedAt, version: '', id: undefined, problem }
}

/** The id stands near the top of documents of ours. */
function legibleId(text: string): string | undefined {
  return /"id"\s*:\s*"([^"]*)"/.exec(text.slice(0, 2000))?.[1]
}

function compare<Summary>(
  before: ReadonlyMap<string, CatalogueEntry<Summary>>,
  now: ReadonlyMap<string, CatalogueEntry<Summary>>,
): CatalogueChanges {
  const changed = new Set<string>()
  const there = new Set<string>()
  for (const [path, { id, version }] of now) {
    if (id === undefined) continue
    there.add(id)
    if (before.get(path)?.version !== version) changed.add(id)
  }
  const gone = [...before.values()].flatMap(({ id }) =>
    id === undefined || there.has(id) ? [] : [id],
  )
  return { changed: [...changed], removed: [...new Set(gone)] }
}
