import { ANSWER_EDGE, BLACK, HAIR, sheetStyleOf } from '../blocks/shared/sheetText.ts'
import { type Box, rectBox, type TextStyle, textBox } from '../page/index.ts'
import type { YearRange } from '../topic/index.ts'
import { widthOf } from './oneLine.ts'
import { copyLabel, copyLabelWidth } from './runningHead.ts'
import { logoBox, type SchoolMark } from './schoolLogo.ts'
import type { Head, Means, SheetMeans } from './sheetFrame.ts'
import { RULER_HEIGHT, sheetRuler } from '../blocks/shared/sheetRuler.ts'

export interface SheetHead {
  readonly title: string
  readonly sub: string
  readonly marks: number
  /** Years of the ruler; absent, there is none. */
  readonly period: YearRange | undefined
  /** Years that the sheet is about. */
  readonly focus: YearRange | undefined
  readonly school?: SchoolMark | undefined
}

const LEAST_TOTAL = 84
const TOTAL_PAD = { x: 8, y: 4.5 } as const
const GAP = 12
/** A title needs more than half of the width; else the label of the answer copy stands elsewhere. */
const TITLE_SHARE = 0.5
/** Between a label and the edge of its box. */
const LABEL_PAD = 7
/** Least room to write in: a name, a class, a date, in ems of what a pupil writes. */
const WRITING = { Name: 11, Class: 2.5, Date: 4 } as const
type FieldName = keyof typeof WRITING

