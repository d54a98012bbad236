import { plainText } from '../../base/index.ts'
import { type Box, faceOf, paginateText, paragraphsOf, rectBox, textBox } from '../../page/index.ts'
import type { Piece, SheetContext } from '../blockKind.ts'
import { type Choice, keysOf } from './choices.ts'
import { heightOfSpecs } from './fit.ts'
import { betweenQuestions } from './openQuestionSheet.ts'
import { specOf } from './sheetPack.ts'
import { stemPieces } from './sheetQuestion.ts'
import { answerEdge } from './sheetSpace.ts'
import { BLACK, capitalLetter, HAIR, sheetStyleOf, smallLetter, textLeft } from './sheetText.ts'

const LETTER_GAP = 10
const ROW_GAP = 6
/** More above a box that stands below the options. */
const BELOW_GAP = 6
const COLUMN_GAP = 18
const MOST_HIGH = 320
/** Between the options and the box for the answer. */
const BOX_GAP = 14
const LABEL_GAP = 6

interface Place {
  readonly id: string
  readonly left: number
}

/** A question, its options with boxed letters, and a box at the right for the letter chosen. */
export function choicePieces(
  context: SheetContext,
  choice: Choice,
  index: number,
): readonly Piece[] {
  const spec = { id: smallLetter(index), left: textLeft(context.sheet) }
  const style = sheetStyleOf(context.sheet, 'body')
  const stem = stemPieces(context, {
    id: spec.id,
    label: spec.id,
    left: spec.left,
    paragraphs: [{ text: choice.prompt, style }],
    marks: choice.marks,
    before: index === 0 ? 0 : betweenQuestions(context.sheet),
    keepWithNext: true,
  })
  const isBelow = answerStandsBelow(context, choice, spec)
  const options = optionRows(context, choice, spec, isBelow)
  const rows = isBelow ? [...options, { height: 0, boxes: [] }] : options
  return [
    ...stem,
    ...rows.map((row, i): Piece => {
      const isLast = i === rows.length - 1
      const box = isLast ? letterBox(context, choice, spec) : []
      const side = context.sheet.letterBox
      return {
        height: isLast ? Math.max(row.height, side + 2) : row.height,
        boxes: [...row.boxes, ...box],
        before: isLast && isBelow ? ROW_GAP + BELOW_GAP : ROW_GAP,
        keepWithNext: !isLast && rows.length <= 8,
      }
    }),
  ]
}

interface OptionRow {
  readonly height: number
  readonly boxes: readonly Box[]
}

/** On a paper with one column an option that would break beside the box has the line to itself. */
function answerStandsBelow(context: SheetContext, { options }: Choice, { left }: Place): boolean {
  const { measurer, sheet } = context
  const text = options.at(-1)?.text
  if (sheet.columns !== 1 || text === undefined) return false
  const paragraphs = [{ text, style: sheetStyleOf(sheet, 'body') }]
  const width = sheet.right - left - optionSide(context) - LETTER_GAP
  const beside = width - answerWidth(context) - BOX_GAP
  return heightOfSpecs(measurer, paragraphs, beside) > heightOfSpecs(measurer, paragraphs, width)
}

