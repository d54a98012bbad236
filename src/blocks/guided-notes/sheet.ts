import { isBlank, plainText, type RichText, runsOf } from '../../base/index.ts'
import {
  type Box,
  paginateText,
  paragraphsOf,
  type ParagraphSpec,
  textBox,
} from '../../page/index.ts'
import type { Piece, SheetContext, Task } from '../blockKind.ts'
import { gapPieces, gapWidthFor } from '../shared/sheetGaps.ts'
import { gridPiece } from '../shared/sheetGrid.ts'
import { type MarkedLine, specOf } from '../shared/sheetPack.ts'
import { optionParagraphs } from '../shared/sheetQuestion.ts'
import { writingSpace } from '../shared/sheetSpace.ts'
import { BLACK, sheetStyleOf, textLeft } from '../shared/sheetText.ts'
import type { GuidedNotesBlock } from './schema.ts'
import { type Section, sectionsOf } from './sections.ts'

const INDENT = 14
/** Above a heading, in lines of text. */
const ABOVE_HEADING = 1.2
const BELOW_HEADING = 4
const ABOVE_POINT = 4
const ABOVE_QUESTION = 6
/** After the lines of another question: nearer to its own lines than to those. */
const AFTER_QUESTION = 14
const LINES_FOR_A_POINT = 2
const LINES_FOR_AN_ANSWER = 2
const MOST_HIGH = 300

/** Headings and points of the slides, to be completed. Rule K3 of the layout's SPEC. */
export function layOutWorksheet(block: GuidedNotesBlock, context: SheetContext): Task {
  const sections = sectionsOf(context.slides, context.topics, block.seed)
  const left = textLeft(context.sheet)
  const gapWidth = gapWidthFor(
    context,
    sections.flatMap(({ gapped }) =>
      gapped.flat().flatMap((stretch) => ('gap' in stretch ? [stretch.gap.answer] : [])),
    ),
    context.sheet.right - left - INDENT,
  )
  const pieces = sections.flatMap((section, i): readonly Piece[] => [
    ...headingPieces(context, section.title, `section-${i + 1}`, left),
    ...(block.layout === 'gaps' || section.told
      ? gapPoints(context, section, `section-${i + 1}`, left, gapWidth)
      : linedPoints(context, section, `section-${i + 1}`, left)),
    ...(section.table
      ? [gridPiece(atText(context), { id: `section-${i + 1}`, ...section.table })]
      : []),
    ...questionPieces(context, section, `section-${i + 1}`, left),
  ])
  return {
    title: block.title,
    instruction: block.instruction,
    marks: 0,
    pieces: pieces.length === 0 ? [emptyPiece(context, left)] : pieces,
  }
}

/** A table stands under its heading where there is room; large print needs all of the width. */
function atText(context: SheetContext): SheetContext {
  const { sheet } = context
  return sheet.columns === 1 ? context : { ...context, sheet: { ...sheet, left: textLeft(sheet) } }
}

function headingPieces(
  context: SheetContext,
  title: RichText,
  id: string,
  left: number,
): readonly Piece[] {
  if (isBlank(title)) return []
  // Where all the text is bold, a heading is larger.
  const { body } = context.sheet.type
  const style = sheetStyleOf(context.sheet, body.bold ? 'task' : 'number')
  const pieces = textPieces(context, `${id}-heading`, left, [{ text: runsOf(title), style }], {
    role: 'heading',
    level: 3,
  })
  return pieces.map((piece, i) => ({
    ...piece,
    height: piece.height + (i === pieces.length - 1 ? BELOW_HEADING : 0),
    before: i === 0 ? ABOVE_HEADING * body.leading : 0,
    keepWithNext: true,
  }))
}

/** A point a piece, so that a page may turn between any two. */
function gapPoints(
  context: SheetContext,
  { gapped }: Section,
  id: string,
  left: number,
  gapWidth: number,
): readonly Piece[] {
  const listed = { indent: INDENT, marker: { kind: 'bullet', colour: BLACK } } as const
  const style = sheetStyleOf(context.sheet, 'body')
  return gapped.flatMap((stretches, i) => {
    const name = `${id}-point-${i + 1}`
    const text = stretches.flatMap((stretch) => ('gap' in stretch ? [] : runsOf(stretch.text)))
    // Lines without gaps need no room to write in.
    const pieces = stretches.some((stretch) => 'gap' in stretch)
      ? gapPieces(context, { id: name, left, gapWidth, paragraphs: [{ stretches, ...listed }] })
      : textPieces(context, name, left, [{ text, style, ...listed }], { role: 'list' })
    return pieces.map((piece, p) => (p === 0 ? { ...piece, before: ABOVE_POINT } : piece))
  })
}

function linedPoints(
  context: SheetContext,
  { title, points }: Section,
  id: string,
  left: number,
): readonly Piece[] {
  if (points.length === 0) return []
  return writingSpace(context, {
    id: `${id}-points`,
    label: `Notes on ${plainText(title)}`,
    left,
    lines: points.length * LINES_FOR_A_POINT,
    answer: points.map((text) => answerLine(context, text)),
  })
}

function questionPieces(
  context: SheetContext,
  { questions }: Section,
  id: string,
  left: number,
): readonly Piece[] {
  const style = sheetStyleOf(context.sheet, 'body')
  return questions.flatMap(({ prompt, answer, options = [] }, i) => {
    const stem = textPieces(context, `${id}-ask-${i + 1}`, left, [
      { text: runsOf(prompt), style },
      ...optionParagraphs(context.sheet, options),
    ])
    return [
      ...stem.map((piece, s) => ({
        ...piece,
        before: s > 0 ? 0 : i === 0 ? ABOVE_QUESTION : AFTER_QUESTION,
        keepWithNext: true,
      })),
      ...writingSpace(context, {
        id: `${id}-answer-${i + 1}`,
        label: `Answer to: ${plainText(prompt)}`,
        left,
        lines: LINES_FOR_AN_ANSWER,
        answer: isBlank(answer) ? [] : [answerLine(context, answer)],
      }),
    ]
  })
}

function answerLine({ sheet }: SheetContext, text: RichText): MarkedLine {
  const style = sheetStyleOf(sheet, 'number')
  return { paragraph: { text: runsOf(text), style, before: 3 }, marks: '' }
}

function textPieces(
  { measurer, sheet }: SheetContext,
  id: string,
  left: number,
  paragraphs: readonly ParagraphSpec[],
  role: Partial<Pick<Box, 'role' | 'level'>> = {},
): readonly Piece[] {
  const width = sheet.right - left
  return paginateText(measurer, paragraphsOf(paragraphs), width, () => MOST_HIGH).map(
    (part, i): Piece => {
      const box = textBox(measurer, {
        id: `${id}-${i + 1}`,
        x: left,
        y: 0,
        w: width,
        paragraphs: part.map(specOf),
        wrap: 'tidy',
        ...role,
      })
      return { height: box.h, boxes: [box], before: 0, keepWithNext: false }
    },
  )
}

function emptyPiece(context: SheetContext, left: number): Piece {
  const style = sheetStyleOf(context.sheet, 'body')
  const text = 'The lesson has no slides with points yet; these notes will follow them.'
  const [piece] = textPieces(context, 'nothing', left, [{ text, style }])
  return piece ?? { height: 0, boxes: [], before: 0, keepWithNext: false }
}
