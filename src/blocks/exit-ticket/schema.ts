import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'

export const exitTicketSchema = z.strictObject({
  ...blockFields('exit-ticket'),
  /** Heading of the slide and head of the slip. */
  title: wordsSchema.min(1),
  /** What pupils do with the slip, in the side column. */
  task: z.strictObject({ heading: wordsSchema, text: richTextSchema }),
  /** Two to recall; the last is to be explained. */
  questions: refList,
  /** `two`: two slips a page, with a line to cut along. `one`: a page each. */
  slips: z.enum(['two', 'one']),
})

export type ExitTicketBlock = Readonly<z.output<typeof exitTicketSchema>>
