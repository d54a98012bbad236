import { joinText } from '../../base/index.ts'
import {
  type Box,
  faceOf,
  heightOf,
  paginateText,
  type Paragraph,
  paragraphsOf,
  rectBox,
  textBox,
  type TextStyle,
} from '../../page/index.ts'
import { type ItemOf, questionMarks } from '../../topic/index.ts'
import type { Piece, SchemeContext, SchemeEntry, SheetContext, Task } from '../blockKind.ts'
import { resolveOne } from '../contentRef.ts'
import { helpsFor } from '../shared/help.ts'
import { openQuestionPieces } from '../shared/openQuestionSheet.ts'
import { schemeEntryFor } from '../shared/schemeEntry.ts'
import { specOf } from '../shared/sheetPack.ts'
import { BLACK, sheetStyleOf, smallLetter, textLeft } from '../shared/sheetText.ts'
import { questionsOf } from './questions.ts'
import type { SourceBlock } from './schema.ts'

const PAD = 12
/** Every fifth line has its number. */
const NUMBERED = 5
const NUMBER_GAP = 8
/** A panel of at most so many lines stays whole; a longer one may break over pages. */
const MOST_LINES = 16
/** Fewest lines above and below a place where one is cut. */
const FEWEST_LINES = 3
/** A panel stays whole though more of a page before it stays empty. F1. */
const MOST_WASTE = 0.4
const BETWEEN_PANELS = 4
const AFTER = 8
const BEFORE_QUESTIONS = 16

/** The source in a ruled panel with numbered lines, whose it is, and questions a to d. */
export function layOutWorksheet(block: SourceBlock, context: SheetContext): Task {
  const { item, topic } = resolveOne(context.topics, block.extract, 'extract')
  const questions = questionsOf(block, item)
  return {
    title: block.title,
    instruction: block.instruction,
    marks: questionMarks(questions),
    pieces: [
      ...panelPieces(context, item),
      ...provenancePieces(context, item),
      ...questions.flatMap((question, i) => {
        const helps = helpsFor(question, topic, context.scaffold)
        const pieces = openQuestionPieces(context, question, i, helps)
        return i > 0
          ? pieces
          : pieces.map((piece, p) => (p === 0 ? { ...piece, before: BEFORE_QUESTIONS } : piece))
      }),
    ],
  }
}

/** Sources speak in a serif, unless the paper is set for readers who need another face. */
function voiceOf({ sheet }: SheetContext): TextStyle {
  const style = sheetStyleOf(sheet, 'body')
  const isPlain = sheet.font === 'arial' || sheet.font === 'calibri'
  return isPlain ? { ...style, font: 'georgia' } : style
}

function panelPieces(context: SheetContext, { text }: ItemOf<'extract'>): readonly Piece[] {
  const style = voiceOf(context)
  const width = panelWidths(context).text
  const parts = paginateText(
    context.measurer,
    paragraphsOf([{ text: joinText('“', text, '”'), style }]),
    width,
    () => MOST_LINES * style.leading,
  )
  let before = 0
  return parts.map((lines, i): Piece => {
    const id = parts.length === 1 ? 'source' : `source-${i + 1}`
    const isLast = i === parts.length - 1
    const piece = panelPiece(context, { id, lines, before, isLast })
    before += countLines(context, lines)
    return { ...piece, before: i === 0 ? 0 : BETWEEN_PANELS, keepWithNext: isLast }
  })
}

interface Panel {
  readonly id: string
  readonly lines: readonly Paragraph[]
  /** Lines of the source above it. */
  readonly before: number
  readonly isLast: boolean
}

/** Widths of the numbers and of the text, in points. */
function panelWidths({ measurer, sheet }: SheetContext): { numbers: number; text: number } {
  const small = sheetStyleOf(sheet, 'small')
  const numbers = measurer.width('000', faceOf(small.font, small.bold), small.size) + NUMBER_GAP
  return { numbers, text: sheet.right - textLeft(sheet) - 2 * PAD - numbers }
}

function countLines(context: SheetContext, lines: readonly Paragraph[]): number {
  const height = heightOf(context.measurer, lines, panelWidths(context).text)
  return Math.round(height / voiceOf(context).leading)
}

function panelPiece(context: SheetContext, { id, lines, before, isLast }: Panel): Piece {
  const { measurer, sheet } = context
  const style = voiceOf(context)
  const small = sheetStyleOf(sheet, 'small')
  const left = textLeft(sheet)
  const { numbers, text: width } = panelWidths(context)
  const x = left + PAD + numbers
  const box = textBox(measurer, { id, x, y: PAD, w: width, paragraphs: lines.map(specOf) })
  const height = box.h + 2 * PAD
  const count = countLines(context, lines)
  const labels: Box[] = []
  for (let line = 1; line <= count; line++) {
    const number = before + line
    if (number % NUMBERED !== 0) continue
    labels.push(
      textBox(measurer, {
        id: `line-${number}`,
        role: 'artifact',
        x: left + PAD,
        y: PAD + (line - 1) * style.leading + (style.leading - small.leading) / 2,
        w: numbers - NUMBER_GAP,
        paragraphs: [{ text: `${number}`, style: small, align: 'right' }],
      }),
    )
  }
  const edge = rectBox(`${id}-edge`, left, 0, sheet.right - left, height, {
    stroke: { colour: BLACK, width: 1 },
  })
  return {
    height: height + (isLast ? AFTER : 0),
    boxes: [edge, ...labels, box],
    before: 0,
    keepWithNext: isLast,
    mostWaste: MOST_WASTE,
    split: (room) => {
      const fitting = Math.floor((room - 2 * PAD) / style.leading + 0.001)
      const above = Math.min(fitting, count - FEWEST_LINES)
      if (above < FEWEST_LINES) return undefined
      const [first = [], ...rest] = paginateText(measurer, lines, width, (part) =>
        part === 0 ? above * style.leading : Infinity,
      )
      const below = { id: `${id}-cont`, lines: rest.flat(), isLast }
      return [
        panelPiece(context, { id, lines: first, before, isLast: false }),
        panelPiece(context, { ...below, before: before + countLines(context, first) }),
      ]
    },
  }
}

function provenancePieces(
  { measurer, sheet }: SheetContext,
  { provenance, credit }: ItemOf<'extract'>,
): readonly Piece[] {
  const left = textLeft(sheet)
  const specs = [
    { text: provenance, style: sheetStyleOf(sheet, 'number') },
    ...(credit === undefined
      ? []
      : [{ text: credit, style: sheetStyleOf(sheet, 'small'), before: 2 }]),
  ]
  const parts = paginateText(measurer, paragraphsOf(specs), sheet.right - left, () => 320)
  return parts.map((part, i): Piece => {
    const box = textBox(measurer, {
      id: i === 0 ? 'provenance' : `provenance-${i + 1}`,
      x: left,
      y: 0,
      w: sheet.right - left,
      paragraphs: part.map(specOf),
      wrap: 'tidy',
    })
    return { height: box.h, boxes: [box], before: 0, keepWithNext: false }
  })
}

/** A mark a point for each question, with what the source's origin gives to credit. */
export function layOutMarkScheme(
  block: SourceBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  const { item } = resolveOne(context.topics, block.extract, 'extract')
  return questionsOf(block, item).map((question, i) =>
    schemeEntryFor(question, `${context.number} ${smallLetter(i)}`),
  )
}
