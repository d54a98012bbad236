import { boldText, joinText, plainText, type RichText, sliceText } from '../base/index.ts'
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
  /** All of it as one text, each answer after its question, for a plan with many rows. */
  readonly inOne: RichText
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
    const happens = happensOn(slide, outlines, slides.pages[first - 1]?.title ?? '')
    return [
      {
        number: first === last ? `${first}` : `${first}–${last}`,
        first,
        stage: stageOf(slide),
        minutes: slide.minutes,
        happens: [beyondStage(slide, happens.opening), ...numbered(happens.prompts)].filter(isSaid),
        listenFor: numbered(outlines.flatMap(({ questions }) => questions.map((q) => q.answer))),
        inOne: inOne(slide, happens, outlines),
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

interface Happens {
  readonly opening: RichText
  /** What is asked, where the title does not say it. */
  readonly prompts: readonly RichText[]
}

/** What is shown, what is asked, and what the teacher means to do. */
function happensOn(slide: Slide, outlines: readonly Outline[], title: string): Happens {
  const { notes } = slide
  const titles = outlines.map((outline) => outline.title).filter(isSaid)
  const asked = outlines.flatMap(({ questions }) => questions.map(({ prompt }) => prompt))
  const known = new Set(titles.map(plainText))
  const prompts = asked.every((prompt) => known.has(plainText(prompt))) ? [] : asked
  const opening = sentences([...(titles.length === 0 ? [title] : titles), ...notes])
  // A picture without a title is told by its caption.
  const isMute = !isSaid(beyondStage(slide, opening)) && asked.length === 0
  const points = isMute ? outlines.flatMap((outline) => outline.points).slice(0, 1) : []
  return { opening: sentences([opening, ...points]), prompts }
}

function inOne(
  slide: Slide,
  { opening, prompts }: Happens,
  outlines: readonly Outline[],
): RichText {
  const answers = outlines.flatMap(({ questions }) => questions.map(({ answer }) => answer))
  const asked = answers.map((answer, i): RichText => {
    const prompt = prompts[i] ?? ''
    const number = answers.length > 1 ? `${i + 1}\u00a0` : ''
    const asked = joinText(number, prompt)
    if (!isSaid(answer)) return asked
    return joinText(asked, isSaid(asked) ? ' → ' : '→ ', answer)
  })
  const said = [boldText(stageOf(slide)), beyondStage(slide, opening), ...asked]
  return sentences(said.filter(isSaid))
}

/** A slide that is called what it is need not be told so twice. */
function beyondStage(slide: Slide, opening: RichText): RichText {
  const stage = stageOf(slide)
  const words = plainText(opening)
  const end = words.startsWith(stage) ? /^(?:$|[.?!](?: |$))/.exec(words.slice(stage.length)) : null
  return end === null ? opening : sliceText(opening, stage.length + end[0].length, Infinity)
}

function sentences(texts: readonly RichText[]): RichText {
  return texts.reduce((before, text) => joinText(before, endOf(before), text), '')
}

function isSaid(text: RichText): boolean {
  return plainText(text) !== ''
}

/** Questions and their answers stand in two columns: numbers say which belong together. */
function numbered(texts: readonly RichText[]): readonly RichText[] {
  if (texts.length < 2) return texts.filter(isSaid)
  return texts.flatMap((text, i) => (isSaid(text) ? [joinText(`${i + 1}  `, text)] : []))
}

/** What parts a heading or a sentence from the next. */
function endOf(text: RichText): string {
  const plain = plainText(text)
  if (plain === '') return ''
  return /[.!?:…]["”’)]*$/.test(plain) ? ' ' : '. '
}
