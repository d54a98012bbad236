import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'

export const examQuestionSchema = z.strictObject({
  ...blockFields('exam-question'),
  title: wordsSchema.min(1),
  instruction: richTextSchema,
  questions: refList,
  /** What the sheet leaves room for: writing lines by the tariff, or the answer booklet. */
  space: z.enum(['lines', 'booklet']),
})

export type ExamQuestionBlock = Readonly<z.output<typeof examQuestionSchema>>
