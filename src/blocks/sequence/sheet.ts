import { counted, joinText, boldText } from '../../base/index.ts'
import {
  type Box,
  faceOf,
  paginateText,
  paragraphsOf,
  rectBox,
  ruleBox,
  textBox,
} from '../../page/index.ts'
import type { Piece, SchemeContext, SchemeEntry, SheetContext, Task } from '../blockKind.ts'
import { heightOfSpecs } from '../shared/fit.ts'
import type { Help } from '../shared/help.ts'
import { specOf } from '../shared/sheetPack.ts'
import { answerEdge } from '../shared/sheetSpace.ts'
import { BLACK, HAIR, sheetStyleOf, textLeft } from '../shared/sheetText.ts'
import { halvesHelp, helpAbove, helpBelow } from '../shared/taskHelp.ts'
import { numberedPieces } from './numbered.ts'
import { type LetteredEvent, marksOf, type Sequence, sequenceOf } from './events.ts'
import type { SequenceBlock } from './schema.ts'

const LETTER_GAP = 8
const COLUMN_GAP = 18
const ROW_GAP = 5
const MOST_HIGH = 320
const BOX_SIDE = 26
const BEFORE_BOXES = 14
const TICK = 7

/** Lettered events, and how their order is written: along a line, or as a number beside each. */
export const INSTRUCTIONS = {
  letters:
    'Write the letters along the line. One mark for each pair of neighbours in the right order.',
  numbers:
    'Number the events, 1 for the earliest. One mark for each pair of neighbours in the right order.',
} as const

/** Lettered events, a row of boxes for their letters, and a line with a tick for each date. */
export function layOutWorksheet(block: SequenceBlock, context: SheetContext): Task {
  const sequence = sequenceOf(block, context.topics)
  const isNumbered = context.sheet.columns === 1 && block.instruction === INSTRUCTIONS.letters
  return {
    title: block.title,
    instruction: isNumbered ? INSTRUCTIONS.numbers : block.instruction,
    marks: marksOf(block, context.topics),
    pieces: [
      ...helpAbove(context, context.scaffold === 'support' ? halvesOf(sequence) : []),
      ...(isNumbered ? numberedPieces(context, sequence) : eventPieces(context, sequence)),
      ...undatedPieces(context, sequence),
      ...(isNumbered ? [] : linePieces(context, sequence)),
      ...helpBelow(context, FURTHER),
    ],
  }
}

const FURTHER =
  'Which of these events changed most for those that came after it? Be ready to defend your choice.'

/** Not where the halves meet in two events of one time, whose order is free. */
function halvesOf({ ordered, either }: Sequence): readonly Help[] {
  const letters = ordered.map(({ letter }) => letter)
  const last = letters[Math.ceil(letters.length / 2) - 1]
  if (either.some(([earlier]) => earlier === last)) return []
  return halvesHelp(letters, (half, isFirst) =>
    isFirst ? `The earlier half: ${half}.` : `The later half: ${half}.`,
  )
}

