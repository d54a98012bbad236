import { join } from 'node:path'
import { app, dialog, shell } from 'electron'
import { err, ok } from '../base/index.ts'
import type { Events } from '../ipc/contract.ts'
import { createJournal, loadTemplates } from '../library/index.ts'
import type { CallWork } from './calls.ts'
import { editLesson, editTopic, findChanged, readDocument, saveDocuments } from './documents.ts'
import { type ExportJob, startExport } from './export/exportJob.ts'
import { openLesson } from './lessons.ts'
import { describeLibrary } from './libraryView.ts'
import { keepLibraryOpen } from './keepLibraryOpen.ts'
import { setMenu } from './menu.ts'
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
  })
  const journal = createJournal(join(app.getPath('userData'), 'unsaved'))
  const templates = () => loadTemplates([program.templates, folder])
  const open = async (lessonId: string) => {
    const [opened, loaded] = await Promise.all([library(), templates()])
    return opened.ok ? openLesson(opened.value, loaded, lessonId) : err('not-found' as const)
