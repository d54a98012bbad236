import { describe, expect, test } from 'vitest'
import { placeWindow } from './windowPlace.ts'

const laptop = { x: 0, y: 0, width: 1366, height: 728 }
const beamer = { x: 1366, y: 0, width: 1920, height: 1040 }
const left = (place: object) => ({
  x: 40,
  y: 30,
  width: 1200,
  height: 680,
  isMaximised: false,
  zoom: 1,
  ...place,
})

describe('the place of the window', () => {
  test('is the one that it was left at', () => {
    expect(placeWindow(left({}), [laptop])).toEqual({ x: 40, y: 30, width: 1200, height: 680 })
    const there = left({ x: 1500, y: 50, width: 1700, height: 900 })
    expect(placeWindow(there, [laptop, beamer])).toMatchObject({ x: 1500, width: 1700 })
  })

  test('is on the main screen where its own is gone', () => {
    const place = placeWindow(left({ x: 1500, y: 50, width: 1700, height: 900 }), [laptop])
    expect(place).toEqual({ x: 0, y: 0, width: 1366, height: 728 })
  })

  test('is moved back inside the screen that shows most of it', () => {
    expect(placeWindow(left({ x: 1300 }), [laptop, beamer])).toMatchObject({ x: 1366 })
    expect(placeWindow(left({ x: -300, y: -20 }), [laptop])).toMatchObject({ x: 0, y: 0 })
  })

  test('is chosen by the system at the first start, no larger than the screen', () => {
    expect(placeWindow(undefined, [laptop])).toEqual({ width: 1366, height: 728 })
    expect(placeWindow(undefined, [beamer])).toEqual({ width: 1440, height: 900 })
  })

  test('never gets smaller than the window can be used', () => {
    expect(placeWindow(left({ width: 100, height: 100 }), [laptop])).toMatchObject({
      width: 960,
      height: 600,
    })
  })
})
