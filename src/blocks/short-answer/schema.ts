import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'

export const shortAnswerSchema = z.strictObject({
  ...blockFields('short-answer'),
  /** Head of the task on a sheet. */
  title: wordsSchema.min(1),
  instruction: richTextSchema,
  questions: refList,
})

export type ShortAnswerBlock = Readonly<z.output<typeof shortAnswerSchema>>
