import { drawSvg } from '../../exporters/svg/index.ts'
import type { OutputKind, Wanted } from '../../ipc/contract.ts'
import { type Check, checkLesson } from '../../lesson/index.ts'
import type { PageSet, TextMeasurer } from '../../page/index.ts'
import { holdsBack, withoutMissing } from '../../production/heldBack.ts'
import { createLayOut, type Job, jobsOf } from '../../production/jobs.ts'
import type { LessonToShow } from './laidOut.ts'
import { shownSetting } from './shownSetting.ts'

/** A file that an export would make. */
export interface CountedFile {
  readonly kind: OutputKind
  readonly name: string
  readonly pages: number
  readonly first: readonly FirstPage[]
  /** What holds it back. */
  readonly held: readonly Check[]
}

export interface FirstPage {
  readonly width: number
  readonly height: number
  readonly markup: string
}

/** As many as the dialog has room for without scrolling far. */
const SHOWN = 6

/** Lays out what an export would make, file by file; what files share is laid out once. */
export function createCounter(
  shown: LessonToShow,
  measurer: TextMeasurer,
): (wanted: readonly Wanted[]) => readonly (() => CountedFile)[] {
  const setting = shownSetting(shown, measurer)
  const checks = checkLesson(shown.lesson, setting.topics, undefined, setting.pictures)
  const lesson = withoutMissing(shown.lesson, setting.topics)
  const layOut = createLayOut(lesson, setting, setting.papers ?? new Map())
  const count = (job: Job): CountedFile => {
    const pages = layOut(job)
    return {
      kind: job.kind,
      name: job.name,
      pages: pages.pages.length,
      first: firstPages(pages, setting.addresses, job.name),
      held: holdsBack(job, lesson, checks),
    }
  }
  return (wanted) => jobsOf(lesson, wanted, shown.theme).map((job) => () => count(job))
}

function firstPages(
  { pages, theme }: PageSet,
  assets: ReadonlyMap<string, string>,
  name: string,
): readonly FirstPage[] {
  return pages.slice(0, SHOWN).map((page) => ({
    width: page.width,
    height: page.height,
    // The same page is in the window behind, so its ids need another beginning.
    markup: drawSvg(page, { theme, language: 'en-GB' }, { assets, idPrefix: `${name}-${page.id}` }),
  }))
}
