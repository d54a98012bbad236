import {
  type Box,
  paginateText,
  paragraphsOf,
  rectBox,
  ruleBox,
  shiftBox,
  textBox,
  type TextStyle,
} from '../../page/index.ts'
import { type ItemOf, questionMarks } from '../../topic/index.ts'
import type { Piece, SchemeContext, SchemeEntry, SheetContext, SheetPages } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { answersOf } from '../shared/boardAnswers.ts'
import { heightOfSpecs, wordsFit } from '../shared/fit.ts'
import { betweenQuestions } from '../shared/openQuestionSheet.ts'
import { schemeEntryFor } from '../shared/schemeEntry.ts'
import { questionParagraphs, stemPieces } from '../shared/sheetQuestion.ts'
import { type MarkedLine, specOf } from '../shared/sheetPack.ts'
import { linesNeeded, writingSpace } from '../shared/sheetSpace.ts'
import { BLACK, HAIR, sheetStyleOf, smallLetter, textLeft, WHITE } from '../shared/sheetText.ts'
import type { ExitTicketBlock } from './schema.ts'

type Question = ItemOf<'question'>

const SQUARE = 22
/** Between the square and the title, in points. */
const SQUARE_GAP = 6
const HEAD_GAP = 10
const NAME_GAP = 10
const AFTER_HEAD = 12
/** From the margin to the line for a name, in ems of its label. */
const NAME_INDENT = 3.2
const NAME_LINE = 220
const MARGIN = 18
/** Lines a mark, tried in turn until two slips fit on a page. */
const LINES = [2, 1.5, 1] as const
const FIELDS = [
  { name: 'Name', share: 0.54 },
  { name: 'Class', share: 0.2 },
  { name: 'Date', share: 0.26 },
] as const

/**
 * Slips to hand in: two alike on a page with a line to cut along, or, where the questions or the
 * type need more room, one a page and as many pages as it takes. Rule F17 of the layout's SPEC.
 */
export function layOutPages(block: ExitTicketBlock, context: SheetContext): SheetPages {
  const questions = resolveAll(context.topics, block.questions, 'question').map(({ item }) => item)
  const { page } = context.sheet
  const marks = questionMarks(questions)
  const base = { title: block.title, marks }
  if (block.slips === 'two') {
    const height = page.height / 2
    for (const perMark of LINES) {
      const pages = slipPages(block, context, questions, perMark, height)
      const [slip] = pages
      if (pages.length !== 1 || slip === undefined) continue
      const boxes = [
        ...named(slip, 'top', 0),
        ...cutLine(context, height),
        ...named(slip, 'bottom', height),
      ]
      return { ...base, pages: [{ ...page, boxes }] }
    }
  }
  const pages = slipPages(block, context, questions, LINES[0], page.height)
  return { ...base, pages: pages.map((boxes) => ({ ...page, boxes })) }
}

/** One slip on pages of a height: its head, then the questions as they fit. */
function slipPages(
  block: ExitTicketBlock,
  context: SheetContext,
  questions: readonly Question[],
  perMark: number,
  height: number,
): readonly (readonly Box[])[] {
  const sheet = {
    ...context.sheet,
    answerLine: { ...context.sheet.answerLine, perMark },
  }
  const own = { ...context, sheet }
  const style = answerStyle(own, questions)
  const pieces = [
    ...longTitle(block, own),
    ...questions.flatMap((question, i) => questionPieces(own, question, i, style)),
  ]
  const head = headBoxes(block, context, questionMarks(questions))
  const bottom = height - MARGIN
  const pages: Box[][] = [[...head.boxes]]
  let y = head.bottom
  let isTop = true
  const later = laterHead(context)
  const breakPage = (): void => {
    pages.push([...later.boxes])
    y = later.bottom
    isTop = true
  }
  const waiting = [...pieces].reverse()
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const at = y + (isTop ? 0 : piece.before)
    // A question goes to the next page with all its lines, where that page can hold them.
    const whole = piece.height + (piece.keepWithNext ? (waiting.at(-1)?.height ?? 0) : 0)
    if (!isTop && at + whole > bottom && whole <= bottom - later.bottom) {
      breakPage()
      waiting.push(piece)
      continue
    }
    const parts = at + piece.height > bottom ? piece.split?.(bottom - at) : undefined
    const [first, rest] = parts ?? [piece, undefined]
    if (at + first.height > bottom && !isTop) {
      breakPage()
      waiting.push(piece)
      continue
    }
    pages.at(-1)?.push(...first.boxes.map((box) => shiftBox(box, 0, at)))
    y = at + first.height
    isTop = false
    if (rest !== undefined) {
      waiting.push(rest)
      breakPage()
    }
  }
  return pages
}

