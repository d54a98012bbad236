import type { SchemeContext, SchemeEntry } from '../blockKind.ts'
import { resolveAll } from '../contentRef.ts'
import { examLabels } from '../shared/questionLabel.ts'
import { schemeEntryFor } from '../shared/schemeEntry.ts'
import type { ExamQuestionBlock } from './schema.ts'

/** "4", "4 (a)": numbered as on the sheet. Rule M1 of the layout's SPEC. */
export function layOutMarkScheme(
  block: ExamQuestionBlock,
  context: SchemeContext,
): readonly SchemeEntry[] {
  const questions = resolveAll(context.topics, block.questions, 'question').map(({ item }) => item)
  const labels = examLabels(context.number, questions, context.frame)
  return questions.map((question, i) => schemeEntryFor(question, labels[i] ?? ''))
}
