import { z } from 'zod'
import { richTextSchema, wordsSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'

export const multipleChoiceSchema = z.strictObject({
  ...blockFields('multiple-choice'),
  /** Head of the task on a sheet. */
  title: wordsSchema.min(1),
  instruction: richTextSchema,
  /** Questions, or key terms whose meaning is asked for. */
  questions: refList,
  /** Order of the options, and options from the topic where a question brings none. */
  seed: z.string(),
  /** `side`: the question beside its options. `full`: above them. */
  layout: z.enum(['side', 'full']),
  /** What pupils do with their answer on the board. */
  task: z.strictObject({ heading: wordsSchema, text: richTextSchema }).optional(),
})

export type MultipleChoiceBlock = Readonly<z.output<typeof multipleChoiceSchema>>
