import type { Rectangle } from 'electron'

interface Screen {
  readonly id: number
  readonly bounds: Rectangle
  readonly workArea: Rectangle
}

/**
 * Where the windows of a show open. With two displays the slides take the one where the lesson is
 * not being worked on. With a single one, which may be mirrored to the class, the notes lie behind
 * the slides until they are asked for.
 */
export function placeShow(
  screens: readonly Screen[],
  homeId: number,
): { readonly slides: Rectangle; readonly presenter: Rectangle } {
  const home = screens.find(({ id }) => id === homeId) ?? screens[0]
  if (!home) {
    const anywhere = { x: 0, y: 0, width: 1280, height: 800 }
    return { slides: anywhere, presenter: anywhere }
  }
  const other = screens.find(({ id }) => id !== home.id)
  return { slides: (other ?? home).bounds, presenter: home.workArea }
}
