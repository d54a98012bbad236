import { createContext } from 'svelte'
import type { LecternApi } from '../../ipc/contract.ts'
import type { LayOut } from '../pages/layoutClient.ts'
import { openProblemWording } from '../wording/wording.ts'
import { ExportState } from './exportState.svelte.ts'
import { LibraryState } from './library.svelte.ts'
import { OpenLesson } from './openLesson.svelte.ts'

/** Everything the window knows. Commands change it; components show it. */
export class AppState {
  readonly api: LecternApi
  readonly layOut: LayOut
  readonly library: LibraryState
  /** The lesson in the workspace; without one the library is shown. */
  lesson = $state.raw<OpenLesson>()
  export = $state.raw<ExportState>()
  /** What just went wrong, for people. */
  notice = $state('')

  constructor(api: LecternApi, layOut: LayOut) {
    this.api = api
    this.layOut = layOut
    this.library = new LibraryState(api, layOut)
  }

  async openLesson(lessonId: string): Promise<void> {
    this.notice = ''
    const opened = await this.api.openLesson({ lessonId })
    if (!opened.ok) {
      this.notice = openProblemWording(opened.error)
      return
    }
    const lesson = new OpenLesson(opened.value)
    this.lesson = lesson
    lesson.show(await this.layOut(opened.value))
  }

  closeLesson(): void {
    this.lesson = undefined
    void this.library.load()
  }

  openExport(): void {
    if (this.lesson?.laidOut) this.export = new ExportState(this.api, this.lesson)
  }

  closeExport(): void {
    this.export?.end()
    this.export = undefined
  }
}

export const [getApp, setApp] = createContext<AppState>()
