import { z } from 'zod'
import { blockFields } from '../block.ts'
import { contentRefSchema } from '../contentRef.ts'

export const titleSchema = z.strictObject({
  ...blockFields('title'),
  /** The item whose date the title points at. */
  focus: contentRefSchema.optional(),
  date: z.string(),
})

export type TitleBlock = Readonly<z.output<typeof titleSchema>>
