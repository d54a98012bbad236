import { z } from 'zod'
import { richTextSchema } from '../../base/index.ts'
import { blockFields } from '../block.ts'
import { contentRefSchema } from '../contentRef.ts'

const askedSchema = z.strictObject({
  /**
   * How long ago the class learned it: what is nearly forgotten gains most. Absent, where it is still
   * to be learned: a guess before the lesson makes the answer stick.
   */
  when: z.enum(['last-lesson', 'last-week', 'last-term', 'further']).optional(),
  /** A question, a question that pupils ask, or a key term. */
  item: contentRefSchema,
})

export const doNowSchema = z.strictObject({
  ...blockFields('do-now'),
  title: richTextSchema,
  questions: z.array(askedSchema).min(1).max(4).readonly(),
  /** `grid` is two by two; `list` one below the other, for longer questions. */
  layout: z.enum(['grid', 'list']),
})

export type DoNowBlock = Readonly<z.output<typeof doNowSchema>>
export type When = NonNullable<z.output<typeof askedSchema>['when']>