/** In two columns where every event stays within two lines of its half. */
function eventPieces(context: SheetContext, { lettered }: Sequence): readonly Piece[] {
  const { measurer, sheet } = context
  const style = sheetStyleOf(sheet, 'body')
  const bold = sheetStyleOf(sheet, 'number')
  const left = textLeft(sheet)
  const letterWidth =
    Math.max(
      ...lettered.map(({ letter }) => measurer.width(letter, faceOf(bold.font, true), bold.size)),
      bold.size,
    ) + LETTER_GAP
  const half = (sheet.right - left - COLUMN_GAP) / 2
  const isShort =
    sheet.columns === 2 &&
    lettered.every(
      ({ hidden: text }) =>
        heightOfSpecs(measurer, [{ text, style }], half - letterWidth) <= 2 * style.leading,
    )
  const columns = isShort ? 2 : 1
  const width = isShort ? half : sheet.right - left
  const pieces: Piece[] = []
  for (let from = 0; from < lettered.length; from += columns) {
    const cells = lettered.slice(from, from + columns).map((event, i) => ({
      event,
      x: left + i * (width + COLUMN_GAP),
      parts: paginateText(
        measurer,
        paragraphsOf([{ text: event.hidden, style }]),
        width - letterWidth,
        () => MOST_HIGH,
      ),
    }))
    const count = Math.max(1, ...cells.map(({ parts }) => parts.length))
    for (let part = 0; part < count; part++) {
      const boxes = cells.flatMap(({ event, x, parts }): readonly Box[] => {
        const id = `event-${event.letter}${part === 0 ? '' : `-${part + 1}`}`
        const text = textBox(measurer, {
          id,
          x: x + letterWidth,
          y: 0,
          w: width - letterWidth,
          paragraphs: (parts[part] ?? []).map(specOf),
          wrap: 'tidy',
        })
        if (part > 0) return [text]
        const letter = textBox(measurer, {
          id: `${id}-letter`,
          x,
          y: 0,
          w: letterWidth,
          paragraphs: [{ text: event.letter, style: bold }],
        })
        return [letter, text]
      })
      const height = Math.max(...boxes.map((box) => box.h))
      pieces.push({
        height,
        boxes,
        before: pieces.length === 0 ? 0 : ROW_GAP,
        // The boxes below refer to the letters, so all stay together where a page can hold them.
        keepWithNext: lettered.length <= 16,
      })
    }
  }
  return pieces
}

function undatedPieces(context: SheetContext, { undated }: Sequence): readonly Piece[] {
  const { measurer, sheet } = context
  const left = textLeft(sheet)
  return undated.flatMap((text, i) =>
    paginateText(
      measurer,
      paragraphsOf([
        { text: `No date in the topic: ${text}`, style: sheetStyleOf(sheet, 'instruction') },
      ]),
      sheet.right - left,
      () => MOST_HIGH,
    ).map((part, p): Piece => {
      const box = textBox(measurer, {
        id: `undated-${i + 1}-${p + 1}`,
        x: left,
        y: 0,
        w: sheet.right - left,
        paragraphs: part.map(specOf),
      })
      return { height: box.h, boxes: [box], before: ROW_GAP, keepWithNext: false }
    }),
  )
}

/** As many rows of boxes as the width needs; between boxes the line of time. */
function linePieces(context: SheetContext, { ordered }: Sequence): readonly Piece[] {
  const { sheet, measurer } = context
  const left = textLeft(sheet)
  const width = sheet.right - left
  const label = sheetStyleOf(sheet, 'small')
  const bold = sheetStyleOf(sheet, 'small', { bold: true })
  const side = Math.max(BOX_SIDE, sheet.letterBox)
  const dateWidth = Math.max(
    side,
    ...ordered.map(({ date }) => widestWord(context, date, bold.size) + 8),
  )
  const perRow = Math.max(
    1,
    Math.min(ordered.length, Math.floor(width / Math.max(dateWidth, side + 12))),
  )
  const rows = Math.ceil(ordered.length / perRow)
  const evenly = Math.ceil(ordered.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, row): Piece => {
    const events = ordered.slice(row * evenly, (row + 1) * evenly)
    const pitch = width / events.length
    const dateHeight = Math.max(
      ...events.map(({ date: text }) =>
        heightOfSpecs(measurer, [{ text, style: bold }], Math.max(pitch - 4, 1)),
      ),
    )
    const lineY = side + 2 + TICK
    const boxes: Box[] = [
      ruleBox(`line-${row + 1}`, left, lineY, sheet.right, lineY, { colour: BLACK, width: 1.5 }),
    ]
    events.forEach((event, i) => {
      const centre = left + (i + 0.5) * pitch
      boxes.push(...placeBoxes(context, event, { centre, side, lineY }))
    })
    const isFirst = row === 0
    const isLast = row === rows - 1
    const y = lineY + TICK + 2
    const end = (id: string, text: string, align: 'left' | 'right'): Box =>
      textBox(measurer, {
        id,
        x: align === 'left' ? left : left + width / 2,
        y,
        w: width / 2,
        paragraphs: [{ text, style: label, align }],
      })
    if (context.copy === 'answers')
      // Dates say more than the names of the ends, and stand in their place.
      events.forEach((event, i) => {
        const middle = left + (i + 0.5) * pitch
        boxes.push(dateBox(context, event, middle, Math.max(pitch - 4, 1), y))
      })
    else {
      if (isFirst) boxes.push(end('earliest', 'earliest', 'left'))
      if (isLast) boxes.push(end('latest', 'latest', 'right'))
    }
    return {
      height: y + Math.max(dateHeight, label.leading) + 4,
      boxes,
      before: BEFORE_BOXES,
      keepWithNext: !isLast,
    }
  })
}

