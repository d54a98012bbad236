import type { SheetStyle } from '../blocks/index.ts'
import type { Worksheet } from '../lesson/index.ts'
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

function askedPaper(worksheet: Worksheet, { paper, papers }: Setting): SheetStyle {
  const own = worksheet.paper === undefined ? undefined : papers?.get(worksheet.paper)
  if (own === undefined) return paper
  if (paper.id === USUAL_PAPER) return own
  const hang = own.frame === 'exam' ? EXAM_HANG * paper.type.number.size : 0
  return { ...paper, frame: own.frame, hang: Math.max(paper.hang, hang) }
}
