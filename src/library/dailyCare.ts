import { readText } from './catalogue.ts'
import type { BinFolder } from './bin.ts'
import { readCache, writeCache } from './cacheFile.ts'
import type { FileSystem } from './fileSystem.ts'
import type { History } from './history.ts'
import type { OpenShelf } from './shelf.ts'

/** Bytes of all earlier versions together. */
const MOST_HISTORY = 500 * 2 ** 20
const DAY = 86_400_000

/** Minds what nobody asks for: versions of what others have changed, the bin, the room on the disk. */
export interface DailyCare {
  /** Does nothing where it was done within the last day. Answers whether it did. */
  readonly run: () => Promise<boolean>
}

interface CareRecord {
  readonly at: number
  /** By document: the version that was kept last. */
  readonly kept: Readonly<Record<string, string>>
}

export function createDailyCare({
  files,
  history,
  bin,
  shelves,
  recordFile,
  now,
}: {
  readonly files: FileSystem
  readonly history: History
  readonly bin: BinFolder
  readonly shelves: readonly Pick<
    OpenShelf<never, unknown>,
    'refresh' | 'documents' | 'historyKey'
  >[]
  readonly recordFile: string
  readonly now: () => Date
}): DailyCare {
  return {
    run: async () => {
      const record = await readRecord(files, recordFile)
      const age = now().getTime() - record.at
      if (age >= 0 && age < DAY) return false
      const kept: Record<string, string> = {}
      for (const shelf of shelves) {
        await shelf.refresh()
        for (const { id, path, version } of await shelf.documents()) {
          if (id === undefined) continue
          const key = shelf.historyKey(id)
          if (record.kept[key] !== version) {
            // Only what can be read is a document, so a damaged file never becomes a version.
            const text = await readText(files, path)
            if (!text.ok || !(await history.keep(key, text.value, 'daily'))) continue
          }
          kept[key] = version
        }
      }
      await bin.purge()
      await history.shrinkTo(MOST_HISTORY)
      await writeCache(files, recordFile, JSON.stringify({ at: now().getTime(), kept }))
      return true
    },
  }
}

async function readRecord(files: FileSystem, path: string): Promise<CareRecord> {
  const body = await readCache(files, path)
  return body === undefined ? { at: 0, kept: {} } : (JSON.parse(body) as CareRecord)
}
