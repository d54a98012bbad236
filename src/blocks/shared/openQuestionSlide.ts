import { plainText, type RichText } from '../../base/index.ts'
import {
  type Box,
  firstBaseline,
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
import { kickerBox } from './slideFrame.ts'
import { GRID } from './slideGrid.ts'
import { spreadRows } from './spreadRows.ts'
import { notesFor } from './teacherNotes.ts'

type Question = ItemOf<'question'>

const QUESTION_BASELINE = 104
const MARKS_WIDTH = 90
const GAP = 14
const BELOW_QUESTION = 34
/** Between lines to write on; a mark asks for one. */
const LINE_PITCH = 66
const MOST_LINES = 5

/** A question with a line for each mark; each part of the answer comes over them with a click. */
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
  const w = GRID.full.w - MARKS_WIDTH
  const heading = plainText(item.prompt)
  const style = styleOf(theme, name)
  const baseline = name === 'statement' ? QUESTION_BASELINE : GRID.headingBaseline
  const title = textBox(measurer, {
    id: 'heading',
    role: 'title',
    placeholder: 'title',
    x: GRID.left,
    y: baseline - firstBaseline(measurer, style),
    w,
    paragraphs: [{ text: item.prompt, style }],
    wrap: 'balanced',
  })
  const most = (name === 'statement' ? 3 : 4) * style.leading
  if (title.h > most || !wordsFit(measurer, heading, style, w)) return undefined
  const marks = textBox(measurer, {
    id: 'marks',
    x: GRID.right - MARKS_WIDTH,
    y: title.y + title.h - style.leading,
    w: MARKS_WIDTH,
    paragraphs: [{ text: `[${item.marks}]`, style, align: 'right' }],
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
    const top = questionBottom + gap
    const heights = answers.map((text) => answerBoxHeight(context, GRID.full.w, text, small) + GAP)
    const ranges = spreadRows(heights, GRID.bottom + GAP - top)
    pages = ranges?.map(({ from, to }, page) => {
      let y = top
      const boxes = answers.slice(from, to).flatMap((text, i) => {
        const index = from + i
        const at = y
        y += heights[index] ?? 0
        const place = { x: GRID.left, y: at, w: GRID.full.w }
        return answerBox(context, {
          id: `answer-${index}`,
          ...place,
          text,
          reveal: index + 1,
          small,
        })
      })
      return [...(page === 0 ? thinkingLines(context, item, top) : []), ...boxes]
    })
    if (pages?.length === 1) return pages
  }
  return pages
}

function thinkingLines(context: SlideContext, { marks }: Question, top: number): readonly Box[] {
  const room = Math.floor((GRID.bottom - top) / LINE_PITCH)
  return Array.from({ length: Math.min(marks, room, MOST_LINES) }, (_, i) => {
    const y = top + (i + 1) * LINE_PITCH - 14
    return ruleBox(`line-${i + 1}`, GRID.left, y, GRID.right, y, {
      colour: 'ink2',
      width: context.theme.shape.rule,
      dash: [0.1, 6],
      cap: 'round',
    })
  })
}
