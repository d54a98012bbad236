import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'

export const trueFalseSchema = z.strictObject({
  ...blockFields('true-false'),
  /** Heading of the slide and head of the task on a sheet. */
  title: wordsSchema.min(1),
  instruction: richTextSchema,
  /** Misconceptions are false, with their correction; everything else the topic says is true. */
  statements: refList,
  /** Order of the statements. */
  seed: z.string(),
  /** `rows`: several on a slide. `single`: one at a time, large. */
  layout: z.enum(['rows', 'single']),
})

export type TrueFalseBlock = Readonly<z.output<typeof trueFalseSchema>>
