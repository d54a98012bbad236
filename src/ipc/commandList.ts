/**
 * Everything a teacher can invoke, by name. The menu bar (main) and the keys (window) are both made
 * from this one list; what each does stands in the window's `commands/`.
 */
export interface CommandEntry {
  readonly id: string
  readonly label: string
  readonly menu: 'File' | 'Edit' | 'Lesson' | 'Topic' | 'View' | 'Help'
  /** As Electron writes it: "CmdOrCtrl+Shift+E". */
  readonly shortcut?: string
  /** Another key that does the same. */
  readonly alias?: string
  /** Begins a new part of its menu. */
  readonly separated?: true
  /**
   * What its key means inside a text field: absent, the same; `field`, the field's own meaning;
   * `document`, the command's only where the field's text is part of the document.
   */
  readonly inText?: 'field' | 'document'
}

export const commandList = [
  { id: 'new-lesson', label: 'New Lesson…', menu: 'File', shortcut: 'CmdOrCtrl+N' },
  { id: 'open', label: 'Open…', menu: 'File', shortcut: 'CmdOrCtrl+O' },
  { id: 'import-notes', label: 'Import Notes…', menu: 'File', shortcut: 'CmdOrCtrl+I' },
  { id: 'open-file', label: 'Open File…', menu: 'File', shortcut: 'CmdOrCtrl+Shift+O' },
  { id: 'open-example', label: 'Open Example Lesson', menu: 'File' },
  { id: 'close-lesson', label: 'Back to Library', menu: 'File', shortcut: 'CmdOrCtrl+W' },
  { id: 'save', label: 'Save Now', menu: 'File', shortcut: 'CmdOrCtrl+S', separated: true },
  { id: 'export', label: 'Export…', menu: 'File', shortcut: 'CmdOrCtrl+Shift+E', separated: true },
  { id: 'share', label: 'Share…', menu: 'File' },
  { id: 'export-quiz', label: 'Export Quiz…', menu: 'File' },
  { id: 'print', label: 'Print…', menu: 'File', shortcut: 'CmdOrCtrl+P' },
  { id: 'settings', label: 'Settings…', menu: 'File', shortcut: 'CmdOrCtrl+,', separated: true },
  { id: 'undo', label: 'Undo', menu: 'Edit', shortcut: 'CmdOrCtrl+Z', inText: 'document' },
  {
    id: 'redo',
    label: 'Redo',
    menu: 'Edit',
    shortcut: 'CmdOrCtrl+Y',
    alias: 'CmdOrCtrl+Shift+Z',
    inText: 'document',
  },
  {
    id: 'rename',
    label: 'Rename',
    menu: 'Edit',
    shortcut: 'F2',
    separated: true,
    inText: 'field',
  },
  {
    id: 'duplicate',
    label: 'Duplicate',
    menu: 'Edit',
    shortcut: 'CmdOrCtrl+D',
    inText: 'field',
  },
  { id: 'delete', label: 'Delete', menu: 'Edit', shortcut: 'Delete', inText: 'field' },
  {
    id: 'spelling',
    label: 'Next Misspelt Word',
    menu: 'Edit',
    shortcut: 'F7',
    separated: true,
  },
  {
    id: 'move-up',
    label: 'Move Up',
    menu: 'Edit',
    shortcut: 'Alt+Up',
    separated: true,
    inText: 'field',
  },
  { id: 'move-down', label: 'Move Down', menu: 'Edit', shortcut: 'Alt+Down', inText: 'field' },
  {
    id: 'block-back',
    label: 'Move Block to Slide or Sheet Before',
    menu: 'Edit',
    shortcut: 'Alt+Shift+Up',
    inText: 'field',
  },
  {
    id: 'block-on',
    label: 'Move Block to Slide or Sheet After',
    menu: 'Edit',
    shortcut: 'Alt+Shift+Down',
    inText: 'field',
  },
  { id: 'new-slide', label: 'New Slide…', menu: 'Lesson', shortcut: 'CmdOrCtrl+M' },
  { id: 'add-block', label: 'Add to Worksheet…', menu: 'Lesson' },
  { id: 'add-unused', label: 'Add All Unused Content', menu: 'Lesson', separated: true },
  {
    id: 'present',
    label: 'Present from Beginning',
    menu: 'Lesson',
    shortcut: 'F5',
    separated: true,
  },
  { id: 'present-here', label: 'Present from This Slide', menu: 'Lesson', shortcut: 'Shift+F5' },
  { id: 'open-topic', label: 'Open Topic', menu: 'Topic', shortcut: 'CmdOrCtrl+T' },
  {
    id: 'add-item',
    label: 'Add Item…',
    menu: 'Topic',
    shortcut: 'CmdOrCtrl+Enter',
    separated: true,
  },
  { id: 'turn-item', label: 'Change Kind…', menu: 'Topic', shortcut: 'CmdOrCtrl+Shift+K' },
  { id: 'show-source', label: 'Show Source', menu: 'Topic', shortcut: 'CmdOrCtrl+Shift+L' },
  { id: 'show-slides', label: 'Slides', menu: 'View', shortcut: 'CmdOrCtrl+1' },
  { id: 'show-worksheet', label: 'Worksheet', menu: 'View', shortcut: 'CmdOrCtrl+2' },
  { id: 'show-mark-scheme', label: 'Mark Scheme', menu: 'View', shortcut: 'CmdOrCtrl+3' },
  { id: 'show-content', label: 'Content', menu: 'View', separated: true },
  { id: 'show-design', label: 'Design', menu: 'View' },
  { id: 'show-notes', label: 'Notes and Source', menu: 'View' },
  { id: 'show-checks', label: 'To Check', menu: 'View' },
  { id: 'find', label: 'Find', menu: 'View', shortcut: 'CmdOrCtrl+F', separated: true },
  { id: 'next-pane', label: 'Next Pane', menu: 'View', shortcut: 'F6' },
  { id: 'refresh', label: 'Read Library Again', menu: 'View', shortcut: 'CmdOrCtrl+R' },
  {
    id: 'palette',
    label: 'Command Palette…',
    menu: 'View',
    shortcut: 'CmdOrCtrl+Shift+P',
    separated: true,
  },
  { id: 'shortcuts', label: 'Keyboard Shortcuts', menu: 'Help', shortcut: 'F1' },
] as const satisfies readonly CommandEntry[]

export type CommandId = (typeof commandList)[number]['id']

export const commandIds: readonly CommandId[] = commandList.map((command) => command.id)
