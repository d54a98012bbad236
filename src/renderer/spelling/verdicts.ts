import type { SpellingClient } from './spellingClient.ts'

/** Milliseconds of silence before unknown words are asked about: whoever types goes first. */
const PATIENCE = 250
/** The first time the dictionary is read, which nothing of a lesson that is being opened waits for. */
const FIRST_PATIENCE = 1500

/** What the dictionary has said so far. */
export interface Verdicts {
  /** Undefined: not asked yet, and asked as soon as nobody types. */
  readonly knows: (word: string) => boolean | undefined
  /** Resolves when the dictionary has been asked about all of these. */
  readonly settle: (words: readonly string[]) => Promise<void>
}

/** @param learnt is called after each answer. */
export function createVerdicts(client: SpellingClient, learnt: () => void): Verdicts {
  const known = new Map<string, boolean>()
  let unasked: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = async (words: readonly string[]): Promise<void> => {
    const unknown = [...new Set(words)].filter((word) => !known.has(word))
    if (unknown.length === 0) return
    const wrong = new Set(await client.check(unknown))
    for (const word of unknown) known.set(word, !wrong.has(word))
    learnt()
  }
  const askSoon = (word: string): void => {
    unasked = [...unasked, word]
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        const words = unasked
        unasked = []
        void settle(words)
      },
      known.size === 0 ? FIRST_PATIENCE : PATIENCE,
    )
  }
  return {
    settle,
    knows: (word) => {
      const verdict = known.get(word)
      if (verdict === undefined) askSoon(word)
      return verdict
    },
  }
}
