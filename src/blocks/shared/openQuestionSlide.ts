import { plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  faceOf,
  type ParagraphSpec,
  ruleBox,
  styleOf,
  textBox,
} from '../../page/index.ts'
import { type ItemOf, yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import type { Resolved } from '../contentRef.ts'
import { answerBox, answerBoxHeight } from './answerSigns.ts'
import { answersOf } from './boardAnswers.ts'
import { wordsFit } from './fit.ts'
import { listSlides } from './listSlides.ts'
import { schemeSummary } from './marksWording.ts'
import { slideRuler } from './ruler.ts'
import { kickerBox, titleBox } from './slideFrame.ts'
import { GRID } from './slideGrid.ts'
import { spreadRows } from './spreadRows.ts'
import { notesFor } from './teacherNotes.ts'

type Question = ItemOf<'question'>

const QUESTION_BASELINE = 104
const GAP = 14
const BELOW_QUESTION = 34
const BESIDE_MARKS = 20
/** Below a short question answers keep their distance, as minutes do below a discussion. */
const ANSWERS_TOP = 318
const MOST_LINES = 4
/** Lines to write on where there is no answer to stand on them; a mark asks for one. */
const LINE_PITCH = 66
const MOST_WRITING_LINES = 5
/** Of a line above the bottom of the answer that will hide it. */
const LINE_RISE = 10

/** A question with lines to think on; each part of the answer comes over one with a click. */
export function openQuestionSlides(
  context: SlideContext,
  resolved: Resolved<Question>,
): readonly SlideDraft[] {
  const { item } = resolved
  const answers = answersOf(item)
  const notes = notesFor(
    [resolved],
    `Answer: ${answers.map(plainText).join(' / ')}`,
    schemeSummary(item),
  )
  const designed = designedSlides(context, item, answers)
  if (designed !== undefined)
    return designed.map((draft, i) => ({
      ...draft,
      notes: i === 0 ? notes : ['Continued from the slide before.'],
    }))
  return listSlides(context, {
    kicker: 'Question',
    kickerNote: `[${item.marks}]`,
    heading: item.prompt,
    layout: 'full',
    notes,
    answer: true,
    content: (style) =>
      answers.map((text, i): ParagraphSpec => ({
        text,
        style: { ...style, bold: true },
        reveal: i + 1,
        before: context.theme.space.paragraph,
      })),
  })
}

/** The question as large as leaves room for its answers; the smallest over several slides. */
function designedSlides(
  context: SlideContext,
  item: Question,
  answers: readonly RichText[],
): readonly Omit<SlideDraft, 'notes'>[] | undefined {
  for (const name of ['statement', 'heading', 'subhead'] as const) {
    const drafts = questionSlides(context, item, answers, name)
    if (drafts?.length === 1) return drafts
  }
  return questionSlides(context, item, answers, 'subhead')
}

function questionSlides(
  context: SlideContext,
  item: Question,
  answers: readonly RichText[],
  name: 'statement' | 'heading' | 'subhead',
): readonly Omit<SlideDraft, 'notes'>[] | undefined {
  const { measurer, theme } = context
  const heading = plainText(item.prompt)
  const style = styleOf(theme, name)
  const worth = `[${item.marks}]`
  const marksWidth =
    Math.ceil(measurer.width(worth, faceOf(style.font, style.bold), style.size)) + 2
  const keep = marksWidth + BESIDE_MARKS
  const { w } = GRID.full
  const title = titleBox(context, {
    text: item.prompt,
    style,
    w,
    keep,
    baseline: name === 'statement' ? QUESTION_BASELINE : GRID.headingBaseline,
  })
  if (title.h > MOST_LINES * style.leading || !wordsFit(measurer, heading, style, w - keep))
    return undefined
  const marks = textBox(measurer, {
    id: 'marks',
    x: GRID.right - marksWidth,
    y: title.y + title.h - style.leading,
    w: marksWidth,
    paragraphs: [{ text: worth, style, align: 'right' }],
  })
  return answerPages(context, item, answers, title.y + title.h)?.map((body) => ({
    layout: name === 'statement' ? 'statement' : 'full',
    title: heading,
    boxes: [
      ...slideRuler(context, yearsIn([heading])),
      kickerBox(context, {
        kicker: 'Question',
        kickerNote:
          item.minutes === undefined
            ? 'on your own, then with your partner'
            : `${item.minutes} ${item.minutes === 1 ? 'minute' : 'minutes'}`,
      }),
      title,
      marks,
      ...body,
    ],
    footer: true,
  }))
}

/**
 * The answers below the question, over the lines that stand there for the class to think on: on one
 * slide if they can be, otherwise on as many as it takes. Undefined where one is too high.
 */
function answerPages(
  context: SlideContext,
  item: Question,
  answers: readonly RichText[],
  questionBottom: number,
): readonly (readonly Box[])[] | undefined {
  let pages: readonly (readonly Box[])[] | undefined
  for (const [gap, small] of [
    [BELOW_QUESTION, false],
    [BELOW_QUESTION, true],
    [18, true],
  ] as const) {
    const least = questionBottom + gap
    const heights = answers.map((text) => answerBoxHeight(context, GRID.full.w, text, small) + GAP)
    const ranges = spreadRows(heights, GRID.bottom + GAP - least)
    pages = ranges?.map(({ from, to }, page) => {
      const own = heights.slice(from, to)
      const all = own.reduce((sum, height) => sum + height, 0)
      const top = Math.max(least, Math.min(ANSWERS_TOP, GRID.bottom + GAP - all))
      const tops = own.map((_, i) => own.slice(0, i).reduce((sum, height) => sum + height, top))
      const boxes = answers.slice(from, to).flatMap((text, i) =>
        answerBox(context, {
          id: `answer-${from + i}`,
          x: GRID.left,
          y: tops[i] ?? top,
          w: GRID.full.w,
          text,
          reveal: from + i + 1,
          small,
        }),
      )
      const ends = tops.map((y, i) => y + (own[i] ?? 0) - GAP)
      return [...(page === 0 ? thinkingLines(context, item, ends, top) : []), ...boxes]
    })
    if (pages?.length === 1) return pages
  }
  return pages
}

/** One in the place of each answer that is asked for, so that no line is left where one has come. */
function thinkingLines(
  context: SlideContext,
  { marks, scheme }: Question,
  ends: readonly number[],
  top: number,
): readonly Box[] {
  const wanted = scheme?.kind === 'points' ? scheme.choose : undefined
  const room = Math.floor((GRID.bottom - top) / LINE_PITCH)
  const heights =
    ends.length === 0
      ? Array.from(
          { length: Math.min(marks, room, MOST_WRITING_LINES) },
          (_, i) => top + (i + 1) * LINE_PITCH - GAP,
        )
      : ends.slice(0, wanted).map((end) => end - LINE_RISE)
  return heights.map((y, i) =>
    ruleBox(`line-${i + 1}`, GRID.left, y, GRID.right, y, {
      colour: 'ink2',
      width: context.theme.shape.rule,
      dash: [0.1, 6],
      cap: 'round',
    }),
  )
}
