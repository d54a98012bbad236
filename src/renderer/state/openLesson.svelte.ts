import type { Result } from '../../base/index.ts'
import { lessonMarks } from '../../lesson/index.ts'
import type { OpenedLesson } from '../../ipc/contract.ts'
import { topicsById } from './slideFacts.ts'
import type { LaidOut, LayoutProblem, PageView } from '../pages/laidOut.ts'

export type LessonTab = 'slides' | 'worksheet' | 'mark-scheme'
export type SidePanel = 'content' | 'notes'

/** The lesson in the workspace: the document, its pages and what is being looked at. */
export class OpenLesson {
  // Raw: a document is replaced as a whole, never changed in place.
  opened = $state.raw<OpenedLesson>() as OpenedLesson
  laidOut = $state.raw<LaidOut>()
  problem = $state.raw<LayoutProblem>()
  tab = $state<LessonTab>('slides')
  panel = $state<SidePanel>('content')
  isCheckListOpen = $state(false)
  #chosen = $state<Record<LessonTab, number>>({ slides: 0, worksheet: 0, 'mark-scheme': 0 })

  readonly topics = $derived(topicsById(this.opened.topics))
  readonly marks = $derived(lessonMarks(this.opened.lesson, this.topics))
  readonly plannedMinutes = $derived(
    this.opened.lesson.slides.reduce((sum, slide) => sum + slide.minutes, 0),
  )
  readonly pages = $derived(this.pagesOf(this.tab))
  readonly pageIndex = $derived(
    Math.min(this.#chosen[this.tab], Math.max(this.pages.length - 1, 0)),
  )
  readonly page = $derived(this.pages[this.pageIndex])

  constructor(opened: OpenedLesson) {
    this.opened = opened
  }

  show(result: Result<LaidOut, LayoutProblem>): void {
    this.laidOut = result.ok ? result.value : undefined
    this.problem = result.ok ? undefined : result.error
  }

  choosePage(index: number): void {
    this.#chosen[this.tab] = index
  }

  pagesOf(tab: LessonTab): readonly PageView[] {
    if (this.laidOut === undefined) return []
    return {
      slides: this.laidOut.slides,
      worksheet: this.laidOut.worksheet,
      'mark-scheme': this.laidOut.markScheme,
    }[tab]
  }
}
