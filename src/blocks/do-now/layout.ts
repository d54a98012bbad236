import { plainText, runsOf } from '../../base/index.ts'
import {
  type Box,
  heightOf,
  type ParagraphSpec,
  paragraphsOf,
  ruleBox,
  styleOf,
  textBox,
} from '../../page/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { answerBox, answerBoxHeight } from '../shared/answerSigns.ts'
import { wordsFit } from '../shared/fit.ts'
import { listSlides } from '../shared/listSlides.ts'
import { type FrameSpec, slideFrame } from '../shared/slideFrame.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import { type Asked, askedOf } from './asked.ts'
import type { DoNowBlock } from './schema.ts'

const GUTTER = 24
/** From the left edge of a question's place to its text, where the numeral stands. */
const HANG = 44
/** Rows stand no further apart than they do two by two. */
const MOST_HIGH = 180
const ROW_GAP = 10
const BEFORE_ANSWER = 6
const BELOW_ANSWER = 4

/** Questions from memory; each answer comes with a click, in the order of the questions. */
export function layOutSlide(block: DoNowBlock, context: SlideContext): readonly SlideDraft[] {
  const asked = askedOf(block, context.topics)
  const notes = notesFor(
    asked.map(({ resolved }) => resolved),
    'Pupils begin as they come in, without notes. Then go through the answers, one click each.',
    `Answers: ${asked.map(({ answer }, i) => `${i + 1}. ${plainText(answer)}`).join(' ')}`,
  )
  const minutes = context.minutes === 0 ? 5 : context.minutes
  const spec: FrameSpec = {
    kicker: 'Do now',
    kickerNote: `${minutes} minutes, on your own, no notes`,
    heading: block.title,
    layout: 'full',
  }
  const columns = block.layout === 'grid' ? 2 : 1
  const all = asked.map((question, i) => ({ ...question, number: i + 1 }))
  // A whole set stays on one slide if it can; then two at a time, which leaves twice the room.
  const designed =
    arrange(context, spec, [all], columns) ??
    arrange(context, spec, [all.slice(0, 2), all.slice(2)], 1)
  if (designed !== undefined)
    return designed.map((draft, i) => ({
      ...draft,
      notes: i === 0 ? notes : ['Continued from the slide before.'],
    }))
  return listSlides(context, {
    ...spec,
    notes,
    content: (style) => all.flatMap((question) => plainSpecs(context, question, style)),
  })
}

type Numbered = Asked & { readonly number: number }

/** Slides of the groups, every question in the same style; undefined where one does not fit. */
function arrange(
  context: SlideContext,
  spec: FrameSpec,
  groups: readonly (readonly Numbered[])[],
  columns: number,
): readonly Omit<SlideDraft, 'notes'>[] | undefined {
  const frame = slideFrame(context, spec)
  if (frame.carried.length > 0) return undefined
  const shown = groups.filter((group) => group.length > 0)
  // Answers of one line keep rows alike, so smaller type is tried before a second line.
  for (const step of [
    { small: false, oneLine: true },
    { small: true, oneLine: true },
    { small: false, oneLine: false },
    { small: true, oneLine: false },
  ]) {
    const drafts = shown.map((group) => gridBoxes(context, frame.area, group, columns, step))
    if (drafts.every((boxes) => boxes !== undefined))
      return drafts.map((boxes) => ({
        layout: frame.layout,
        title: plainText(spec.heading),
        boxes: [...frame.boxes, ...boxes],
        footer: true,
      }))
  }
  return undefined
}

