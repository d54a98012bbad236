import type { Box, Page } from './page.ts'
import { placeBox, type Placement } from './placeBox.ts'
import { shapeBox } from './boxes.ts'

export interface PagePlacement extends Placement {
  /** Goes before every id and field name, so that pages can stand beside one another. */
  readonly prefix: string
  /**
   * What the page is on its new one. `whole`: it keeps its title. `part`: one of several, whose
   * title is a heading. `decoration`: a further copy, which nobody needs to hear again.
   */
  readonly as: 'whole' | 'part' | 'decoration'
  /** A quarter turn to the left; `x` and `y` are then the bottom left corner of its room. */
  readonly isTurned?: boolean | undefined
}

/** A page as boxes on a larger one, with its ground. Everything is there from the start. */
export function placePage(
  page: Page,
  { prefix, as, isTurned = false, ...place }: PagePlacement,
): readonly Box[] {
  const to = isTurned ? { x: 0, y: 0, scale: place.scale } : place
  const turn = isTurned ? { turn: { x: place.x, y: place.y } } : {}
  const ground =
    page.background === '#FFFFFF'
      ? []
      : [
          shapeBox(
            `${prefix}-ground`,
            'rect',
            to.x,
            to.y,
            page.width * to.scale,
            page.height * to.scale,
            { fill: page.background },
          ),
        ].map((box) => ({ ...box, ...turn }))
  return [
    ...ground,
    ...page.boxes.map((box): Box => {
      const { reveal: _, placeholder: __, field, ...placed } = placeBox(box, to)
      return {
        ...placed,
        ...roleOn(box, as),
        ...turn,
        id: `${prefix}-${box.id}`,
        ...(field === undefined || as === 'decoration'
          ? {}
          : { field: { ...field, name: `${prefix}-${field.name}` } }),
      }
    }),
  ]
}

/** A page has one title at most, and what stands under a heading ranks below it. */
function roleOn({ role, level }: Box, as: PagePlacement['as']): Partial<Box> {
  if (as === 'whole') return {}
  if (as === 'decoration') return { role: 'artifact', level: undefined, alt: undefined }
  if (role === 'title') return { role: 'heading', level: 2 }
  return role === 'heading' ? { level: 3 } : { level }
}
