import { join } from 'node:path'
import { app, dialog, shell } from 'electron'
import { err, ok } from '../base/index.ts'
import type { Events } from '../ipc/contract.ts'
import { createJournal, loadTemplates } from '../library/index.ts'
import type { CallWork } from './calls.ts'
import { editLesson, editTopic, findChanged, readDocument, saveDocuments } from './documents.ts'
import { type ExportJob, startExport } from './export/exportJob.ts'
import { readAssets } from './lessonPictures.ts'
import { type DressLesson, dressLesson, openLesson } from './lessons.ts'
import { describeLibrary } from './libraryView.ts'
import { keepLibraryOpen } from './keepLibraryOpen.ts'
import { addTopic, readNotesFile } from './notes.ts'
import { setMenu } from './menu.ts'
import { createPrintWork } from './printWork.ts'
import { createShowWork } from './showWork.ts'
import { addPicture, lookAroundTopic } from './topics.ts'
import { closeWindow } from './window.ts'
import { ensureLibrary, libraryFolder, programFolders } from './paths.ts'

export type SendEvent = <Name extends keyof Events>(name: Name, detail: Events[Name]) => void

/** What is done for each call of the window. */
export function createWork(send: SendEvent): CallWork {
  const program = programFolders()
  const folder = libraryFolder()
  let exportFolder: string | undefined
  let exported: string | undefined
  let job: ExportJob | undefined
  // One start of the export at a time, from its first call on.
  let isExporting = false

  const library = keepLibraryOpen(folder, {
    ensure: () => ensureLibrary(folder, program.starter),
    dataFolder: app.getPath('userData'),
    searchWorker: join(import.meta.dirname, 'searchWorker.js'),
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
    readLibrary: async () => {
      const opened = await library()
      return opened.ok ? ok(await describeLibrary(opened.value)) : err('no-library')
    },
    openLesson: ({ lessonId }) => open(lessonId),
    editLesson: async ({ lessonId }) => {
      const [opened, loaded] = await Promise.all([library(), templates()])
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
      await journal.keep(key, documents)
      return ok({})
    },
    readNotesFile,
    addTopic: async ({ topic }) => {
      const opened = await library()
      return opened.ok ? addTopic(opened.value, topic) : err('no-library')
    },
    closeNow: () => {
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
    exportLesson: async ({ lessonId, wanted }) => {
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
            opened: opened.value,
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
        exported = join(target, result.value[0]?.name ?? '')
        return ok({ folder: target, files: result.value })
      } finally {
        isExporting = false
        job = undefined
      }
    },
    cancelExport: () => ok({ cancelled: job?.cancel() ?? false }),
    showExported: () => {
      if (exported !== undefined) shell.showItemInFolder(exported)
      return ok({ shown: exported !== undefined })
    },
    enableCommands: ({ ids }) => {
      setMenu(ids, (id) => {
        send('command', { id })
      })
      return ok({})
    },
  }
}