interface Place {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Rows of questions that share the height of the area; undefined where they need more. */
function gridBoxes(
  context: SlideContext,
  area: Place,
  group: readonly Numbered[],
  columns: number,
  { small, oneLine }: { readonly small: boolean; readonly oneLine: boolean },
): readonly Box[] | undefined {
  const w = (area.w - GUTTER * (columns - 1)) / columns
  const least = answerBoxHeight(context, w - HANG, '', small)
  const bears = group.every(
    (question) =>
      wordsStay(context, question, w - HANG, small) &&
      (!oneLine || answerBoxHeight(context, w - HANG, question.answer, small) <= least),
  )
  if (!bears) return undefined
  const rows = Array.from({ length: Math.ceil(group.length / columns) }, (_, r) =>
    group.slice(r * columns, (r + 1) * columns),
  )
  const needed = rows.map((row) =>
    Math.max(...row.map((question) => heightNeeded(context, question, w, small))),
  )
  const spare =
    area.h - needed.reduce((sum, height) => sum + height, 0) - ROW_GAP * (rows.length - 1)
  if (spare < 0) return undefined
  // Rows are alike where the highest of them allows it.
  const even = (area.h - ROW_GAP * (rows.length - 1)) / rows.length
  const alike = needed.every((height) => height <= even)
  let y = area.y
  return rows.flatMap((row, r) => {
    const least = needed[r] ?? 0
    const h = alike ? Math.max(least, Math.min(even, MOST_HIGH)) : least + spare / rows.length
    const boxes = row.flatMap((question, c) =>
      questionBoxes(context, question, { x: area.x + c * (w + GUTTER), y, w, h }, small),
    )
    y += h + ROW_GAP
    return boxes
  })
}

function questionSpecs(
  context: SlideContext,
  { prompt, options }: Asked,
  small: boolean,
): readonly ParagraphSpec[] {
  const style = styleOf(context.theme, small ? 'small' : 'body')
  return [{ text: prompt, style }, ...options.map((text) => ({ text, style }))]
}

function questionHeight(context: SlideContext, question: Asked, w: number, small: boolean): number {
  const paragraphs = paragraphsOf(questionSpecs(context, question, small))
  return heightOf(context.measurer, paragraphs, w - HANG)
}

function heightNeeded(context: SlideContext, question: Asked, w: number, small: boolean): number {
  const answer = answerBoxHeight(context, w - HANG, question.answer, small)
  const text = questionHeight(context, question, w, small)
  return headHeight(context, question) + text + BEFORE_ANSWER + answer + BELOW_ANSWER
}

/** From the rule above a question down to the question. */
function headHeight({ theme }: SlideContext, { when }: Asked): number {
  return 10 + (when === undefined ? 0 : styleOf(theme, 'caption').leading + 4)
}

function wordsStay(context: SlideContext, question: Asked, w: number, small: boolean): boolean {
  const { measurer, theme } = context
  const bold = styleOf(theme, small ? 'smallBold' : 'bodyBold')
  return (
    questionSpecs(context, question, small).every(({ text, style }) =>
      wordsFit(measurer, plainText(text), style, w),
    ) && wordsFit(measurer, plainText(question.answer), bold, w - 84)
  )
}

function questionBoxes(
  context: SlideContext,
  question: Numbered,
  { x, y, w, h }: Place,
  small: boolean,
): readonly Box[] {
  const { measurer, theme } = context
  const { number, when, answer } = question
  const id = `question-${number}`
  const left = x + HANG
  const numeral = small ? styleOf(theme, 'smallBold', 'accent') : styleOf(theme, 'number', 'accent')
  const answerHeight = answerBoxHeight(context, w - HANG, answer, small)
  const answerY = y + h - BELOW_ANSWER - answerHeight
  const line = y + h - BELOW_ANSWER - 8
  return [
    ruleBox(`${id}-rule`, x, y, x + w, y, { colour: 'ink', width: theme.shape.heavy }),
    textBox(measurer, {
      id: `${id}-number`,
      x,
      y: y + headHeight(context, question),
      w: HANG - 4,
      paragraphs: [{ text: `${number}`, style: numeral }],
    }),
    ...(when === undefined
      ? []
      : [
          textBox(measurer, {
            id: `${id}-when`,
            x: left,
            y: y + 10,
            w: w - HANG,
            paragraphs: [{ text: when, style: styleOf(theme, 'caption', 'ink2') }],
          }),
        ]),
    textBox(measurer, {
      id,
      x: left,
      y: y + headHeight(context, question),
      w: w - HANG,
      paragraphs: questionSpecs(context, question, small),
    }),
    ruleBox(`${id}-line`, left + 2, line, x + w - 2, line, {
      colour: 'ink2',
      width: theme.shape.rule,
      dash: [0.1, 6],
      cap: 'round',
    }),
    ...answerBox(context, {
      id: `answer-${number}`,
      x: left,
      y: answerY,
      w: w - HANG,
      text: answer,
      reveal: number,
      small,
    }),
  ]
}

/** A question and its answer as the plain list has them: it can hold any amount of text. */
function plainSpecs(
  context: SlideContext,
  { number, when, prompt, options, answer }: Numbered,
  style: ReturnType<typeof styleOf>,
): readonly ParagraphSpec[] {
  return [
    {
      text: [
        ...(when === undefined ? [] : [{ text: `${when}: `, colour: 'ink2' } as const]),
        ...runsOf(prompt),
      ],
      style,
      indent: HANG,
      before: context.theme.space.block,
      marker: { kind: 'text', text: `${number}`, colour: 'accent', bold: true },
    },
    ...options.map((text) => ({ text, style, indent: HANG })),
    { text: answer, style: { ...style, bold: true }, indent: HANG, reveal: number },
  ]
}
