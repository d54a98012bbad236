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
    if (page.answersOnly)
      return reveals === 'questions' ? [] : [{ page: whole, number, isAnswered: true }]
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

/** What is explained point by point or row by row is no answer: it is printed at once. */
function isWaiting(page: Page): boolean {
  return clicksOf(openExplanation(page)) > 0
}

function hideWaiting(page: Page): Page {
  return afterClicks(openExplanation(page), 0)
}

function openExplanation(page: Page): Page {
  const boxes = page.boxes.map((box) => {
    const { content } = box
    if (box.answer === true) return box
    if (content.kind === 'table') {
      const rows = content.rows.map(({ reveal: _, ...row }) => row)
      return { ...box, content: { ...content, rows } }
    }
    if (box.role !== 'list' || content.kind !== 'text') return box
    const paragraphs = content.paragraphs.map(({ reveal: _, ...paragraph }) => paragraph)
    return { ...box, content: { ...content, paragraphs } }
  })
  return { ...page, boxes }
}

function holdsAnswer(page: Page): boolean {
  return page.boxes.some((box) => box.answer === true)
}
