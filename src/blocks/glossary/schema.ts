import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'

export const glossarySchema = z.strictObject({
  ...blockFields('glossary'),
  title: wordsSchema.min(1),
  /** The teacher's own instruction; absent, what the layout asks for. */
  instruction: richTextSchema.optional(),
  terms: refList,
  /** All given, to keep; or meanings to write, or terms to name, for a mark each. */
  layout: z.enum(['given', 'blank-meanings', 'blank-terms']),
})

export type GlossaryBlock = Readonly<z.output<typeof glossarySchema>>
