import type { FileSystem } from '../fileSystem.ts'
import { createSaveLater } from '../saveLater.ts'
import {
  createSearchService,
  keyOf,
  type SearchAnswer,
  type SearchedFile,
} from './searchService.ts'
import { startSearchThread } from './searchThread.ts'

export interface LibrarySearch {
  readonly search: (query: string, most?: number) => Promise<SearchAnswer>
  readonly close: () => Promise<void>
}

export interface SearchOptions {
  readonly files: FileSystem
  /** Where the index is kept; it may be deleted at any time. */
  readonly indexFile: string | undefined
  /** The built `searchWorker.ts`; without it the search runs in this thread. */
  readonly workerFile: string | undefined
  /** All files there are; the same array as long as nothing has changed. */
  readonly listFiles: () => Promise<readonly SearchedFile[]>
}

const USUAL_HITS = 20
/** Milliseconds that a query waits for documents that have just changed. */
const PATIENCE = 250
const SAVE_AFTER = 30_000

export function createSearch(options: SearchOptions): LibrarySearch {
  const { files, indexFile, workerFile, listFiles } = options
  const thread = workerFile === undefined ? undefined : startSearchThread(workerFile, indexFile)
  const service = thread ?? createSearchService(files, indexFile)
  let sent = new Map<string, SearchedFile>()
  let lastList: readonly SearchedFile[] | undefined
  let syncing: Promise<void> = Promise.resolve()
  let isBehind = true

  // Writing the index of a large library takes a second, so it waits until typing has ended.
  const saving = createSaveLater(service.save, SAVE_AFTER)

  const sync = async (): Promise<void> => {
    const list = await listFiles()
    if (list === lastList) return syncing
    lastList = list
    const before = sent
    sent = new Map(list.map((file) => [keyOf(file), file]))
    const changed = list.filter((file) => {
      const was = before.get(keyOf(file))
      return was?.version !== file.version || was.path !== file.path
    })
    const gone = [...before.keys()].filter((key) => !sent.has(key))
    isBehind = true
    syncing = syncing.then(() => service.sync(changed, gone))
    await syncing
    isBehind = lastList !== list
    saving.ask()
  }

  return {
    search: async (query, most = USUAL_HITS) => {
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE)
      })
      await Promise.race([sync(), patience]).finally(() => {
        clearTimeout(timer)
      })
      const answer = await service.search(query, most)
      return { ...answer, isComplete: answer.isComplete && !isBehind }
    },
    close: async () => {
      saving.cancel()
      await syncing
      await service.save()
      await thread?.stop()
    },
  }
}
