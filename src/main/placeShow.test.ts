import { describe, expect, it } from 'vitest'
import { placeShow } from './placeShow.ts'

const laptop = screenAt(1, 0)
const projector = screenAt(2, 1440)

function screenAt(id: number, x: number) {
  const bounds = { x, y: 0, width: 1440, height: 900 }
  return { id, bounds, workArea: { ...bounds, y: 28, height: 872 } }
}

describe('the windows of a show', () => {
  it('take a display each, slides where the lesson is not worked on', () => {
    const places = placeShow([laptop, projector], laptop.id)
    expect(places).toEqual({ slides: projector.bounds, presenter: laptop.workArea })
    const swapped = placeShow([laptop, projector], projector.id)
    expect(swapped).toEqual({ slides: laptop.bounds, presenter: projector.workArea })
  })

  it('share a single display', () => {
    const places = placeShow([laptop], laptop.id)
    expect(places).toEqual({ slides: laptop.bounds, presenter: laptop.workArea })
  })

  it('open somewhere even where no display is known', () => {
    expect(placeShow([], 7).slides.width).toBeGreaterThan(0)
  })
})
