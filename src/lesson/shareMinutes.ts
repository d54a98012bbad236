/**
 * Whole minutes in proportion to what each part wants, adding up to exactly `total` (largest
 * remainder). A part that wants any time gets at least one minute, as long as there are enough.
 */
export function shareMinutes(wanted: readonly number[], total: number): readonly number[] {
  const sum = wanted.reduce((a, b) => a + b, 0)
  if (sum === 0) return wanted.map(() => 0)
  const exact = wanted.map((w) => (w * total) / sum)
  const shares = exact.map((share, i) => (wanted[i] === 0 ? 0 : Math.max(1, Math.floor(share))))
  let left = total - shares.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((share, i) => ({ i, rest: share - Math.floor(share) }))
    .filter(({ i }) => wanted[i] !== 0)
  byRemainder.sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (let k = 0; left > 0; k = (k + 1) % byRemainder.length, left--)
    bump(shares, byRemainder[k]?.i, 1)
  // Too many parts for the time: the longest give back what they can spare.
  while (left < 0) {
    const longest = shares.reduce((best, share, i) => (share > (shares[best] ?? 0) ? i : best), 0)
    if ((shares[longest] ?? 0) <= 1) break
    bump(shares, longest, -1)
    left++
  }
  return shares
}

function bump(values: number[], index: number | undefined, by: number): void {
  if (index !== undefined) values[index] = (values[index] ?? 0) + by
}
