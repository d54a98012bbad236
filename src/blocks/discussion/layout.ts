import { boldText, counted, joinText, plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  firstBaseline,
  heightOf,
  type ParagraphSpec,
  paragraphsOf,
  styleOf,
  textBox,
} from '../../page/index.ts'
import { mainText, yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveRef, type Topics } from '../contentRef.ts'
import { firstFit, heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { bulletSpec, listSlides } from '../shared/listSlides.ts'
import { slideRuler } from '../shared/ruler.ts'
import { kickerBox } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import { BAR_HEIGHT, labelStyle, minuteBar, widthsOf } from './minuteBar.ts'
import type { DiscussionBlock, Phase } from './schema.ts'

const QUESTION_BASELINE = 104
const QUESTION_WIDTH = 800
const BAR_Y = 318
const MOST_LINES = 3

export function questionOf(block: DiscussionBlock, topics: Topics): RichText {
  const resolved = block.item && resolveRef(topics, block.item)
  return block.question ?? (resolved ? mainText(resolved.item) : '')
}

/** One question in the largest type, a bar that counts the minutes, and words to begin with. */
export function layOutSlide(block: DiscussionBlock, context: SlideContext): readonly SlideDraft[] {
  const question = questionOf(block, context.topics)
  const resolved = block.item && resolveRef(context.topics, block.item)
  const phases = block.phases.filter((phase) => phase.minutes > 0 || phase.starters.length > 0)
  const total = phases.reduce((sum, phase) => sum + phase.minutes, 0)
  const kickerNote = block.layout === 'timed' && total > 0 ? counted(total, 'minute') : undefined
  const notes = notesFor(
    resolved ? [resolved] : [],
    ...phases.map((phase) => `${phase.name}: ${counted(phase.minutes, 'minute')}.`),
    'Cold-call three pairs. Ask each what would change their mind.',
  )
  const title = titleBox(context, question)
  const body =
    title &&
    (block.layout === 'timed'
      ? timedBoxes(context, phases, title.y + title.h)
      : openBoxes(context, phases, title.y + title.h))
  if (title !== undefined && body !== undefined)
    return [
      {
        layout: 'statement',
        title: plainText(question),
        boxes: [
          ...slideRuler(context, yearsIn([plainText(question)])),
          kickerBox(context, { kicker: 'Discussion', kickerNote }),
          title,
          ...body,
        ],
        footer: true,
        notes,
      },
    ]
  return listSlides(context, {
    kicker: 'Discussion',
    kickerNote,
    heading: question,
    layout: 'full',
    notes,
    content: (style) =>
      phases.flatMap(({ name, minutes, starters }) => [
        {
          text: boldText(
            minutes > 0 && block.layout === 'timed'
              ? `${name}, ${counted(minutes, 'minute')}`
              : name,
          ),
          style,
          before: context.theme.space.block,
        },
        ...starters.map((text) => bulletSpec(context, text, style)),
      ]),
  })
}

function titleBox(context: SlideContext, question: RichText): Box | undefined {
  const { measurer, theme } = context
  const fitting = firstFit(
    theme,
    ['statement', 'heading'],
    (style) =>
      wordsFit(measurer, plainText(question), style, QUESTION_WIDTH) &&
      heightOfSpecs(measurer, [{ text: question, style }], QUESTION_WIDTH) <=
        MOST_LINES * style.leading,
  )
  if (fitting === undefined) return undefined
  const { style, name } = fitting
  const baseline = name === 'statement' ? QUESTION_BASELINE : GRID.headingBaseline
  return textBox(measurer, {
    id: 'heading',
    role: 'title',
    placeholder: 'title',
    x: GRID.left,
    y: baseline - firstBaseline(measurer, style),
    w: QUESTION_WIDTH,
    paragraphs: [{ text: question, style }],
    wrap: 'balanced',
  })
}

/** The bar, with each step's starters under its own minutes. */
function timedBoxes(
  context: SlideContext,
  phases: readonly Phase[],
  top: number,
): readonly Box[] | undefined {
  const { measurer, theme } = context
  const timed = phases.filter((phase) => phase.minutes > 0)
  const label = labelStyle(context, timed)
  if (timed.length < phases.length || timed.length === 0 || label === undefined) return undefined
  const style = styleOf(theme, 'small')
  const widths = widthsOf(timed, GRID.full.w)
  const columns = timed.map(({ starters }, i) => {
    const w = (widths[i] ?? 0) - (i === timed.length - 1 ? 0 : 20)
    const specs = starters.map((text): ParagraphSpec => ({ text, style, before: 4 }))
    const words = starters.every((text) => wordsFit(measurer, plainText(text), style, w))
    return { w, specs, words, h: heightOf(measurer, paragraphsOf(specs), w) }
  })
  const lowest = Math.max(0, ...columns.map((column) => column.h))
  const barY = Math.min(BAR_Y, GRID.bottom - lowest - 18 - BAR_HEIGHT)
  if (barY < top + 30 || columns.some((column) => !column.words)) return undefined
  let x: number = GRID.left
  const starters = columns.flatMap(({ w, specs }, i): readonly Box[] => {
    const at = x
    x += widths[i] ?? 0
    if (specs.length === 0) return []
    const y = barY + BAR_HEIGHT + 18
    return [textBox(measurer, { id: `starters-${i + 1}`, x: at, y, w, paragraphs: specs })]
  })
  return [...minuteBar(context, timed, label, barY), ...starters]
}

/** Without a bar the steps are words in front of their starters. */
function openBoxes(
  context: SlideContext,
  phases: readonly Phase[],
  top: number,
): readonly Box[] | undefined {
  const { measurer, theme } = context
  const specsIn = (name: 'body' | 'small'): readonly ParagraphSpec[] =>
    phases.map(({ name: step, starters }) => ({
      text: joinText(
        boldText(step),
        '   ',
        ...starters.flatMap((text, i) => (i === 0 ? [text] : ['   ', text])),
      ),
      style: styleOf(theme, name),
      before: theme.space.paragraph,
    }))
  const fitting = firstFit(theme, ['body', 'small'], (_, name) => {
    const specs = specsIn(name)
    return (
      top + 40 + heightOfSpecs(measurer, specs, GRID.full.w) <= GRID.bottom &&
      specs.every(({ text, style }) => wordsFit(measurer, plainText(text), style, GRID.full.w))
    )
  })
  if (fitting === undefined) return undefined
  const paragraphs = specsIn(fitting.name)
  const h = heightOfSpecs(measurer, paragraphs, GRID.full.w)
  return [
    textBox(measurer, {
      id: 'body',
      placeholder: 'body',
      ...GRID.full,
      y: Math.max(top + 40, Math.min(BAR_Y, GRID.bottom - h)),
      paragraphs,
    }),
  ]
}
