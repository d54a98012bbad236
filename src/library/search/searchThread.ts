import { Worker } from 'node:worker_threads'
import type { SearchAnswer, SearchService } from './searchService.ts'

export type SearchCall =
  | { readonly call: 'sync'; readonly with: Parameters<SearchService['sync']> }
  | { readonly call: 'search'; readonly with: Parameters<SearchService['search']> }
  | { readonly call: 'save'; readonly with: readonly [] }

export interface SearchReply {
  readonly number: number
  readonly value?: unknown
  readonly error?: string
}

export interface SearchThread extends SearchService {
  readonly stop: () => Promise<void>
}

/** Milliseconds: at the start of the program whoever waits for the list of documents goes first. */
const START_AFTER = 1500

/** The thread starts soon, or with the first question. @param workerFile the built `searchWorker.ts` */
export function startSearchThread(workerFile: string, indexFile: string | undefined): SearchThread {
  let worker: Worker | undefined
  const waiting = new Map<number, (reply: SearchReply) => void>()
  let last = 0
  const settleAll = (error: string): void => {
    for (const [number, settle] of waiting) settle({ number, error })
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(workerFile, { workerData: { indexFile } })
    // The program may end while it is idle.
    started.unref()
    started.on('message', (reply: SearchReply) => {
      waiting.get(reply.number)?.(reply)
      waiting.delete(reply.number)
    })
    started.on('error', (error) => {
      settleAll(String(error))
    })
    started.on('exit', () => {
      settleAll('The search has stopped.')
    })
    return started
  }
  const timer = setTimeout(() => {
    worker ??= start()
  }, START_AFTER)
  timer.unref()

  const ask = (call: SearchCall): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const number = ++last
      waiting.set(number, ({ value, error }) => {
        if (error === undefined) resolve(value)
        else reject(new Error(error))
      })
      worker ??= start()
      worker.postMessage({ ...call, number })
    })

  return {
    sync: async (...given) => {
      await ask({ call: 'sync', with: given })
    },
    search: async (...given) => (await ask({ call: 'search', with: given })) as SearchAnswer,
    save: async () => {
      // One that was never asked has nothing new.
      if (worker) await ask({ call: 'save', with: [] })
    },
    stop: async () => {
      clearTimeout(timer)
      await worker?.terminate()
    },
  }
}
