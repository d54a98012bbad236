import { describe, expect, it } from 'vitest'
import { createRandom } from '../../base/index.ts'
import { type PlacedLabel, placeLabels } from './placeLabels.ts'

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
