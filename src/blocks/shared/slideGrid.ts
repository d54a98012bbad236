/**
 * The grid of a slide, in points on a 960 × 540 page: margins of 48, twelve columns of 50 with
 * gutters of 24. Source: the page mocks' measures, which leave 15 mm margins all round.
 */
export const GRID = {
  left: 48,
  right: 912,
  full: { x: 48, w: 864 },
  side: { x: 48, w: 248 },
  main: { x: 344, w: 568 },
  kickerBaseline: 46,
  headingBaseline: 84,
  /** Nothing that matters stands lower: heads in the row in front hide it. */
  bottom: 486,
  footerBaseline: 519,
} as const
