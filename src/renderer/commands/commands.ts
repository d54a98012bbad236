/**
 * What each command does and when it can be invoked. Names, labels and shortcuts are those of
 * `ipc/commandList.ts`; menu bar, keys and buttons all come here.
 */
import { type CommandEntry, type CommandId, commandList } from '../../ipc/commandList.ts'
import type { AppState } from '../state/app.svelte.ts'
import type { SidePanel } from '../state/openLesson.svelte.ts'
import { changeProblemWording } from '../wording/wording.ts'
import { focusAside, focusNextPane, focusSearch } from './focus.ts'
import { binCurrent, duplicateCurrent, hasCurrent, startRenaming } from './libraryActions.ts'
import {
  addUnused,
  deleteChosen,
  duplicateChosen,
  hasChosen,
  moveChosen,
  redoInLesson,
  undoInLesson,
} from './lessonActions.ts'
import { chooseFile, documentAt, share } from './sharingActions.ts'
import { hasNeighbour, moveBlockOver } from './blockActions.ts'
import { goToNextMisspelling } from './spellingActions.ts'
import {
  deleteItem,
  duplicateItem,
  isInTopic,
  moveItem,
  openTopic,
  redoInTopic,
  topicToOpen,
  undoInTopic,
} from './topicActions.ts'

interface Command {
  readonly isEnabled: (app: AppState) => boolean
  readonly run: (app: AppState) => unknown
  /** Why not, where it is not plain from where the teacher is. */
  readonly because?: string
}

const inLesson = (app: AppState): boolean =>
  app.lesson !== undefined && app.topic === undefined && app.export === undefined
const inImport = (app: AppState): boolean => app.isImporting
const inLibrary = (app: AppState): boolean =>
  app.lesson === undefined && app.topic === undefined && !inImport(app)
const inDocument = (app: AppState): boolean => inLesson(app) || isInTopic(app)
const documentsOf = (app: AppState) => app.topic?.documents ?? app.lesson?.documents
const hasChosenAnything = (app: AppState): boolean => {
  if (isInTopic(app)) return app.topic?.item !== undefined
  return app.lesson ? hasChosen(app) : hasCurrent(app)
}
/** Slides, blocks and items have an order; what lies in the library has none. */
const hasChosenInDocument = (app: AppState): boolean => inDocument(app) && hasChosenAnything(app)
const hasDocument = (app: AppState): boolean => documentAt(app) !== undefined
const always = (): boolean => true

