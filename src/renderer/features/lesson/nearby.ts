/** What of a long scrolling list is about to be seen, so that only that has to be drawn. */
import type { Attachment } from 'svelte/attachments'

/** Gives an attachment for one element of the list; `tell` hears when it comes near and goes away. */
export type Nearby = (tell: (isNear: boolean) => void) => Attachment<HTMLElement>

/** For the children of one element that scrolls. */
export function createNearby(): Nearby {
  const told = new Map<Element, (isNear: boolean) => void>()
  let observer: IntersectionObserver | undefined
  const observe = (element: Element): void => {
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) told.get(target)?.(isIntersecting)
      },
      // More than a screenful before and after, so that scrolling shows no empty pages.
      { root: element.parentElement, rootMargin: '120% 0%' },
    )
    observer.observe(element)
  }
  return (tell) => (element) => {
    told.set(element, tell)
    observe(element)
    return () => {
      told.delete(element)
      observer?.unobserve(element)
    }
  }
}
