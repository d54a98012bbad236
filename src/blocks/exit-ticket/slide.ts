import { plainText, type RichText } from '../../base/index.ts'
import { type Box, ruleBox, styleOf, textBox, type TextStyle } from '../../page/index.ts'
import { type ItemOf, questionMarks, yearsIn } from '../../topic/index.ts'
import type { SlideContext, SlideDraft } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { answerBox, answerBoxHeight, type AnswerRoom } from '../shared/answerSigns.ts'
import { answersOf } from '../shared/boardAnswers.ts'
import { firstFit, heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { listSlides } from '../shared/listSlides.ts'
import { type SlideFrame, slideFrame } from '../shared/slideFrame.ts'
import { GRID } from '../shared/slideGrid.ts'
import { spreadRows } from '../shared/spreadRows.ts'
import { notesFor } from '../shared/teacherNotes.ts'
import type { ExitTicketBlock } from './schema.ts'

type Question = ItemOf<'question'>

const ROW = 122
/** Above the question and below its answer. */
const PADS = { roomy: { top: 12, bottom: 8 }, close: { top: 9, bottom: 5 } } as const
const ANSWER_GAP = 6
const SIDE_TOP = 58
const NUMBER = 44
const MARKS = 52
const TOTAL = 44

/** Three questions in rows; the answers come over the room below each, one click after the other. */
export function layOutSlide(block: ExitTicketBlock, context: SlideContext): readonly SlideDraft[] {
  const resolved = resolveAll(context.topics, block.questions, 'question')
  const questions = resolved.map(({ item }) => item)
  const notes = notesFor(
    resolved,
    'Pupils write on their slip, alone and in silence; collect the slips before the answers are shown. Sort them into secure, nearly and not yet: they decide the next starter.',
    questions.map((item, i) => `${i + 1}. ${plainText(answerOf(item))}`).join(' / '),
  )
  const frameOf = (
    layout: 'side' | 'full',
    margin?: ExitTicketBlock['task'],
    kickerNote = `${minutesOf(questions)} minutes`,
  ): SlideFrame =>
    slideFrame(context, {
      kicker: 'Exit ticket',
      kickerNote,
      heading: block.title,
      layout,
      margin,
      years: yearsIn(questions.map(({ prompt }) => plainText(prompt))),
    })
  const drafts = (['side', 'full'] as const).flatMap((layout) => {
    const frame = frameOf(layout, block.task)
    const isSound = frame.carried.length === 0 && frame.layout === layout
    return (['roomy', 'close'] as const).flatMap((room) => {
      const pages = isSound ? drawRows(context, frame, questions, room) : undefined
      return pages === undefined ? [] : [{ frame, pages }]
    })
  })
  const [first] = drafts
  const whole = drafts.find(({ pages }) => pages.length === 1)
  if (first === undefined) return plainSlides(block, context, questions, notes)
  // Pupils see all questions at once; where answers take too much room, slides of their own follow,
  // which need not say again what to do.
  const asked = drawRows(context, first.frame, questions, undefined) ?? []
  const apart = frameOf('full', undefined, 'the answers')
  const answers = drawRows(context, apart, questions, 'close', false)
  const answering = answers ? { frame: apart, pages: answers } : first
  const parts: readonly (typeof first & Pick<SlideDraft, 'answersOnly'>)[] = whole
    ? [whole]
    : [
        { ...first, pages: asked },
        { ...answering, answersOnly: true },
      ]
  return parts
    .flatMap(({ pages, ...part }) => pages.map((boxes) => ({ ...part, boxes })))
    .map(({ frame, boxes, ...part }, i) => ({
      ...part,
      layout: frame.layout,
      title: block.title,
      boxes: [...frame.boxes, ...boxes],
      footer: true,
      notes: i === 0 ? notes : ['Continued from the slide before.'],
    }))
}

export function minutesOf(questions: readonly Question[]): number {
  return Math.max(2, questionMarks(questions))
}

function answerOf(item: Question): RichText {
  return answersOf(item).map(plainText).join('; ')
}

function drawRows(
  context: SlideContext,
  frame: SlideFrame,
  questions: readonly Question[],
  /** For the answers; absent, the questions stand alone. */
  answerRoom: AnswerRoom | undefined,
  hasTotal = true,
): readonly (readonly Box[])[] | undefined {
  const { measurer, theme } = context
  const { x, w } = frame.area
  const pad = PADS[answerRoom ?? 'roomy']
  const top = frame.layout === 'side' ? SIDE_TOP : frame.area.y
  const textW = w - NUMBER - MARKS
  const answerW = w - NUMBER
  const room = GRID.bottom - top - (hasTotal ? TOTAL : 0)
  const heights = (style: TextStyle): readonly number[] =>
    questions.map((item) => {
      const text = heightOfSpecs(measurer, [{ text: item.prompt, style }], textW)
      if (answerRoom === undefined) return pad.top + text + pad.bottom
      const answer = answerBoxHeight(context, answerW, answerOf(item), true, answerRoom)
      return pad.top + text + ANSWER_GAP + answer + pad.bottom
    })
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0)
  const areWhole = (style: TextStyle): boolean =>
    questions.every(
      (item) =>
        wordsFit(measurer, plainText(item.prompt), style, textW) &&
        wordsFit(measurer, plainText(answerOf(item)), styleOf(theme, 'smallBold'), answerW - 84),
    )
  const fitting =
    firstFit(theme, ['body', 'small'], (style) => areWhole(style) && sum(heights(style)) <= room) ??
    firstFit(theme, ['small'], areWhole)
  if (fitting === undefined) return undefined
  const needed = heights(fitting.style)
  const ranges = spreadRows(needed, room)
  return ranges?.map(({ from, to }, page) => {
    const spare = (room - sum(needed.slice(from, to))) / Math.max(1, to - from)
    let y = top
    const rows = questions.slice(from, to).flatMap((item, i) => {
      const need = needed[from + i] ?? ROW
      const h = need + Math.max(0, Math.min(spare, ROW - need))
      const at = { index: from + i, isFirst: i === 0, x, w, y, style: fitting.style, answerRoom }
      y += h
      return rowBoxes(context, item, at)
    })
    const end = ruleBox('row-end', x, y, x + w, y, { colour: 'ink', width: theme.shape.rule })
    const isLast = page === ranges.length - 1
    return [...rows, end, ...(isLast && hasTotal ? [totalBox(context, questions, x, y, w)] : [])]
  })
}

