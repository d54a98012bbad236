/** A source of numbers in [0, 1). The same seed gives the same numbers on every machine. */
export type Random = () => number

/** Mulberry32: small, fast and quite good enough for shuffling a worksheet. */
export function createRandom(seed: string): Random {
  let state = 0
  for (let i = 0; i < seed.length; i++) state = (Math.imul(state, 31) + seed.charCodeAt(i)) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A shuffle in which nothing keeps its place (Sattolo's algorithm), so that no line of a matching
 * exercise answers itself. One item or none is returned as it is.
 */
export function shuffleWithoutFixedPoint<T>(items: readonly T[], random: Random): T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * i)
    swap(result, i, j)
  }
  return result
}

function swap<T>(items: T[], i: number, j: number): void {
  const held = items[i] as T
  items[i] = items[j] as T
  items[j] = held
}
