import { joinText, plainText, type RichText } from '../base/index.ts'
import { kindOf, type Outline } from '../blocks/index.ts'
import type { Lesson, Slide } from '../lesson/index.ts'
import type { PageSet } from '../page/index.ts'
import { planWording } from './planWording.ts'
import type { Setting } from './setting.ts'

/** What the plan says of a slide. */
export interface PlanRow {
  /** "4", or "4–5" where the slide is continued. */
  readonly number: string
  readonly first: number
  readonly stage: string
  readonly minutes: number
  readonly happens: readonly RichText[]
  readonly listenFor: readonly RichText[]
}

/** A row for each slide that takes time or that the teacher has said something about. */
export function planRows(lesson: Lesson, { topics }: Setting, slides: PageSet): readonly PlanRow[] {
  const numbers = slideNumbers(lesson, slides)
  return lesson.slides.flatMap((slide, index): readonly PlanRow[] => {
    const { first, last } = numbers[index] ?? { first: 1, last: 1 }
    const outlines = slide.blocks.flatMap((block): readonly Outline[] => {
      const outline = kindOf(block)?.outline?.(block, topics)
      return outline === undefined ? [] : [outline]
    })
    if (slide.minutes === 0 && slide.notes.length === 0) return []
    return [
      {
        number: first === last ? `${first}` : `${first}–${last}`,
        first,
        stage: stageOf(slide),
        minutes: slide.minutes,
        happens: happensOn(slide, outlines, slides.pages[first - 1]?.title ?? ''),
        listenFor: numbered(outlines.flatMap(({ questions }) => questions.map((q) => q.answer))),
      },
    ]
  })
}

/** Slides are numbered as they are printed: one that is continued has several numbers. */
function slideNumbers(
  { slides }: Lesson,
  { pages }: PageSet,
): readonly { readonly first: number; readonly last: number }[] {
  const starts = slides.map(({ id }) => pages.findIndex((page) => page.id === id) + 1)
  return starts.map((first, index) => {
    const next = starts.slice(index + 1).find((start) => start > 0) ?? pages.length + 1
    return { first, last: Math.max(first, next - 1) }
  })
}

function stageOf({ blocks }: Slide): string {
  const labels = blocks.map((block) => kindOf(block)?.label ?? planWording.notShown)
  return [...new Set(labels)].join(', ')
}

/** What is shown, what is asked, and what the teacher means to do. */
function happensOn(
  { notes }: Slide,
  outlines: readonly Outline[],
  title: string,
): readonly RichText[] {
  const titles = outlines.map((outline) => outline.title).filter((text) => plainText(text) !== '')
  const asked = outlines.flatMap(({ questions }) => questions.map(({ prompt }) => prompt))
  const known = new Set(titles.map(plainText))
  const prompts = asked.every((prompt) => known.has(plainText(prompt))) ? [] : numbered(asked)
  const opening = [...(titles.length === 0 ? [title] : titles), ...notes].reduce(
    (before, text) => joinText(before, endOf(before), text),
    '',
  )
  return [opening, ...prompts].filter((text) => plainText(text) !== '')
}

/** Questions and their answers stand in two columns: numbers say which belong together. */
function numbered(texts: readonly RichText[]): readonly RichText[] {
  return texts.length < 2 ? texts : texts.map((text, i) => joinText(`${i + 1}  `, text))
}

/** What parts a heading or a sentence from the next. */
function endOf(text: RichText): string {
  const plain = plainText(text)
  if (plain === '') return ''
  return /[.!?:…]["”’)]*$/.test(plain) ? ' ' : '. '
}
