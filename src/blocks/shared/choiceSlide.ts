import { listInWords, plainText, type RichText, runsOf } from '../../base/index.ts'
import {
  type Box,
  type ParagraphSpec,
  rectBox,
  ruleBox,
  styleOf,
  textBox,
} from '../../page/index.ts'
import { yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import type { Resolved } from '../contentRef.ts'
import { tickSign } from './answerSigns.ts'
import { badge } from './badge.ts'
import { type Choice, keysOf } from './choices.ts'
import { firstFit, heightOfSpecs, wordsFit } from './fit.ts'
import { listSlides } from './listSlides.ts'
import { schemeSummary } from './marksWording.ts'
import { capitalLetter } from './sheetText.ts'
import { settledBox } from './settled.ts'
import { type SlideFrame, slideFrame } from './slideFrame.ts'
import { GRID } from './slideGrid.ts'
import { notesFor } from './teacherNotes.ts'

const ROW = 92
/** Tried in turn: room above and below an option, and where the reason stands. */
const ARRANGEMENTS = [
  { pad: 9, reason: 'below' },
  { pad: 4, reason: 'below' },
  { pad: 4, reason: 'apart' },
] as const
const SIDE_TOP = 58
const BADGE_X = 18
const TEXT_GAP = 20
const TICK = 52
const TICK_GAP = 16
const REASON_GAP = 8

export interface ChoiceSpec {
  readonly layout: 'side' | 'full'
  /** What pupils do with their answer, at the foot of the side column. */
  readonly task: { readonly heading: string; readonly text: RichText } | undefined
}

/** The question with its options in rows; the key and the reason come with a click and only add. */
export function choiceSlides(
  context: SlideContext,
  resolved: Pick<Resolved, 'topic' | 'item'>,
  choice: Choice,
  spec: ChoiceSpec,
): readonly SlideDraft[] {
  const notes = notesFor([resolved as Resolved], ...choiceNotes(choice))
  const minutes = choice.minutes ?? 2
  const frameOf = (layout: 'side' | 'full'): SlideFrame =>
    slideFrame(context, {
      kicker: 'Check',
      kickerNote: `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
      heading: choice.prompt,
      layout,
      years: yearsIn([plainText(choice.prompt)]),
      ...(spec.task === undefined ? {} : { margin: spec.task }),
    })
  const layouts = spec.layout === 'side' ? (['side', 'full'] as const) : (['full'] as const)
  const frames = layouts.map(frameOf).filter(({ carried }) => carried.length === 0)
  for (const how of ARRANGEMENTS)
    for (const frame of frames) {
      const rows = rowBoxes(context, frame, choice, how)
      if (rows === undefined) continue
      const asked: SlideDraft = {
        layout: frame.layout,
        title: plainText(choice.prompt),
        boxes: [...frame.boxes, ...rows],
        footer: true,
        notes,
      }
      return how.reason === 'below' ? [asked] : [asked, ...reasonSlides(context, choice)]
    }
  return plainSlides(context, choice, notes)
}

/** The reason on a slide of its own, for options that take the whole of theirs. */
function reasonSlides(context: SlideContext, choice: Choice): readonly SlideDraft[] {
  const text = reasonOf(choice)
  if (text === undefined) return []
  return listSlides(context, {
    kicker: 'Check',
    heading: choice.prompt,
    layout: 'full',
    notes: ['Continued from the slide before.'],
    answer: true,
    content: (style) => [{ text, style, reveal: 1 }],
  })
}

function choiceNotes(choice: Choice): readonly string[] {
  const keys = keysOf(choice)
  const answer = keys.map(
    (key) => `${capitalLetter(key)}. ${plainText(choice.options[key]?.text ?? '')}`,
  )
  const wrong = choice.options.flatMap((option, i) =>
    option.correct === true || option.reason === undefined
      ? []
      : [`${capitalLetter(i)}: ${plainText(option.reason)}`],
  )
  return [
    'All letters up at once on mini-whiteboards, or ask one pupil by name before anyone calls out. Ask a pupil who chose another letter why.',
    `Answer: ${listInWords(answer)}`,
    ...(wrong.length === 0 ? [] : [`Who chose otherwise: ${wrong.join(' ')}`]),
    schemeSummary(choice),
  ]
}

/** Why the key is right, led by its letter. */
function reasonOf(choice: Choice): RichText | undefined {
  const keys = keysOf(choice)
  const reasons = keys.flatMap((key) => {
    const reason = choice.options[key]?.reason
    return reason === undefined
      ? []
      : [{ text: `${capitalLetter(key)}. `, bold: true as const }, ...runsOf(reason)]
  })
  return reasons.length === 0 ? undefined : reasons
}

function rowBoxes(
  context: SlideContext,
  frame: SlideFrame,
  choice: Choice,
  how: (typeof ARRANGEMENTS)[number],
): readonly Box[] | undefined {
  const { measurer, theme } = context
  const { x, w } = frame.area
  const top = frame.layout === 'side' ? SIDE_TOP : frame.area.y
  const reason = how.reason === 'below' ? reasonOf(choice) : undefined
  const reasonSpec: ParagraphSpec | undefined =
    reason === undefined ? undefined : { text: reason, style: styleOf(theme, 'small') }
  const reasonHeight =
    reasonSpec === undefined ? 0 : heightOfSpecs(measurer, [reasonSpec], w) + REASON_GAP
  const textX = x + BADGE_X + theme.space.badge + TEXT_GAP
  const textW = x + w - TICK - TICK_GAP - textX
  const room = GRID.bottom - top - reasonHeight
  const { options } = choice
  const least = theme.space.badge + 2 * how.pad
  const heights = (style: ParagraphSpec['style']): readonly number[] =>
    options.map(({ text }) =>
      Math.max(least, heightOfSpecs(measurer, [{ text, style }], textW) + 2 * how.pad),
    )
  const fitting = firstFit(
    theme,
    ['body', 'small'],
    (style) =>
      options.every(({ text }) => wordsFit(measurer, plainText(text), style, textW)) &&
      heights(style).reduce((sum, height) => sum + height, 0) <= room,
  )
  if (fitting === undefined) return undefined
  const needed = heights(fitting.style)
  // Rows of one height where that fits: then no option stands out.
  const even = Math.min(ROW, room / options.length)
  const isEven = needed.every((height) => height <= even)
  const boxes: Box[] = [topRule('option-rule-0', context, x, top, w)]
  let y = top
  options.forEach((option, i) => {
    const h = isEven ? even : (needed[i] ?? even)
    const id = `option-${i + 1}`
    const badgeAt = { x: x + BADGE_X, y: y + (h - theme.space.badge) / 2, text: capitalLetter(i) }
    if (option.correct === true) boxes.push(...keyGround(context, id, x, y, w, h))
    boxes.push(...badge(context, { id: `${id}-letter`, ...badgeAt }))
    if (option.correct === true)
      boxes.push(...badge(context, { id: `${id}-key`, ...badgeAt, reveal: 1 }))
    boxes.push(
      textBox(measurer, {
        id,
        x: textX,
        y,
        w: textW,
        h,
        valign: 'middle',
        placeholder: i === 0 ? 'body' : undefined,
        paragraphs: [{ text: option.text, style: fitting.style }],
      }),
    )
    if (option.correct === true) boxes.push(...keyTick(context, id, x + w, y, h))
    y += h
    const isLast = i === options.length - 1
    boxes.push(
      isLast
        ? topRule(`option-rule-${i + 1}`, context, x, y, w)
        : ruleBox(`option-rule-${i + 1}`, x, y, x + w, y, {
            colour: 'rule',
            width: theme.shape.hair,
          }),
    )
  })
  if (reasonSpec !== undefined)
    boxes.push(
      settledBox(measurer, {
        id: 'reason',
        x,
        y: y + REASON_GAP,
        w,
        paragraphs: [reasonSpec],
        reveal: 1,
        answer: true,
      }),
    )
  return boxes
}

function topRule(id: string, { theme }: SlideContext, x: number, y: number, w: number): Box {
  return ruleBox(id, x, y, x + w, y, { colour: 'ink', width: theme.shape.rule })
}

/** Under the text of the row, so that a click adds and hides nothing. */
function keyGround(
  { theme }: SlideContext,
  id: string,
  x: number,
  y: number,
  w: number,
  h: number,
): readonly Box[] {
  return [
    rectBox(`${id}-answer`, x, y, w, h, {
      fill: 'answerTint',
      stroke: { colour: 'answer', width: theme.shape.answerLine },
      reveal: 1,
      answer: true,
    }),
  ]
}

function keyTick(
  context: SlideContext,
  id: string,
  right: number,
  y: number,
  h: number,
): readonly Box[] {
  const side = Math.min(TICK, h - 12)
  const x = right - side - (TICK - side) / 2 - 8
  return tickSign(context, { id, x, y: y + (h - side) / 2, w: side, h: side, reveal: 1 })
}

/** Options too long for rows: a list that runs on, then the answer. */
function plainSlides(
  context: SlideContext,
  choice: Choice,
  notes: readonly string[],
): readonly SlideDraft[] {
  const reason = reasonOf(choice)
  const answer = keysOf(choice).map((key) => capitalLetter(key))
  return listSlides(context, {
    kicker: 'Check',
    heading: choice.prompt,
    layout: 'full',
    notes,
    content: (style) => [
      ...choice.options.map((option, i): ParagraphSpec => ({
        text: option.text,
        style,
        indent: 44,
        before: context.theme.space.row,
        marker: { kind: 'text', text: capitalLetter(i), colour: 'accent', bold: true },
      })),
      {
        text: reason ?? `Answer: ${listInWords(answer)}`,
        style: reason === undefined ? { ...style, bold: true } : style,
        before: context.theme.space.block,
        reveal: 1,
      },
    ],
  })
}
