import { counted } from '../base/index.ts'
import type { Piece } from '../blocks/index.ts'
import { BLACK, HAIR, sheetStyleOf } from '../blocks/shared/sheetText.ts'
import { type Box, type ParagraphSpec, rectBox, ruleBox, textBox } from '../page/index.ts'
import type { ExamHead } from './examHead.ts'
import { frontSections } from './examWording.ts'
import { widthOf } from './oneLine.ts'
import { copyLabel, copyLabelWidth } from './runningHead.ts'
import type { SheetMeans } from './sheetFrame.ts'

/** Of the front page, in points. */
const GAP = { top: 9, title: 5, rule: 18, row: 14, fields: 24, column: 20, label: 3.5, bullet: 5 }
const HEAVY = 1.5
const BULLET_INDENT = 14
const FIELDS = [
  ['First name', 'Last name'],
  ['Class', 'Date'],
] as const

/** Rule E1 of SPEC.md: what it is, how long it takes, whose it is, what to do, what it is out of. */
export function examFront(means: SheetMeans, head: ExamHead): readonly Piece[] {
  return [
    titlePiece(means, head),
    timePiece(means, head),
    ...FIELDS.map((names, i) => fieldsPiece(means, names, i === 0 ? GAP.fields : GAP.fields - 8)),
    ...frontSections(head).flatMap(({ heading, lines }, i) => [
      sectionHead(means, heading, i === 0 ? 2 * GAP.fields - 6 : GAP.fields - 1),
      ...lines.map((line, l) => bulletPiece(means, `${heading}-${l + 1}`, line)),
    ]),
  ]
}

function piece(height: number, boxes: readonly Box[], before: number, keep = false): Piece {
  return { height, boxes, before, keepWithNext: keep }
}

function titlePiece(means: SheetMeans, head: ExamHead): Piece {
  const { measurer, sheet, copy } = means
  const label = copyLabelWidth(means)
  // Both copies leave room for the label, so that the title stands alike.
  const w = sheet.right - sheet.left - label - GAP.column
  const title = textBox(measurer, {
    id: 'title',
    role: 'title',
    x: sheet.left,
    y: GAP.top,
    w,
    paragraphs: [{ text: head.title, style: sheetStyleOf(sheet, 'title') }],
  })
  const sub = textBox(measurer, {
    id: 'sub',
    x: sheet.left,
    y: title.y + title.h + GAP.title,
    w,
    paragraphs: [{ text: head.sub, style: sheetStyleOf(sheet, 'sub') }],
  })
  const { leading } = sheet.type.task
  const answers =
    copy === 'answers' ? copyLabel(means, sheet.right - label, GAP.top, leading + 8, 'task') : []
  return piece(sub.y + sub.h, [title, sub, ...answers], 0)
}

function timePiece({ measurer, sheet }: SheetMeans, head: ExamHead): Piece {
  const style = sheetStyleOf(sheet, 'total', { bold: true })
  const total = head.marks === 0 ? '' : `Total: ${counted(head.marks, 'mark')}`
  const totalWidth = widthOf(measurer, total, style) + 2
  const { left: x, right } = sheet
  const timeText = `Time allowed: ${head.time}`
  const beside = widthOf(measurer, timeText, style) + GAP.column + totalWidth <= right - x
  const time = textBox(measurer, {
    id: 'time',
    x,
    y: GAP.row,
    w: beside ? right - x - totalWidth - GAP.column : right - x,
    paragraphs: [{ text: timeText, style }],
  })
  const box = textBox(measurer, {
    id: 'total',
    x: beside ? right - totalWidth : x,
    y: beside ? GAP.row : time.y + time.h,
    w: beside ? totalWidth : right - x,
    paragraphs: [{ text: total, style, align: beside ? 'right' : 'left' }],
  })
  const boxes = total === '' ? [time] : [time, box]
  const height = box.y + box.h + GAP.row
  return piece(
    height,
    [
      ruleBox('time-rule', x, 0, right, 0, { colour: BLACK, width: HEAVY }),
      ...boxes,
      ruleBox('time-end', x, height, right, height, { colour: BLACK, width: HAIR }),
    ],
    GAP.rule,
  )
}

function fieldsPiece(means: SheetMeans, names: readonly string[], before: number): Piece {
  const { measurer, sheet, copy } = means
  const style = sheetStyleOf(sheet, 'label')
  const w = (sheet.right - sheet.left - GAP.column) / 2
  const y = style.leading + GAP.label
  const boxes = names.flatMap((name, i) => {
    const x = sheet.left + i * (w + GAP.column)
    const field = { name: name.toLowerCase().replace(' ', '-'), label: name, multiline: false }
    return [
      textBox(measurer, { id: name, x, y: 0, w, paragraphs: [{ text: name, style }] }),
      rectBox(`${name}-box`, x, y, w, sheet.nameRow, {
        stroke: { colour: BLACK, width: HAIR },
        ...(copy === 'pupil' ? { field } : {}),
      }),
    ]
  })
  return piece(y + sheet.nameRow, boxes, before)
}

function sectionHead({ measurer, sheet }: SheetMeans, heading: string, before: number): Piece {
  const box = textBox(measurer, {
    id: heading,
    role: 'heading',
    level: 2,
    x: sheet.left,
    y: 0,
    w: sheet.right - sheet.left,
    paragraphs: [{ text: heading, style: sheetStyleOf(sheet, 'number') }],
  })
  return piece(box.h, [box], before, true)
}

function bulletPiece(
  { measurer, sheet }: SheetMeans,
  id: string,
  text: ParagraphSpec['text'],
): Piece {
  const box = textBox(measurer, {
    id,
    role: 'list',
    x: sheet.left,
    y: 0,
    w: sheet.right - sheet.left,
    paragraphs: [
      {
        text,
        style: sheetStyleOf(sheet, 'body'),
        indent: Math.max(BULLET_INDENT, sheet.type.body.size),
        marker: { kind: 'bullet', colour: BLACK },
      },
    ],
  })
  return piece(box.h, [box], GAP.bullet)
}
