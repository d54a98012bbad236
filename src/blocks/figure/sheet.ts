import { plainText } from '../../base/index.ts'
import { paginateText, paragraphsOf, type ParagraphSpec, textBox } from '../../page/index.ts'
import type { Piece, SchemeContext, SchemeEntry, SheetContext, Task } from '../blockKind.ts'
import { resolveOne } from '../contentRef.ts'
import { schemeEntryFor } from '../shared/schemeEntry.ts'
import { answerLines } from '../shared/sheetAnswers.ts'
import { specOf } from '../shared/sheetPack.ts'
import { questionParagraphs, stemPieces } from '../shared/sheetQuestion.ts'
import { writingSpace } from '../shared/sheetSpace.ts'
import { sheetStyleOf, smallLetter, textLeft } from '../shared/sheetText.ts'
import {
  creditOf,
  fitWithin,
  pictureBoxes,
  pictureSize,
  questionAbout,
  titleOf,
} from './content.ts'
import type { FigureBlock } from './schema.ts'

/** Of the height of a page: a question and its lines go below. */
const MOST_OF_PAGE = 0.5
/** Of that, the least that a picture may be made smaller to, so that it stays on a page. */
const LEAST_SHARE = { 1: 0.85, 2: 0.6 } as const
/** Of the width of the text: a picture nearly as wide takes all of it, and ends where the text does. */
const NEARLY_WIDE = 0.93
const BELOW_PICTURE = 6

/** The picture across the text, its caption and credit below it, and what is asked about it. */
export function layOutWorksheet(block: FigureBlock, context: SheetContext): Task {
  const figure = resolveOne(context.topics, block.figure, 'figure')
  const question = questionAbout(block, context.topics)?.item
  return {
    title: plainText(titleOf(block, context.topics)).trim() || 'Figure',
    instruction: question ? 'Use the figure to answer.' : 'Keep this beside you as you work.',
    marks: question?.marks ?? 0,
    pieces: [
      picturePiece(context, figure),
      ...captionPieces(context, figure.item),
      ...(question ? questionPieces(context, question) : []),
    ],
  }
}

type ResolvedFigure = ReturnType<typeof resolveOne<'figure'>>

function picturePiece(context: SheetContext, figure: ResolvedFigure, high?: number): Piece {
  const { sheet } = context
  const { item, topic } = figure
  const x = textLeft(sheet)
  const most = high ?? (sheet.bottom - sheet.top) * MOST_OF_PAGE
  const room = { x, y: 0, w: sheet.right - x, h: most }
  const size = pictureSize(item, topic, context)
  const inRoom = fitWithin(size, room)
  const isWide = high === undefined && inRoom.w >= room.w * NEARLY_WIDE
  const fitted = isWide ? fitWithin(size, { ...room, h: most / NEARLY_WIDE }) : inRoom
  const place = item.picture.kind === 'asset' ? { ...fitted, x, y: 0 } : { ...room, h: room.h / 2 }
  return {
    height: place.h + BELOW_PICTURE,
    boxes: pictureBoxes(context, item, topic, place, sheetStyleOf(sheet, 'instruction')),
    before: 0,
    keepWithNext: true,
    shrink: (less) => {
      const smaller = less - BELOW_PICTURE
      if (item.picture.kind !== 'asset' || smaller < place.h * LEAST_SHARE[sheet.columns])
        return undefined
      return picturePiece(context, figure, smaller)
    },
  }
}

function captionPieces(context: SheetContext, figure: ResolvedFigure['item']): readonly Piece[] {
  const { measurer, sheet } = context
  const x = textLeft(sheet)
  const w = sheet.right - x
  const specs: readonly ParagraphSpec[] = [
    { text: figure.caption, style: sheetStyleOf(sheet, 'instruction', { bold: true }) },
    { text: creditOf(figure), style: sheetStyleOf(sheet, 'foot'), before: 3 },
  ]
  const most = (sheet.bottom - sheet.top) / 4
  return paginateText(measurer, paragraphsOf(specs), w, () => most).map((part, i): Piece => {
    const box = textBox(measurer, {
      id: i === 0 ? 'caption' : `caption-${i + 1}`,
      x,
      y: 0,
      w,
      paragraphs: part.map(specOf),
      wrap: 'tidy',
    })
    return { height: box.h, boxes: [box], before: 0, keepWithNext: false }
  })
}

function questionPieces(
  context: SheetContext,
  question: Parameters<typeof answerLines>[1],
): readonly Piece[] {
  const id = smallLetter(0)
  const left = textLeft(context.sheet)
  const lines =
    question.options === undefined ? context.sheet.answerLine.perMark * question.marks : 1
  return [
    ...stemPieces(context, {
      id,
      label: id,
      left,
      paragraphs: questionParagraphs(context, question),
      marks: question.marks,
      before: 14,
      keepWithNext: true,
    }),
    ...writingSpace(context, {
      id,
      label: `Answer to ${context.number} ${id}`,
      left,
      lines,
      answer: answerLines(context, question, left, lines),
    }),
  ]
}

/** Numbered as on the sheet. Rule M1 of the layout's SPEC. */
export function layOutMarkScheme(
  block: FigureBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  const question = questionAbout(block, context.topics)?.item
  return question ? [schemeEntryFor(question, `${context.number} ${smallLetter(0)}`)] : []
}
