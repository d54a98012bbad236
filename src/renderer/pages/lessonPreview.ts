import type { SlideDraft } from '../../blocks/index.ts'
import {
  draftSlide,
  layOutMarkScheme,
  layOutWorksheet,
  pagesOfSlide,
  roomFor,
} from '../../layout/index.ts'
import {
  type Check,
  checkLesson,
  type Lesson,
  type Slide,
  type TextTarget,
} from '../../lesson/index.ts'
import type { TextMeasurer } from '../../page/index.ts'
import { drawPages, emptySlide } from './drawPages.ts'
import type { Focus, LaidOut, LessonToShow, PageView } from './laidOut.ts'
import { type ShownSetting, shownSetting, topicsById } from './shownSetting.ts'
import { createStandIns } from './standIns.ts'

/** Lays out again only what has changed, what is looked at first. */
export interface LessonPreview {
  /** Takes the lesson as it is now; what is in focus is up to date at once, the rest as it was. */
  readonly show: (shown: LessonToShow, focus: Focus) => LaidOut
  /** One more portion of the rest; undefined when everything is up to date. */
  readonly proceed: () => LaidOut | undefined
  /** Everything as far as it has come. */
  readonly current: () => LaidOut
  /** Lines by which a text on a slide can grow. */
  readonly room: (slideId: string, target: TextTarget) => number | undefined
}

interface SlideState {
  readonly slide: Slide
  readonly basis: readonly unknown[]
  readonly drafts: readonly SlideDraft[]
  /** Number of its first page. */
  readonly number: number
  readonly views: readonly PageView[]
}

interface Remembered<T> {
  readonly basis: readonly unknown[]
  readonly value: T
}

