import type { SheetStyle } from '../blocks/index.ts'
import type { Worksheet } from '../lesson/index.ts'
import type { Setting } from './setting.ts'

/** The paper of those who ask for none. */
export const USUAL_PAPER = 'core'

/** Room for "10 (b)*" before the text, in ems. */
const EXAM_HANG = 3.4

/**
 * What a worksheet is laid out on: the paper that was asked for, else its own. Who prints an exam
 * paper large still wants an exam paper, so its frame stays.
 */
export function paperOf(worksheet: Worksheet, { paper, papers }: Setting): SheetStyle {
  const own = worksheet.paper === undefined ? undefined : papers?.get(worksheet.paper)
  if (own === undefined) return paper
  if (paper.id === USUAL_PAPER) return own
  const hang = own.frame === 'exam' ? EXAM_HANG * paper.type.number.size : 0
  return { ...paper, frame: own.frame, hang: Math.max(paper.hang, hang) }
}
