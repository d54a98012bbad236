import { describe, expect, it } from 'vitest'
import { createRandom } from '../../base/index.ts'
import { placeInTiers, type PlacedLabel, placeLabels } from './placeLabels.ts'

const room = { left: 48, right: 912, gap: 22 }

function collisions(labels: readonly PlacedLabel[]): readonly number[] {
  return labels.flatMap((label, i) => {
    const next = labels[i + 1]
    return next !== undefined && label.x + label.width + room.gap > next.x + 1e-6 ? [i] : []
  })
}

/** Rows of up to five labels whose dates crowd together as they do in the summer of a war. */
function crowded(seed: string): { readonly at: number; readonly width: number }[] {
  const random = createRandom(seed)
  const centre = 48 + random() * 864
  return Array.from({ length: 1 + Math.floor(random() * 5) }, () => ({
    at: Math.min(912, Math.max(48, centre + (random() - 0.5) * 60)),
    width: 60 + random() * 95,
  })).sort((a, b) => a.at - b.at)
}

describe('placeLabels', () => {
  it('never lets labels collide or leave the slide, nor their lines cross, however close the dates', () => {
    for (let i = 0; i < 300; i++) {
      const wishes = crowded(`close-${i}`)
      const placed = placeLabels(wishes, room)
      expect(placed, `${i}`).toBeDefined()
      const labels = placed?.labels ?? []
      expect(collisions(labels), `${i}`).toEqual([])
      for (const { x, width } of labels) {
        expect(x).toBeGreaterThanOrEqual(room.left - 1e-6)
        expect(x + width).toBeLessThanOrEqual(room.right + 1e-6)
      }
      const anchors = labels.map(({ anchor }) => anchor)
      expect(anchors).toEqual([...anchors].sort((a, b) => a - b))
    }
  })

  it('the collision check sees labels left where their dates are (negative control)', () => {
    const labels = crowded('close-1').map(({ at, width }): PlacedLabel => ({
      x: at,
      width,
      flies: 'right',
      anchor: at,
    }))
    expect(collisions(labels)).not.toEqual([])
  })

  it('leaves a label at its event where there is room, inside the slide', () => {
    const placed = placeLabels(
      [
        { at: 100, width: 150 },
        { at: 900, width: 150 },
      ],
      room,
    )
    expect(placed?.shift).toBe(0)
    expect(placed?.labels.map(({ flies }) => flies)).toEqual(['right', 'left'])
  })

  it('refuses a row that is too full', () => {
    expect(
      placeLabels(
        Array.from({ length: 6 }, () => ({ at: 400, width: 150 })),
        room,
      ),
    ).toBe(undefined)
  })
})

describe('placeInTiers', () => {
  /** Near labels that the line of a far one runs through. */
  const crossed = (labels: readonly (PlacedLabel & { readonly isFar: boolean })[]): number =>
    labels
      .filter(({ isFar }) => isFar)
      .reduce(
        (sum, { anchor }) =>
          sum +
          labels.filter(
            ({ isFar, x, width }) => !isFar && x < anchor - 1e-6 && anchor + 1e-6 < x + width,
          ).length,
        0,
      )

  it('lets no line run through a label, and nothing collide in either row', () => {
    let placedAtAll = 0
    for (let i = 0; i < 300; i++) {
      const wishes = crowded(`tier-${i}`).map((wish, j) => ({ ...wish, isFar: j % 2 === i % 2 }))
      const placed = placeInTiers(wishes, room)
      if (placed === undefined) continue
      placedAtAll++
      const { labels } = placed
      expect(crossed(labels), `${i}`).toBe(0)
      for (const far of [true, false])
        expect(collisions(labels.filter(({ isFar }) => isFar === far)), `${i}`).toEqual([])
      const anchors = labels.map(({ anchor }) => anchor)
      expect(anchors).toEqual([...anchors].sort((a, b) => a - b))
      for (const { x, width } of labels) {
        expect(x).toBeGreaterThanOrEqual(room.left - 1e-6)
        expect(x + width).toBeLessThanOrEqual(room.right + 1e-6)
      }
    }
    expect(placedAtAll).toBeGreaterThan(150)
  })

  it('the check sees a label in the way (negative control)', () => {
    const near = { x: 100, width: 150, flies: 'right' as const, anchor: 100, isFar: false }
    expect(crossed([near, { ...near, anchor: 180, isFar: true }])).toBe(1)
  })

  it('leaves a crowd at its events that one row would push away', () => {
    const crowd = [600, 640, 680].map((at) => ({ at, width: 140 }))
    const one = placeLabels(crowd, room)?.shift ?? 0
    const two = placeInTiers(
      crowd.map((wish, i) => ({ ...wish, isFar: i === 1 })),
      room,
    )?.shift
    expect(two).toBeLessThan(one)
  })
})
