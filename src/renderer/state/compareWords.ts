export interface WordStretch {
  readonly text: string
  readonly changed: boolean
}

/** Beyond this many words a comparison word by word is no help to anybody. */
const MOST = 400

/** Which words went and which came: both texts in stretches, with the spaces between words. */
export function compareWords(
  was: string,
  now: string,
): { readonly was: readonly WordStretch[]; readonly now: readonly WordStretch[] } {
  const old = was.match(/\S+\s*/g) ?? []
  const fresh = now.match(/\S+\s*/g) ?? []
  if (old.length > MOST || fresh.length > MOST)
    return { was: [{ text: was, changed: true }], now: [{ text: now, changed: true }] }
  // Length of the longest common sequence of words from each pair of places on.
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  const isSame = (i: number, j: number): boolean => old[i]?.trim() === fresh[j]?.trim()
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = common[i]
      if (row) row[j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const left: WordStretch[] = []
  const right: WordStretch[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && isSame(i, j)) {
      left.push({ text: old[i++] ?? '', changed: false })
      right.push({ text: fresh[j++] ?? '', changed: false })
    } else if (j >= fresh.length || (i < old.length && at(i + 1, j) >= at(i, j + 1)))
      left.push({ text: old[i++] ?? '', changed: true })
    else right.push({ text: fresh[j++] ?? '', changed: true })
  }
  return { was: left, now: right }
}
