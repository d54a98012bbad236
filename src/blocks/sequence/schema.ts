import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields } from '../block.ts'
import { eventRefSchema } from '../shared/events.ts'

export const sequenceSchema = z.strictObject({
  ...blockFields('sequence'),
  /** Head of the task on a sheet, heading of the slide. */
  title: wordsSchema.min(1),
  instruction: richTextSchema,
  events: z.array(eventRefSchema).readonly(),
  /** Order of the letters. */
  seed: z.string(),
  /** A mark for each pair of neighbours in the right order, or all of them for the whole row. */
  marking: z.union([
    z.literal('neighbours'),
    z.strictObject({ allOrNone: z.number().int().min(1).max(20) }),
  ]),
  /** On the board the places appear one after the other, or all at once. */
  reveal: z.enum(['one-by-one', 'together']),
})

export type SequenceBlock = Readonly<z.output<typeof sequenceSchema>>
