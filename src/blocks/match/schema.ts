import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'

export const matchSchema = z.strictObject({
  ...blockFields('match'),
  title: wordsSchema.min(1),
  instruction: richTextSchema,
  /** Key terms to be matched with their meanings. */
  terms: refList,
  /** Decides the order of the meanings; the same seed gives the same sheet. */
  seed: z.string(),
})

export type MatchBlock = Readonly<z.output<typeof matchSchema>>
