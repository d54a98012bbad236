import type { DocumentName } from '../../ipc/contract.ts'

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

const rowSelector = '[data-row]'

export function rowKey({ kind, id }: DocumentName): string {
  return `${kind}#${id}`
}

/** Puts the focus on a row of the library once it is there; without it on the first, or the pane. */
export function focusRow(name: DocumentName | undefined): void {
  setTimeout(() => {
    const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)]
    const wanted = name && rows.find((row) => row.dataset['row'] === rowKey(name))
    const target = wanted ?? rows[0] ?? document.querySelector<HTMLElement>('main[data-pane]')
    target?.focus()
  })
}

/** The row after this one, or else before it: where the focus goes when this one is gone. */
export function rowNear(name: DocumentName): DocumentName | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)]
  const index = rows.findIndex((row) => row.dataset['row'] === rowKey(name))
  const key = (rows[index + 1] ?? rows[index - 1])?.dataset['row']
  const [kind, id] = key?.split('#') ?? []
  return (kind === 'topic' || kind === 'lesson') && id !== undefined ? { kind, id } : undefined
}
