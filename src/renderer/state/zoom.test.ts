import { describe, expect, it } from 'vitest'
import { nextZoom, shownZoom } from './zoom.ts'

describe('zooming', () => {
  it('goes on from where the page is, and so from what fits', () => {
    // A slide of 960 points, fitted to a desk of 820 pixels: 64 per cent.
    const fitted = shownZoom(820, 960)
    expect([nextZoom(fitted, -1), nextZoom(fitted, 1)]).toEqual([50, 67])
    expect([nextZoom(67, -1), nextZoom(67, 1)]).toEqual([50, 75])
  })

  it('leaves out a step that nobody would see', () => {
    expect([nextZoom(99, 1), nextZoom(101, -1)]).toEqual([125, 85])
  })

  it('stays where there is no further step', () => {
    expect([nextZoom(300, 1), nextZoom(50, -1), nextZoom(32.4, -1)]).toEqual([300, 50, 32])
  })
})
