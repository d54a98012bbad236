import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields } from '../block.ts'
import { contentRefSchema } from '../contentRef.ts'

/** What a question on a source is after. */
const taskSchema = z.strictObject({
  about: z.enum(['content', 'provenance', 'context', 'judgement']),
  /** The lesson's own question, or one of the extract's prompts, counted from 0. */
  prompt: z.union([
    richTextSchema,
    z.strictObject({ extractPrompt: z.number().int().min(0) }),
  ]),
  marks: z.number().int().min(1).max(20),
  /** What earns the marks, one line a creditable point; a mark each, up to the tariff. */
  points: z.array(richTextSchema).min(1).readonly(),
})

export const sourceSchema = z.strictObject({
  ...blockFields('source'),
  /** Heading of the slide and head of the task on a sheet. */
  title: wordsSchema.min(1),
  instruction: richTextSchema,
  extract: contentRefSchema,
  /** `side`: heading and provenance beside the source. `full`: above and below it. */
  layout: z.enum(['side', 'full']),
  /** Questions on the sheet. On the slide the extract's own prompts are asked. */
  tasks: z.array(taskSchema).readonly(),
})

export type SourceBlock = Readonly<z.output<typeof sourceSchema>>
export type SourceTask = SourceBlock['tasks'][number]
