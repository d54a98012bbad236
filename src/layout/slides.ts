import { plainText } from '../base/index.ts'
import { type Block, kindOf, type SlideContext, type SlideDraft } from '../blocks/index.ts'
import { GRID } from '../blocks/shared/slideGrid.ts'
import { listSlides } from '../blocks/shared/listSlides.ts'
import type { Lesson, Slide } from '../lesson/index.ts'
import {
  type Box,
  type Content,
  firstBaseline,
  type Page,
  type PageSet,
  revealsOf,
  SLIDE,
  styleOf,
  textBox,
} from '../page/index.ts'
import { withPartCues } from './partCue.ts'
import { logoOnSlide } from './schoolLogo.ts'
import { whyNotShown } from './notShown.ts'
import type { Setting } from './setting.ts'

/** The slides of a lesson as pages. Rules S1 to S8 of SPEC.md. */
export function layOutSlides(lesson: Lesson, setting: Setting): PageSet {
  const pages: Page[] = []
  for (const slide of lesson.slides) {
    const drafts = draftSlide(lesson, slide, setting)
    pages.push(...pagesOfSlide(lesson, slide, drafts, pages.length + 1, setting))
  }
  return { title: lesson.title, language: 'en-GB', theme: setting.theme, pages }
}

/** What one slide shows, on as many pages as it takes; nothing of it depends on the other slides. */
export function draftSlide(lesson: Lesson, slide: Slide, setting: Setting): readonly SlideDraft[] {
  return draftsOf(slide, { ...slideContext(lesson, setting), minutes: slide.minutes })
}

/** @param number of the slide's first page, from 1 */
export function pagesOfSlide(
  lesson: Lesson,
  slide: Slide,
  drafts: readonly SlideDraft[],
  number: number,
  setting: Setting,
): readonly Page[] {
  const context = slideContext(lesson, setting)
  return withPartCues(drafts, setting.measurer).map((draft, part): Page => ({
    // A dot, since the id of another slide may end in a hyphen and a number.
    id: part === 0 ? slide.id : `${slide.id}.${part + 1}`,
    kind: 'slide',
    ...SLIDE,
    layout: draft.layout,
    background: 'paper',
    title: draft.title,
    boxes: [
      ...countClicks(draft.boxes),
      ...(draft.layout === 'title' ? logoOnSlide(setting.school) : []),
      ...(draft.footer ? footer(context, number + part, draft.footerRight) : []),
    ],
    notes:
      part === 0
        ? [...minutesNote(slide), ...slide.notes.map(plainText), ...draft.notes]
        : draft.notes,
    ...(draft.answersOnly === undefined ? {} : { answersOnly: draft.answersOnly }),
  }))
}

/** S3: clicks count from 1 on every page, also where a set of them has been dealt out over several. */
function countClicks(boxes: readonly Box[]): readonly Box[] {
  const order = [...new Set(boxes.flatMap(revealsOf))].sort((a, b) => a - b)
  if (order.every((reveal, i) => reveal === i + 1)) return boxes
  const renumber = <T extends { readonly reveal?: number | undefined }>(of: T): T =>
    of.reveal === undefined ? of : { ...of, reveal: order.indexOf(of.reveal) + 1 }
  return boxes.map((box) => renumber({ ...box, content: renumberParts(box.content, renumber) }))
}

function renumberParts(
  content: Content,
  renumber: <T extends { readonly reveal?: number | undefined }>(of: T) => T,
): Content {
  if (content.kind === 'text')
    return { ...content, paragraphs: content.paragraphs.map((paragraph) => renumber(paragraph)) }
  if (content.kind === 'table')
    return { ...content, rows: content.rows.map((row) => renumber(row)) }
  return content
}

function slideContext(
  lesson: Lesson,
  { topics, theme, measurer, pictures }: Setting,
): SlideContext {
  const own = lesson.topicIds.flatMap((id) => topics.get(id) ?? [])
  const [topic] = own
  const unit = topic
    ? [topic.qualification.level, topic.qualification.unit].filter((text) => text !== '').join(', ')
    : ''
  return {
    topics,
    theme,
    measurer,
    pictures,
    minutes: 0,
    lesson: { title: lesson.title, subtitle: lesson.subtitle, className: lesson.className, unit },
    period: own.find((candidate) => candidate.period !== undefined)?.period,
  }
}

function draftsOf(slide: Slide, context: SlideContext): readonly SlideDraft[] {
  return slide.blocks.flatMap((block) => {
    const layOut = kindOf(block)?.layOut.slide
    return layOut === undefined ? placeholder(block, context) : layOut(block, context)
  })
}

/** S8: what cannot be shown says so, where it stands. */
function placeholder(block: Block, context: SlideContext): readonly SlideDraft[] {
  const { heading, text } = whyNotShown(block, 'slide')
  return listSlides(context, {
    kicker: 'Not shown',
    heading,
    layout: 'full',
    notes: [],
    content: (style) => [{ text, style }],
  })
}

function minutesNote(slide: Slide): readonly string[] {
  return slide.minutes === 0 ? [] : [`${slide.minutes} min.`]
}

function footer(context: SlideContext, number: number, right: number = GRID.right): readonly Box[] {
  const { measurer, theme, lesson } = context
  const style = styleOf(theme, 'credit', 'ink2')
  const y = GRID.footerBaseline - firstBaseline(measurer, style)
  return [
    textBox(measurer, {
      id: 'lesson-footer',
      role: 'artifact',
      x: GRID.left,
      y,
      w: right - GRID.left - 84,
      paragraphs: [{ text: oneLine(context, lesson.title, right - GRID.left - 84), style }],
    }),
    textBox(measurer, {
      id: 'slide-number',
      role: 'artifact',
      x: right - 60,
      y,
      w: 60,
      paragraphs: [{ text: `${number}`, style, align: 'right' }],
    }),
  ]
}

/** A running foot repeats the title, so it alone may be cut: the title slide has it whole. */
function oneLine(context: SlideContext, text: string, width: number): string {
  const style = styleOf(context.theme, 'credit')
  const fits = (part: string): boolean => heightIsOneLine(context, part, width, style)
  if (fits(text)) return text
  let words = text.split(' ')
  while (words.length > 1 && !fits(`${words.join(' ')}…`)) words = words.slice(0, -1)
  return words.length > 1 ? `${words.join(' ')}…` : ''
}

function heightIsOneLine(
  context: SlideContext,
  text: string,
  width: number,
  style: ReturnType<typeof styleOf>,
): boolean {
  const box = textBox(context.measurer, {
    id: 'probe',
    x: 0,
    y: 0,
    w: width,
    paragraphs: [{ text, style }],
  })
  return box.h <= style.leading
}
