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

interface Landing {
  readonly accepts: readonly Cargo['cargo'][]
  /** @param after true in the lower half of the element */
  readonly land: (cargo: Cargo, after: boolean) => void
}

/** Shows a line where the cargo would land: before the element or after it. */
export function landsOn({ accepts, land }: Landing): Attachment<HTMLElement> {
  return (element) => {
    const isAfter = (y: number): boolean => {
      const { top, height } = element.getBoundingClientRect()
      return y > top + height / 2
    }
    const show = (y: number | undefined): void => {
      if (y === undefined) delete element.dataset['landing']
      else element.dataset['landing'] = isAfter(y) ? 'after' : 'before'
    }
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source }) => accepts.includes((source.data as unknown as Cargo).cargo),
        onDrag: ({ location }) => {
          show(location.current.input.clientY)
        },
        onDragLeave: () => {
          show(undefined)
        },
        onDrop: ({ source, location }) => {
          show(undefined)
          land(source.data as unknown as Cargo, isAfter(location.current.input.clientY))
        },
      }),
    )
  }
}
