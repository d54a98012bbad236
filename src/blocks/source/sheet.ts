import { joinText } from '../../base/index.ts'
import {
  type Box,
  faceOf,
  paginateText,
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
  return sheet.font === 'arial' ? { ...style, font: 'georgia' } : style
}

function panelPieces(context: SheetContext, { text }: ItemOf<'extract'>): readonly Piece[] {
  const { measurer, sheet } = context
  const style = voiceOf(context)
  const small = sheetStyleOf(sheet, 'small')
  const left = textLeft(sheet)
  const numbers = measurer.width('000', faceOf(small.font, small.bold), small.size) + NUMBER_GAP
  const x = left + PAD + numbers
  const width = sheet.right - PAD - x
  const parts = paginateText(
    measurer,
    paragraphsOf([{ text: joinText('“', text, '”'), style }]),
    width,
    () => MOST_LINES * style.leading,
  )
  let before = 0
  return parts.map((part, i): Piece => {
    const id = parts.length === 1 ? 'source' : `source-${i + 1}`
    const box = textBox(measurer, { id, x, y: PAD, w: width, paragraphs: part.map(specOf) })
    const height = box.h + 2 * PAD
    const count = Math.round(box.h / style.leading)
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
    before += count
    const edge = rectBox(`${id}-edge`, left, 0, sheet.right - left, height, {
      stroke: { colour: BLACK, width: 1 },
    })
    return {
      height: height + (i === parts.length - 1 ? AFTER : 0),
      boxes: [edge, ...labels, box],
      before: i === 0 ? 0 : 4,
      keepWithNext: i === parts.length - 1,
    }
  })
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
