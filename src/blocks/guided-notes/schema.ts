import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields } from '../block.ts'

export const guidedNotesSchema = z.strictObject({
  ...blockFields('guided-notes'),
  title: wordsSchema.min(1),
  instruction: richTextSchema,
  /** The points with words left out, or lines to write them on. */
  layout: z.enum(['gaps', 'lines']),
  /** Decides which of equally good gaps are taken. */
  seed: z.string(),
})

export type GuidedNotesBlock = Readonly<z.output<typeof guidedNotesSchema>>
