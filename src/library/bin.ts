import { basename, join } from 'node:path'
import { err, ok, type Result } from '../base/index.ts'
import { type FileSystem, systemCodeOf } from './fileSystem.ts'
import { listIfThere } from './listIfThere.ts'
import type { DocumentName } from './documentKind.ts'
import { type CannotWrite, renamePatiently, type Wait } from './writeDurably.ts'

/** A deleted document. */
export interface Binned {
  readonly key: string
  readonly document: DocumentName
  readonly deletedAt: Date
  /** What was moved there: a topic's folder or a file. */
  readonly place: string
  /** The document's own file in it. */
  readonly path: string
}

export type NotInBin = { readonly code: 'not-in-bin'; readonly key: string }

/**
 * Deleted documents, in the library's folder `bin`, each with all that belongs to it. Deleting and
 * restoring are one rename, so nothing is ever half deleted.
 */
export interface BinFolder {
  readonly put: (document: DocumentName, place: string) => Promise<Result<Binned, CannotWrite>>
  /** Last deleted first. */
  readonly list: () => Promise<readonly Binned[]>
  readonly find: (key: string) => Promise<Result<Binned, NotInBin>>
  readonly takeOut: (binned: Binned, target: string) => Promise<Result<void, CannotWrite>>
  /** Removes for good what has lain there for 30 days. Answers how many. */
  readonly purge: () => Promise<number>
  readonly discard: (key: string) => Promise<void>
  readonly empty: () => Promise<number>
}

export const BIN = 'bin'
const DAYS_KEPT = 30
const DAY = 86_400_000

// Windows allows no colons.
const KEY = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.(topic|lesson)(?:\.\d+)?$/

export function createBin(
  library: string,
  {
    files,
    wait,
    now,
  }: { readonly files: FileSystem; readonly wait: Wait; readonly now: () => Date },
): BinFolder {
  const home = join(library, BIN)

  const describe = async (key: string): Promise<Binned | undefined> => {
    const [, hour, minute, second, document] = KEY.exec(key) ?? []
    const deletedAt = new Date(`${hour}:${minute}:${second}`)
    if ((document !== 'topic' && document !== 'lesson') || Number.isNaN(deletedAt.getTime())) {
      return undefined
    }
    const [held] = await listIfThere(files, join(home, key))
    if (held === undefined) return undefined
    const place = join(home, key, held.name)
    const path = held.isFolder ? join(place, 'topic.json') : place
    return { key, document, deletedAt, place, path }
  }

  const list = async (): Promise<readonly Binned[]> => {
    const keys = (await listIfThere(files, home)).map(({ name }) => name)
    const binned = await Promise.all([...keys].reverse().map(describe))
    return binned.flatMap((entry) => entry ?? [])
  }

  const remove = async (keys: readonly string[]): Promise<number> => {
    let removed = 0
    for (const key of keys) {
      try {
        await files.removeFolder(join(home, key))
        removed += 1
      } catch (error) {
        // Something in it is open elsewhere: another day.
        systemCodeOf(error)
      }
    }
    return removed
  }

  const move = async (from: string, to: string): Promise<Result<void, CannotWrite>> => {
    try {
      await renamePatiently(files, from, to, wait)
      return ok(undefined)
    } catch (error) {
      return err({ code: 'cannot-write', path: from, system: systemCodeOf(error) })
    }
  }

  return {
    put: async (document, place) => {
      const taken = new Set((await listIfThere(files, home)).map(({ name }) => name))
      const deletedAt = now()
      const wanted = `${deletedAt.toISOString().replaceAll(':', '-')}.${document}`
      let key = wanted
      for (let n = 2; taken.has(key); n++) key = `${wanted}.${n}`
      try {
        await files.makeFolder(join(home, key))
      } catch (error) {
        return err({ code: 'cannot-write', path: join(home, key), system: systemCodeOf(error) })
      }
      const target = join(home, key, basename(place))
      const moved = await move(place, target)
      if (!moved.ok) {
        await remove([key])
        return moved
      }
      const path = place.endsWith('.json') ? target : join(target, 'topic.json')
      return ok({ key, document, deletedAt, place: target, path })
    },
    list,
    find: async (key) => {
      const found = KEY.test(key) ? await describe(key) : undefined
      return found === undefined ? err({ code: 'not-in-bin', key }) : ok(found)
    },
    takeOut: async (binned, target) => {
      const moved = await move(binned.place, target)
      if (moved.ok) await remove([binned.key])
      return moved
    },
    purge: async () => {
      const oldest = now().getTime() - DAYS_KEPT * DAY
      const due = (await list()).filter(({ deletedAt }) => deletedAt.getTime() < oldest)
      return remove(due.map(({ key }) => key))
    },
    discard: async (key) => {
      await remove([key])
    },
    empty: async () => remove((await list()).map(({ key }) => key)),
  }
}
