import type { DocumentName } from '../../ipc/contract.ts'

/** What the Tab key stops at. */
export const TAB_STOPS = [
  'button:not([disabled], [tabindex="-1"])',
  'input:not([disabled], [tabindex="-1"])',
  'textarea:not([disabled], [tabindex="-1"])',
  'select:not([disabled], [tabindex="-1"])',
  'a[href]',
  'summary',
  '[tabindex="0"]',
].join(', ')

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
  // In a list, what is chosen is what one comes for.
  const target =
    next?.querySelector<HTMLElement>(`[data-start] ${CHOSEN_OPTION}`) ??
    next?.querySelector<HTMLElement>(TAB_STOPS)
  ;(target ?? next)?.focus()
}

/**
 * Leads to what has just been opened beside the page.
 *
 * @param first where it has one, to what this selects
 */
export function focusAside(first = TAB_STOPS): void {
  requestAnimationFrame(() => {
    const aside = document.querySelector('aside[data-pane]')
    const target =
      aside?.querySelector<HTMLElement>(first) ?? aside?.querySelector<HTMLElement>(TAB_STOPS)
    target?.focus()
  })
}

const CHOSEN_OPTION = '[role="option"][tabindex="0"]'

/** Where the focus goes on a screen that has just appeared: to its place `data-start`. */
const STARTS = `[data-row][tabindex="0"], ${CHOSEN_OPTION}, [data-item]`

/** Leads to what is chosen in the list of the screen, such as a slide that was just made. */
export function focusStart(): void {
  requestAnimationFrame(() => {
    const start = document.querySelector<HTMLElement>('[data-start]')
    // While nothing is laid out yet, the list itself takes the keys and passes the focus on.
    const target = start?.querySelector<HTMLElement>(CHOSEN_OPTION) ?? start
    target?.focus()
  })
}

/**
 * Gives the focus to the screen that has just appeared, unless something in it has it already.
 *
 * @param name in the library, what one comes back from
 */
export function focusScreen(name?: DocumentName): void {
  requestAnimationFrame(() => {
    if (!isLost()) return
    const start = document.querySelector<HTMLElement>('[data-start]')
    const row = name && rowOf(name)
    const target = row ?? start?.querySelector<HTMLElement>(STARTS) ?? start
    ;(target ?? document.querySelector('main'))?.focus({ preventScroll: true })
    if (isLost()) focusNextPane()
  })
}

/** Nothing has the focus, so that keys would lead nowhere. */
export function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

const rowSelector = '[data-row]'

export function rowKey({ kind, id }: DocumentName): string {
  return `${kind}#${id}`
}

function rowOf(name: DocumentName): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)]
  return rows.find((row) => row.dataset['row'] === rowKey(name))
}

/** Puts the focus on a row of the library once it is there; without it on the first, or the pane. */
export function focusRow(name: DocumentName | undefined): void {
  setTimeout(() => {
    const wanted = name && rowOf(name)
    const target =
      wanted ??
      document.querySelector<HTMLElement>(rowSelector) ??
      document.querySelector<HTMLElement>('main[data-pane]')
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
