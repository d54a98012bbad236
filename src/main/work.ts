import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { app, dialog, shell } from 'electron'
import { err, ok } from '../base/index.ts'
import type { CommandId } from '../ipc/commandList.ts'
import type { DocumentName, Events } from '../ipc/contract.ts'
import { createJournal, loadTemplates } from '../library/index.ts'
import type { CallWork } from './calls.ts'
import { documentsToSave } from './callSchemas.ts'
import { editLesson, editTopic, findChanged, readDocument, saveDocuments } from './documents.ts'
import { type ExportJob, startExport } from './export/exportJob.ts'
import { readAssets } from './lessonPictures.ts'
import { type DressLesson, dressLesson, inTheme, openLesson } from './lessons.ts'
import { describeLibrary, type LastOpened } from './libraryView.ts'
import { createLibraryWork } from './libraryWork.ts'
import { keepLibraryOpen } from './keepLibraryOpen.ts'
import { createFollower } from './followLibrary.ts'
import { addTopic, readNotesFile } from './notes.ts'
import { createPrintWork } from './printWork.ts'
import { createSharingWork } from './sharing/sharingWork.ts'
import { createShowWork } from './showWork.ts'
import { addPicture, lookAroundTopic } from './topics.ts'
import { type RecentDocument, recentOf, setMenu } from './menu.ts'
import { closeWindow } from './window.ts'
import {
  addStarter,
  ensureLibrary,
  isLibraryNamed,
  libraryFolder,
  programFolders,
} from './paths.ts'
import type { FilesToOpen } from './filesToOpen.ts'
import type { SettingsFile } from './settings.ts'
import { createSettingsWork } from './settingsWork.ts'

/** Milliseconds after a change of what can be done. */
const MENU_AFTER = 100

export type SendEvent = <Name extends keyof Events>(name: Name, detail: Events[Name]) => void

