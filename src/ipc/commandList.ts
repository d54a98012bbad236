/**
 * Everything a teacher can invoke, by name. The menu bar (main) and the keys (window) are both made
 * from this one list; what each does stands in the window's `commands/`.
 */
export interface CommandEntry {
  readonly id: string
  readonly label: string
  readonly menu: 'File' | 'View' | 'Help'
  /** As Electron writes it: "CmdOrCtrl+Shift+E". */
  readonly shortcut?: string
  /** Begins a new part of its menu. */
  readonly separated?: true
}

export const commandList = [
  { id: 'open-example', label: 'Open Example Lesson', menu: 'File' },
  { id: 'open-selected', label: 'Open Last Lesson', menu: 'File', shortcut: 'CmdOrCtrl+O' },
  { id: 'close-lesson', label: 'Back to Library', menu: 'File', shortcut: 'Escape' },
  { id: 'export', label: 'Export…', menu: 'File', shortcut: 'CmdOrCtrl+Shift+E', separated: true },
  { id: 'show-slides', label: 'Slides', menu: 'View', shortcut: 'CmdOrCtrl+1' },
  { id: 'show-worksheet', label: 'Worksheet', menu: 'View', shortcut: 'CmdOrCtrl+2' },
  { id: 'show-mark-scheme', label: 'Mark Scheme', menu: 'View', shortcut: 'CmdOrCtrl+3' },
  { id: 'find', label: 'Find', menu: 'View', shortcut: 'CmdOrCtrl+F', separated: true },
  { id: 'next-pane', label: 'Next Pane', menu: 'View', shortcut: 'F6' },
  { id: 'refresh', label: 'Read Library Again', menu: 'View', shortcut: 'F5' },
] as const satisfies readonly CommandEntry[]

export type CommandId = (typeof commandList)[number]['id']

export const commandIds: readonly CommandId[] = commandList.map((command) => command.id)
