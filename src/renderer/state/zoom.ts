/** Steps that the zoom buttons go through, in percent. */
export const ZOOM_STEPS: readonly number[] = [50, 67, 75, 85, 100, 125, 150, 200, 300]

/** CSS pixels of a point: 96 to the inch against 72. */
const PIXELS = 96 / 72

/** Width of a page at a zoom in percent; undefined: as wide as there is room. */
export function zoomedWidth(zoom: number | undefined, points: number): string | undefined {
  return zoom === undefined ? undefined : `${(points * PIXELS * zoom) / 100}px`
}

/** The step above (1) or below (-1); from fit-width it begins at 100. */
export function nextZoom(zoom: number | undefined, step: 1 | -1): number {
  if (zoom === undefined) return step > 0 ? 125 : 85
  const next = step > 0 ? ZOOM_STEPS.find((z) => z > zoom) : ZOOM_STEPS.findLast((z) => z < zoom)
  return next ?? zoom
}
