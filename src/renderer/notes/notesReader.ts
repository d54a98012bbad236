import { err, ok } from '../../base/index.ts'
import { startWorker } from '../ownWorkers.ts'
import type { NotesAnswer, NotesQuestion, NotesResult, NotesWork } from './notesMessages.ts'
import { joinPortions, type Portion } from './portions.ts'

/** Reads notes somewhere else; answers come in the order of the questions. */
export interface NotesReader {
  readonly perform: (work: NotesWork) => Promise<NotesResult>
  readonly end: () => void
}

export function startNotesReader(): NotesReader {
  const worker = startWorker('notes')
  const waiting = new Map<number, (result: NotesResult) => void>()
  let asked = 0
  // Of the answer that is coming in.
  let portions: Portion[] = []
  const settle = (number: number, result: NotesResult): void => {
    waiting.get(number)?.(result)
    waiting.delete(number)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<NotesAnswer>) => {
    if ('portion' in data) portions.push(data.portion)
    else {
      const { number, result } = data
      settle(number, result.ok ? ok(joinPortions(portions, result.value)) : result)
      portions = []
    }
  })
  worker.addEventListener('error', (event) => {
    console.error(`The notes worker failed: ${event.message}`)
    for (const number of [...waiting.keys()]) settle(number, err({ code: 'unexpected' }))
  })
  return {
    perform: (work) =>
      new Promise((resolve) => {
        const question: NotesQuestion = { number: ++asked, work }
        waiting.set(question.number, resolve)
        worker.postMessage(question)
      }),
    end() {
      worker.terminate()
      for (const number of [...waiting.keys()]) settle(number, err({ code: 'unexpected' }))
    },
  }
}
