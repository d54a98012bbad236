/** Puts the cursor into the search field of the screen. */
export function focusSearch(): void {
  // The panel with the field may only just be opening.
  requestAnimationFrame(() => {
    document.querySelector<HTMLInputElement>('input[type="search"]')?.focus()
  })
}

/** Moves the focus to the next region of the screen, from the last back to the first. */
export function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const current = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(current + 1) % panes.length]
  const target = next?.querySelector<HTMLElement>(
    'button:not([disabled]):not([tabindex="-1"]), input, a[href], [tabindex="0"]',
  )
  ;(target ?? next)?.focus()
}

/** Gives the focus to the screen that has just appeared, unless something in it has it already. */
export function focusScreen(): void {
  requestAnimationFrame(() => {
    const isLost = (): boolean =>
      document.activeElement === null || document.activeElement === document.body
    if (isLost()) document.querySelector('main')?.focus()
    if (isLost()) focusNextPane()
  })
}