/** @param portion milliseconds after which a portion of the rest ends */
export function createLessonPreview(
  measurer: TextMeasurer,
  now: () => number,
  portion = 8,
): LessonPreview {
  const slides = new Map<string, SlideState>()
  let sheets: Remembered<readonly PageView[]> | undefined
  let schemes: Remembered<readonly PageView[]> | undefined
  let checks: Remembered<readonly Check[]> | undefined
  let shown: LessonToShow | undefined
  let isShow = false
  let isCover = false
  // Blocks that cannot be laid out are stood in for; identity tells whether that has to be done anew.
  let stoodIn: Remembered<Lesson> | undefined
  const withStandIns = createStandIns()

  const settingOf = (given: LessonToShow): ShownSetting => shownSetting(given, measurer)
  const lessonOf = ({ lesson, topics }: LessonToShow): Lesson => {
    const basis = [lesson, ...topics]
    if (stoodIn && isSame(stoodIn.basis, basis)) return stoodIn.value
    const value = withStandIns(lesson, topicsById(topics))
    stoodIn = { basis, value }
    return value
  }
  /** Everything beside the slide itself that its pages depend on. */
  const basisOfSlides = ({
    lesson,
    topics,
    theme,
    pictures,
    school,
  }: LessonToShow): readonly unknown[] => [
    theme,
    pictures,
    school,
    lesson.title,
    lesson.subtitle,
    lesson.className,
    ...topics,
  ]

  const layOutSlide = (given: LessonToShow, slide: Slide, number: number): SlideState => {
    const setting = settingOf(given)
    const lesson = lessonOf(given)
    const basis = basisOfSlides(given)
    const old = slides.get(slide.id)
    const isFresh = old?.slide === slide && isSame(old.basis, basis)
    if (isFresh && old.number === number) return old
    const drafts = isFresh ? old.drafts : draftSlide(lesson, slide, setting)
    const pages = pagesOfSlide(lesson, slide, drafts, number, setting)
    const views = drawPages(pages, slide.id, slide.blocks, lesson, setting, { hasSteps: isShow })
    return { slide, basis, drafts, number, views }
  }

  const isStale = (given: LessonToShow, slide: Slide, number: number): boolean => {
    const state = slides.get(slide.id)
    return !(
      state?.slide === slide &&
      state.number === number &&
      isSame(state.basis, basisOfSlides(given))
    )
  }

  /** Goes through the slides with the number of each one's first page. */
  const walk = (visit: (slide: Slide, number: number) => boolean): void => {
    if (!shown) return
    let number = 1
    for (const slide of lessonOf(shown).slides) {
      if (visit(slide, number)) return
      number += slides.get(slide.id)?.views.length ?? 1
    }
  }

  const collect = (given: LessonToShow): LaidOut => ({
    slides: lessonOf(given).slides.flatMap(
      (slide, i) => slides.get(slide.id)?.views ?? [emptySlide(slide.id, i + 1)],
    ),
    worksheet: sheets?.value ?? [],
    markScheme: schemes?.value ?? [],
    checks: checks?.value ?? [],
  })

  const basisOfSheets = ({
    lesson,
    topics,
    theme,
    paper,
    papers,
    pictures,
    school,
  }: LessonToShow): readonly unknown[] => [
    theme,
    paper,
    papers,
    pictures,
    school,
    lesson.title,
    lesson.subtitle,
    lesson.slides,
    lesson.worksheets,
    ...topics,
  ]
  const refreshSheets = (given: LessonToShow): boolean => {
    const basis = basisOfSheets(given)
    if (isSame(sheets?.basis, basis)) return false
    const setting = settingOf(given)
    const lesson = lessonOf(given)
    const value = lesson.worksheets.flatMap((sheet) =>
      drawPages(
        layOutWorksheet(lesson, sheet, setting, 'pupil').pages,
        sheet.id,
        sheet.blocks,
        lesson,
        setting,
        { hasFrames: true },
      ),
    )
    sheets = { basis, value: keepSame(sheets?.value, value) }
    return true
  }
  const refreshSchemes = (given: LessonToShow): boolean => {
    const basis = basisOfSheets(given).filter((part) => part !== given.lesson.slides)
    if (isSame(schemes?.basis, basis)) return false
    const setting = settingOf(given)
    const lesson = lessonOf(given)
    const value = lesson.worksheets.flatMap((sheet) =>
      drawPages(
        layOutMarkScheme(lesson, sheet, setting).pages,
        sheet.id,
        sheet.blocks,
        lesson,
        setting,
      ),
    )
    schemes = { basis, value: keepSame(schemes?.value, value) }
    return true
  }
  const refreshChecks = (given: LessonToShow): boolean => {
    const basis = [given.lesson, ...given.topics, given.pictures]
    if (isSame(checks?.basis, basis)) return false
    const { topics, pictures } = settingOf(given)
    checks = { basis, value: checkLesson(given.lesson, topics, undefined, pictures) }
    return true
  }

  return {
    show(given, focus) {
      shown = given
      isShow = focus.isShow === true
      isCover = focus.isCover === true
      const ids = new Set(given.lesson.slides.map(({ id }) => id))
      for (const id of slides.keys()) if (!ids.has(id)) slides.delete(id)
      if (focus.tab === 'worksheet' || isCover) refreshSheets(given)
      else if (focus.tab === 'mark-scheme') refreshSchemes(given)
      walk((slide, number) => {
        const isLookedAt = focus.tab === 'slides' && slide.id === focus.slideId
        if (isLookedAt) slides.set(slide.id, layOutSlide(given, slide, number))
        return isLookedAt
      })
      return collect(given)
    },
    proceed() {
      const given = shown
      if (!given || isCover) return undefined
      const end = now() + portion
      let worked = false
      walk((slide, number) => {
        if (!isStale(given, slide, number)) return false
        slides.set(slide.id, layOutSlide(given, slide, number))
        worked = true
        return now() >= end
      })
      if (!worked && !isShow)
        worked = refreshSheets(given) || refreshSchemes(given) || refreshChecks(given)
      return worked ? collect(given) : undefined
    },
    room(slideId, target) {
      if (!shown) return undefined
      const lesson = lessonOf(shown)
      const slide = lesson.slides.find(({ id }) => id === slideId)
      return slide && roomFor(lesson, slide, target, settingOf(shown))
    },
    current: () =>
      shown ? collect(shown) : { slides: [], worksheet: [], markScheme: [], checks: [] },
  }
}

function isSame(one: readonly unknown[] | undefined, other: readonly unknown[]): boolean {
  return one?.length === other.length && one.every((part, i) => part === other[i])
}

/** Pages that came out the same stay the same objects, and are neither sent nor drawn again. */
function keepSame(
  old: readonly PageView[] | undefined,
  fresh: readonly PageView[],
): readonly PageView[] {
  return fresh.map((view, i) => {
    const before = old?.[i]
    const same =
      before?.markup === view.markup &&
      before.id === view.id &&
      JSON.stringify(before.texts) === JSON.stringify(view.texts)
    return same ? before : view
  })
}
