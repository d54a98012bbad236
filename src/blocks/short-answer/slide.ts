import { plainText, type RichText } from '../../base/index.ts'
import { type Box, firstBaseline, type ParagraphSpec, styleOf, textBox } from '../../page/index.ts'
import { type ItemOf, yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveAll, type Resolved } from '../contentRef.ts'
import { answersOf } from '../shared/boardAnswers.ts'
import { answerBox, answerBoxHeight } from '../shared/answerSigns.ts'
import { firstFit, heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { listSlides } from '../shared/listSlides.ts'
import { schemeSummary } from '../shared/marksWording.ts'
import { slideRuler } from '../shared/ruler.ts'
import { kickerBox } from '../shared/slideFrame.ts'
import { capitalLetter } from '../shared/sheetText.ts'
import { GRID } from '../shared/slideGrid.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import type { ShortAnswerBlock } from './schema.ts'

type Question = ItemOf<'question'>

const QUESTION_BASELINE = 104
const MARKS_WIDTH = 90
const GAP = 14

/** One question a slide; each part of the answer comes with a click. */
export function layOutSlide(block: ShortAnswerBlock, context: SlideContext): readonly SlideDraft[] {
  return resolveAll(context.topics, block.questions, 'question').flatMap((resolved) =>
    questionSlides(resolved, context),
  )
}

function questionSlides(
  resolved: Resolved<Question>,
  context: SlideContext,
): readonly SlideDraft[] {
  const { item } = resolved
  const answers = answersOf(item)
  const notes = notesFor(
    [resolved],
    `Answer: ${answers.map(plainText).join(' / ')}`,
    schemeSummary(item),
  )
  const designed = designedSlide(context, item, answers)
  if (designed !== undefined) return [{ ...designed, notes }]
  const options = optionSpecs(context, item)
  return listSlides(context, {
    kicker: 'Question',
    kickerNote: `[${item.marks}]`,
    heading: item.prompt,
    layout: 'full',
    notes,
    content: (style) => [
      ...options.map((option) => ({ ...option, style })),
      ...answers.map((text, i): ParagraphSpec => ({
        text,
        style: { ...style, bold: true },
        reveal: i + 1,
        before: context.theme.space.paragraph,
      })),
    ],
  })
}

function optionSpecs(context: SlideContext, item: Question): readonly ParagraphSpec[] {
  return (item.options ?? []).map((option, i) => ({
    text: option.text,
    style: styleOf(context.theme, 'body'),
    indent: 44,
    before: context.theme.space.row,
    marker: { kind: 'text', text: capitalLetter(i), colour: 'accent', bold: true },
  }))
}

function designedSlide(
  context: SlideContext,
  item: Question,
  answers: readonly RichText[],
): Omit<SlideDraft, 'notes'> | undefined {
  const { measurer, theme } = context
  const w = GRID.full.w - MARKS_WIDTH
  const heading = plainText(item.prompt)
  const most = item.options ? 2 : 3
  const fitting = firstFit(
    theme,
    item.options ? ['heading', 'subhead'] : ['statement', 'heading', 'subhead'],
    (style, name) =>
      wordsFit(measurer, heading, style, w) &&
      heightOfSpecs(measurer, [{ text: item.prompt, style }], w) <=
        (name === 'statement' ? most : most + 1) * style.leading,
  )
  if (fitting === undefined) return undefined
  const { style, name } = fitting
  const baseline = name === 'statement' ? QUESTION_BASELINE : GRID.headingBaseline
  const title = textBox(measurer, {
    id: 'heading',
    role: 'title',
    placeholder: 'title',
    x: GRID.left,
    y: baseline - firstBaseline(measurer, style),
    w,
    paragraphs: [{ text: item.prompt, style }],
  })
  const marks = textBox(measurer, {
    id: 'marks',
    x: GRID.right - MARKS_WIDTH,
    y: title.y + title.h - style.leading,
    w: MARKS_WIDTH,
    paragraphs: [{ text: `[${item.marks}]`, style, align: 'right' }],
  })
  const body = bodyBoxes(context, item, answers, title.y + title.h + 24)
  if (body === undefined) return undefined
  return {
    layout: name === 'statement' ? 'statement' : 'full',
    title: heading,
    boxes: [
      ...slideRuler(context, yearsIn([heading])),
      kickerBox(context, {
        kicker: item.options ? 'Check' : 'Question',
        kickerNote:
          item.minutes === undefined
            ? 'on your own, then with your partner'
            : `${item.minutes} minutes`,
      }),
      title,
      marks,
      ...body,
    ],
    footer: true,
  }
}

function bodyBoxes(
  context: SlideContext,
  item: Question,
  answers: readonly RichText[],
  top: number,
): readonly Box[] | undefined {
  const { measurer } = context
  const boxes: Box[] = []
  let y = top
  const options = optionSpecs(context, item)
  if (options.length > 0) {
    const list = textBox(measurer, {
      id: 'body',
      placeholder: 'body',
      role: 'list',
      x: GRID.left,
      y,
      w: GRID.full.w,
      paragraphs: options,
    })
    boxes.push(list)
    y = list.y + list.h + GAP
  }
  for (const small of [false, true]) {
    const heights = answers.map((text) => answerBoxHeight(context, GRID.full.w, text, small))
    const needed = heights.reduce((sum, height) => sum + height + GAP, -GAP)
    if (y + needed > GRID.bottom) continue
    // Answers stand at the foot of the slide, so that the space above them is for thinking.
    let at = GRID.bottom - needed
    answers.forEach((text, i) => {
      boxes.push(
        ...answerBox(context, {
          id: `answer-${i}`,
          x: GRID.left,
          y: at,
          w: GRID.full.w,
          text,
          reveal: i + 1,
          small,
        }),
      )
      at += (heights[i] ?? 0) + GAP
    })
    return boxes
  }
  return undefined
}
