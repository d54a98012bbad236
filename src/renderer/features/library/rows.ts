import type { CommandId } from '../../../ipc/commandList.ts'
import type { DocumentName } from '../../../ipc/contract.ts'
import { runCommand, shortcutOf } from '../../commands/commands.ts'

import { openDocument } from '../../commands/libraryActions.ts'
import type { AppState } from '../../state/app.svelte.ts'

interface RowAction {
  readonly label: string
  readonly shortcut?: string
  readonly run: () => void
}

/** What can be done to a row, for its menu. */
export function actionsOf(app: AppState, name: DocumentName): readonly RowAction[] {
  const command = (id: CommandId, label: string): RowAction => ({
    label,
    shortcut: shortcutOf(id),
    run: () => {
      app.library.current = name
      runCommand(app, id)
    },
  })
  return [
    { label: 'Open', shortcut: 'Enter', run: () => void openDocument(app, name) },
    ...(name.kind === 'topic' ? [command('new-lesson', 'New lesson')] : []),
    command('rename', 'Rename'),
    command('duplicate', 'Duplicate'),
    command('share', 'Share…'),
    command('export-quiz', 'Export quiz…'),
    command('delete', 'Delete'),
  ]
}

export function isSame(a: DocumentName | undefined, b: DocumentName): boolean {
  return a?.kind === b.kind && a.id === b.id
}

/** The one row of a list that Tab leads to: the current one, or else the first. */
export function tabStopOf(
  current: DocumentName | undefined,
  kind: DocumentName['kind'],
  rows: readonly { readonly id: string }[],
): string | undefined {
  const here = current?.kind === kind && rows.some(({ id }) => id === current.id)
  return here ? current.id : rows[0]?.id
}

/** Moves the focus between rows with the arrow keys, by where they stand on the screen. */
export function walkRows(event: KeyboardEvent, container: HTMLElement): void {
  const row = event.target instanceof HTMLElement ? event.target.closest('[data-row]') : null
  if (!row) return
  const rows = [...container.querySelectorAll<HTMLElement>('[data-row]')]
  const next = nextRow(event.key, rows, rows.indexOf(row as HTMLElement))
  if (!next) return
  event.preventDefault()
  next.focus()
}

function nextRow(key: string, rows: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowRight':
      return rows[at + 1]
    case 'ArrowLeft':
      return rows[at - 1]
    case 'Home':
      return rows[0]
    case 'End':
      return rows.at(-1)
    case 'ArrowDown':
      return nearest(rows.slice(at + 1), rows[at], 1)
    case 'ArrowUp':
      return nearest(rows.slice(0, at).reverse(), rows[at], -1)
    default:
      return undefined
  }
}

/** Of those on the next line of rows the one that stands most nearly below, or above. */
function nearest(
  candidates: readonly HTMLElement[],
  from: HTMLElement | undefined,
  way: 1 | -1,
): HTMLElement | undefined {
  if (!from) return undefined
  const own = from.getBoundingClientRect()
  let best: { readonly row: HTMLElement; readonly top: number; readonly aside: number } | undefined
  for (const row of candidates) {
    const { top, left } = row.getBoundingClientRect()
    if ((top - own.top) * way < 2) continue
    if (best !== undefined && Math.abs(top - best.top) > 2) break
    const aside = Math.abs(left - own.left)
    if (best === undefined || aside < best.aside) best = { row, top, aside }
  }
  return best?.row
}
