/**
 * What each command does and when it can be invoked. Names, labels and shortcuts are those of
 * `ipc/commandList.ts`; menu bar, keys and buttons all come here.
 */
import { type CommandEntry, type CommandId, commandList } from '../../ipc/commandList.ts'
import type { AppState } from '../state/app.svelte.ts'
import { focusNextPane, focusSearch } from './focus.ts'

interface Command {
  readonly isEnabled: (app: AppState) => boolean
  readonly run: (app: AppState) => unknown
}

const inLesson = (app: AppState): boolean => app.lesson !== undefined && app.export === undefined
const inLibrary = (app: AppState): boolean => app.lesson === undefined
const always = (): boolean => true

const commands: Readonly<Record<CommandId, Command>> = {
  'open-example': {
    isEnabled: (app) => inLibrary(app) && exampleOf(app) !== undefined,
    run: (app) => app.openLesson(exampleOf(app) ?? ''),
  },
  'open-selected': {
    isEnabled: (app) => inLibrary(app) && app.library.lessons.length > 0,
    run: (app) => app.openLesson(app.library.lessons[0]?.id ?? ''),
  },
  'close-lesson': {
    isEnabled: inLesson,
    run: (app) => {
      app.closeLesson()
    },
  },
  export: {
    isEnabled: (app) => inLesson(app) && app.lesson?.laidOut !== undefined,
    run: (app) => {
      app.openExport()
    },
  },
  'show-slides': { isEnabled: inLesson, run: (app) => app.lesson && (app.lesson.tab = 'slides') },
  'show-worksheet': {
    isEnabled: inLesson,
    run: (app) => app.lesson && (app.lesson.tab = 'worksheet'),
  },
  'show-mark-scheme': {
    isEnabled: inLesson,
    run: (app) => app.lesson && (app.lesson.tab = 'mark-scheme'),
  },
  find: {
    isEnabled: (app) => app.export === undefined,
    run: (app) => {
      if (app.lesson) app.lesson.panel = 'content'
      focusSearch()
    },
  },
  'next-pane': { isEnabled: always, run: focusNextPane },
  refresh: { isEnabled: inLibrary, run: (app) => app.library.load() },
}

/** The starter lesson, as long as the library has it. */
export function exampleOf(app: AppState): string | undefined {
  return app.library.view?.lessons.find(({ id }) => id === 'nazi-soviet-pact-lesson')?.id
}

export function enabledCommands(app: AppState): readonly CommandId[] {
  return commandList.flatMap(({ id }) => (commands[id].isEnabled(app) ? [id] : []))
}

export function runCommand(app: AppState, id: CommandId): void {
  if (commands[id].isEnabled(app)) void commands[id].run(app)
}

/** The command whose shortcut was pressed. */
export function commandForKey(event: KeyboardEvent): CommandId | undefined {
  const keys = [
    ...(event.ctrlKey || event.metaKey ? ['CmdOrCtrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ].join('+')
  return commandList.find((command: CommandEntry) => command.shortcut === keys)?.id
}

/** A command's shortcut as its button's tooltip shows it: "Ctrl+Shift+E". */
export function shortcutOf(id: CommandId): string {
  const command: CommandEntry | undefined = commandList.find((entry) => entry.id === id)
  return (command?.shortcut ?? '').replace('CmdOrCtrl', 'Ctrl')
}
