import { faceOf, heightOf, millimetres, paragraphsOf, type TextStyle } from '../../page/index.ts'
import type { SheetContext, SheetStyle, SheetStyleName } from '../blockKind.ts'
import { sheetStyleOf } from '../shared/sheetText.ts'

/** Where things stand on an organiser, in points: the paper lying on its side. */
export interface Measures {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly footWidth: number
  /** The fold stands here; answers end before it and texts begin after it. */
  readonly fold: number
  readonly answerWidth: number
  readonly textLeft: number
  readonly textWidth: number
  /** Column of notes beside the lists; where there is no room for one, notes have pages of their own. */
  readonly notes: { readonly left: number; readonly width: number; readonly beside: boolean }
  readonly text: TextStyle
  readonly bold: TextStyle
  readonly heading: TextStyle
  readonly padding: number
}

const MARGIN = millimetres(12)
/** Left of the fold, per point of type: 126 for 11 points in the page mocks. */
const ANSWER = 126 / 11
const FOLD_GAP = 12
const COLUMN_GAP = 22
/** A column narrower than so many ems is no column. */
const LEAST_EMS = 22
/** Above the foot, and below it for a printer's margin. */
const FOOT_ROOM = 26
/** Of the width between the margins, what the foot's words get at most; the page has a line to itself. */
const FOOT_SHARE = 0.6

/** What pupils do with the page. */
export const FOOT_TASKS = {
  complete: 'Fold back along the dotted line and test yourself.',
  blank: 'Fill in the right-hand side from memory.',
} as const

/** The number of a page, from 0, of so many. */
export function pageName(index: number, count: number): string {
  return `Page ${index + 1} of ${count}${index + 1 < count ? ': goes on overleaf' : ''}`
}

export function measuresOf(
  { measurer, sheet }: SheetContext,
  style: Extract<SheetStyleName, 'instruction' | 'small'>,
  padding: number,
  /** Of the width between the margins, what the lists get beside the notes. */
  share: number,
): Measures {
  const { width, height } = lying(sheet)
  const right = width - MARGIN
  const text = sheetStyleOf(sheet, style)
  const whole = right - MARGIN
  const middle = MARGIN + whole * share
  const foot = sheetStyleOf(sheet, 'foot')
  const pageWidth = measurer.width(pageName(9, 99), faceOf(foot.font, foot.bold), foot.size)
  const footWidth = Math.min(whole * FOOT_SHARE, whole - pageWidth - FOLD_GAP)
  const footHeight = heightOf(
    measurer,
    paragraphsOf([{ text: FOOT_TASKS.complete, style: foot }]),
    footWidth,
  )
  const answerWidth = Math.min(ANSWER * text.size, whole * 0.3)
  const fold = MARGIN + answerWidth + FOLD_GAP / 2
  const textLeft = fold + FOLD_GAP / 2
  const notesLeft = middle + COLUMN_GAP / 2
  const beside = sheet.columns === 2 && right - notesLeft >= LEAST_EMS * text.size
  const textRight = beside ? middle - COLUMN_GAP / 2 : right
  return {
    width,
    height,
    left: MARGIN,
    right,
    top: MARGIN,
    bottom: height - FOOT_ROOM - footHeight,
    footWidth,
    fold,
    answerWidth,
    textLeft,
    textWidth: textRight - textLeft,
    notes: beside
      ? { left: notesLeft, width: right - notesLeft, beside }
      : { left: MARGIN, width: whole, beside },
    text,
    bold: { ...text, bold: true },
    // Where all the text is bold, a heading is larger.
    heading: { ...sheetStyleOf(sheet, text.bold ? 'task' : 'number'), bold: true },
    padding,
  }
}

function lying({ page }: SheetStyle): { readonly width: number; readonly height: number } {
  return { width: Math.max(page.width, page.height), height: Math.min(page.width, page.height) }
}
