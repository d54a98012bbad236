/**
 * Keys always lead somewhere: when what has the focus goes away, or can no longer be used, what
 * stands nearest to its place gets it. Who clicks beside everything has lost nothing: only a focus
 * whose element is gone is given back.
 */
import { focusScreen, isLost, TAB_STOPS } from './focus.ts'

/** An element around what had the focus, and at which of its children that was. */
interface Step {
  readonly around: Element
  readonly at: number
}

/** Follows the focus until the answer is called. */
export function keepFocus(): () => void {
  let last: HTMLElement | undefined
  let way: readonly Step[] = []
  let isWaiting = false

  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return
    last = target
    way = wayTo(target)
  }
  const look = (): void => {
    isWaiting = false
    if (!isLost() || (last && canHaveFocus(last))) return
    const near = nearest(way)
    if (near) near.focus({ preventScroll: true })
    else focusScreen()
  }
  const lookSoon = (): void => {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(look)
  }
  const watch = new MutationObserver(lookSoon)
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'inert', 'open'],
  })
  window.addEventListener('focusin', note)
  window.addEventListener('focusout', lookSoon)
  return () => {
    watch.disconnect()
    window.removeEventListener('focusin', note)
    window.removeEventListener('focusout', lookSoon)
  }
}

function wayTo(element: Element): readonly Step[] {
  const steps: Step[] = []
  for (let inner = element; inner.parentElement; inner = inner.parentElement) {
    const around = inner.parentElement
    steps.push({ around, at: [...around.children].indexOf(inner) })
    if (around.matches('[data-pane], dialog')) break
  }
  return steps
}

function canHaveFocus(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility()
}

/** In the innermost part that is still there: what has come to that place, else what is before it. */
function nearest(way: readonly Step[]): HTMLElement | undefined {
  const dialog = document.querySelector('dialog[open]')
  for (const { around, at } of way) {
    if (!around.isConnected || (dialog && !dialog.contains(around))) continue
    const stops = [...around.querySelectorAll<HTMLElement>(TAB_STOPS)].filter(canHaveFocus)
    const place = around.children[at]
    const after = stops.find(
      (stop) =>
        place &&
        (place.contains(stop) ||
          place.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING),
    )
    const found = after ?? stops.at(-1)
    if (found) return found
  }
  return dialog?.querySelector<HTMLElement>(TAB_STOPS) ?? undefined
}
