import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type CommandEntry, type CommandId, commandList } from '../ipc/commandList.ts'

/** The menu bar, made from the list of commands; the system's own entries stand between them. */
export function setMenu(enabled: readonly CommandId[], choose: (id: CommandId) => void): void {
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
        submenu: [...entries('File'), separator, { role: isMac ? 'close' : 'quit' }],
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
      { label: 'Help', role: 'help', submenu: [{ role: 'about', label: 'About Lectern' }] },
    ]),
  )
}