function totalBox(
  { measurer, theme }: SlideContext,
  questions: readonly Question[],
  x: number,
  y: number,
  w: number,
): Box {
  const text = `Total [${questionMarks(questions)}]`
  return textBox(measurer, {
    id: 'total',
    x,
    y: y + 10,
    w,
    paragraphs: [{ text, style: styleOf(theme, 'bodyBold'), align: 'right' }],
  })
}

function rowBoxes(
  context: SlideContext,
  item: Question,
  at: {
    readonly index: number
    readonly isFirst: boolean
    readonly x: number
    readonly w: number
    readonly y: number
    readonly style: TextStyle
    readonly answerRoom: AnswerRoom | undefined
  },
): readonly Box[] {
  const { measurer, theme } = context
  const { index, isFirst, x, w, y, style, answerRoom } = at
  const top = y + PADS[answerRoom ?? 'roomy'].top
  const id = `question-${index + 1}`
  const text = textBox(measurer, {
    id,
    x: x + NUMBER,
    y: top,
    w: w - NUMBER - MARKS,
    placeholder: isFirst ? 'body' : undefined,
    paragraphs: [{ text: item.prompt, style }],
  })
  const bold = { ...style, bold: true }
  return [
    ruleBox(`${id}-rule`, x, y, x + w, y, {
      colour: isFirst ? 'ink' : 'rule',
      width: isFirst ? theme.shape.rule : theme.shape.hair,
    }),
    textBox(measurer, {
      id: `${id}-number`,
      x,
      y: top,
      w: NUMBER,
      paragraphs: [{ text: `${index + 1}`, style: { ...bold, colour: 'accent' } }],
    }),
    text,
    textBox(measurer, {
      id: `${id}-marks`,
      x: x + w - MARKS,
      y: text.y + text.h - style.leading,
      w: MARKS,
      paragraphs: [{ text: `[${item.marks}]`, style: bold, align: 'right' }],
    }),
    ...(answerRoom !== undefined
      ? answerBox(context, {
          id: `answer-${index + 1}`,
          x: x + NUMBER,
          y: text.y + text.h + ANSWER_GAP,
          w: w - NUMBER,
          text: answerOf(item),
          reveal: index + 1,
          small: true,
          room: answerRoom,
        })
      : []),
  ]
}

function plainSlides(
  block: ExitTicketBlock,
  context: SlideContext,
  questions: readonly Question[],
  notes: readonly string[],
): readonly SlideDraft[] {
  return listSlides(context, {
    kicker: 'Exit ticket',
    heading: block.title,
    layout: 'full',
    margin: block.task,
    notes,
    content: (style) =>
      questions.flatMap((item, i) => [
        {
          text: [{ text: `${plainText(item.prompt)} ` }, { text: `[${item.marks}]`, bold: true }],
          style,
          indent: 44,
          before: context.theme.space.block,
          marker: { kind: 'text', text: `${i + 1}`, colour: 'accent', bold: true } as const,
        },
        {
          text: answerOf(item),
          style: { ...style, bold: true },
          indent: 44,
          before: 6,
          reveal: i + 1,
        },
      ]),
  })
}
