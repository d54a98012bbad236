import type { ExportedFile, ExportProgress, LecternApi } from '../../ipc/contract.ts'
import { exportProblemWording } from '../wording/wording.ts'
import type { OpenLesson } from './openLesson.svelte.ts'

/** The outputs that the window offers. */
export const SHOWN_OUTPUTS = ['slides', 'worksheet', 'mark-scheme'] as const
export type ShownOutput = (typeof SHOWN_OUTPUTS)[number]

export type ExportStage = 'choosing' | 'running' | 'done'

/** One visit to the export dialog. */
export class ExportState {
  stage = $state<ExportStage>('choosing')
  wanted = $state<Record<ShownOutput, boolean>>({
    slides: true,
    worksheet: true,
    'mark-scheme': true,
  })
  folder = $state<string | null>(null)
  progress = $state.raw<ExportProgress>()
  files = $state.raw<readonly ExportedFile[]>([])
  problem = $state('')
  /** The output whose pages are shown. */
  shown = $state<ShownOutput>('worksheet')

  readonly chosen = $derived(SHOWN_OUTPUTS.filter((kind) => this.wanted[kind]))

  readonly lesson: OpenLesson
  readonly #api: LecternApi
  readonly #stopListening: () => void

  constructor(api: LecternApi, lesson: OpenLesson) {
    this.lesson = lesson
    this.#api = api
    this.#stopListening = api.on('exportProgress', (progress) => {
      this.progress = progress
    })
  }

  async chooseFolder(): Promise<void> {
    const answer = await this.#api.chooseExportFolder({})
    if (answer.ok) this.folder = answer.value.folder
  }

  async run(): Promise<void> {
    this.problem = ''
    if (this.folder === null) await this.chooseFolder()
    if (this.folder === null) return
    this.progress = undefined
    this.stage = 'running'
    // What is exported is what the files say.
    await this.lesson.documents.save()
    const answer = await this.#api.exportLesson({
      lessonId: this.lesson.opened.lesson.id,
      wanted: this.chosen.map((kind) => ({ kind })),
    })
    if (answer.ok) {
      this.files = answer.value.files
      this.stage = 'done'
    } else {
      this.problem = exportProblemWording(answer.error)
      this.stage = 'choosing'
    }
  }

  async cancel(): Promise<void> {
    await this.#api.cancelExport({})
  }

  async showInFolder(): Promise<void> {
    await this.#api.showExported({})
  }

  /** The dialog closes: what still runs is stopped. */
  end(): void {
    if (this.stage === 'running') void this.cancel()
    this.#stopListening()
  }
}