/** What is done for each call of the window. */
export function createWork(send: SendEvent, settings: SettingsFile, files: FilesToOpen): CallWork {
  const program = programFolders()
  let folder = libraryFolder(settings.now().library)
  let exportFolder: string | undefined
  let exported: readonly string[] = []
  let job: ExportJob | undefined
  // One start of the export at a time, from its first call on.
  let isExporting = false

  const keepOpen = () => {
    const place = folder
    return keepLibraryOpen(place, {
      ensure: () => ensureLibrary(place, program.starter),
      dataFolder: app.getPath('userData'),
      searchWorker: join(import.meta.dirname, 'searchWorker.js'),
    })
  }
  let kept = keepOpen()
  const library = () => kept()
  // The window asks for it as soon as it is there.
  void library()
  const moveTo = async (chosen: string): Promise<void> => {
    const left = await kept()
    if (left.ok) await left.value.close()
    folder = chosen
    void settings.change({ library: chosen, usedAt: {} })
    kept = keepOpen()
  }
  const lastOpened: LastOpened = ({ kind, id }) => settings.now().usedAt[`${kind}#${id}`] ?? 0
  const noteOpened = ({ kind, id }: DocumentName): void => {
    void settings.change({ usedAt: { ...settings.now().usedAt, [`${kind}#${id}`]: Date.now() } })
  }
  const follow = createFollower(() => {
    send('libraryChanged', {})
  })
  let recent: readonly RecentDocument[] = []
  let enabled: readonly CommandId[] = []
  const showMenu = (): void => {
    setMenu({
      enabled,
      recent,
      choose: (id) => {
        send('command', { id })
      },
      open: ({ kind, id }) => {
        send('openDocument', { kind, id })
      },
    })
  }
  /** Making the menu takes a while, and at the start the list is waited for. */
  let menuTimer: NodeJS.Timeout | undefined
  const showMenuSoon = (): void => {
    menuTimer ??= setTimeout(() => {
      menuTimer = undefined
      showMenu()
    }, MENU_AFTER)
  }
  const libraryWork = createLibraryWork(library, {
    templates: () => templates(),
    look: () => settings.now().look,
  })
  const journal = createJournal(join(app.getPath('userData'), 'unsaved'))
  const templates = () => loadTemplates([program.templates, folder])
  const open = async (lessonId: string) => {
    const [opened, loaded] = await Promise.all([library(), templates()])
    return opened.ok ? openLesson(opened.value, loaded, lessonId) : err('not-found' as const)
  }

  const dress: DressLesson = async (lesson, topics) => {
    const [opened, loaded] = await Promise.all([library(), templates()])
    return opened.ok ? dressLesson(opened.value, loaded, lesson, topics) : err('no-library')
  }

  return {
    ...createShowWork(dress),
    ...createPrintWork(dress),
    describeApp: () =>
      ok({
        name: 'Lectern',
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
      }),
    ...libraryWork,
    ...createSharingWork(library, files),
    ...createSettingsWork({
      folder: () => folder,
      moveTo: isLibraryNamed() ? undefined : moveTo,
      settings,
      themes: async () => [...(await templates()).themes.values()],
    }),
    readLibrary: async () => {
      const opened = await library()
      if (!opened.ok) return err('no-library')
      const view = await describeLibrary(opened.value, lastOpened)
      const before = recent
      recent = recentOf(view)
      if (!isDeepStrictEqual(before, recent)) showMenuSoon()
      // Not before: whoever waits for the list should not wait for the disk too.
      follow(opened.value)
      return ok({ view: JSON.stringify(view) })
    },
    addExample: async () => {
      try {
        await addStarter(folder, program.starter)
        return ok({})
      } catch (error) {
        console.error(error)
        return err('cannot-write')
      }
    },
    openLesson: ({ lessonId }) => open(lessonId),
    editLesson: async ({ lessonId }) => {
      const [opened, loaded] = await Promise.all([library(), templates()])
      noteOpened({ kind: 'lesson', id: lessonId })
      return opened.ok ? editLesson(opened.value, loaded, journal, lessonId) : err('not-found')
    },
    editTopic: async ({ topicId }) => {
      const opened = await library()
      return opened.ok ? editTopic(opened.value, journal, topicId) : err('not-found')
    },
    lookAroundTopic: async ({ topicId }) => {
      const opened = await library()
      return opened.ok ? lookAroundTopic(opened.value, topicId) : err('not-found')
    },
    choosePicture: async ({ topicId }) => {
      const opened = await library()
      if (!opened.ok) return err('not-found')
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: 'Choose a picture',
        filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg'] }],
        properties: ['openFile'],
      })
      const [from] = filePaths
      if (canceled || from === undefined) return ok({ file: null })
      return addPicture(opened.value, topicId, from)
    },
    saveDocuments: async ({ documents }) => {
      const opened = await library()
      return opened.ok ? saveDocuments(opened.value, documents) : err('no-library')
    },
    readDocument: async (name) => {
      const opened = await library()
      return opened.ok ? readDocument(opened.value, name) : err('not-found')
    },
    findChanged: async ({ versions }) => {
      const opened = await library()
      return ok({ changed: opened.ok ? await findChanged(opened.value, versions) : [] })
    },
    keepJournal: async ({ key, documents }) => {
      await journal.keep(key, documentsToSave.parse(JSON.parse(documents)))
      return ok({})
    },
    readNotesFile,
    addTopic: async ({ topic }) => {
      const opened = await library()
      return opened.ok ? addTopic(opened.value, topic) : err('no-library')
    },
    closeNow: async () => {
      const opened = await library()
      if (opened.ok) await opened.value.close()
      await settings.settled()
      closeWindow()
      return ok({})
    },
    chooseExportFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: 'Export to',
        buttonLabel: 'Export here',
        defaultPath: exportFolder ?? app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      })
      if (!canceled) exportFolder = filePaths[0] ?? exportFolder
      return ok({ folder: exportFolder ?? null })
    },
    exportLesson: async ({ lessonId, wanted, theme }) => {
      if (exportFolder === undefined) return err('no-folder')
      if (isExporting) return err('busy')
      isExporting = true
      try {
        const opened = await open(lessonId)
        if (!opened.ok) return err(opened.error === 'not-found' ? 'not-found' : 'unreadable')
        const target = exportFolder
        const found = await library()
        const { topicIds } = opened.value.lesson
        job = startExport(
          {
            opened: found.ok
              ? await inTheme(found.value, await templates(), opened.value, theme)
              : opened.value,
            wanted,
            fontsFolder: program.fonts,
            assets: found.ok ? await readAssets(found.value, topicIds) : new Map(),
          },
          target,
          (progress) => {
            send('exportProgress', progress)
          },
        )
        const result = await job.finished
        if (!result.ok) return result
        exported = result.value.files.map(({ name }) => join(target, name))
        return ok({ folder: target, ...result.value })
      } finally {
        isExporting = false
        job = undefined
      }
    },
    cancelExport: () => ok({ cancelled: job?.cancel() ?? false }),
    showExported: () => {
      const [first] = exported
      if (first !== undefined) shell.showItemInFolder(first)
      return ok({ shown: first !== undefined })
    },
    openExported: async ({ name }) => {
      const path = exported.find((one) => basename(one) === name)
      return ok({ opened: path !== undefined && (await shell.openPath(path)) === '' })
    },
    enableCommands: ({ ids }) => {
      enabled = ids
      showMenuSoon()
      return ok({})
    },
  }
}
