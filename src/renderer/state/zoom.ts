/** Steps that the zoom buttons go through, in percent. */
export const ZOOM_STEPS: readonly number[] = [50, 67, 75, 85, 100, 125, 150, 200, 300]

/** CSS pixels of a point: 96 to the inch against 72. */
const PIXELS = 96 / 72

/** Width of a page at a zoom in percent; undefined: as wide as there is room. */
export function zoomedWidth(zoom: number | undefined, points: number): string | undefined {
  return zoom === undefined ? undefined : `${(points * PIXELS * zoom) / 100}px`
}

/** The zoom in percent at which a page is shown in so many CSS pixels. */
export function shownZoom(pixels: number, points: number): number {
  return (100 * pixels) / (points * PIXELS)
}

/** Below this share of the whole a step would not be noticed. */
const NOTICED = 0.02

/** The step above (1) or below (-1). */
export function nextZoom(zoom: number, step: 1 | -1): number {
  const next =
    step > 0
      ? ZOOM_STEPS.find((z) => z > zoom * (1 + NOTICED))
      : ZOOM_STEPS.findLast((z) => z < zoom * (1 - NOTICED))
  return next ?? Math.round(zoom)
}
