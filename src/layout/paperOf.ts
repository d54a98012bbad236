import type { SheetStyle } from '../blocks/index.ts'
import type { Lesson, Worksheet } from '../lesson/index.ts'
import { FONT_PAIRS, FONTS } from '../page/index.ts'
import type { Setting } from './setting.ts'

/** The paper of those who ask for none. */
export const USUAL_PAPER = 'core'

/** Room for "10 (b)*" before the text, in ems. */
const EXAM_HANG = 3.4

/** Shares of the paper's own distance between lines to write on: 8 mm become 7 or 10. */
const PITCH = { closer: 7 / 8, wider: 10 / 8 } as const

/**
 * What a worksheet is laid out on: the paper that was asked for, else its own. Who prints an exam
 * paper large still wants an exam paper, so its frame stays; so do lines for larger hands.
 */
export function paperOf(worksheet: Worksheet, setting: Setting): SheetStyle {
  const paper = askedPaper(worksheet, setting)
  if (worksheet.answerLines === undefined) return paper
  const pitch = paper.answerLine.pitch * PITCH[worksheet.answerLines]
  return { ...paper, answerLine: { ...paper.answerLine, pitch } }
}

/** Points. From here on print is for those who see little, and letters without serifs serve them. */
const LARGE_PRINT = 16

/**
 * A paper in the fonts that a lesson has chosen. Exam papers look as the board's do, and a paper that
 * is set for particular readers keeps what it is set in.
 */
export function inFonts(paper: SheetStyle, pair: Lesson['fonts']): SheetStyle {
  if (pair === undefined || paper.frame === 'exam' || paper.font !== 'arial') return paper
  const font = FONT_PAIRS[pair].body
  const isLarge = paper.type.body.size >= LARGE_PRINT
  return isLarge && FONTS[font].generic === 'serif' ? paper : { ...paper, font }
}

function askedPaper(worksheet: Worksheet, { paper, papers }: Setting): SheetStyle {
  const own = worksheet.paper === undefined ? undefined : papers?.get(worksheet.paper)
  if (own === undefined) return paper
  if (paper.id === USUAL_PAPER) return own
  const hang = own.frame === 'exam' ? EXAM_HANG * paper.type.number.size : 0
  return { ...paper, frame: own.frame, hang: Math.max(paper.hang, hang) }
}
