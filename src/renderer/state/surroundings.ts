import { type NewId, slugOf } from '../../base/index.ts'

/** What documents need of the world around them: given to them, so that tests can give another. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Calls back after some milliseconds; the answer calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void
  readonly newId: NewId
}

/** Milliseconds after which something waits no more for a moment without work. */
const MOST_WAITING = 300

export const windowSurroundings: Surroundings = {
  now: () => Date.now(),
  later(milliseconds, run) {
    let idle: number | undefined
    // A key that is on its way goes first.
    const timer = setTimeout(() => {
      idle = requestIdleCallback(run, { timeout: MOST_WAITING })
    }, milliseconds)
    return () => {
      clearTimeout(timer)
      if (idle !== undefined) cancelIdleCallback(idle)
    }
  },
  // Other lessons point at ids, so an id must not come back after its bearer is gone.
  newId: (wanted) => `${stemOf(wanted)}-${randomLetters()}`,
}

/** The id without the letters that an earlier copying has put behind it. */
function stemOf(wanted: string): string {
  return slugOf(wanted).replace(/-[0-9a-z]{6}$/, '')
}

function randomLetters(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(6))
  return [...numbers].map((number) => (number % 36).toString(36)).join('')
}
