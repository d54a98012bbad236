import { z } from 'zod'
import { richTextSchema } from '../../base/index.ts'
import { blockFields } from '../block.ts'

export const blankSchema = z.strictObject({
  ...blockFields('blank'),
  title: richTextSchema.optional(),
  /** What the room to write is ruled with. */
  layout: z.enum(['plain', 'lines', 'squares']),
})

export type BlankBlock = Readonly<z.output<typeof blankSchema>>
