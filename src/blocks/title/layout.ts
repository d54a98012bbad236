import {
  type Box,
  firstBaseline,
  heightOf,
  paragraphsOf,
  type ParagraphSpec,
  paginateText,
  ruleBox,
  shapeBox,
  styleOf,
  type StyleName,
  textBox,
} from '../../page/index.ts'
import { datedEvents, type DatedEvent, type Topic, type YearRange } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveRef } from '../contentRef.ts'
import { wordsFit } from '../shared/fit.ts'
import { listSlides } from '../shared/listSlides.ts'
import { scaleTicks, yearToX } from '../shared/ruler.ts'
import { GRID } from '../shared/slideGrid.ts'
import type { TitleBlock } from './schema.ts'
import { landmarksOf } from './landmarks.ts'

const TITLE_BASELINE = 264
const SUBTITLE_BASELINE = 402
const FIELDS_Y = 450
const TITLE_WIDTH = 700
/** Between the title's last word and the date of the focus event. */
const LABEL_GAP = 28
/** Names of landmarks end above this. */
const LANDMARKS_BOTTOM = 164

/** Title, question and fields under the topic's own events, which hang from the ruler. */
export function layOutSlide(block: TitleBlock, context: SlideContext): readonly SlideDraft[] {
  const { lesson } = context
  const title = titleBox(context)
  if (title === undefined) {
    return listSlides(context, {
      kicker: 'Lesson',
      heading: lesson.title,
      layout: 'full',
      notes: [lesson.unit],
      content: (style) =>
        [
          { text: lesson.subtitle, style },
          { text: lesson.className, style },
        ].filter((spec) => spec.text !== ''),
    })
  }
  const focus = focusEvent(block, context)
  const subtitle = subtitleBox(context)
  const overflow = subtitle === undefined ? [subtitleSlide(context)] : []
  const boxes = [
    ...eventScale(context, focus, title.y + title.h),
    title,
    ...(subtitle ? [subtitle] : []),
    ...fields(context, block.date),
    ...(focus ? focusLabel(context, focus, title) : []),
  ]
  const notes = [
    `Lesson: ${lesson.title}. ${lesson.subtitle}`.trim(),
    lesson.unit === '' ? '' : `For ${lesson.unit}.`,
  ].filter((text) => text !== '')
  return [{ layout: 'title', title: lesson.title, boxes, footer: false, notes }, ...overflow.flat()]
}

function titleBox(context: SlideContext): Box | undefined {
  const { lesson, measurer, theme } = context
  for (const name of ['display', 'statement', 'heading'] as const satisfies readonly StyleName[]) {
    const style = styleOf(theme, name)
    const paragraphs: readonly ParagraphSpec[] = [{ text: lesson.title, style }]
    const height = heightOf(measurer, paragraphsOf(paragraphs), TITLE_WIDTH)
    if (!wordsFit(measurer, lesson.title, style, TITLE_WIDTH) || height > 170) continue
    // Two lines end where the mark for the focus event does; a single line drops to the second.
    const lines = Math.round(height / style.leading)
    const first =
      name === 'display' && lines === 1 ? TITLE_BASELINE + style.leading : TITLE_BASELINE
    return textBox(measurer, {
      id: 'heading',
      role: 'title',
      placeholder: 'title',
      x: GRID.left,
      y: first - firstBaseline(measurer, style),
      w: TITLE_WIDTH,
      paragraphs,
    })
  }
  return undefined
}

function subtitleBox(context: SlideContext): Box | undefined {
  const { lesson, measurer, theme } = context
  if (lesson.subtitle === '') return undefined
  for (const name of ['lead', 'body', 'small'] as const) {
    const style = styleOf(theme, name)
    const box = textBox(measurer, {
      id: 'subtitle',
      placeholder: 'subtitle',
      x: GRID.left,
      y: SUBTITLE_BASELINE - firstBaseline(measurer, style),
      w: GRID.full.w,
      paragraphs: [{ text: lesson.subtitle, style }],
    })
    if (box.y + box.h <= FIELDS_Y - 6) return box
  }
  return undefined
}

/** A question too long for the title slide gets a slide of its own. */
function subtitleSlide(context: SlideContext): readonly SlideDraft[] {
  const { lesson } = context
  if (lesson.subtitle === '') return []
  return listSlides(context, {
    kicker: 'The question',
    heading: lesson.title,
    layout: 'full',
    notes: [],
    content: (style) => [{ text: lesson.subtitle, style }],
  })
}

