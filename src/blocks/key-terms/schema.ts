import { z } from 'zod'
import { richTextSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'

export const keyTermsSchema = z.strictObject({
  ...blockFields('key-terms'),
  title: richTextSchema,
  terms: refList,
  /** What waits for a click: the meanings, the terms, or nothing. */
  hide: z.enum(['meanings', 'terms', 'nothing']),
  /** `rows` has a term beside its meaning, `columns` above it. */
  layout: z.enum(['rows', 'columns']),
})

export type KeyTermsBlock = Readonly<z.output<typeof keyTermsSchema>>
