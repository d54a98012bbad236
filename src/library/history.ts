import { join } from 'node:path'
import { ok, type Result } from '../base/index.ts'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import {
  type KeepReason,
  keptOf,
  readVersionName,
  type Version,
  versionName,
} from './historyRules.ts'
import { listIfThere } from './listIfThere.ts'
import type { ReadProblem } from './problems.ts'
import { isStaleTemporary, type Wait, writeDurably } from './writeDurably.ts'

/**
 * Earlier versions of the documents, outside the library: what a sync program, a slip of the hand or
 * a fault of the disk does to the library cannot reach them.
 */
export interface History {
  /**
   * Keeps a version, given as its text. While a teacher edits, one every five minutes is enough.
   * Answers false where it failed: saving goes on, for the newest work matters more.
   */
  readonly keep: (document: string, text: string, reason: KeepReason) => Promise<boolean>
  /** Keeps what has just been saved, so that a file damaged later can be put back as it was. */
  readonly mirror: (document: string, text: string) => Promise<boolean>
  /** What this program saved last; undefined where it never saved the document. */
  readonly lastSaved: (document: string) => Promise<string | undefined>
  /** Puts a damaged file aside; it is no version, but may hold work that can be rescued. */
  readonly keepDamaged: (document: string, bytes: Uint8Array) => Promise<boolean>
  /** Newest first. */
  readonly list: (document: string) => Promise<readonly Version[]>
  readonly read: (document: string, name: string) => Promise<Result<string, ReadProblem>>
  /** Drops the oldest versions until all of them together fit; the newest of each stays. */
  readonly shrinkTo: (bytes: number) => Promise<void>
}

export interface HistoryOptions {
  readonly folder: string
  readonly files: FileSystem
  readonly wait: Wait
  readonly now: () => Date
}

/** Milliseconds between two versions kept while a teacher edits. */
const EDITING_PAUSE = 5 * 60_000
const LAST_SAVED = 'last-saved.json'

export function createHistory({ folder, files, wait, now }: HistoryOptions): History {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
  const read: History['read'] = async (document, name) => {
    const path = join(folder, document, name)
    try {
      return ok(new TextDecoder().decode(await files.readFile(path)))
    } catch (error) {
      return { ok: false, error: { code: 'unreadable-file', path, system: systemCodeOf(error) } }
    }
  }
  const put = async (document: string, name: string, bytes: Uint8Array): Promise<boolean> =>
    (await writeDurably(files, join(folder, document, name), bytes, wait)).ok
  /** What cannot be removed now is dropped another day. */
  const discard = async (path: string): Promise<void> => {
    await files.removeFile(path).catch(systemCodeOf)
  }

  /** Without the last one saved; oldest first. */
  const spaced = async (document: string): Promise<readonly Version[]> => {
    const entries = await listIfThere(files, join(folder, document))
    for (const { name } of entries) {
      const path = join(folder, document, name)
      if (isStaleTemporary(path)) await discard(path)
    }
    return entries.flatMap(({ name }) => readVersionName(name) ?? []).sort((a, b) => a.at - b.at)
  }

  const keep: History['keep'] = async (document, text, reason) => {
    const versions = await spaced(document)
    const newest = versions.at(-1)
    const at = now().getTime()
    const age = newest === undefined ? Infinity : at - newest.at
    if (reason === 'editing' && age >= 0 && age < EDITING_PAUSE) return true
    if (newest !== undefined) {
      const latest = await read(document, newest.name)
      if (latest.ok && latest.value === text) return true
    }
    const taken = new Set(versions.map((version) => version.name))
    let moment = at
    while (taken.has(versionName(moment, reason))) moment += 1
    const name = versionName(moment, reason)
    if (!(await put(document, name, bytesOf(text)))) return false
    const kept = keptOf([...versions, { name, at: moment, reason }], at)
    for (const version of versions) {
      if (!kept.has(version.name)) await discard(join(folder, document, version.name))
    }
    return true
  }

  return {
    keep,
    mirror: (document, text) => put(document, LAST_SAVED, bytesOf(text)),
    lastSaved: async (document) => {
      const text = await read(document, LAST_SAVED)
      return text.ok ? text.value : undefined
    },
    keepDamaged: (document, bytes) =>
      put(document, `${now().toISOString().replaceAll(':', '-')}.damaged`, bytes),
    list: async (document) => {
      const versions = await spaced(document)
      const path = join(folder, document, LAST_SAVED)
      const last = await files.factsOf(path).catch(systemCodeOf)
      return [
        ...(typeof last === 'string'
          ? []
          : [{ name: LAST_SAVED, at: last.changedAt, reason: 'last-saved' as const }]),
        ...[...versions].reverse(),
      ]
    },
    read,
    shrinkTo: async (bytes) => {
      const all: { readonly path: string; readonly at: number; readonly size: number }[] = []
      for (const { name: document, isFolder } of await listIfThere(files, folder)) {
        if (!isFolder) continue
        for (const { name, at } of await spaced(document)) {
          const path = join(folder, document, name)
          const facts = await files.factsOf(path).catch(systemCodeOf)
          if (typeof facts !== 'string') all.push({ path, at, size: facts.size })
        }
      }
      // The last one saved of each document lies beside these and is never among them.
      let total = all.reduce((sum, { size }) => sum + size, 0)
      for (const { path, size } of all.sort((a, b) => a.at - b.at)) {
        if (total <= bytes) return
        await discard(path)
        total -= size
      }
    },
  }
}
