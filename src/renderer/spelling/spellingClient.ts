import { startWorker } from '../ownWorkers.ts'
import type { SpellingAnswer, SpellingQuestion, SpellingWork } from './spellingMessages.ts'

/** Spells somewhere else. */
export interface SpellingClient {
  /** Which of these words are in no dictionary. */
  readonly check: (words: readonly string[]) => Promise<readonly string[]>
  readonly suggest: (word: string) => Promise<readonly string[]>
}

/** The worker starts with the first question: who only teaches never waits for it. */
export function createSpellingClient(): SpellingClient {
  const waiting = new Map<number, (words: readonly string[]) => void>()
  let asked = 0
  let worker: Worker | undefined
  const start = (): Worker => {
    const started = startWorker('spelling')
    started.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
      waiting.get(data.number)?.(data.words)
      waiting.delete(data.number)
    })
    // Without a dictionary nothing is called a mistake.
    started.addEventListener('error', (event) => {
      console.error(`The spelling worker failed: ${event.message}`)
      for (const settle of waiting.values()) settle([])
      waiting.clear()
    })
    return started
  }
  const perform = (work: SpellingWork): Promise<readonly string[]> =>
    new Promise((resolve) => {
      const question: SpellingQuestion = { number: ++asked, work }
      waiting.set(question.number, resolve)
      worker ??= start()
      worker.postMessage(question)
    })
  return {
    check: (words) => perform({ ask: 'check', words }),
    suggest: (word) => perform({ ask: 'suggest', word }),
  }
}
