import type { WindowPlace } from './settings.ts'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const LEAST = { width: 960, height: 600 }
const USUAL = { width: 1440, height: 900 }

/**
 * Where the window opens: as it was left, moved and made smaller until all of it can be seen on a
 * screen that is there now. The screen on which most of it stood keeps it.
 *
 * @param screens what is free on each screen, the main one first
 */
export function placeWindow(
  remembered: WindowPlace | undefined,
  screens: readonly Area[],
): Partial<Area> & Pick<Area, 'width' | 'height'> {
  const [main] = screens
  if (main === undefined) return USUAL
  if (remembered === undefined)
    return {
      width: clamp(USUAL.width, LEAST.width, main.width),
      height: clamp(USUAL.height, LEAST.height, main.height),
    }
  const shared = (screen: Area): number => overlap(remembered, screen)
  const screen = [...screens].sort((a, b) => shared(b) - shared(a))[0] ?? main
  const home = shared(screen) === 0 ? main : screen
  const width = clamp(remembered.width, LEAST.width, home.width)
  const height = clamp(remembered.height, LEAST.height, home.height)
  return {
    width,
    height,
    x: clamp(remembered.x, home.x, home.x + home.width - width),
    y: clamp(remembered.y, home.y, home.y + home.height - height),
  }
}

/** A screen smaller than the least size still shows the window's corner with its buttons. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

function overlap(a: Area, b: Area): number {
  const along = (aFrom: number, aSize: number, bFrom: number, bSize: number): number =>
    Math.max(0, Math.min(aFrom + aSize, bFrom + bSize) - Math.max(aFrom, bFrom))
  return along(a.x, a.width, b.x, b.width) * along(a.y, a.height, b.y, b.height)
}
