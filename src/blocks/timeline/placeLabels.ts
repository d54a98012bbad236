/** Points; of adding up widths. */
const ROUNDING = 1e-6

/** A label with its line at its left edge (`right` of the line) or at its right edge. */
export interface PlacedLabel {
  readonly x: number
  readonly width: number
  readonly flies: 'right' | 'left'
  /** Where its line stands beside it. */
  readonly anchor: number
}

interface Wish {
  /** Where on the scale its event stands. */
  readonly at: number
  readonly width: number
}

/**
 * Places the labels of one side of a scale in a row: in their order, `gap` apart, within `left` and
 * `right`, and as near their events as that allows. Lines drawn from the events to the anchors never
 * cross, since both have the same order. Undefined where the row is too full.
 */
export function placeLabels(
  wishes: readonly Wish[],
  { left, right, gap }: { readonly left: number; readonly right: number; readonly gap: number },
): { readonly labels: readonly PlacedLabel[]; readonly shift: number } | undefined {
  const needed = wishes.reduce((sum, { width }) => sum + width, gap * (wishes.length - 1))
  if (wishes.length > 0 && needed > right - left) return undefined
  const middle = (left + right) / 2
  let best: { readonly labels: readonly PlacedLabel[]; readonly shift: number } | undefined
  let lowest = Infinity
  for (let sides = 0; sides < 2 ** wishes.length; sides++) {
    const flies = (i: number): PlacedLabel['flies'] => ((sides >> i) & 1 ? 'left' : 'right')
    const wanted = wishes.map(({ at, width }, i) => (flies(i) === 'left' ? at - width : at))
    const xs = spreadOut(wanted, wishes, { left, right, gap })
    const labels = wishes.map(({ width }, i): PlacedLabel => {
      const x = xs[i] ?? left
      return { x, width, flies: flies(i), anchor: flies(i) === 'left' ? x + width : x }
    })
    const shift = Math.max(
      0,
      ...labels.map(({ anchor }, i) => Math.abs(anchor - (wishes[i]?.at ?? 0))),
    )
    const cost = labels.reduce((sum, label, i) => {
      const at = wishes[i]?.at ?? 0
      const inward = label.flies === (at > middle ? 'left' : 'right') ? 0 : 4
      return sum + Math.abs(label.anchor - at) + inward
    }, shift)
    if (cost < lowest) {
      lowest = cost
      best = { labels, shift }
    }
  }
  return best
}

export interface TieredLabel extends PlacedLabel {
  /** True in the row that is further from the scale. */
  readonly isFar: boolean
}

/**
 * Labels in two rows: the lines of the far ones pass between the near ones, so that all lines keep
 * their order. Undefined where either row is too full.
 */
export function placeInTiers(
  wishes: readonly (Wish & { readonly isFar: boolean })[],
  bounds: { readonly left: number; readonly right: number; readonly gap: number },
): { readonly labels: readonly TieredLabel[]; readonly shift: number } | undefined {
  const far = placeLabels(
    wishes.filter(({ isFar }) => isFar),
    bounds,
  )
  if (far === undefined) return undefined
  let next = 0
  const placed = wishes.map(({ isFar }) => (isFar ? far.labels[next++] : undefined))
  const near = placeLabels(
    wishes.map((wish, i) => ({
      at: placed[i]?.anchor ?? wish.at,
      width: wish.isFar ? 0 : wish.width,
    })),
    bounds,
  )
  if (near === undefined) return undefined
  let end = bounds.left - bounds.gap
  const labels: TieredLabel[] = []
  for (const [i, label] of near.labels.entries()) {
    const own = placed[i]
    if (own === undefined) {
      labels.push({ ...label, isFar: false })
      continue
    }
    const x = own.x + label.anchor - own.anchor
    if (x < end + bounds.gap - ROUNDING || x + own.width > bounds.right + ROUNDING) return undefined
    end = x + own.width
    labels.push({ ...own, x, anchor: label.anchor, isFar: true })
  }
  const shift = Math.max(
    0,
    ...labels.map(({ anchor }, i) => Math.abs(anchor - (wishes[i]?.at ?? 0))),
  )
  return { labels, shift }
}

/** Pools neighbours that would overlap, so that the sum of squared shifts is least. */
function spreadOut(
  wanted: readonly number[],
  widths: readonly { readonly width: number }[],
  { left, right, gap }: { readonly left: number; readonly right: number; readonly gap: number },
): readonly number[] {
  const offsets: number[] = []
  let used = 0
  for (const { width } of widths) {
    offsets.push(used)
    used += width + gap
  }
  const pools: { sum: number; count: number }[] = []
  wanted.forEach((want, i) => {
    pools.push({ sum: want - (offsets[i] ?? 0), count: 1 })
    for (;;) {
      const last = pools.at(-1)
      const before = pools.at(-2)
      if (!last || !before || before.sum / before.count <= last.sum / last.count) break
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  })
  const most = right - (used - gap)
  const starts = pools.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(most, Math.max(left, sum / count))),
  )
  return starts.map((start, i) => start + (offsets[i] ?? 0))
}
