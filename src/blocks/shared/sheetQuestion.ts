import { type RichText, runsOf } from '../../base/index.ts'
import {
  type Box,
  faceOf,
  millimetres,
  paginateText,
  paragraphsOf,
  type ParagraphSpec,
  textBox,
} from '../../page/index.ts'
import type { Question } from '../../topic/index.ts'
import type { Piece, SheetContext, SheetStyle } from '../blockKind.ts'
import { examNumber } from './questionLabel.ts'
import { questionParts } from './questionParts.ts'
import { specOf } from './sheetPack.ts'
import { BLACK, capitalLetter, sheetStyleOf } from './sheetText.ts'

/** Least distance between a question and its marks. */
const MARKS_GAP = millimetres(5)
/** A question higher than this may break over pages. */
const MOST_HIGH = 320
const PART_SPACE = 6
/** Between a question and its first writing line. */
const AFTER = 2

export interface StemSpec {
  readonly id: string
  /** Empty where the question needs none. */
  readonly label: string
  /** Where the text begins. */
  readonly left: number
  readonly paragraphs: readonly ParagraphSpec[]
  readonly marks: number
  readonly before: number
  /** Space for the answer follows on the same page. */
  readonly keepWithNext: boolean
}

/** The prompt, its parts "(i)", "(ii)" and its options A, B, C, as paragraphs of a sheet. */
export function questionParagraphs(
  { sheet }: SheetContext,
  question: Question,
): readonly ParagraphSpec[] {
  const style = sheetStyleOf(sheet, 'body')
  return [
    { text: question.prompt, style },
    ...questionParts(question).map(({ numeral, text }) => listed(sheet, numeral, text, false)),
    ...optionParagraphs(sheet, question.options?.map(({ text }) => text) ?? []),
  ]
}

/** What there is to choose from, under its letters. */
export function optionParagraphs(
  sheet: SheetStyle,
  options: readonly RichText[],
): readonly ParagraphSpec[] {
  return options.map((text, i) => listed(sheet, capitalLetter(i), text, true))
}

function listed(sheet: SheetStyle, label: string, text: RichText, bold: boolean): ParagraphSpec {
  return {
    text: runsOf(text),
    style: sheetStyleOf(sheet, 'body'),
    before: PART_SPACE,
    indent: sheet.indent,
    marker: { kind: 'text', text: label, colour: BLACK, ...(bold ? { bold } : {}) },
  }
}

/** A question with its number at the left edge and its marks flush right on the last line. */
export function stemPieces(context: SheetContext, spec: StemSpec): readonly Piece[] {
  const { measurer, sheet } = context
  const bold = sheetStyleOf(sheet, 'number')
  const marks = `[${spec.marks}]`
  const marksWidth = measurer.width(marks, faceOf(bold.font, true), bold.size) + 1
  const width = sheet.right - spec.left - marksWidth - MARKS_GAP
  const parts = paginateText(measurer, paragraphsOf(spec.paragraphs), width, () => MOST_HIGH)
  return parts.map((part, i): Piece => {
    const last = i === parts.length - 1
    const id = parts.length === 1 ? `${spec.id}-question` : `${spec.id}-question-${i + 1}`
    const text = textBox(measurer, {
      id,
      x: spec.left,
      y: 0,
      w: width,
      paragraphs: part.map(specOf),
      wrap: 'tidy',
    })
    const boxes: Box[] = []
    if (i === 0 && spec.label !== '')
      boxes.push(
        textBox(measurer, {
          id: `${spec.id}-number`,
          x: sheet.left,
          y: 0,
          w: spec.left - sheet.left,
          paragraphs: [{ text: labelOf(context, spec.label), style: bold }],
        }),
      )
    boxes.push(text)
    if (last) {
      const y = text.h - bold.leading
      boxes.push(
        textBox(measurer, {
          id: `${spec.id}-marks`,
          x: sheet.right - marksWidth,
          y,
          w: marksWidth,
          paragraphs: [{ text: marks, style: bold, align: 'right' }],
        }),
      )
    }
    return {
      height: text.h + (last ? AFTER : 0),
      boxes,
      before: i === 0 ? spec.before : 0,
      keepWithNext: last && spec.keepWithNext,
    }
  })
}

/** An exam paper repeats the task's number with each letter; some labels have it anyway. */
export function labelOf({ sheet, number }: SheetContext, label: string): string {
  return sheet.frame === 'exam' && !/^\d/.test(label) ? examNumber(`${number} ${label}`) : label
}
