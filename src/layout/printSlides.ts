import { afterClicks, clicksOf, type Page, type PageSet } from '../page/index.ts'

/** Which states of a slide with answers are printed. Answers never stand before their question. */
export type PrintedReveals = 'both' | 'answered' | 'questions'

export interface PrintedSlide {
  readonly page: Page
  /** Of the slide it shows, from 1. */
  readonly number: number
  readonly isAnswered: boolean
}

/** The slides as they are printed, one state a page. Rules H1 and H2 of SPEC.md. */
export function printedSlides(
  { pages }: PageSet,
  reveals: PrintedReveals,
): readonly PrintedSlide[] {
  return pages.flatMap((page, index): readonly PrintedSlide[] => {
    const number = index + 1
    const whole = afterClicks(page, clicksOf(page))
    if (!isWaiting(page)) return [{ page: whole, number, isAnswered: false }]
    const asked = { page: hideWaiting(page), number, isAnswered: false }
    if (reveals === 'questions') return [asked]
    const answered = { page: whole, number, isAnswered: holdsAnswer(page) }
    if (reveals === 'answered' || !answered.isAnswered) return [answered]
    return [asked, { ...answered, page: { ...whole, id: `${page.id}.answered` } }]
  })
}

/** The slides as pages of their own size. */
export function layOutPrintedSlides(slides: PageSet, reveals: PrintedReveals): PageSet {
  return { ...slides, pages: printedSlides(slides, reveals).map(({ page }) => page) }
}

/** Points of an explanation that come one by one are no answers: they are printed at once. */
function isWaiting(page: Page): boolean {
  return clicksOf(openExplanation(page)) > 0
}

function hideWaiting(page: Page): Page {
  return afterClicks(openExplanation(page), 0)
}

function openExplanation(page: Page): Page {
  const boxes = page.boxes.map((box) => {
    const { content } = box
    const isExplanation = box.role === 'list' && box.answer === undefined
    if (!isExplanation || content.kind !== 'text') return box
    const paragraphs = content.paragraphs.map(({ reveal: _, ...paragraph }) => paragraph)
    return { ...box, content: { ...content, paragraphs } }
  })
  return { ...page, boxes }
}

function holdsAnswer(page: Page): boolean {
  return page.boxes.some((box) => box.answer === true)
}