/** A title too long for the head of a slip comes below it, over as many lines as it takes. */
function longTitle(block: ExitTicketBlock, context: SheetContext): readonly Piece[] {
  const { measurer, sheet } = context
  if (hasShortTitle(block, context)) return []
  const w = sheet.right - sheet.left
  const style = sheetStyleOf(sheet, 'number')
  const parts = paginateText(
    measurer,
    paragraphsOf([{ text: block.title, style }]),
    w,
    () => 8 * style.leading,
  )
  return parts.map((part, i): Piece => {
    const box = textBox(measurer, {
      id: `slip-title-${i + 1}`,
      x: sheet.left,
      y: 0,
      w,
      paragraphs: part.map(specOf),
    })
    return { height: box.h, boxes: [box], before: 0, keepWithNext: false }
  })
}

const MOST_TITLE_LINES = 2

function hasShortTitle({ title }: ExitTicketBlock, context: SheetContext): boolean {
  const { measurer, sheet } = context
  const style = sheetStyleOf(sheet, 'task')
  const w = titleWidth(context)
  return (
    wordsFit(measurer, title, style, w) &&
    heightOfSpecs(measurer, [{ text: title, style }], w) <= MOST_TITLE_LINES * style.leading
  )
}

/** Half of the head: the other half is for the total and the name of the answer copy. */
function titleWidth({ sheet }: SheetContext): number {
  return (sheet.right - sheet.left - sheet.hang) / 2 - HEAD_GAP
}

/**
 * Answers as large as on any sheet, unless one would take lines that a pupil does not need: then all
 * are small.
 */
function answerStyle(context: SheetContext, questions: readonly Question[]): TextStyle {
  const large = sheetStyleOf(context.sheet, 'number')
  const small = sheetStyleOf(context.sheet, 'small', { bold: true })
  const takes = (style: TextStyle, question: Question): number =>
    Math.max(
      linesFor(context, question),
      linesNeeded(context, answerIn(style, question), textLeft(context.sheet)),
    )
  return questions.every((one) => takes(large, one) <= takes(small, one)) ? large : small
}

/** A slip is marked at a glance, so its answers are the short ones; the mark scheme has the rest. */
function answerIn(style: TextStyle, question: Question): readonly MarkedLine[] {
  const answers = answersOf(question)
  const marks = answers.length === 1 ? `(${question.marks})` : ''
  return answers.map((text) => ({ paragraph: { text, style, before: 2 }, marks }))
}

function linesFor({ sheet }: SheetContext, { marks }: Question): number {
  return Math.ceil(sheet.answerLine.perMark * marks)
}

function questionPieces(
  context: SheetContext,
  question: Question,
  index: number,
  style: TextStyle,
): readonly Piece[] {
  const { sheet, number } = context
  const id = smallLetter(index)
  const left = textLeft(sheet)
  return [
    ...stemPieces(context, {
      id,
      label: id,
      left,
      paragraphs: questionParagraphs(context, question),
      marks: question.marks,
      before: index === 0 ? 0 : betweenQuestions(context.sheet),
      keepWithNext: true,
    }),
    ...writingSpace(context, {
      id,
      label: `Answer to ${number} ${id}`,
      left,
      lines: linesFor(context, question),
      answer: answerIn(style, question),
    }),
  ]
}

/** What a slip of more pages than one needs on each: whose it is, or which copy. */
function laterHead(context: SheetContext): {
  readonly boxes: readonly Box[]
  readonly bottom: number
} {
  const { measurer, sheet, copy } = context
  const style = sheetStyleOf(sheet, 'label', copy === 'answers' ? { bold: true } : {})
  const box = textBox(measurer, {
    id: 'slip-later',
    x: sheet.left,
    y: MARGIN,
    w: sheet.right - sheet.left,
    paragraphs: [{ text: copy === 'answers' ? 'Answer copy' : 'Name', style }],
  })
  const y = MARGIN + sheet.type.label.leading
  const start = sheet.left + NAME_INDENT * style.size
  const rule = ruleBox('slip-later-name', start, y, Math.min(start + NAME_LINE, sheet.right), y, {
    colour: BLACK,
    width: HAIR,
  })
  return {
    boxes: copy === 'answers' ? [box] : [box, rule],
    bottom: y + AFTER_HEAD,
  }
}

