import type { Result } from '../../base/index.ts'
import type { OpenedLesson } from '../../ipc/contract.ts'
import type { LaidOut, LayoutProblem } from './laidOut.ts'
import workerAddress from './layoutWorker.ts?worker&url'

type Answer = Result<LaidOut, LayoutProblem>
export type LayOut = (opened: OpenedLesson) => Promise<Answer>

/** Starts the worker and hands it lessons. */
export function startLayout(): LayOut {
  // Our own file, fixed at build time, is the only address that this policy ever passes.
  const policy = window.trustedTypes?.createPolicy('lectern-worker', {
    createScriptURL: (address: string) => {
      if (address !== workerAddress) throw new TypeError('Not our worker.')
      return address
    },
  })
  const address = policy?.createScriptURL(workerAddress) ?? workerAddress
  const worker = new Worker(address, { type: 'module' })
  const waiting = new Map<number, (answer: Answer) => void>()
  let count = 0
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<{ readonly number: number; readonly result: Answer }>) => {
      waiting.get(data.number)?.(data.result)
      waiting.delete(data.number)
    },
  )
  worker.addEventListener('error', (event) => {
    console.error(`The layout worker failed: ${event.message}`)
    for (const settle of waiting.values()) settle({ ok: false, error: { code: 'unexpected' } })
    waiting.clear()
  })
  return (opened) =>
    new Promise((settle) => {
      count += 1
      waiting.set(count, settle)
      worker.postMessage({ number: count, opened })
    })
}
