/** Points in a millimetre. Every length in a page is in points; conversions happen here only. */
export const MILLIMETRE = 72 / 25.4

export function millimetres(mm: number): number {
  return mm * MILLIMETRE
}

/** ISO 216 A4, in points. */
export const A4 = { width: 595.28, height: 841.89 } as const
export const A4_LANDSCAPE = { width: A4.height, height: A4.width } as const

/** PowerPoint's wide slide, 13.333 × 7.5 inches, in points. */
export const SLIDE = { width: 960, height: 540 } as const