function widestWord({ measurer, sheet }: SheetContext, text: string, size: number): number {
  return Math.max(
    ...text.split(' ').map((word) => measurer.width(word, faceOf(sheet.font, true), size)),
  )
}

function placeBoxes(
  context: SheetContext,
  event: LetteredEvent,
  at: {
    readonly centre: number
    readonly side: number
    readonly lineY: number
  },
): readonly Box[] {
  const { centre, side, lineY } = at
  const { measurer, sheet, copy, number } = context
  const id = `place-${event.place}`
  const x = centre - side / 2
  const tick = ruleBox(`${id}-tick`, centre, lineY - TICK, centre, lineY + TICK, {
    colour: BLACK,
    width: 1.5,
  })
  if (copy === 'pupil') {
    const field = {
      name: id,
      label: `Letter of event ${event.place} in the order of task ${number}`,
      multiline: false,
    }
    const stroke = { colour: BLACK, width: HAIR } as const
    return [tick, rectBox(`${id}-box`, x, 0, side, side, { stroke, field })]
  }
  return [
    tick,
    answerEdge(`${id}-box`, x, 0, side, side),
    textBox(measurer, {
      id: `${id}-letter`,
      x,
      y: 0,
      w: side,
      h: side,
      valign: 'middle',
      paragraphs: [{ text: event.letter, style: sheetStyleOf(sheet, 'number'), align: 'centre' }],
      answer: true,
    }),
  ]
}

/** Under the line, in the answer copy: when it was. */
function dateBox(
  { measurer, sheet }: SheetContext,
  { place, date }: LetteredEvent,
  centre: number,
  w: number,
  y: number,
): Box {
  const style = sheetStyleOf(sheet, 'small', { bold: true })
  return textBox(measurer, {
    id: `place-${place}-date`,
    x: centre - w / 2,
    y,
    w,
    paragraphs: [{ text: date, style, align: 'centre' }],
    answer: true,
  })
}

/** A mark for each pair of neighbours, or all for the whole row. */
export function layOutMarkScheme(
  block: SequenceBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  const marks = marksOf(block, context.topics)
  if (marks === 0) return []
  const { ordered, either } = sequenceOf(block, context.topics)
  const row = ordered.map(({ letter }) => letter).join(', ')
  const isPairs = block.marking === 'neighbours'
  return [
    {
      number: `${context.number}`,
      prompt: block.title,
      tariff: marks,
      rows: [
        { label: '', lines: [{ text: boldText(row), marks: isPairs ? '' : `${marks}` }] },
        ...ordered.map((event, i) => {
          const next = ordered[i + 1]
          const earns = isPairs && next !== undefined
          return {
            label: event.letter,
            lines: [
              {
                text: joinText(
                  boldText(event.date),
                  `  ${event.hidden}`,
                  earns ? boldText(`  (${event.letter}\u00a0before\u00a0${next.letter})`) : '',
                ),
                marks: earns ? '1' : '',
              },
            ],
          }
        }),
      ],
      total: `Maximum ${counted(marks, 'mark')}`,
      guidance: [
        isPairs
          ? 'One mark for each pair of neighbours in this order, wherever it stands in the row.'
          : 'All letters in the right order, or no mark.',
        ...either.map(([a, b]) => `${a} and ${b} overlap in time: accept either order.`),
      ],
    },
  ]
}