function fields(context: SlideContext, date: string): readonly Box[] {
  const { lesson, measurer, theme } = context
  const places = [
    { label: 'Class', text: lesson.className, x: 48, w: 198 },
    { label: 'Date', text: date, x: 270, w: 198 },
    { label: 'Unit', text: lesson.unit, x: 492, w: 420 },
  ]
  return places.flatMap(({ label, text, x, w }, i) => {
    const style = styleOf(theme, 'caption')
    const [shown = []] = paginateText(
      measurer,
      paragraphsOf([{ text, style }]),
      w,
      () => style.leading * 2,
    )
    return [
      ruleBox(`field-${i}-rule`, x, FIELDS_Y, x + w, FIELDS_Y, {
        colour: 'ink',
        width: theme.shape.rule,
      }),
      textBox(measurer, {
        id: `field-${i}-label`,
        x,
        y: FIELDS_Y + 7,
        w,
        paragraphs: [{ text: label, style: styleOf(theme, 'credit', 'ink2') }],
      }),
      ...(text === ''
        ? []
        : [
            textBox(measurer, {
              id: `field-${i}`,
              x,
              y: FIELDS_Y + 22,
              w,
              paragraphs: shown.map(({ runs }) => ({ text: runs, style })),
            }),
          ]),
    ]
  })
}

/** The latest full date of the item that the title points at. */
function focusEvent(block: TitleBlock, context: SlideContext): DatedEvent | undefined {
  const { period } = context
  const resolved = block.focus && resolveRef(context.topics, block.focus)
  if (resolved === undefined || period === undefined) return undefined
  const events = datedEvents(resolved.topic).filter(
    (event) => event.itemId === resolved.item.id && inside(event, period),
  )
  return [...events].sort((a, b) => b.date.length - a.date.length)[0]
}

function inside(event: DatedEvent, period: YearRange): boolean {
  return event.at >= period.from && event.at < period.to + 1
}

function eventScale(
  context: SlideContext,
  focus: DatedEvent | undefined,
  focusEnd: number,
): readonly Box[] {
  const { period, theme } = context
  const topic = [...context.topics.values()].find((candidate) => candidate.period !== undefined)
  if (period === undefined || topic === undefined) return []
  const { x, w } = GRID.full
  const landmarks = landmarksOf(topic, period, context, focus)
  const boxes: Box[] = [...scaleTicks(context, period, { x, y: 0, w, length: 11, end: 20 })]
  for (const at of placesOf(topic, period)) {
    if (landmarks.some((mark) => mark.at === at) || focus?.at === at) continue
    const at_ = yearToX(period, at, x, w)
    boxes.push(
      ruleBox(`event-${at.toFixed(3)}`, at_, 0, at_, 88, {
        colour: 'ink',
        width: theme.shape.rule,
      }),
    )
  }
  for (const mark of landmarks) boxes.push(...mark.boxes)
  if (focus)
    boxes.push(
      shapeBox('focus-bar', 'rect', yearToX(period, focus.at, x, w) - 3.5, 0, 7, focusEnd - 12, {
        fill: 'signal',
      }),
    )
  return boxes
}

/** Where the topic's events fall, each once. */
function placesOf(topic: Topic, period: YearRange): readonly number[] {
  return [
    ...new Set(
      datedEvents(topic)
        .filter((event) => inside(event, period))
        .map((event) => event.at),
    ),
  ].sort((a, b) => a - b)
}

/** The date beside the bar: next to the title's last line, or above the title if that is too long. */
function focusLabel(context: SlideContext, focus: DatedEvent, title: Box): readonly Box[] {
  const { measurer, theme, period } = context
  if (period === undefined || title.content.kind !== 'text') return []
  const style = styleOf(theme, 'subhead', 'signal')
  const [, dayAndMonth, year] = /^(.*?) ?(\d{4})$/.exec(focus.date) ?? []
  const paragraphs = [dayAndMonth, year]
    .filter((text) => text !== undefined && text !== '')
    .map((text): ParagraphSpec => ({ text: text ?? '', style, align: 'right' }))
  const x = yearToX(period, focus.at, GRID.full.x, GRID.full.w)
  const h = paragraphs.length * style.leading
  const w = 160
  const left = x - 20 - w
  if (left < GRID.left) return []
  const label = (y: number): Box =>
    textBox(measurer, { id: 'focus-label', role: 'text', x: left, y, w, paragraphs })
  const beside = label(title.y + title.h - 12 - h)
  const starts = beside.content.kind === 'text' ? beside.content.lines.map((line) => line.x) : []
  const ends = title.content.lines.slice(-1).map((line) => line.x + line.width)
  if (Math.min(...starts) - Math.max(...ends) >= LABEL_GAP) return [beside]
  const above = title.y - h - 4
  return above > LANDMARKS_BOTTOM ? [label(above)] : []
}