function headBoxes(
  block: ExitTicketBlock,
  context: SheetContext,
  marks: number,
): { readonly boxes: readonly Box[]; readonly bottom: number } {
  const { measurer, sheet, copy, number } = context
  const task = sheetStyleOf(sheet, 'task')
  const label = sheetStyleOf(sheet, 'label')
  const side = Math.min(Math.max(SQUARE, task.leading), sheet.hang - SQUARE_GAP)
  const textX = sheet.left + sheet.hang
  const totalWidth = titleWidth(context) + HEAD_GAP
  const total = `[${marks}]`
  const longest = `Answer copy   ${total}`
  const isBeside =
    heightOfSpecs(measurer, [{ text: longest, style: task }], totalWidth) <= task.leading
  // Both copies keep the room that the answer copy's name takes.
  const totalHeight = (isBeside ? 1 : 2) * task.leading
  const totals = copy === 'pupil' ? [total] : isBeside ? [longest] : [total, 'Answer copy']
  const title = textBox(measurer, {
    id: 'slip-title',
    role: 'heading',
    level: 2,
    x: textX,
    y: MARGIN + (side - task.leading) / 2,
    w: titleWidth(context),
    paragraphs: [
      { text: hasShortTitle(block, context) ? block.title : 'Exit ticket', style: task },
    ],
  })
  const totalBox = textBox(measurer, {
    id: 'slip-total',
    x: sheet.right - totalWidth,
    y: title.y,
    w: totalWidth,
    h: totalHeight,
    paragraphs: totals.map((text) => ({ text, style: task, align: 'right' as const })),
  })
  const rowY = Math.max(title.y + title.h, title.y + totalHeight, MARGIN + side) + HEAD_GAP
  const gaps = NAME_GAP * (FIELDS.length - 1)
  let x = sheet.left
  const fields = FIELDS.flatMap(({ name, share }): readonly Box[] => {
    const w = (sheet.right - sheet.left - gaps) * share
    const at = x
    x += w + NAME_GAP
    const field =
      copy === 'pupil'
        ? { field: { name: `slip-${name.toLowerCase()}`, label: name, multiline: false } }
        : {}
    return [
      rectBox(`slip-${name}-box`, at, rowY, w, sheet.nameRow, {
        stroke: { colour: BLACK, width: HAIR },
        ...field,
      }),
      textBox(measurer, {
        id: `slip-${name}`,
        x: at + 6,
        y: rowY + 3,
        w: w - 10,
        paragraphs: [{ text: name, style: label }],
      }),
    ]
  })
  const square = [
    rectBox('slip-square', sheet.left, MARGIN, side, side, { fill: BLACK }),
    textBox(measurer, {
      id: 'slip-number',
      x: sheet.left,
      y: MARGIN,
      w: side,
      h: side,
      valign: 'middle',
      paragraphs: [{ text: `${number}`, style: { ...task, colour: WHITE }, align: 'centre' }],
    }),
  ]
  return {
    boxes: [...square, title, totalBox, ...fields],
    bottom: rowY + Math.max(sheet.nameRow, label.leading + 6) + AFTER_HEAD,
  }
}

function cutLine({ sheet }: SheetContext, y: number): readonly Box[] {
  const stroke = { colour: BLACK, width: HAIR, dash: [5, 4] } as const
  return [ruleBox('cut', 0, y, sheet.page.width, y, stroke)]
}

/** A half of the page: its boxes and fields have names of their own. */
function named(boxes: readonly Box[], half: string, dy: number): readonly Box[] {
  return boxes.map((box) => ({
    ...shiftBox(box, 0, dy),
    id: `${half}-${box.id}`,
    ...(box.field ? { field: { ...box.field, name: `${half}-${box.field.name}` } } : {}),
  }))
}

export function layOutMarkScheme(
  block: ExitTicketBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  return resolveAll(context.topics, block.questions, 'question').map(({ item }, i) =>
    schemeEntryFor(item, `${context.number} ${smallLetter(i)}`),
  )
}
