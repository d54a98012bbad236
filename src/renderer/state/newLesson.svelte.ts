import { plainText } from '../../base/index.ts'
import { type Block, refsOfBlock } from '../../blocks/index.ts'
import type { LecternApi, TemplatesView, TopicRow } from '../../ipc/contract.ts'
import { assembleLesson, inLook, type Lesson, worksheetMarks } from '../../lesson/index.ts'
import { itemLabel, itemsOfKind, type Topic } from '../../topic/index.ts'
import { blockName } from './blockOptions.ts'
import { topicsById } from './slideFacts.ts'

type Scaffold = Lesson['worksheets'][number]['scaffold']

export interface OutlineRow {
  readonly id: string
  readonly title: string
  readonly minutes: number
}

/** A lesson being thought out: every choice gives another one at once. */
export class NewLesson {
  readonly topics: readonly TopicRow[]
  readonly recipes: TemplatesView['recipes']
  readonly themes: TemplatesView['themes']
  readonly papers: TemplatesView['papers']
  /** What the settings say of new lessons. */
  readonly look: TemplatesView['look']
  readonly #api: LecternApi

  topic = $state.raw<Topic>()
  problem = $state('')
  isSaving = $state(false)
  recipeId = $state('')
  themeId = $state('lectern')
  className = $state('')
  /** Tasks that are not on the worksheet, by their kind: another recipe may have them too. */
  withoutTasks = $state.raw<readonly Block['kind'][]>([])
  scaffold = $state<Scaffold>('core')
  /** Sections that are not taught, by id of their heading. */
  leftOut = $state.raw<readonly string[]>([])
  #title = $state<string>()
  #minutes = $state<number>()

  readonly recipe = $derived.by(
    () => this.recipes.find(({ id }) => id === this.recipeId) ?? this.recipes[0],
  )
  readonly title = $derived(this.#title ?? this.topic?.title ?? '')
  readonly minutes = $derived(this.#minutes ?? this.recipe?.minutes ?? 60)
  readonly sections = $derived.by(() =>
    this.topic
      ? itemsOfKind(this.topic, 'heading')
          .filter(({ level }) => level === 1)
          .map(({ id, text }) => ({ id, title: plainText(text) }))
      : [],
  )
  readonly assembled = $derived.by(() => {
    if (!this.topic || !this.recipe) return undefined
    const sections = this.sections.map(({ id }) => id).filter((id) => !this.leftOut.includes(id))
    return assembleLesson(this.topic, this.recipe, {
      title: this.title.trim() === '' ? this.topic.title : this.title.trim(),
      minutes: this.minutes,
      theme: this.themeId,
      className: this.className.trim(),
      ...(this.leftOut.length > 0 && { sections }),
    })
  })
  readonly lesson = $derived.by((): Lesson | undefined => {
    const { assembled, look, themeId } = this
    const lesson = assembled && inLook(assembled.lesson, { ...look, theme: themeId })
    if (!lesson) return undefined
    const worksheets = lesson.worksheets.map((sheet) => ({
      ...sheet,
      scaffold: this.scaffold,
      blocks: sheet.blocks.filter(({ kind }) => !this.withoutTasks.includes(kind)),
    }))
    return { ...lesson, worksheets: worksheets.filter(({ blocks }) => blocks.length > 0) }
  })
  /** What there is to choose from for the worksheet. */
  readonly tasks = $derived(
    (this.assembled?.lesson.worksheets ?? []).flatMap(({ blocks }) =>
      blocks.map((block) => ({ id: block.id, kind: block.kind, title: blockName(block) })),
    ),
  )
  readonly slideRows = $derived.by((): readonly OutlineRow[] => {
    const slides = this.lesson?.slides ?? []
    const titles = slides.map(({ blocks: [first] }) => (first ? this.#rowTitle(first) : ''))
    return slides.map(({ id, minutes }, i) => {
      const title = titles[i] ?? ''
      return { id, minutes, title: title === titles[i - 1] ? `${title}, continued` : title }
    })
  })
  readonly taskNames = $derived(
    (this.lesson?.worksheets ?? []).flatMap(({ blocks }) =>
      blocks.map((block) => ({ id: block.id, title: blockName(block) })),
    ),
  )
  readonly marks = $derived.by(() => {
    const topics = topicsById(this.topic ? [this.topic] : [])
    const sheets = this.lesson?.worksheets ?? []
    return sheets.reduce((sum, sheet) => sum + worksheetMarks(sheet, topics), 0)
  })

  constructor(api: LecternApi, topics: readonly TopicRow[], templates: TemplatesView) {
    this.#api = api
    this.topics = topics
    this.recipes = usualFirst(templates.recipes)
    this.themes = templates.themes
    this.papers = templates.papers
    this.look = templates.look
    if (this.themes.some(({ id }) => id === this.look.theme))
      this.themeId = this.look.theme ?? this.themeId
    this.recipeId = this.recipes[0]?.id ?? ''
  }

  /** As a teacher tells slides apart: by the heading, the term or the question on it. */
  #rowTitle(block: Block): string {
    const name = blockName(block)
    const [first] = refsOfBlock(block)
    const ref = block.kind === 'bullets' ? block.heading : first?.ref
    const item = this.topic?.items.find(({ id }) => id === ref?.itemId)
    if (!item) return name
    if (block.kind === 'bullets') return itemLabel(item)
    const isTold = ['key-term', 'short-answer', 'exam-question'].includes(block.kind)
    return isTold ? `${name}: ${itemLabel(item)}` : name
  }

  async chooseTopic(topicId: string): Promise<void> {
    const opened = await this.#api.editTopic({ topicId })
    if (!opened.ok) {
      this.problem = 'This topic’s file cannot be read. It has been left as it is.'
      return
    }
    this.problem = ''
    this.topic = opened.value.topic
    this.leftOut = []
  }

  set titleTyped(title: string) {
    this.#title = title
  }

  set minutesChosen(minutes: number) {
    this.#minutes = Math.round(minutes)
  }

  /** Another recipe brings its own length, unless one was chosen. */
  chooseRecipe(id: string): void {
    this.recipeId = id
  }

  toggleSection(id: string): void {
    const next = this.leftOut.includes(id)
      ? this.leftOut.filter((one) => one !== id)
      : [...this.leftOut, id]
    // A lesson on nothing at all cannot be made.
    if (next.length < this.sections.length) this.leftOut = next
  }

  toggleTask(kind: Block['kind']): void {
    this.withoutTasks = this.withoutTasks.includes(kind)
      ? this.withoutTasks.filter((one) => one !== kind)
      : [...this.withoutTasks, kind]
  }

  /** Answers with the id of the saved lesson. */
  async create(): Promise<string | undefined> {
    const { lesson } = this
    if (!lesson || this.isSaving) return undefined
    this.isSaving = true
    const made = await this.#api.createLesson({ lesson })
    this.isSaving = false
    if (made.ok) return made.value.lessonId
    this.problem =
      'The lesson could not be saved: the disk may be full, or the library’s folder away. Nothing was changed.'
    return undefined
  }
}

const USUAL = 'single-lesson'

function usualFirst(recipes: TemplatesView['recipes']): TemplatesView['recipes'] {
  return [...recipes].sort((a, b) => Number(b.id === USUAL) - Number(a.id === USUAL))
}
