import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields } from '../block.ts'
import { eventRefSchema } from '../shared/events.ts'

const timelineEventSchema = eventRefSchema.extend({
  /** The side of the scale; absent, the sides take turns. */
  side: z.enum(['above', 'below']).optional(),
  /** Drawn as what the lesson is about. */
  focus: z.literal(true).optional(),
})

export const timelineSchema = z.strictObject({
  ...blockFields('timeline'),
  title: richTextSchema,
  events: z.array(timelineEventSchema).readonly(),
  /** What the two sides stand for, such as “Agreements” and “Breaks”. */
  sides: z.strictObject({ above: wordsSchema, below: wordsSchema }).optional(),
  /** Named stretches of time; each ends where the next begins. A slide is split between them. */
  phases: z
    .array(z.strictObject({ title: wordsSchema.min(1), from: z.number() }))
    .readonly()
    .optional(),
  /** `true`: distances show time. `even`: one step an event, and the slide says so. */
  scale: z.enum(['true', 'even']),
  reveal: z.enum(['together', 'one-by-one']),
  /** On paper: with dates to fill in, or to read. */
  sheet: z.enum(['complete', 'read']),
  instruction: richTextSchema,
  /** Which dates are left out on the sheet. */
  seed: z.string(),
})

export type TimelineBlock = Readonly<z.output<typeof timelineSchema>>
