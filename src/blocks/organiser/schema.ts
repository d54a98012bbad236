import { z } from 'zod'
import { wordsSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'
import { eventRefSchema } from '../shared/events.ts'

export const organiserSchema = z.strictObject({
  ...blockFields('organiser'),
  title: wordsSchema.min(1),
  terms: refList,
  /** Dated events, in any order; the page puts them in theirs. */
  events: z.array(eventRefSchema).readonly(),
  themes: refList,
  /** What is easily got wrong, with its correction. */
  misconceptions: refList,
  /** All there to be learnt, or with the meanings and events to be filled in from memory. */
  layout: z.enum(['complete', 'blank']),
})

export type OrganiserBlock = Readonly<z.output<typeof organiserSchema>>