/** Head of the first page: ruler, title, total, and boxes for a name. Rule F11 of SPEC.md. */
export function sheetHeader(means: SheetMeans, head: SheetHead): Head {
  const { measurer, sheet, copy } = means
  const { left, right } = sheet
  const ruled = sheet.ruler && head.period !== undefined
  const y = sheet.top + (ruled ? RULER_HEIGHT : 0)
  const total = totalSize(means, head.marks)
  // What earns no marks has no total, and what stands beside it stands at the edge.
  const edge = head.marks > 0 ? right - total.width - GAP : right
  const room = edge - left
  const labelWidth = copyLabelWidth(means) + GAP
  // With a total or without one, a paper has the label at one place.
  const besideTotal = right - total.width - GAP - left - labelWidth
  const labelBeside = besideTotal > (right - left) * TITLE_SHARE
  const width = room - (labelBeside ? labelWidth : 0)
  const title = textBox(measurer, {
    id: 'title',
    role: 'title',
    x: left,
    y,
    w: width,
    paragraphs: [{ text: head.title, style: sheetStyleOf(sheet, 'title') }],
    wrap: 'balanced',
  })
  const sub = textBox(measurer, {
    id: 'sub',
    x: left,
    y: y + title.h,
    w: width,
    paragraphs: [{ text: head.sub, style: sheetStyleOf(sheet, 'sub') }],
  })
  const rowY = y + Math.max(title.h + sub.h, total.height) + GAP
  const row = nameRow(means, rowY, labelBeside)
  const label =
    copy === 'answers' && labelBeside
      ? copyLabel(means, edge - labelWidth + GAP, y, total.height, 'task')
      : []
  // Where the answer copy says what it is, the pupil's copy has room.
  const logo =
    copy === 'pupil' && labelBeside
      ? logoBox(head.school, {
          right: edge,
          y,
          w: labelWidth - GAP,
          h: total.height,
        })
      : []
  return {
    boxes: [
      ...(ruled && head.period ? sheetRuler(means, head.period, head.focus) : []),
      title,
      sub,
      ...label,
      ...logo,
      ...(head.marks > 0 ? totalBoxes(means, head, y, total) : []),
      ...row.boxes,
    ],
    bottom: row.bottom + 18,
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The same in both copies: room for "120 / 120". */
function totalSize({ measurer, sheet }: Means, marks: number): Size {
  const style = sheetStyleOf(sheet, 'total')
  const label = sheetStyleOf(sheet, 'label')
  return {
    width: Math.max(
      LEAST_TOTAL,
      widthOf(measurer, totalText(marks, 'answers'), style) + 2 * TOTAL_PAD.x,
    ),
    height: label.leading + style.leading + 2 * TOTAL_PAD.y,
  }
}

function totalText(marks: number, copy: SheetMeans['copy']): string {
  return copy === 'answers' ? `${marks} / ${marks}` : `/ ${marks}`
}

function totalBoxes(
  { measurer, sheet, copy }: SheetMeans,
  { marks }: SheetHead,
  y: number,
  { width, height }: Size,
): readonly Box[] {
  const x = sheet.right - width
  const style = sheetStyleOf(sheet, 'total')
  const inside = { x: x + TOTAL_PAD.x - 1, w: width - 2 * TOTAL_PAD.x + 2 }
  return [
    rectBox('total-box', x, y, width, height, { stroke: { colour: BLACK, width: ANSWER_EDGE } }),
    textBox(measurer, {
      id: 'total-label',
      ...inside,
      y: y + TOTAL_PAD.y,
      paragraphs: [{ text: 'Total', style: sheetStyleOf(sheet, 'label') }],
    }),
    textBox(measurer, {
      id: 'total',
      ...inside,
      y: y + height - style.leading - TOTAL_PAD.y,
      paragraphs: [{ text: totalText(marks, copy), style, align: 'right' }],
    }),
  ]
}

/** Boxes for name, class and date: in one row, or the name above where type is large. */
function nameRow(
  means: SheetMeans,
  y: number,
  labelBeside: boolean,
): { boxes: Box[]; bottom: number } {
  const { sheet, copy } = means
  const width = sheet.right - sheet.left
  const needs = (name: FieldName): number => neededWidth(means, name)
  const inOneRow = needs('Name') + needs('Class') + needs('Date') + 2 * GAP <= width
  const rows: readonly (readonly FieldName[])[] = inOneRow
    ? [['Name', 'Class', 'Date']]
    : [['Name'], ['Class', 'Date']]
  const boxes = rows.flatMap((names, r) => {
    const top = y + r * (sheet.nameRow + GAP)
    const spare =
      width - (names.length - 1) * GAP - names.reduce((sum, name) => sum + needs(name), 0)
    const share = names.reduce((sum, name) => sum + WRITING[name], 0)
    let x = sheet.left
    return names.flatMap((name) => {
      const w = needs(name) + (spare * WRITING[name]) / share
      const at = x
      x += w + GAP
      // The answer copy says what it is where nobody will write a name.
      return copy === 'answers' && !labelBeside && name === 'Name'
        ? copyLabel(means, at, top, sheet.nameRow, 'label', w)
        : fieldBoxes(means, name, at, top, w)
    })
  })
  return { boxes, bottom: y + rows.length * sheet.nameRow + (rows.length - 1) * GAP }
}

function neededWidth({ measurer, sheet }: Means, name: FieldName): number {
  const em = Math.max(sheet.type.body.size, 11)
  return labelWidth(measurer, name, sheetStyleOf(sheet, 'label')) + WRITING[name] * em
}

function labelWidth(measurer: SheetMeans['measurer'], name: string, style: TextStyle): number {
  return widthOf(measurer, name, style) + 2 * LABEL_PAD
}

function fieldBoxes(
  { measurer, sheet, copy }: SheetMeans,
  name: string,
  x: number,
  y: number,
  w: number,
): readonly Box[] {
  const h = sheet.nameRow
  const style = sheetStyleOf(sheet, 'label')
  const label = labelWidth(measurer, name, style)
  const field = { name: name.toLowerCase(), label: name, multiline: false }
  return [
    rectBox(`${name}-box`, x, y, w, h, { stroke: { colour: BLACK, width: HAIR } }),
    textBox(measurer, {
      id: name,
      x: x + LABEL_PAD,
      y,
      w: label - LABEL_PAD,
      h,
      valign: 'middle',
      paragraphs: [{ text: name, style }],
    }),
    ...(copy === 'pupil'
      ? [
          rectBox(`${name}-field`, x + label, y + 1, w - label - 1, h - 2, {
            field,
          }),
        ]
      : []),
  ]
}
