import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '../../base/index.ts'
import type { ExportedFile, ExportProgress, HeldExport } from '../../ipc/contract.ts'
import { nodeFileSystem, writeTogether } from '../../library/index.ts'
import type { HeldFile, Produced, ProducedFile, ProduceProblem } from '../../production/index.ts'
import type { ExportReport, ExportRequest } from './exportMessages.ts'
import { exportFileName } from './exportFileName.ts'

export interface ExportJob {
  readonly finished: Promise<Result<Exported, ExportFailure>>
  /** Stops it. False once the files are being put in place: then it ends as done. */
  readonly cancel: () => boolean
}

interface Exported {
  readonly files: readonly ExportedFile[]
  readonly held: readonly HeldExport[]
}

type Drawn = Pick<Produced, 'files' | 'held'>

type ExportFailure = ProduceProblem['code'] | 'cannot-write' | 'unexpected'

/**
 * Draws in a thread and then writes all files together.
 * @param folder where they go; nothing of it is touched before all of them are drawn
 */
export function startExport(
  request: ExportRequest,
  folder: string,
  onProgress: (progress: ExportProgress) => void,
): ExportJob {
  const worker = new Worker(join(import.meta.dirname, 'exportWorker.js'), { workerData: request })
  let state: 'drawing' | 'writing' | 'cancelled' = 'drawing'

  const drawn = new Promise<Result<Drawn, ExportFailure>>((settle) => {
    worker.on('message', (message: ExportReport) => {
      if (message.type === 'progress') onProgress(message.progress)
      else settle(message.type === 'done' ? ok(message) : err(message.code))
    })
    worker.on('error', (error) => {
      console.error(error)
      settle(err('unexpected'))
    })
    worker.on('exit', () => {
      settle(err(state === 'cancelled' ? 'cancelled' : 'unexpected'))
    })
  })

  const finish = async (): Promise<Result<Exported, ExportFailure>> => {
    const result = await drawn
    if (isCancelled()) return err('cancelled')
    if (!result.ok) return result
    state = 'writing'
    const { title } = request.opened.lesson
    const written = await write(result.value.files, title, folder)
    if (!written.ok) return written
    const held = result.value.held.map((file) => heldInWords(file, title))
    return ok({ files: written.value, held })
  }
  // A function, because the state changes while `finish` waits.
  const isCancelled = (): boolean => state === 'cancelled'

  return {
    finished: finish().finally(() => void worker.terminate()),
    cancel: () => {
      if (state === 'writing') return false
      state = 'cancelled'
      void worker.terminate()
      return true
    },
  }
}

function heldInWords({ name, checks, leaks }: HeldFile, title: string): HeldExport {
  const leak = leaks[0]
  const why = leak
    ? `It would have shown pupils an answer: “${leak.answer}”, ${leak.where}.`
    : checks.map(({ message }) => message).join(' ')
  return { name: exportFileName(title, name), why }
}

async function write(
  files: readonly ProducedFile[],
  title: string,
  folder: string,
): Promise<Result<readonly ExportedFile[], 'cannot-write'>> {
  const named = files.map((file) => ({ ...file, name: exportFileName(title, file.name) }))
  const written = await writeTogether(
    nodeFileSystem,
    named.map(({ name, bytes }) => ({ path: join(folder, name), bytes })),
  )
  if (!written.ok) return err('cannot-write')
  return ok(
    named.map(({ kind, name, pages, bytes }) => ({ kind, name, pages, bytes: bytes.length })),
  )
}
