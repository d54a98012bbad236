import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { DocumentName, LibraryView } from '../ipc/contract.ts'
import { type CommandEntry, type CommandId, commandList } from '../ipc/commandList.ts'

/** A document by its title, for the list of recent ones. */
export interface RecentDocument extends DocumentName {
  readonly title: string
}

const MOST_RECENT = 8

export function recentOf({ topics, lessons }: LibraryView): readonly RecentDocument[] {
  return [
    ...lessons.map(({ id, title, usedAt }) => ({ kind: 'lesson' as const, id, title, usedAt })),
    ...topics.map(({ id, title, usedAt }) => ({ kind: 'topic' as const, id, title, usedAt })),
  ]
    .sort((a, b) => b.usedAt - a.usedAt)
    .slice(0, MOST_RECENT)
}

export interface MenuState {
  readonly enabled: readonly CommandId[]
  readonly recent: readonly RecentDocument[]
  readonly choose: (id: CommandId) => void
  readonly open: (document: DocumentName) => void
}

/** The menu bar, made from the list of commands; the system's own entries stand between them. */
export function setMenu({ enabled, recent, choose, open }: MenuState): void {
  const entries = (menu: CommandEntry['menu']): MenuItemConstructorOptions[] =>
    commandList
      .filter((command) => command.menu === menu)
      .flatMap((command: CommandEntry & { readonly id: CommandId }) => [
        ...(command.separated ? [{ type: 'separator' as const }] : []),
        {
          id: command.id,
          label: command.label,
          enabled: enabled.includes(command.id),
          // Shown here and acted on by the window, which knows where the cursor is.
          ...(command.shortcut && { accelerator: command.shortcut, registerAccelerator: false }),
          click: () => {
            choose(command.id)
          },
        },
      ])
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const isMac = process.platform === 'darwin'
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' as const }] : []),
      {
        label: 'File',
        submenu: [
          ...entries('File'),
          separator,
          {
            label: 'Open Recent',
            enabled: recent.length > 0,
            submenu: recent.map((document) => ({
              // One that holds an ampersand would underline the letter after it.
              label: document.title.replaceAll('&', '&&'),
              click: () => {
                open(document)
              },
            })),
          },
          separator,
          { role: isMac ? 'close' : 'quit' },
        ],
      },
      {
        label: 'Edit',
        submenu: [
          // Not the system's own undo, which knows nothing of what was done outside the text.
          ...entries('Edit'),
          separator,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      { label: 'Lesson', submenu: entries('Lesson') },
      { label: 'Topic', submenu: entries('Topic') },
      {
        label: 'View',
        submenu: [
          ...entries('View'),
          separator,
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          separator,
          { role: 'togglefullscreen' },
        ],
      },
      {
        label: 'Help',
        role: 'help',
        submenu: [...entries('Help'), separator, { role: 'about', label: 'About Lectern' }],
      },
    ]),
  )
}
