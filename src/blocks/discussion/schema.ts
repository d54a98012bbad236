import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields } from '../block.ts'
import { contentRefSchema } from '../contentRef.ts'

const phaseSchema = z.strictObject({
  /** What the class does: "Think", "Pair", "Share". */
  name: wordsSchema.min(1),
  minutes: z.number().int().min(0).max(60),
  /** An instruction, or sentences to begin with. */
  starters: z.array(richTextSchema).readonly(),
})

export const discussionSchema = z
  .strictObject({
    ...blockFields('discussion'),
    /** The teacher's own question; absent, the one that `item` asks. */
    question: richTextSchema.optional(),
    /** A question of the topic that the class discusses. */
    item: contentRefSchema.optional(),
    phases: z.array(phaseSchema).min(1).max(4).readonly(),
    /** `timed` counts the minutes on a bar; `open` leaves them out. */
    layout: z.enum(['timed', 'open']),
  })
  .refine((block) => block.question !== undefined || block.item !== undefined, {
    message: 'A discussion needs a question',
  })

export type DiscussionBlock = Readonly<z.output<typeof discussionSchema>>
export type Phase = Readonly<z.output<typeof phaseSchema>>
