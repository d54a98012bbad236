import { untrack } from 'svelte'
import type {
  ExportedFile,
  ExportProgress,
  HeldExport,
  LecternApi,
  OutputKind,
} from '../../ipc/contract.ts'
import type { Check } from '../../lesson/index.ts'
import { OUTPUT_KINDS, specOf } from '../../production/outputs.ts'
import type { CountedFile } from '../pages/countPages.ts'
import type { Layout } from '../pages/layoutClient.ts'
import { exportProblemWording } from '../wording/wording.ts'
import {
  type ExportChoices,
  recallChoices,
  rememberChoices,
  usualChoices,
  wantedOf,
} from './exportChoices.ts'
import type { OpenLesson } from './openLesson.svelte.ts'

export type ExportStage = 'choosing' | 'running' | 'done'

/** One visit to the export dialog. */
export class ExportState {
  stage = $state<ExportStage>('choosing')
  choices = $state<ExportChoices>(usualChoices('core'))
  theme = $state('')
  folder = $state<string | null>(null)
  progress = $state.raw<ExportProgress>()
  files = $state.raw<readonly ExportedFile[]>([])
  held = $state.raw<readonly HeldExport[]>([])
  problem = $state('')
  /** The output whose pages are shown. */
  shown = $state<OutputKind>('worksheet')
  /** As far as has been counted since the last change. */
  counted = $state.raw<readonly CountedFile[]>([])

  readonly chosen = $derived(
    OUTPUT_KINDS.filter((kind) => this.choices[kind].on && !this.isEmpty(kind)),
  )
  readonly heldFiles = $derived(
    this.counted.filter(({ kind, held }) => held.length > 0 && this.choices[kind].on),
  )
  /** Files that will be made. */
  readonly total = $derived(
    this.chosen.reduce((sum, kind) => sum + this.#filesOf(kind), 0) - this.heldFiles.length,
  )

  readonly lesson: OpenLesson
  readonly #api: LecternApi
  readonly #layout: Layout
  readonly #stopListening: () => void
  #told: string | undefined

  constructor(api: LecternApi, layout: Layout, lesson: OpenLesson) {
    this.lesson = lesson
    this.#api = api
    this.#layout = layout
    const { id, worksheets, theme } = lesson.opened.lesson
    const recalled = recallChoices(
      localStorage,
      id,
      usualChoices(worksheets[0]?.scaffold ?? 'core'),
    )
    this.choices = recalled.choices
    this.theme = lesson.themes.some((one) => one.id === recalled.theme)
      ? (recalled.theme ?? theme)
      : lesson.theme.id
    this.#stopListening = api.on('exportProgress', (progress) => {
      this.progress = progress
    })
  }

  /** The level that the sheets are set to. */
  get own(): 'support' | 'core' | 'stretch' {
    return this.lesson.opened.lesson.worksheets[0]?.scaffold ?? 'core'
  }

  /** The lesson has nothing for it. */
  isEmpty(kind: OutputKind): boolean {
    const { slides, worksheets } = this.lesson.opened.lesson
    if (specOf(kind).of === 'worksheet') return worksheets.length === 0
    return kind !== 'plan' && slides.length === 0
  }

  countOf(kind: OutputKind): readonly CountedFile[] {
    return this.counted.filter((file) => file.kind === kind)
  }

  /** Counts again after a change, what is looked at first; away from the input. */
  recount(): void {
    const kinds = [this.shown, ...OUTPUT_KINDS.filter((kind) => kind !== this.shown)]
    const wanted = kinds.flatMap((kind) =>
      wantedOf(kind, $state.snapshot(this.choices[kind]), this.own),
    )
    const { theme, lesson } = this
    untrack(() => {
      const opened = {
        ...lesson.opened,
        theme: lesson.themes.find(({ id }) => id === theme) ?? lesson.theme,
      }
      let fresh: readonly CountedFile[] = []
      this.#layout.count(this.#told === theme ? undefined : opened, wanted, (file) => {
        fresh = [...fresh, file]
        // Until all is counted the last numbers stay, so that nothing jumps.
        if (fresh.length === 1 || fresh.length % 4 === 0) this.#settle(fresh, false)
        clearTimeout(this.#settling)
        this.#settling = setTimeout(() => {
          this.#settle(fresh, true)
        }, 150)
      })
      this.#told = theme
    })
  }
  #settling: ReturnType<typeof setTimeout> | undefined

  #settle(fresh: readonly CountedFile[], isWhole: boolean): void {
    const isOld = ({ kind }: CountedFile): boolean => fresh.every((file) => file.kind !== kind)
    this.counted = [...fresh, ...(isWhole ? [] : this.counted.filter(isOld))]
  }

  #filesOf(kind: OutputKind): number {
    const sheets = specOf(kind).of === 'lesson' ? 1 : this.lesson.opened.lesson.worksheets.length
    return wantedOf(kind, this.choices[kind], this.own).length * sheets
  }

  async chooseFolder(): Promise<void> {
    const answer = await this.#api.chooseExportFolder({})
    if (answer.ok) this.folder = answer.value.folder
  }

  async run(): Promise<void> {
    this.problem = ''
    if (this.folder === null) await this.chooseFolder()
    if (this.folder === null) return
    const { id } = this.lesson.opened.lesson
    const choices = $state.snapshot(this.choices)
    rememberChoices(localStorage, id, choices, this.theme)
    this.progress = undefined
    this.stage = 'running'
    // What is exported is what the files say.
    await this.lesson.documents.save()
    const answer = await this.#api.exportLesson({
      lessonId: id,
      wanted: this.chosen.flatMap((kind) => wantedOf(kind, choices[kind], this.own)),
      ...(this.theme !== this.lesson.theme.id && { theme: this.theme }),
    })
    if (answer.ok) {
      this.files = answer.value.files
      this.held = answer.value.held
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

  async open(name: string): Promise<void> {
    await this.#api.openExported({ name })
  }

  /** To the place that holds a file back. */
  goTo({ place }: Check): void {
    const { slides, worksheets } = this.lesson.opened.lesson
    if (place?.where === 'slide') {
      this.lesson.tab = 'slides'
      const id = slides[place.number - 1]?.id
      if (id !== undefined) this.lesson.chooseSlides([id])
    } else if (place && worksheets[place.number - 1]) {
      this.lesson.tab = 'worksheet'
      this.lesson.chooseBlocks([place.blockId])
    } else this.lesson.isCheckListOpen = true
  }

  /** The dialog closes: what still runs is stopped. */
  end(): void {
    if (this.stage === 'running') void this.cancel()
    clearTimeout(this.#settling)
    this.#stopListening()
  }
}
