import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'

export const clozeSchema = z.strictObject({
  ...blockFields('cloze'),
  title: wordsSchema.min(1),
  /** The teacher's own instruction; absent, it says what the word bank is good for. */
  instruction: richTextSchema.optional(),
  /** The texts that get gaps, in order. */
  items: refList,
  /** Gaps that the teacher chose, by the item and the words they hide; absent, they are found. */
  gaps: z
    .array(z.strictObject({ itemId: z.string().min(1), answer: wordsSchema.min(1) }))
    .min(1)
    .readonly()
    .optional(),
  /** Most gaps to be found. */
  most: z.number().int().min(1).max(30),
  /** Decides which of equally good gaps and words are taken. */
  seed: z.string(),
  /** One passage, or a line for each text. */
  layout: z.enum(['passage', 'list']),
})

export type ClozeBlock = Readonly<z.output<typeof clozeSchema>>
