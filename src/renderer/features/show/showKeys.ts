import type { ShowState } from '../../state/showState.svelte.ts'

const keys: readonly (readonly [readonly string[], (show: ShowState) => unknown])[] = [
  [['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter', 'n'], (show) => show.forward()],
  [['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p'], (show) => show.back()],
  [['Home'], (show) => show.goTo(0)],
  [['End'], (show) => show.goTo(show.pages.length - 1)],
  // A remote control sends the full stop.
  [['b', '.'], (show) => show.blank()],
  [['s'], (show) => show.swap()],
  [['Escape'], (show) => show.end()],
]

/** The keys of a show, which both windows and remote controls use. */
export function pressShowKey(show: ShowState, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const isPressing = event.key === ' ' || event.key === 'Enter'
  if (isPressing && event.target instanceof HTMLButtonElement) return
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const found = keys.find(([names]) => names.includes(key))
  if (!found) return
  event.preventDefault()
  void found[1](show)
}
