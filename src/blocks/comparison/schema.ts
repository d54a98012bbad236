import { z } from 'zod'
import { richTextSchema } from '../../base/index.ts'
import { blockFields } from '../block.ts'
import { contentRefSchema } from '../contentRef.ts'

export const comparisonSchema = z.strictObject({
  ...blockFields('comparison'),
  table: contentRefSchema,
  /** The lesson's own heading, where the table's does not suit. */
  title: richTextSchema.optional(),
  /** `turned` makes its rows columns. */
  layout: z.enum(['as-given', 'turned']),
})

export type ComparisonBlock = Readonly<z.output<typeof comparisonSchema>>
