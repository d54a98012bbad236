import { BLACK, HAIR, sheetStyleOf, WHITE } from '../blocks/shared/sheetText.ts'
import { type Box, ruleBox, shapeBox, textBox, type TextStyle } from '../page/index.ts'
import { oneLine, widthOf } from './oneLine.ts'
import type { Head, Means, SheetMeans } from './sheetFrame.ts'

const COPY = 'Answer copy'
const LABEL_PAD = 12
/** From the name's line, or the label, to the tasks. */
const AIR = 13
const NAME_LINE = 221
const LABEL_GAP = 8
/** Below the last line that may be written on. */
const FOOT = { rule: 11, text: 16 } as const

/** Head of the later pages: a line for the name, or what kind of copy this is. */
export function runningHead(means: SheetMeans): Head {
  const { measurer, sheet, copy } = means
  const style = sheetStyleOf(sheet, 'label')
  const bottom = sheet.top + style.leading + AIR
  if (copy === 'answers')
    return {
      boxes: copyLabel(means, sheet.left, sheet.top - 4, style.leading + 7, 'label'),
      bottom,
    }
  const label = widthOf(measurer, 'Name', style) + LABEL_GAP
  const y = sheet.top + style.leading
  const end = Math.min(sheet.left + label + NAME_LINE, sheet.right)
  return {
    boxes: [
      textBox(measurer, {
        id: 'Name',
        x: sheet.left,
        y: sheet.top,
        w: label,
        paragraphs: [{ text: 'Name', style }],
      }),
      ruleBox('name-rule', sheet.left + label, y, end, y, { colour: BLACK, width: HAIR }),
    ],
    bottom,
  }
}

/** White on black, so that no answer copy is given out by mistake. */
export function copyLabel(
  means: SheetMeans,
  x: number,
  y: number,
  h: number,
  name: 'task' | 'label',
  w = copyLabelWidth(means, name),
): readonly Box[] {
  return [
    shapeBox('copy-ground', 'rect', x, y, w, h, { fill: BLACK }),
    textBox(means.measurer, {
      id: 'copy',
      x,
      y,
      w,
      h,
      valign: 'middle',
      paragraphs: [{ text: COPY, style: labelStyle(means, name), align: 'centre' }],
    }),
  ]
}

export function copyLabelWidth(means: SheetMeans, name: 'task' | 'label' = 'task'): number {
  return widthOf(means.measurer, COPY, labelStyle(means, name)) + 2 * LABEL_PAD
}

function labelStyle({ sheet }: Means, name: 'task' | 'label'): TextStyle {
  const { size, leading } = sheet.type[name]
  const change = name === 'task' ? -1 : 1
  return sheetStyleOf(sheet, name, {
    size: size + change,
    leading: leading + change,
    bold: true,
    colour: WHITE,
  })
}

/** Rule, title and page number under every page: never part of what is read aloud. */
export function sheetFooter(
  { measurer, sheet }: Means,
  title: string,
  page: string,
): readonly Box[] {
  const style = sheetStyleOf(sheet, 'foot')
  const { left, right } = sheet
  const y = sheet.bottom + FOOT.text
  const pageWidth = widthOf(measurer, page, style) + 2
  const titleWidth = right - left - pageWidth - LABEL_GAP
  return [
    ruleBox('foot-rule', left, sheet.bottom + FOOT.rule, right, sheet.bottom + FOOT.rule, {
      colour: BLACK,
      width: HAIR,
    }),
    textBox(measurer, {
      id: 'foot-title',
      role: 'artifact',
      x: left,
      y,
      w: titleWidth,
      paragraphs: [{ text: oneLine(measurer, title, style, titleWidth), style }],
    }),
    textBox(measurer, {
      id: 'foot-page',
      role: 'artifact',
      x: right - pageWidth,
      y,
      w: pageWidth,
      paragraphs: [{ text: page, style, align: 'right' }],
    }),
  ]
}