/** Two options a row where all are short, otherwise one below the other. */
function optionRows(
  context: SheetContext,
  { options }: Choice,
  { id, left }: Place,
  answerIsBelow: boolean,
): readonly OptionRow[] {
  const { measurer, sheet } = context
  const style = sheetStyleOf(sheet, 'body')
  const side = optionSide(context)
  const right = sheet.right - answerWidth(context) - BOX_GAP
  const indent = side + LETTER_GAP
  const half = (right - left - COLUMN_GAP) / 2
  // Only the last row stands beside the box for the answer.
  const rightOf = (index: number): number =>
    index === options.length - 1 && !answerIsBelow ? right : sheet.right
  const face = faceOf(style.font, style.bold)
  const isShort =
    sheet.columns === 2 &&
    options.every(({ text }) => measurer.width(plainText(text), face, style.size) <= half - indent)
  const perRow = isShort ? 2 : 1
  const rows: OptionRow[] = []
  for (let from = 0; from < options.length; from += perRow) {
    const cells = options.slice(from, from + perRow).map((option, i) => {
      const width = isShort ? half : rightOf(from + i) - left
      const parts = paginateText(
        measurer,
        paragraphsOf([{ text: option.text, style }]),
        width - indent,
        () => MOST_HIGH,
      )
      return { parts, width, x: left + i * (width + COLUMN_GAP), index: from + i }
    })
    const count = Math.max(1, ...cells.map(({ parts }) => parts.length))
    for (let part = 0; part < count; part++) {
      let height = side
      const boxes = cells.flatMap(({ parts, width, x, index }): readonly Box[] => {
        const letter = capitalLetter(index)
        const name = `${id}-option-${letter}${part === 0 ? '' : `-${part + 1}`}`
        const text = textBox(measurer, {
          id: name,
          x: x + indent,
          y: 1,
          w: width - indent,
          paragraphs: (parts[part] ?? []).map(specOf),
          wrap: 'tidy',
        })
        height = Math.max(height, text.h + 2)
        return part === 0 ? [...letterSign(context, name, letter, x, side), text] : [text]
      })
      rows.push({ height, boxes })
    }
  }
  return rows
}

/** Of the square round an option's letter, in points. */
function optionSide({ sheet }: SheetContext): number {
  return sheetStyleOf(sheet, 'body').leading + 2
}

function letterSign(
  { measurer, sheet }: SheetContext,
  id: string,
  letter: string,
  x: number,
  side: number,
): readonly Box[] {
  return [
    rectBox(`${id}-box`, x, 0, side, side, { stroke: { colour: BLACK, width: HAIR } }),
    textBox(measurer, {
      id: `${id}-letter`,
      x,
      y: 0,
      w: side,
      h: side,
      valign: 'middle',
      paragraphs: [{ text: letter, style: sheetStyleOf(sheet, 'number'), align: 'centre' }],
    }),
  ]
}

function labelWidth({ measurer, sheet }: SheetContext): number {
  const style = sheetStyleOf(sheet, 'small')
  return measurer.width('Answer', faceOf(style.font, style.bold), style.size) + 2
}

function answerWidth(context: SheetContext): number {
  return labelWidth(context) + LABEL_GAP + context.sheet.letterBox
}

function letterBox(context: SheetContext, choice: Choice, { id }: Place): readonly Box[] {
  const { measurer, sheet, copy, number } = context
  const side = sheet.letterBox
  const x = sheet.right - side
  // Its middle is that of the option's letter.
  const y = (optionSide(context) - side) / 2
  const label = textBox(measurer, {
    id: `${id}-answer-label`,
    x: x - LABEL_GAP - labelWidth(context),
    y,
    w: labelWidth(context),
    h: side,
    valign: 'middle',
    paragraphs: [{ text: 'Answer', style: sheetStyleOf(sheet, 'small') }],
  })
  if (copy === 'pupil') {
    const field = { name: `${id}-letter`, label: `Letter for ${number} ${id}`, multiline: false }
    const stroke = { colour: BLACK, width: HAIR } as const
    return [label, rectBox(`${id}-letter-box`, x, y, side, side, { stroke, field })]
  }
  const keys = keysOf(choice).map(capitalLetter)
  return [
    label,
    answerEdge(`${id}-letter-box`, x, y, side, side),
    textBox(measurer, {
      id: `${id}-key`,
      x,
      y,
      w: side,
      h: side,
      valign: 'middle',
      paragraphs: [{ text: keys.join(''), style: sheetStyleOf(sheet, 'number'), align: 'centre' }],
      answer: true,
    }),
  ]
}
