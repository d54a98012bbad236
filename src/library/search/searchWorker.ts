/**
 * The search in a thread of its own: loading the index of a large library takes a second, in which
 * the window must not wait. It only reads the library.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { nodeFileSystem } from '../fileSystem.ts'
import { createSearchService } from './searchService.ts'
import type { SearchCall, SearchReply } from './searchThread.ts'

const port = parentPort
if (port === null) throw new Error('The search runs as a worker only.')
const { indexFile } = workerData as { readonly indexFile: string | undefined }
const service = createSearchService(nodeFileSystem, indexFile)

const answer = async ({ call, ...rest }: SearchCall): Promise<unknown> => {
  if (call === 'sync') return service.sync(...(rest as Extract<SearchCall, { call: 'sync' }>).with)
  if (call === 'search')
    return service.search(...(rest as Extract<SearchCall, { call: 'search' }>).with)
  return service.save()
}

port.on('message', (message: SearchCall & { readonly number: number }) => {
  void answer(message).then(
    (value) => {
      port.postMessage({ number: message.number, value } satisfies SearchReply)
    },
    (error: unknown) => {
      port.postMessage({ number: message.number, error: String(error) } satisfies SearchReply)
    },
  )
})
