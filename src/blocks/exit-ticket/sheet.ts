import { type Box, rectBox, ruleBox, shiftBox, textBox } from '../../page/index.ts'
import { type ItemOf, questionMarks } from '../../topic/index.ts'
import type { Piece, SchemeContext, SchemeEntry, SheetContext, SheetPages } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { answersOf } from '../shared/boardAnswers.ts'
import { BETWEEN_QUESTIONS } from '../shared/openQuestionSheet.ts'
import { schemeEntryFor } from '../shared/schemeEntry.ts'
import { questionParagraphs, stemPieces } from '../shared/sheetQuestion.ts'
import { writingSpace } from '../shared/sheetSpace.ts'
import { BLACK, HAIR, sheetStyleOf, smallLetter, textLeft, WHITE } from '../shared/sheetText.ts'
import type { ExitTicketBlock } from './schema.ts'

type Question = ItemOf<'question'>

const SQUARE = 22
const HEAD_GAP = 10
const NAME_GAP = 10
const AFTER_HEAD = 12
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
  const pieces = questions.flatMap((question, i) => questionPieces(own, question, i))
  const head = headBoxes(block, context, questionMarks(questions))
  const pages: Box[][] = []
  let boxes: Box[] = [...head.boxes]
  let y = head.bottom
  let isTop = true
  for (const chain of chainsOf(pieces)) {
    const need = chain.reduce((sum, piece) => sum + piece.before + piece.height, 0)
    if (!isTop && y + need > height - MARGIN) {
      pages.push(boxes)
      boxes = []
      y = MARGIN
      isTop = true
    }
    for (const piece of chain) {
      const at = y + (isTop ? 0 : piece.before)
      if (!isTop && at + piece.height > height - MARGIN) {
        pages.push(boxes)
        boxes = piece.boxes.map((box) => shiftBox(box, 0, MARGIN))
        y = MARGIN + piece.height
        continue
      }
      boxes.push(...piece.boxes.map((box) => shiftBox(box, 0, at)))
      y = at + piece.height
      isTop = false
    }
  }
  return [...pages, boxes]
}

/** A slip is marked at a glance, so its answers are the short ones; the mark scheme has the rest. */
function questionPieces(
  context: SheetContext,
  question: Question,
  index: number,
): readonly Piece[] {
  const { sheet, number } = context
  const id = smallLetter(index)
  const left = textLeft(sheet)
  const answers = answersOf(question)
  const style = sheetStyleOf(sheet, 'small', { bold: true })
  const marks = answers.length === 1 ? `(${question.marks})` : ''
  return [
    ...stemPieces(context, {
      id,
      label: id,
      left,
      paragraphs: questionParagraphs(context, question),
      marks: question.marks,
      before: index === 0 ? 0 : BETWEEN_QUESTIONS,
      keepWithNext: true,
    }),
    ...writingSpace(context, {
      id,
      label: `Answer to ${number} ${id}`,
      left,
      lines: Math.ceil(sheet.answerLine.perMark * question.marks),
      answer: answers.map((text) => ({ paragraph: { text, style, before: 2 }, marks })),
    }),
  ]
}

/** What stays together: a piece with those that it introduces. */
function chainsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const chains: Piece[][] = []
  let open = false
  for (const piece of pieces) {
    const last = chains.at(-1)
    if (open && last !== undefined) last.push(piece)
    else chains.push([piece])
    open = piece.keepWithNext
  }
  return chains
}

function headBoxes(
  block: ExitTicketBlock,
  { measurer, sheet, copy, number }: SheetContext,
  marks: number,
): { readonly boxes: readonly Box[]; readonly bottom: number } {
  const task = sheetStyleOf(sheet, 'task')
  const label = sheetStyleOf(sheet, 'label')
  const side = Math.max(SQUARE, task.leading)
  const textX = sheet.left + sheet.hang
  const total = copy === 'answers' ? `Answer copy   [${marks}]` : `[${marks}]`
  const totalWidth = Math.min((sheet.right - textX) * 0.55, copy === 'answers' ? 230 : 90)
  const title = textBox(measurer, {
    id: 'slip-title',
    role: 'heading',
    level: 2,
    x: textX,
    y: MARGIN + (side - task.leading) / 2,
    w: sheet.right - textX - totalWidth - HEAD_GAP,
    paragraphs: [{ text: block.title, style: task }],
  })
  const totalBox = textBox(measurer, {
    id: 'slip-total',
    x: sheet.right - totalWidth,
    y: title.y,
    w: totalWidth,
    paragraphs: [{ text: total, style: task, align: 'right' }],
  })
  const rowY = Math.max(title.y + title.h, totalBox.y + totalBox.h, MARGIN + side) + HEAD_GAP
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
      x: sheet.left - 4,
      y: MARGIN,
      w: side + 8,
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
