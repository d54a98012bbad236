import type { SchemeContext, SchemeEntry } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { schemeEntryFor } from '../shared/schemeEntry.ts'
import { examLabel } from './sheet.ts'
import type { ExamQuestionBlock } from './schema.ts'

/** "4", "4 (a)": numbered as on the sheet. Rule M1 of the layout's SPEC. */
export function layOutMarkScheme(
  block: ExamQuestionBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  const questions = resolveAll(context.topics, block.questions, 'question')
  return questions.map(({ item }, i) =>
    schemeEntryFor(item, examLabel(context.number, i, questions.length)),
  )
}
