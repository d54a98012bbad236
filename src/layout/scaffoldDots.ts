import type { Scaffold, SheetStyle } from '../blocks/index.ts'
import { BLACK } from '../blocks/shared/sheetText.ts'
import { type Box, shapeBox } from '../page/index.ts'

const DOT = 4
const STEP = 7
const ABOVE = 14
const DOTS: Readonly<Record<Scaffold, number>> = { support: 1, core: 2, stretch: 3 }

/**
 * Dots in the corner of every page, by which a teacher tells copies apart and no pupil is labelled:
 * one for support, two for core, three for stretch. Rule K5 of SPEC.md.
 */
export function scaffoldDots(sheet: SheetStyle, scaffold: Scaffold): readonly Box[] {
  return Array.from({ length: DOTS[scaffold] }, (_, i) =>
    shapeBox(
      `scaffold-dot-${i + 1}`,
      'ellipse',
      sheet.right - DOT - i * STEP,
      Math.max(6, sheet.top - ABOVE - DOT),
      DOT,
      DOT,
      { fill: BLACK },
    ),
  )
}
