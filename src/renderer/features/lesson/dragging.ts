/**
 * Reordering by dragging, over the same moves as the keys. What is dragged says what it is; a list
 * element says where it would land.
 */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { Attachment } from 'svelte/attachments'

/** What is on its way. */
export type Cargo =
  | { readonly cargo: 'slides'; readonly ids: readonly string[] }
  | { readonly cargo: 'blocks'; readonly ids: readonly string[] }
  | { readonly cargo: 'topic-item'; readonly id: string }
  | { readonly cargo: 'item'; readonly topicId: string; readonly itemId: string }

export function drags(cargo: () => Cargo): Attachment<HTMLElement> {
  return (element) =>
    draggable({
      element,
      getInitialData: () => ({ ...cargo() }),
      onDragStart: () => {
        element.dataset['dragged'] = ''
      },
      onDrop: () => {
        delete element.dataset['dragged']
      },
    })
}

/** Share of an element's height at either end that means beside it. */
const EDGE = 0.25

/** Before or after an element of a list, or onto it. */
export type Where = 'before' | 'onto' | 'after'

interface Landing {
  readonly accepts: readonly Cargo['cargo'][]
  /** What can also be dropped onto the element itself: then its middle stands for it. */
  readonly onto?: readonly Cargo['cargo'][]
  readonly land: (cargo: Cargo, where: Where) => void
}

/** Shows where the cargo would land: a line before the element or after it, or the element itself. */
export function landsOn({ accepts, onto = [], land }: Landing): Attachment<HTMLElement> {
  return (element) => {
    const whereOf = (cargo: Cargo, y: number): Where => {
      const { top, height } = element.getBoundingClientRect()
      const share = (y - top) / height
      if (onto.includes(cargo.cargo) && share > EDGE && share < 1 - EDGE) return 'onto'
      return share > 0.5 ? 'after' : 'before'
    }
    const show = (where: Where | undefined): void => {
      if (where === undefined) delete element.dataset['landing']
      else element.dataset['landing'] = where
    }
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source }) => accepts.includes((source.data as unknown as Cargo).cargo),
        onDrag: ({ source, location }) => {
          show(whereOf(source.data as unknown as Cargo, location.current.input.clientY))
        },
        onDragLeave: () => {
          show(undefined)
        },
        onDrop: ({ source, location }) => {
          show(undefined)
          const cargo = source.data as unknown as Cargo
          land(cargo, whereOf(cargo, location.current.input.clientY))
        },
      }),
    )
  }
}
