import type { PictureSize } from '../blocks/index.ts'
import { type Box, SLIDE } from '../page/index.ts'
import { GRID } from '../blocks/shared/slideGrid.ts'

/** The school that a lesson is given at. */
export interface SchoolMark {
  readonly name: string
  /** Pixels; its bytes go by `SCHOOL_LOGO` among the pictures. */
  readonly logo?: PictureSize | undefined
  /** What the logo shows; absent, whose it is. */
  readonly logoAlt?: string | undefined
}

/** The name by which pages and exporters know the logo; no topic's picture is called so. */
export const SCHOOL_LOGO = 'school-logo'

/** Below everything that a title slide may hold, where no text can meet it. Points. */
const ON_SLIDE = {
  top: GRID.bottom + 6,
  height: SLIDE.height - GRID.bottom - 18,
  width: 240,
} as const

/** The logo at the foot of a title slide, flush right. Rule S12 of SPEC.md. */
export function logoOnSlide(school: SchoolMark | undefined): readonly Box[] {
  return logoBox(school, {
    right: GRID.right,
    y: ON_SLIDE.top,
    w: ON_SLIDE.width,
    h: ON_SLIDE.height,
  })
}

/** The logo as large as the room allows, flush right and in the middle of its height. */
export function logoBox(
  school: SchoolMark | undefined,
  room: { readonly right: number; readonly y: number; readonly w: number; readonly h: number },
): readonly Box[] {
  if (school?.logo === undefined) return []
  const { width, height } = school.logo
  const scale = Math.min(room.w / width, room.h / height)
  const w = width * scale
  const h = height * scale
  return [
    {
      id: 'school-logo',
      x: room.right - w,
      y: room.y + (room.h - h) / 2,
      w,
      h,
      role: 'figure',
      alt: school.logoAlt ?? `Logo of ${school.name}`,
      content: { kind: 'image', asset: SCHOOL_LOGO },
    },
  ]
}