const commands: Readonly<Record<CommandId, Command>> = {
  'import-notes': {
    isEnabled: (app) => !inImport(app) && app.export === undefined,
    because: 'Notes are being imported',
    run: (app) => app.openImport(),
  },
  'open-file': { isEnabled: (app) => app.export === undefined, run: chooseFile },
  share: { isEnabled: hasDocument, because: 'Choose a topic or lesson first', run: share },
  'export-quiz': {
    isEnabled: hasDocument,
    because: 'Choose a topic or lesson first',
    run: (app) => {
      app.isQuizOpen = true
    },
  },
  'open-example': { isEnabled: (app) => app.export === undefined, run: openExample },
  'new-lesson': {
    isEnabled: (app) => (app.library.view?.topics.length ?? 0) > 0,
    because: 'Import notes first: a lesson is made from a topic',
    run: startLesson,
  },
  open: {
    isEnabled: always,
    run: (app) => {
      app.sheet = 'open'
    },
  },
  settings: { isEnabled: inLibrary, run: (app) => app.openSettings() },
  rename: {
    isEnabled: hasCurrent,
    because: 'Choose a topic or lesson in the library first',
    run: startRenaming,
  },
  palette: {
    isEnabled: always,
    run: (app) => {
      app.sheet = 'palette'
    },
  },
  shortcuts: {
    isEnabled: always,
    run: (app) => {
      app.sheet = 'shortcuts'
    },
  },
  'close-lesson': {
    isEnabled: (app) => inImport(app) || inDocument(app),
    run: (app) => {
      if (inImport(app)) app.leaveImport()
      else void (app.topic ? app.closeTopic() : app.closeLesson())
    },
  },
  export: {
    isEnabled: (app) => inLesson(app) && app.lesson?.laidOut !== undefined,
    run: (app) => {
      app.openExport()
    },
  },
  save: { isEnabled: inDocument, run: (app) => documentsOf(app)?.save() },
  print: { isEnabled: inLesson, run: (app) => app.print() },
  present: { isEnabled: inLesson, run: (app) => app.present() },
  'present-here': { isEnabled: inLesson, run: (app) => app.present(app.lesson?.slideId) },
  undo: {
    isEnabled: (app) =>
      inImport(app)
        ? app.notes?.canUndo === true
        : inDocument(app) && documentsOf(app)?.canUndo === true,
    run: (app) => {
      if (inImport(app)) app.notes?.undo()
      else (app.topic ? undoInTopic : undoInLesson)(app)
    },
  },
  redo: {
    isEnabled: (app) =>
      inImport(app)
        ? app.notes?.canRedo === true
        : inDocument(app) && documentsOf(app)?.canRedo === true,
    run: (app) => {
      if (inImport(app)) app.notes?.redo()
      else (app.topic ? redoInTopic : redoInLesson)(app)
    },
  },
  'new-slide': {
    isEnabled: inLesson,
    run: (app) => {
      if (app.lesson) app.lesson.tab = 'slides'
      app.adding = 'slide'
    },
  },
  'add-block': {
    isEnabled: inLesson,
    run: (app) => {
      if (app.lesson) app.lesson.tab = 'worksheet'
      app.adding = 'worksheet'
    },
  },
  duplicate: {
    isEnabled: hasChosenAnything,
    run: (app) => {
      if (app.topic) duplicateItem(app)
      else if (app.lesson) duplicateChosen(app)
      else void duplicateCurrent(app)
    },
  },
  delete: {
    isEnabled: hasChosenAnything,
    run: (app) => {
      if (app.topic) deleteItem(app)
      else if (app.lesson) deleteChosen(app)
      else void binCurrent(app)
    },
  },
  'move-up': {
    isEnabled: hasChosenInDocument,
    run: (app) => {
      ;(app.topic ? moveItem : moveChosen)(app, -1)
    },
  },
  'move-down': {
    isEnabled: hasChosenInDocument,
    run: (app) => {
      ;(app.topic ? moveItem : moveChosen)(app, 1)
    },
  },
  spelling: {
    isEnabled: inDocument,
    because: 'Open a topic or a lesson first',
    run: goToNextMisspelling,
  },
  'block-back': {
    isEnabled: (app) => inLesson(app) && hasNeighbour(app, -1),
    run: (app) => {
      moveBlockOver(app, -1)
    },
  },
  'block-on': {
    isEnabled: (app) => inLesson(app) && hasNeighbour(app, 1),
    run: (app) => {
      moveBlockOver(app, 1)
    },
  },
  'open-topic': { isEnabled: (app) => topicToOpen(app) !== undefined, run: openTopic },
  'add-item': {
    isEnabled: isInTopic,
    run: (app) => app.topic && (app.topic.choosing = 'add'),
  },
  'turn-item': {
    isEnabled: (app) => isInTopic(app) && app.topic?.item !== undefined,
    run: (app) => app.topic && (app.topic.choosing = 'turn'),
  },
  'show-source': {
    isEnabled: isInTopic,
    run: (app) => app.topic && (app.topic.isSourceShown = !app.topic.isSourceShown),
  },
  'add-unused': { isEnabled: inLesson, run: addUnused },
  'show-content': { isEnabled: inLesson, run: (app) => showPanel(app, 'content') },
  'show-design': { isEnabled: inLesson, run: (app) => showPanel(app, 'design') },
  'show-notes': { isEnabled: inLesson, run: (app) => showPanel(app, 'notes') },
  'show-checks': {
    isEnabled: inLesson,
    run: (app) => {
      if (!app.lesson) return
      app.lesson.isCheckListOpen = !app.lesson.isCheckListOpen
      focusAside()
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

/** From the topic that is open, or that the open lesson draws on, or that is chosen in the library. */
async function startLesson(app: AppState): Promise<void> {
  const { current } = app.library
  const topicId = app.topic?.topic.id ?? app.lesson?.lesson.topicIds[0]
  await app.startLesson(topicId ?? (current?.kind === 'topic' ? current.id : undefined))
}

/** Why a command cannot be run now, for people. */
export function whyDisabled(app: AppState, id: CommandId): string | undefined {
  const { isEnabled, because } = commands[id]
  if (isEnabled(app)) return undefined
  if (because !== undefined) return because
  if (isEnabled === hasChosenAnything && inLibrary(app)) return 'Choose something in the list first'
  if (inDocument(app) && (isEnabled === hasChosenAnything || isEnabled === hasChosenInDocument))
    return app.topic ? 'Choose something in the topic first' : 'Choose a slide or a task first'
  if (isEnabled === isInTopic) return 'Open a topic first'
  if (inLibrary(app)) return 'Open a lesson first'
  if (id === 'undo' || id === 'redo') return `Nothing to ${id}`
  return isEnabled === inLibrary ? 'In the library only' : 'Not while this is open'
}

function showPanel(app: AppState, panel: SidePanel): void {
  if (!app.lesson) return
  app.lesson.isCheckListOpen = false
  if (app.lesson.tab === 'mark-scheme') app.lesson.tab = 'slides'
  app.lesson.panel = panel
  // Who asks for the notes is about to write some.
  focusAside(panel === 'notes' ? 'textarea' : undefined)
}

async function openExample(app: AppState): Promise<void> {
  if (exampleOf(app) === undefined) {
    const added = await app.api.addExample({})
    if (!added.ok) app.say(changeProblemWording(added.error))
    await app.library.load()
  }
  const example = exampleOf(app)
  if (example !== undefined) await app.openLesson(example)
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

/** A command's shortcut as its button's tooltip shows it: "Ctrl+Shift+E". */
export function shortcutOf(id: CommandId): string {
  const command: CommandEntry | undefined = commandList.find((entry) => entry.id === id)
  return (command?.shortcut ?? '').replace('CmdOrCtrl', 'Ctrl')
}
