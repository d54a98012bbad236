import { z } from 'zod'
import { wordsSchema } from '../../base/index.ts'
import { blockFields } from '../block.ts'
import { contentRefSchema } from '../contentRef.ts'

export const titleSchema = z.strictObject({
  ...blockFields('title'),
  /** The item whose date the title points at. */
  focus: contentRefSchema.optional(),
  date: wordsSchema,
})

export type TitleBlock = Readonly<z.output<typeof titleSchema>>
