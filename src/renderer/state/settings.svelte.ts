import type {
  DocumentName,
  LecternApi,
  SettingsView,
  TemplatesView,
  VersionRow,
} from '../../ipc/contract.ts'
import type { Look } from '../../lesson/index.ts'

export type SettingsPart = 'library' | 'look' | 'school' | 'words' | 'versions'

interface SchoolChange {
  readonly name?: string
  readonly accent?: string | undefined
  readonly signal?: string | undefined
  readonly logoAlt?: string
}

/** What the settings screen shows. Everything is saved as it is changed. */
export class SettingsState {
  readonly #api: LecternApi
  #savingSchool: Promise<void> = Promise.resolve()
  /** How often the look was chosen: what was read before the last choice knows nothing of it. */
  #lookChoices = 0
  part = $state<SettingsPart>('library')
  view = $state.raw<SettingsView>()
  templates = $state.raw<TemplatesView>()
  problem = $state('')
  #saving = $state(0)
  #said = $state('')
  /** Said when something has been done, and nothing more is being saved. */
  readonly done = $derived(this.#saving > 0 ? '' : this.#said)
  document = $state.raw<DocumentName>()
  versions = $state.raw<readonly VersionRow[]>([])

  constructor(api: LecternApi) {
    this.#api = api
  }

  async load(): Promise<void> {
    const choices = this.#lookChoices
    const [read, templates] = await Promise.all([
      this.#api.readSettings({}),
      this.#api.readTemplates({}),
    ])
    if (templates.ok) this.templates = templates.value
    if (read.ok) {
      const { look } = choices === this.#lookChoices ? read.value : (this.view ?? read.value)
      this.view = { ...read.value, look }
    } else this.problem = 'The settings could not be read.'
  }

  choosePart(part: SettingsPart): void {
    this.part = part
    this.tell('', '')
  }

  /** How something went: what was done, or else what stood in its way. */
  tell(problem: string, done: string): void {
    this.problem = problem
    this.#said = problem === '' ? done : ''
  }

  /** One after another: each change is made to what the one before has left. */
  saveSchool(change: SchoolChange): Promise<void> {
    this.#saving++
    this.#savingSchool = this.#savingSchool
      .then(() => this.#writeSchool(change))
      .finally(() => this.#saving--)
    return this.#savingSchool
  }

  async #writeSchool(change: SchoolChange): Promise<void> {
    const { name, accent, signal, logoAlt } = { ...this.view?.school, ...change }
    if (name === undefined || name.trim() === '') return
    const saved = await this.#api.saveSchool({
      name,
      ...(accent !== undefined && { accent }),
      ...(signal !== undefined && { signal }),
      ...(logoAlt !== undefined && { logoAlt }),
    })
    await this.#settle(saved.ok ? '' : NOT_WRITTEN, 'Saved')
  }

  /** A value of undefined is the usual one again. */
  async saveLook(change: Look): Promise<void> {
    if (!this.view) return
    const choice = ++this.#lookChoices
    const look = { ...this.view.look, ...change }
    // Taken up at once: the next choice may come before this one is kept.
    this.view = { ...this.view, look }
    this.#saving++
    const saved = await this.#api.saveLook({ look })
    this.#saving--
    // It was said of the last choice, which has all that came before.
    if (choice !== this.#lookChoices) return
    this.tell(saved.ok ? '' : LOOK_NOT_WRITTEN, 'Saved')
  }

  async chooseLogo(): Promise<void> {
    const chosen = await this.#api.chooseLogo({})
    const problem = chosen.ok
      ? ''
      : chosen.error === 'not-a-picture'
        ? 'That file is no PNG or JPEG picture. The logo is as it was.'
        : NOT_WRITTEN
    await this.#settle(problem, chosen.ok && chosen.value.chosen ? 'Logo saved' : '')
  }

  async removeLogo(): Promise<void> {
    const removed = await this.#api.removeLogo({})
    await this.#settle(removed.ok ? '' : NOT_WRITTEN, 'Logo removed')
  }

  /** Answers whether another folder is the library now. */
  async chooseLibrary(how: 'open' | 'copy'): Promise<boolean> {
    const chosen = await this.#api.chooseLibrary({ how })
    const isDone = chosen.ok && chosen.value.folder !== null
    const problem = chosen.ok
      ? ''
      : chosen.error === 'not-empty'
        ? 'There is a library in that folder already. Nothing was copied; choose another folder.'
        : 'The library could not be copied there. It is where it was, and unchanged.'
    const words =
      how === 'copy' ? 'Copied. The old folder is still there.' : 'This is your library now.'
    await this.#settle(problem, isDone ? words : '')
    return isDone
  }

  showLibrary(): void {
    void this.#api.showLibrary({})
  }

  async chooseDocument(document: DocumentName): Promise<void> {
    this.document = document
    this.versions = []
    const read = await this.#api.readVersions(document)
    if (read.ok && this.document === document) this.versions = read.value.versions
  }

  async restoreVersion(name: string): Promise<boolean> {
    const { document } = this
    if (!document) return false
    const restored = await this.#api.restoreVersion({ ...document, name })
    this.tell(
      restored.ok ? '' : 'That version could not be put back. The document is as it was.',
      'Put back. What it replaced is now the newest version.',
    )
    if (restored.ok) await this.chooseDocument(document)
    return restored.ok
  }

  async #settle(problem: string, done: string): Promise<void> {
    await this.load()
    this.tell(problem, done)
  }
}

const LOOK_NOT_WRITTEN =
  'This computer’s disk could not be written to. Your choice holds until Lectern closes.'
const NOT_WRITTEN = 'The library’s folder could not be written to. Nothing was changed.'
